// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/entrymatcher.h"

#include "core/diff/identity.h"
#include "core/diff/positions.h"
#include "core/diff/textdiff.h"

#include <QSet>

#include <algorithm>

namespace Liveline {

namespace {

// Some pages run oldest first; untimed ones cannot be told and run newest first as nearly all do.
bool runsOldestFirst(const QList<ParsedEntry> &entries)
{
    qsizetype rising = 0;
    qsizetype falling = 0;
    QDateTime previous;
    for (const ParsedEntry &entry : entries) {
        if (!entry.published.isValid() || entry.isPinned)
            continue;
        rising += previous.isValid() && entry.published > previous ? 1 : 0;
        falling += previous.isValid() && entry.published < previous ? 1 : 0;
        previous = entry.published;
    }
    return rising > falling;
}

// Two server caches may answer in turn: an older wording than ours is not an edit. Not so of
// another format of the source, which may round its times or have clocks of its own.
bool isStale(const ParsedEntry &says, const ParsedEntry &said)
{
    return says.updated.isValid() && said.updated.isValid() && says.updated < said.updated;
}

// What was on the page and is not in this answer.
class Absences {
public:
    Absences(const QList<KnownEntry> &known, const QList<bool> &isSeen, qsizetype answered)
        : m_known(known)
        , m_isSeen(isSeen)
    {
        while (m_onPage < known.size() && known[m_onPage].isOnPage)
            ++m_onPage;
        lookDown();
        lookUp();
        qsizetype missing = 0;
        qsizetype newlyMissing = 0;
        qsizetype wereThere = 0;
        for (qsizetype k = 0; k < m_onPage; ++k) {
            const bool wasThere = known[k].absences == 0;
            missing += isMissing(k) ? 1 : 0;
            newlyMissing += isMissing(k) && wasThere ? 1 : 0;
            wereThere += wasThere ? 1 : 0;
        }
        m_isHalfAnswer = (2 * missing > m_onPage && newlyMissing > 0) || 2 * answered < wereThere;
    }

    qsizetype onPage() const { return m_onPage; }
    /// Most of the page is missing, for the first time.
    bool isHalfAnswer() const { return m_isHalfAnswer; }
    /// Absent although a newer and an older neighbour are there; otherwise it fell off the page.
    bool isMissing(qsizetype k) const { return !m_isSeen[k] && m_hasNewer[k] && m_hasOlder[k]; }
    /// Whether it stays on the page as we believe it, although it is not there.
    bool isAwaited(qsizetype k) const { return isMissing(k) || (m_isHalfAnswer && !m_isSeen[k]); }
    int count(qsizetype k) const
    {
        const int before = m_known[k].absences;
        if (!m_isHalfAnswer)
            return std::max(before, 0) + 1;
        if (before != 0)
            return before;
        return isMissing(k) ? PageItem::notCounted : PageItem::perhapsFallen;
    }

private:
    bool isWitness(qsizetype k) const { return m_isSeen[k] && !m_known[k].said.isPinned; }

    // Times tell better than places who is newer: a copy may stand on top.
    void lookDown()
    {
        QDateTime newest;
        for (qsizetype k = 0; k < m_onPage; ++k) {
            const QDateTime &time = m_known[k].said.published;
            if (isWitness(k) && time.isValid() && (!newest.isValid() || time > newest))
                newest = time;
        }
        bool any = false;
        bool anyUntimed = false;
        for (qsizetype k = 0; k < m_onPage; ++k) {
            const QDateTime &time = m_known[k].said.published;
            m_hasNewer.append(
                time.isValid() ? anyUntimed || (newest.isValid() && newest >= time) : any);
            any = any || isWitness(k);
            anyUntimed = anyUntimed || (isWitness(k) && !time.isValid());
        }
    }
    void lookUp()
    {
        m_hasOlder.resize(m_onPage);
        bool any = false;
        bool anyUntimed = false;
        QDateTime oldest;
        for (qsizetype k = m_onPage - 1; k >= 0; --k) {
            const QDateTime &time = m_known[k].said.published;
            m_hasOlder[k] = any && (!time.isValid() || anyUntimed || oldest <= time);
            if (!isWitness(k))
                continue;
            any = true;
            anyUntimed = anyUntimed || !time.isValid();
            if (time.isValid() && (!oldest.isValid() || time < oldest))
                oldest = time;
        }
    }

    const QList<KnownEntry> &m_known;
    const QList<bool> &m_isSeen;
    qsizetype m_onPage = 0;
    QList<bool> m_hasNewer;
    QList<bool> m_hasOlder;
    bool m_isHalfAnswer = false;
};

PageItem itemOf(const MatchPlan::Seen &seen)
{
    return {seen.known, seen.known < 0 ? seen.extracted : -1, 0};
}

// The page as answered, with those that await confirmation below their newer neighbour of old.
QList<PageItem> wholePage(const MatchPlan &plan, const QList<PageItem> &waiting)
{
    QList<PageItem> page;
    for (const MatchPlan::Seen &seen : plan.seen)
        page.append(itemOf(seen));
    for (const PageItem &item : waiting) {
        // `added` holds the neighbour's index until here.
        const auto neighbour = std::find_if(page.begin(), page.end(),
            [&](const PageItem &other) { return other.known >= 0 && other.known == item.added; });
        page.insert(neighbour == page.end() ? page.begin() : neighbour + 1,
            {item.known, -1, item.absences});
    }
    return page;
}

// The page as it was, with what is new above the neighbour that it was told with, else on top.
QList<PageItem> patchedPage(
    const MatchPlan &plan, const QList<KnownEntry> &known, const QSet<qsizetype> &removed)
{
    QList<PageItem> page;
    QSet<qsizetype> seen;
    for (const MatchPlan::Seen &item : plan.seen)
        seen.insert(item.known);
    for (qsizetype k = 0; k < known.size() && known[k].isOnPage; ++k) {
        if (!removed.contains(k))
            page.append({k, -1, seen.contains(k) ? 0 : known[k].absences});
    }
    qsizetype place = page.size();
    qsizetype top = 0;
    bool hasAnchor = false;
    for (qsizetype i = plan.seen.size() - 1; i >= 0; --i) {
        const MatchPlan::Seen &item = plan.seen[i];
        const auto at = std::find_if(page.begin(), page.end(),
            [&](const PageItem &other) { return item.known >= 0 && other.known == item.known; });
        if (at != page.end()) {
            place = at - page.begin();
            hasAnchor = true;
        } else {
            page.insert(hasAnchor ? place : top, itemOf(item));
        }
    }
    return page;
}

// Without headlines in the whole answer, the source tells none now: another format of it.
bool tellsNoHeadlines(const QList<ParsedEntry> &entries)
{
    return entries.size() >= 2 && std::ranges::all_of(entries, [](const ParsedEntry &entry) {
        return entry.headline.isEmpty();
    });
}

// A headline that comes together with the first time or identifier is not the editor's but that of
// another format of the source, which tells more.
bool isToldInMoreDetail(const ParsedEntry &said, const ParsedEntry &says)
{
    return said.headline.isEmpty() && !says.headline.isEmpty()
        && ((!said.published.isValid() && says.published.isValid())
            || (said.sourceId.isEmpty() && !says.sourceId.isEmpty()));
}

// What an answer tells of pictures. That all of them go, or that several entries get their first at
// once, is another format of the source, as another extractor is; no editor does that.
enum class Pictures { AsBefore, NotTold, ToldAnew };

Pictures picturesOf(const QList<ParsedEntry> &entries, const QList<KnownEntry> &known,
    const QList<qsizetype> &partners, bool isOtherFormat)
{
    qsizetype had = 0;
    qsizetype have = 0;
    for (qsizetype x = 0; x < entries.size(); ++x) {
        had += partners[x] >= 0 && !known[partners[x]].said.images.isEmpty() ? 1 : 0;
        have += partners[x] >= 0 && !entries[x].images.isEmpty() ? 1 : 0;
    }
    const bool areNone = std::ranges::all_of(
        entries, [](const ParsedEntry &entry) { return entry.images.isEmpty(); });
    if (areNone && (had >= 2 || isOtherFormat))
        return Pictures::NotTold;
    return isOtherFormat || (had == 0 && have >= 2) ? Pictures::ToldAnew : Pictures::AsBefore;
}

bool isEdit(const ParsedEntry &said, ParsedEntry says, bool keepsHeadline, bool keepsPictures)
{
    if (keepsHeadline)
        says.headline = said.headline;
    if (keepsPictures)
        says.images = said.images;
    return isVisiblyDifferent(said, says);
}

void compare(MatchPlan::Seen &seen, const KnownEntry &old, const ParsedEntry &says,
    bool keepsHeadlines, Pictures pictures)
{
    const bool hasNone = says.images.isEmpty();
    const bool hasHeadline = isToldInMoreDetail(old.said, says);
    const bool hasPictures
        = !hasNone && pictures == Pictures::ToldAnew && says.images != old.said.images;
    seen.isRestored = old.isRemoved;
    seen.keepsHeadline = keepsHeadlines;
    seen.keepsPictures = hasNone && pictures != Pictures::AsBefore;
    seen.isCompleted = hasHeadline || hasPictures;
    seen.isEdited
        = isEdit(old.said, says, keepsHeadlines || hasHeadline, seen.keepsPictures || hasPictures);
}

bool isCopyOf(const ParsedEntry &entry, const ParsedEntry &original)
{
    return entry.headline == original.headline && entry.published == original.published
        && (entry.sourceId == original.sourceId || entry.sourceId.isEmpty()
            || original.sourceId.isEmpty());
}

// The page from the top down, whichever way it runs, as places in the extraction. Of an entry with
// a copy on top, the lower one is the original; the copy is nobody's news.
QList<qsizetype> originalsFromTheTop(const QList<ParsedEntry> &entries)
{
    constexpr qsizetype telling = 40;
    const bool isReversed = runsOldestFirst(entries);
    QHash<QString, qsizetype> originals;
    QList<qsizetype> places;
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const qsizetype place = isReversed ? entries.size() - 1 - i : i;
        const QString &text = entries[place].text;
        if (text.size() >= telling) {
            const auto original = originals.constFind(text);
            if (original != originals.cend() && isCopyOf(entries[place], entries[*original]))
                continue;
            if (original == originals.cend())
                originals.insert(text, place);
        }
        places.append(place);
    }
    std::reverse(places.begin(), places.end());
    return places;
}

// A cache's older answer: it lacks the newest, brings nothing new, and takes back what was told or
// shows again what the page had left behind. What it says twice is believed.
bool isOlderState(const MatchPlan &plan, const QList<KnownEntry> &known, const QList<bool> &isSeen)
{
    const auto isNewest = [](const KnownEntry &entry) { return !entry.said.isPinned; };
    const auto newest = std::ranges::find_if(known, isNewest);
    if (newest == known.end() || !newest->isOnPage || newest->absences != 0
        || isSeen[newest - known.begin()])
        return false;
    bool takesBack = false;
    for (const MatchPlan::Seen &seen : plan.seen) {
        if (seen.known < 0)
            return false;
        takesBack = takesBack || seen.isEdited || seen.isRestored || !known[seen.known].isOnPage
            || known[seen.known].absences != 0;
    }
    return takesBack;
}

// Nothing of it is taken but that the newest were missing.
void ignore(MatchPlan &plan, const QList<KnownEntry> &known, const QList<bool> &isSeen)
{
    plan.isDoubtful = true;
    for (MatchPlan::Seen &seen : plan.seen)
        seen.isEdited = seen.isRestored = seen.isCompleted = false;
    bool isAbove = true;
    for (qsizetype k = 0; k < known.size() && known[k].isOnPage; ++k) {
        isAbove = isAbove && (!isSeen[k] || known[k].said.isPinned);
        const bool isMarked = isAbove && !isSeen[k] && known[k].absences == 0;
        plan.page.append({k, -1, isMarked ? PageItem::perhapsFallen : known[k].absences});
    }
}

// A whole page: what it holds, and what it lacks.
void turnPage(MatchPlan &plan, const QList<KnownEntry> &known, const QList<bool> &isSeen,
    QSet<qsizetype> &removed)
{
    const Absences absences(known, isSeen, plan.seen.size());
    plan.isDoubtful = absences.isHalfAnswer();
    QList<PageItem> waiting;
    qsizetype above = -1; // the nearest newer one that stays on the page
    for (qsizetype k = 0; k < absences.onPage(); ++k) {
        if (isSeen[k]) {
            above = k;
        } else if (!removed.contains(k) && absences.isAwaited(k)) {
            const int count = absences.count(k);
            if (count >= 2) {
                removed.insert(k);
                continue;
            }
            waiting.append({k, above, count});
            above = k;
        }
    }
    plan.page = wholePage(plan, waiting);
}

} // namespace

MatchPlan matchEntries(const QList<KnownEntry> &known, const Extraction &extraction,
    const QUrl &pageUrl, const QString &extractorBefore)
{
    const QList<qsizetype> places = originalsFromTheTop(extraction.entries);
    QList<ParsedEntry> entries;
    for (const qsizetype place : places)
        entries.append(extraction.entries[place]);

    MatchPlan plan;
    QList<bool> isSeen(known.size(), false);
    const QList<qsizetype> partners = recognise(
        known, entries, pageUrl, extraction.isPartial ? Answer::Partial : Answer::Whole);
    const bool keepsHeadlines = tellsNoHeadlines(entries);
    const bool isOtherFormat
        = !extractorBefore.isEmpty() && extractorBefore != extraction.extractor;
    const Pictures pictures = picturesOf(entries, known, partners, isOtherFormat);
    for (qsizetype x = 0; x < entries.size(); ++x) {
        MatchPlan::Seen seen;
        seen.extracted = places[x];
        seen.known = partners[x];
        if (seen.known >= 0) {
            const KnownEntry &old = known[seen.known];
            isSeen[seen.known] = true;
            compare(seen, old, entries[x], keepsHeadlines, pictures);
            if (!isOtherFormat && isStale(entries[x], old.said))
                seen.isEdited = false;
        }
        plan.seen.append(seen);
    }
    givePositions(plan.seen, known);

    QSet<qsizetype> removed;
    const QSet<QString> withdrawn(extraction.withdrawnIds.begin(), extraction.withdrawnIds.end());
    for (qsizetype k = 0; k < known.size(); ++k) {
        if (!isSeen[k] && !known[k].isRemoved && withdrawn.contains(known[k].said.sourceId))
            removed.insert(k);
    }

    if (extraction.isPartial || entries.isEmpty())
        plan.page = patchedPage(plan, known, removed);
    else if (isOlderState(plan, known, isSeen))
        ignore(plan, known, isSeen);
    else
        turnPage(plan, known, isSeen, removed);
    plan.removed = QList<qsizetype>(removed.begin(), removed.end());
    std::sort(plan.removed.begin(), plan.removed.end());
    return plan;
}

} // namespace Liveline
