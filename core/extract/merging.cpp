// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/merging.h"

#include "core/base/text.h"
#include "core/extract/leads.h"
#include "core/extract/pairing.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// Shares of the shorter list that the other must know: to be the same blog, and to be trusted with
/// entries that it alone has.
constexpr double FewestShared = 0.5;
constexpr double FewestToAdd = 0.8;
constexpr double WholeBody = 0.9; ///< share of words; typography differs
constexpr qsizetype ShortestCutHeadline = 20;

using Entries = QList<ParsedEntry>;

bool agreeButForSeconds(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && b.isValid() && std::abs(a.secsTo(b)) < 60;
}

QDateTime bestTime(const QDateTime &declared, const QDateTime &shown)
{
    if (!declared.isValid())
        return shown;
    const bool isRounded = declared.time().second() == 0 && declared.time().msec() == 0;
    return isRounded && agreeButForSeconds(declared, shown) ? shown : declared;
}

QString bestHeadline(const ParsedEntry &declared, const ParsedEntry &shown)
{
    if (declared.headline.isEmpty())
        return shown.headline;
    const bool isCut = declared.headline.size() >= ShortestCutHeadline
        && shown.headline.size() > declared.headline.size()
        && fold(shown.headline).startsWith(fold(declared.headline));
    return isCut ? shown.headline : declared.headline;
}

bool isShownWhole(const ParsedEntry &declared, const ParsedEntry &shown)
{
    if (shown.text.size() >= 2 * declared.text.size())
        return !shown.text.isEmpty();
    return wordsHeld(declared.text, shown.headline + u' ' + shown.text) >= WholeBody;
}

// Both readings may have left the headline at the start of the body, or put the body's start there.
void mergeWords(ParsedEntry &entry, const ParsedEntry &shown)
{
    const bool isWhole = isShownWhole(entry, shown);
    entry.headline = bestHeadline(entry, shown);
    if (isWhole && !shown.text.isEmpty()) {
        entry.content = shown.content;
        entry.text = shown.text;
    }
    if (!shown.images.isEmpty())
        entry.images = shown.images;
}

ParsedEntry merged(const ParsedEntry &declared, const ParsedEntry &shown)
{
    ParsedEntry entry = declared;
    if (entry.sourceId.isEmpty())
        entry.sourceId = shown.sourceId;
    if (entry.url.isEmpty())
        entry.url = shown.url;
    mergeWords(entry, shown);
    if (!shown.author.isEmpty())
        entry.author = shown.author;
    entry.published = bestTime(declared.published, shown.published);
    entry.updated = bestTime(declared.updated, shown.updated);
    entry.isPinned = declared.isPinned || shown.isPinned;
    entry.isKeyEvent = declared.isKeyEvent || shown.isKeyEvent;
    entry.isBreaking = declared.isBreaking || shown.isBreaking;
    return entry;
}

/// Two lists and which of their entries are the same.
struct Pairs {
    Entries declared;
    Entries shown;
    QList<qsizetype> placeOf; ///< of each declared entry in `shown`, or -1
    QList<qsizetype> declaredAt; ///< the reverse
    qsizetype count = 0;
};

Pairs pairUp(const Entries &declared, const Entries &shown)
{
    Pairs pairs{
        declared, shown, pairEntries(declared, shown), QList<qsizetype>(shown.size(), -1), 0};
    for (qsizetype i = 0; i < declared.size(); ++i) {
        if (pairs.placeOf[i] >= 0) {
            pairs.declaredAt[pairs.placeOf[i]] = i;
            ++pairs.count;
        }
    }
    return pairs;
}

bool agree(const Pairs &pairs, double share)
{
    const qsizetype shorter = std::min(pairs.declared.size(), pairs.shown.size());
    return pairs.count > 0 && double(pairs.count) >= share * double(shorter);
}

/// What nearly all entries have that both lists know: an entry of the page alone must have it too.
struct Habits {
    bool identifies = false;
    bool dates = false;
};

Habits habitsOf(const Pairs &pairs)
{
    qsizetype identified = 0;
    qsizetype dated = 0;
    for (qsizetype k = 0; k < pairs.shown.size(); ++k) {
        const bool isPaired = pairs.declaredAt[k] >= 0;
        identified += isPaired && !pairs.shown[k].sourceId.isEmpty();
        dated += isPaired && pairs.shown[k].published.isValid();
    }
    return {5 * identified >= 4 * pairs.count, 5 * dated >= 4 * pairs.count};
}

bool isLikeTheOthers(const ParsedEntry &entry, const Habits &habits)
{
    return (!habits.identifies || !entry.sourceId.isEmpty())
        && (!habits.dates || entry.published.isValid());
}

/// Where two lists write one identifier with and without a prefix, what is added follows the
/// declared one.
QString prefixOfShown(const Pairs &pairs)
{
    QString prefix;
    for (qsizetype i = 0; i < pairs.declared.size(); ++i) {
        const QString &id = pairs.declared[i].sourceId;
        if (pairs.placeOf[i] < 0 || id.isEmpty())
            continue;
        const QString &shown = pairs.shown[pairs.placeOf[i]].sourceId;
        if (!shown.endsWith(id))
            return {};
        const QString before = shown.chopped(id.size());
        if (!prefix.isEmpty() && before != prefix)
            return {};
        prefix = before;
    }
    return prefix;
}

/// Whether all entries are declared to be by one author, where the page names others: then it is
/// the page's, and says nothing of those that the page does not show.
bool declaresThePagesAuthor(const Pairs &pairs)
{
    constexpr qsizetype fewest = 3;
    const QString author = pairs.declared.value(0).author;
    if (author.isEmpty() || pairs.declared.size() < fewest)
        return false;
    bool isContradicted = false;
    for (qsizetype i = 0; i < pairs.declared.size(); ++i) {
        if (pairs.declared[i].author != author)
            return false;
        const QString shown = pairs.shown.value(pairs.placeOf[i]).author; // -1 gives an empty one
        isContradicted = isContradicted || (!shown.isEmpty() && fold(shown) != fold(author));
    }
    return isContradicted;
}

/// The declared entries, completed.
Entries mergedDeclared(const Pairs &pairs)
{
    Entries entries = pairs.declared;
    if (declaresThePagesAuthor(pairs)) {
        for (ParsedEntry &entry : entries)
            entry.author.clear();
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (pairs.placeOf[i] >= 0)
            entries[i] = merged(entries[i], pairs.shown[pairs.placeOf[i]]);
    }
    return entries;
}

QList<bool> addedFromShown(const Pairs &pairs)
{
    QList<bool> isAdded(pairs.shown.size(), false);
    if (!agree(pairs, FewestToAdd) || pairs.count < 2)
        return isAdded;
    const Habits habits = habitsOf(pairs);
    for (qsizetype k = 0; k < pairs.shown.size(); ++k)
        isAdded[k] = pairs.declaredAt[k] < 0 && isLikeTheOthers(pairs.shown[k], habits);
    return isAdded;
}

/// Whether one list runs against the other.
bool runAgainstEachOther(const Pairs &pairs)
{
    qsizetype balance = 0;
    qsizetype last = -1;
    for (const qsizetype place : pairs.placeOf) {
        if (place < 0)
            continue;
        if (last >= 0)
            balance += place > last ? 1 : -1;
        last = place;
    }
    return balance < 0;
}

/// Merges two orders: each entry of `order` (places in `list`, -1: only here) keeps its place, and
/// what only the other list has follows the neighbour that it follows there.
class Interleaving {
public:
    Interleaving(const Pairs &pairs, Entries merged, const QList<bool> &isAdded)
        : m_pairs(pairs)
        , m_merged(std::move(merged))
        , m_isAdded(isAdded)
        , m_prefix(prefixOfShown(pairs))
        , m_isReversed(runAgainstEachOther(pairs))
    {
    }

    Entries run()
    {
        return m_pairs.shown.size() > m_pairs.declared.size() && anyAdded() ? inShownOrder()
                                                                            : inDeclaredOrder();
    }

private:
    bool anyAdded() const { return m_isAdded.contains(true); }

    ParsedEntry shownAt(qsizetype k) const
    {
        ParsedEntry entry = m_pairs.shown[k];
        if (!m_prefix.isEmpty() && entry.sourceId.startsWith(m_prefix))
            entry.sourceId.remove(0, m_prefix.size());
        return entry;
    }

    /// The places 0 … count-1, or the other way round where the lists run against each other.
    QList<qsizetype> following(qsizetype count) const
    {
        QList<qsizetype> places(count);
        for (qsizetype i = 0; i < count; ++i)
            places[i] = m_isReversed ? count - 1 - i : i;
        return places;
    }

    Entries inDeclaredOrder() const
    {
        QHash<qsizetype, QList<qsizetype>> after; // by the declared neighbour above; -1: the top
        qsizetype neighbour = -1;
        for (const qsizetype k : following(m_pairs.shown.size())) {
            if (m_pairs.declaredAt[k] >= 0)
                neighbour = m_pairs.declaredAt[k];
            else if (m_isAdded[k])
                after[neighbour].append(k);
        }
        Entries entries;
        for (qsizetype i = -1; i < m_merged.size(); ++i) {
            if (i >= 0)
                entries.append(m_merged[i]);
            for (const qsizetype k : after.value(i))
                entries.append(shownAt(k));
        }
        return entries;
    }

    Entries inShownOrder() const
    {
        QHash<qsizetype, QList<qsizetype>> after; // by the shown neighbour above
        qsizetype neighbour = -1;
        for (const qsizetype i : following(m_merged.size())) {
            if (m_pairs.placeOf[i] >= 0)
                neighbour = m_pairs.placeOf[i];
            else
                after[neighbour].append(i);
        }
        Entries entries;
        for (qsizetype k = -1; k < m_pairs.shown.size(); ++k) {
            if (k >= 0 && m_pairs.declaredAt[k] >= 0)
                entries.append(m_merged[m_pairs.declaredAt[k]]);
            else if (k >= 0 && m_isAdded[k])
                entries.append(shownAt(k));
            for (const qsizetype i : after.value(k))
                entries.append(m_merged[i]);
        }
        return entries;
    }

    const Pairs &m_pairs;
    const Entries m_merged;
    const QList<bool> m_isAdded;
    const QString m_prefix;
    const bool m_isReversed;
};

} // namespace

std::optional<Reading> mergeReadings(const Reading &declared, const Reading &shown)
{
    if (declared.isPartial || shown.isPartial)
        return std::nullopt;
    const Pairs pairs = pairUp(declared.entries, shown.entries);
    if (!agree(pairs, FewestShared))
        return std::nullopt;
    Reading reading = declared;
    completeMetadata(reading.blog, shown.blog);
    completeLeads(reading.leads, shown.leads);
    reading.entries = Interleaving(pairs, mergedDeclared(pairs), addedFromShown(pairs)).run();
    for (const QString &id : shown.withdrawnIds) {
        if (!reading.withdrawnIds.contains(id))
            reading.withdrawnIds.append(id);
    }
    return reading;
}

} // namespace Liveline
