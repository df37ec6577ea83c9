// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/revisions/wording.h"

#include "core/model/shown.h"

namespace Liveline {

namespace {

QList<Span> spansOf(const QString &before, const QString &after)
{
    if (before != after)
        return diffWords(before, after);
    return after.isEmpty() ? QList<Span>() : QList<Span>{{Span::Kind::Equal, after}};
}

} // namespace

QList<Wording> compareWordings(const QList<Revision> &revisions)
{
    QList<Wording> wordings;
    for (qsizetype i = 0; i < revisions.size(); ++i) {
        const ParsedEntry after = shown(revisions.at(i).said);
        const ParsedEntry before = shown(revisions.at(qMax<qsizetype>(0, i - 1)).said);
        Wording wording;
        wording.revision = revisions.at(i);
        wording.isFirst = i == 0;
        wording.isSubstantive = i > 0 && isSubstantiveEdit(before, after);
        wording.headline = spansOf(before.headline, after.headline);
        wording.text = spansOf(before.text, after.text);
        wordings.prepend(wording);
    }
    return wordings;
}

} // namespace Liveline
