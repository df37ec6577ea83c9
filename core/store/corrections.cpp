// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/corrections.h"

#include "core/diff/textdiff.h"
#include "core/store/chronicle.h"
#include "core/store/entrytable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Turn = EntryLife::Turn;

Correction::Kind kindOf(const Turn &turn, const ParsedEntry &before, const ParsedEntry &after)
{
    switch (turn.kind) {
    case Turn::Kind::Withdrawn:
        return Correction::Kind::Withdrawn;
    case Turn::Kind::Restored:
        return Correction::Kind::Restored;
    case Turn::Kind::Reworded:
        break;
    }
    return isSubstantiveEdit(before, after) ? Correction::Kind::Substantive
                                            : Correction::Kind::Minor;
}

QList<Correction> correctionsOf(
    const EntryLife &life, const QList<Revision> &revisions, const QDateTime &since)
{
    QList<Correction> corrections;
    qsizetype current = 0;
    for (const Turn &turn : life.turns) {
        const qsizetype before = current;
        if (turn.kind == Turn::Kind::Reworded)
            current = std::clamp<qsizetype>(turn.revision - 1, 0, revisions.size() - 1);
        if (since.isValid() && turn.at < since)
            continue;
        Correction correction;
        correction.noticed = turn.at;
        correction.entry = life.place.id;
        correction.blog = life.blog;
        correction.before = revisions[before];
        correction.after = revisions[current];
        correction.kind = kindOf(turn, correction.before.said, correction.after.said);
        correction.published = correction.after.said.published;
        corrections.append(correction);
    }
    return corrections;
}

} // namespace

QList<Correction> readCorrections(
    Database &database, BlogId blog, const QDateTime &since, const IsCancelled &isCancelled)
{
    const EntryTable entries(database);
    QList<Correction> corrections;
    const QList<EntryLife> lives = readTurns(database, blog);
    for (const EntryLife &life : lives) {
        const bool isConcerned = std::ranges::any_of(
            life.turns, [&](const Turn &turn) { return !since.isValid() || turn.at >= since; });
        if (!isConcerned)
            continue;
        if (isCancelled() || database.hasFailed())
            break;
        const QList<Revision> revisions = entries.revisions(life.place.id);
        if (!revisions.isEmpty())
            corrections += correctionsOf(life, revisions, since);
    }
    std::ranges::stable_sort(corrections, std::greater(), &Correction::noticed);
    return corrections;
}

QList<QDateTime> readArrivals(Database &database, BlogId blog, const QDateTime &since)
{
    Statement row = database.run(uR"(
        SELECT sort_time FROM entry WHERE blog_id = ? AND first_seen > ? AND removed IS NULL
        ORDER BY sort_time)"_s,
        blog, since);
    QList<QDateTime> times;
    while (row.next())
        times.append(row.time(0));
    return times;
}

} // namespace Liveline
