// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/entrymatcher.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QUrl pageUrl(u"https://news.example/live"_s);

ParsedEntry said(const QString &text, int minute = -1, const QString &id = {})
{
    ParsedEntry entry;
    entry.text = text;
    entry.sourceId = id;
    if (minute >= 0)
        entry.published = QDateTime({2026, 3, 14}, {8, 0}, Qt::UTC).addSecs(60 * minute);
    return entry;
}

// Sentences that share few words, as news does.
QString news(int n)
{
    static const QStringList who{u"The mayor"_s, u"A spokesman"_s, u"Rescuers"_s,
        u"Two witnesses"_s, u"The ministry"_s, u"Astronomers"_s, u"Police"_s};
    static const QStringList what{u"confirmed that the bridge holds"_s,
        u"asked people to stay indoors"_s, u"counted more visitors than ever"_s,
        u"denied earlier reports of damage"_s, u"expect clouds before noon"_s};
    static const QStringList where{u"near the harbour"_s, u"in the old town"_s,
        u"on the northern road"_s, u"at the university"_s, u"across the valley"_s,
        u"outside the station"_s, u"by the lake"_s, u"in several villages"_s};
    return u"%1 %2 %3, update %4"_s.arg(
        who[n % 7], what[n % 5], where[n % 8], QString::number(n * 7919 % 1000));
}

// What a store would keep between answers, in a list.
class Memory {
public:
    struct News {
        QStringList added, edited, removed, restored;
        int total() const
        {
            return int(added.size() + edited.size() + removed.size() + restored.size());
        }
    };

    News answer(const QList<ParsedEntry> &entries)
    {
        Extraction extraction;
        extraction.entries = entries;
        return answer(extraction);
    }

    News answer(const Extraction &extraction)
    {
        const MatchPlan plan = matchEntries(m_known, extraction, pageUrl);
        News news;
        for (const qsizetype k : plan.removed) {
            m_known[k].isRemoved = true;
            news.removed.append(m_known[k].said.text);
        }
        QHash<qsizetype, KnownEntry> added;
        for (const MatchPlan::Seen &seen : plan.seen) {
            const ParsedEntry &says = extraction.entries[seen.extracted];
            if (seen.known < 0) {
                added.insert(
                    seen.extracted, {EntryId(++m_last), says, false, true, 0, seen.position});
                news.added.append(says.text);
                continue;
            }
            KnownEntry &known = m_known[seen.known];
            known.isRemoved = false;
            if (seen.isRestored)
                news.restored.append(says.text);
            if (seen.isEdited) {
                news.edited.append(says.text);
                known.said = says;
            }
            known.said.sourceId = says.sourceId;
            known.said.url = says.url;
        }
        remember(plan, added);
        return news;
    }
    const QList<KnownEntry> &known() const { return m_known; }

private:
    void remember(const MatchPlan &plan, const QHash<qsizetype, KnownEntry> &added)
    {
        QList<KnownEntry> page;
        QSet<qsizetype> onPage;
        for (const PageItem &item : plan.page) {
            KnownEntry entry = item.known >= 0 ? m_known[item.known] : added.value(item.added);
            entry.isOnPage = true;
            entry.absences = item.absences;
            page.append(entry);
            onPage.insert(item.known);
        }
        for (qsizetype k = 0; k < m_known.size(); ++k) {
            if (onPage.contains(k))
                continue;
            m_known[k].isOnPage = false;
            m_known[k].absences = 0;
            page.append(m_known[k]);
        }
        m_known = page;
    }

    QList<KnownEntry> m_known;
    qint64 m_last = 0;
};

} // namespace

class TestEntryMatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAnUnknownIdOfAPartialAnswerAsNew()
    {
        const QString bulletin = u"The water stands at 6.%1 metres at the gauge of Sarvelle"_s;
        Memory memory;
        memory.answer({said(bulletin.arg(40), 10, u"water-b"_s)});
        Extraction extraction;
        extraction.isPartial = true;
        extraction.entries = {said(bulletin.arg(42), 40, u"water-c"_s)};
        const Memory::News news = memory.answer(extraction);
        QCOMPARE(news.added, QStringList{bulletin.arg(42)});
        QCOMPARE(news.total(), 1);
    }

    void knowsAnEntryByItsSourceId();
    void knowsAnEntryByItsAddress();
    void knowsAnEntryByTimeAndHeadline();
    void findsAnEditByItsTextInPageOrder();
    void tellsRepeatedTextsApartByTheirPlace();
    void keepsEntriesWhoseIdsAllChange();
    void seesThroughIdsThatCountPlaces();
    void ignoresAnIdThatAllShare();
    void takesARewrittenEntryWithItsIdAsOneEdit();
    void doesNotTakeAnOlderWordingForAnEdit();
    void wantsTwoAbsencesForARemoval();
    void letsEntriesFallOffEitherEnd();
    void doesNotCountAHalfAnswer();
    void takesNoAbsenceFromAPartialAnswer();
    void believesADeclaredWithdrawal();
    void restoresWhatIsServedAgain();
    void doesNotAddWhatComesBackAfterFallingOff();
    void doesNotMistakeAPinnedEntryForANeighbour();
    void givesPositionsThatKeepThePageOrder();
    void reportsEveryChangeOfARandomPageOnce_data();
    void reportsEveryChangeOfARandomPageOnce();
    void isBoundedForManyStrangers();

    // Faults that the changing publisher has found.
    void keepsAnEntryWhoseIdChangesWithAnEdit();
    void restoresAnEntryUnderTheIdOfAnotherPlace();
    void findsAnEditOffThePageByItsTime();
    void takesNoHeadlineAwayWithAFormatThatHasNone();
    void takesAHeadlineOfARicherFormatForNoEdit();
    void takesNoPicturesAwayWithAFormatThatHasNone();
    void takesPicturesOfARicherFormatForNoEdit();
    void tellsACopyOnTopFromANewEntry();
    void knowsAnEntryThatMovedBelowItsCopyOnTop();
    void takesAPageOfOtherEntriesByTheSameFormulaForNews();
    void knowsAnEntryThatIsRewordedWhileItMoves();
    void removesAnEntryThatAlsoStoodOnTop();
    void callsNothingRemovedByAHalfAnswer();
    void keepsTheEndOfAPageThatIsCut();
    void doesNotBelieveAnOlderStateOnce();
    void takesNoFormulaOfAnotherTimeAndIdForAnEdit();
    void takesNoFormulaOfAnotherTimeForAnEditWhereIdsAreSmallNumbers();
    void seesThroughIdsThatCountPlacesOfEntriesByOneFormula();
    void doesNotBelieveAnOlderStateThatShowsOnlyWhatLeft();
    void restoresAnEntryThatWasRewordedInItsPlace();
    void takesNoFormulaElsewhereForAnEntryThatWasRemoved();
};

void TestEntryMatcher::knowsAnEntryByItsSourceId()
{
    Memory memory;
    QCOMPARE(memory.answer({said(news(1), 1, u"a"_s)}).added.size(), 1);
    const auto changed = memory.answer({said(u"Quite another text"_s, 1, u"a"_s)});
    QCOMPARE(changed.edited, QStringList{u"Quite another text"_s});
    QCOMPARE(changed.total(), 1);
}

void TestEntryMatcher::knowsAnEntryByItsAddress()
{
    Memory memory;
    ParsedEntry entry = said(news(1));
    entry.url = QUrl(u"https://news.example/live#post-1"_s);
    memory.answer({entry});
    entry.url = QUrl(u"http://www.news.example/live/?utm_source=feed#post-1"_s);
    entry.text = u"Shorter now"_s;
    QCOMPARE(memory.answer({entry}).edited.size(), 1);

    // The page's own address is nobody's.
    Memory other;
    ParsedEntry first = said(news(2));
    first.url = pageUrl;
    other.answer({first});
    first.text = u"Nothing alike at all"_s;
    QCOMPARE(other.answer({first}).added.size(), 1);
}

void TestEntryMatcher::knowsAnEntryByTimeAndHeadline()
{
    Memory memory;
    ParsedEntry entry = said(u"To be continued"_s, 1);
    entry.headline = u"Total eclipse"_s;
    memory.answer({entry});
    entry.text = u"Darkness lasted for two minutes and six seconds."_s;
    QCOMPARE(memory.answer({entry}).edited.size(), 1);
}

void TestEntryMatcher::findsAnEditByItsTextInPageOrder()
{
    Memory memory;
    memory.answer({said(news(3)), said(u"At least 12 people were taken to hospital in the night"_s),
        said(news(1))});
    const QString now = u"At least 14 people were taken to hospital in the night"_s;
    const auto changed = memory.answer({said(news(4)), said(news(3)), said(now), said(news(1))});
    QCOMPARE(changed.edited, QStringList{now});
    QCOMPARE(changed.added, QStringList{news(4)});
    QCOMPARE(changed.total(), 2);
}

void TestEntryMatcher::tellsRepeatedTextsApartByTheirPlace()
{
    Memory memory;
    const QList<ParsedEntry> page{
        said(news(4)), said(u"GOAL!"_s), said(news(3)), said(u"GOAL!"_s), said(news(2))};
    memory.answer(page);
    QList<ParsedEntry> without = page;
    without.removeAt(1); // the upper one was taken back
    QCOMPARE(memory.answer(without).total(), 0);
    QCOMPARE(memory.answer(without).removed, QStringList{u"GOAL!"_s});
    const auto gone = std::find_if(memory.known().begin(), memory.known().end(),
        [](const KnownEntry &entry) { return entry.isRemoved; });
    QCOMPARE(gone->id, EntryId(2));
}

void TestEntryMatcher::keepsEntriesWhoseIdsAllChange()
{
    Memory memory;
    memory.answer({said(news(3), 3, u"a"_s), said(news(2), 2, u"b"_s), said(news(1), 1, u"c"_s)});
    const auto changed = memory.answer(
        {said(news(3), 3, u"x-1"_s), said(news(2), 2, u"x-2"_s), said(news(1), 1, u"x-3"_s)});
    QCOMPARE(changed.total(), 0);
}

void TestEntryMatcher::seesThroughIdsThatCountPlaces()
{
    Memory memory;
    const auto page = [](int newest, const QString &edit = {}) {
        QList<ParsedEntry> entries;
        for (int place = 0; place < 6; ++place)
            entries.append(said(news(newest - place), -1, u"item-%1"_s.arg(place + 1)));
        if (!edit.isEmpty())
            entries[3].text += edit;
        return entries;
    };
    memory.answer(page(6));
    auto changed = memory.answer(page(7));
    QCOMPARE(changed.added, QStringList{news(7)});
    QCOMPARE(changed.total(), 1);
    changed = memory.answer(page(8, u" and 3 more"_s));
    QCOMPARE(changed.added, QStringList{news(8)});
    QCOMPARE(changed.edited, QStringList{news(5) + u" and 3 more"_s});
    QCOMPARE(changed.total(), 2);
}

void TestEntryMatcher::ignoresAnIdThatAllShare()
{
    Memory memory;
    memory.answer({said(news(2), -1, u"live"_s), said(news(1), -1, u"live"_s)});
    const auto changed = memory.answer(
        {said(news(3), -1, u"live"_s), said(news(2), -1, u"live"_s), said(news(1), -1, u"live"_s)});
    QCOMPARE(changed.added, QStringList{news(3)});
    QCOMPARE(changed.total(), 1);
}

void TestEntryMatcher::takesARewrittenEntryWithItsIdAsOneEdit()
{
    Memory memory;
    memory.answer({said(u"What we know so far: little."_s, 1, u"summary-4711"_s),
        said(news(2), 2, u"post-4712"_s)});
    const auto changed
        = memory.answer({said(news(40), 9, u"summary-4711"_s), said(news(2), 2, u"post-4712"_s)});
    QCOMPARE(changed.edited, QStringList{news(40)});
    QCOMPARE(changed.total(), 1);
}

void TestEntryMatcher::doesNotTakeAnOlderWordingForAnEdit()
{
    Memory memory;
    ParsedEntry old = said(u"Some 12 people"_s, 1, u"a"_s);
    old.updated = old.published;
    ParsedEntry now = said(u"Some 14 people"_s, 1, u"a"_s);
    now.updated = old.updated.addSecs(300);
    memory.answer({old});
    QCOMPARE(memory.answer({now}).edited.size(), 1);
    QCOMPARE(memory.answer({old}).total(), 0);
    QCOMPARE(memory.answer({now}).total(), 0);
}

void TestEntryMatcher::wantsTwoAbsencesForARemoval()
{
    Memory memory;
    const QList<ParsedEntry> all{said(news(3)), said(news(2)), said(news(1))};
    const QList<ParsedEntry> without{said(news(3)), said(news(1))};
    memory.answer(all);
    QCOMPARE(memory.answer(without).total(), 0);
    QCOMPARE(memory.answer(all).total(), 0);
    QCOMPARE(memory.answer(without).total(), 0);
    QCOMPARE(memory.answer(without).removed, QStringList{news(2)});
    QCOMPARE(memory.answer(without).total(), 0);
}

void TestEntryMatcher::letsEntriesFallOffEitherEnd()
{
    Memory memory;
    memory.answer({said(news(4)), said(news(3)), said(news(2)), said(news(1))});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(memory.answer({said(news(3)), said(news(2))}).total(), 0);
}

void TestEntryMatcher::doesNotCountAHalfAnswer()
{
    Memory memory;
    QList<ParsedEntry> all;
    for (int i = 10; i > 0; --i)
        all.append(said(news(i)));
    const QList<ParsedEntry> cut{all.first(), all.last()};
    memory.answer(all);
    QCOMPARE(memory.answer(cut).total(), 0);
    QCOMPARE(memory.answer(cut).total(), 0);
    QCOMPARE(memory.answer(all).total(), 0);
    memory.answer(cut);
    memory.answer(cut);
    QCOMPARE(memory.answer(cut).removed.size(), 8);
}

void TestEntryMatcher::takesNoAbsenceFromAPartialAnswer()
{
    Memory memory;
    memory.answer({said(news(3), 3, u"c"_s), said(news(2), 2, u"b"_s), said(news(1), 1, u"a"_s)});
    Extraction update;
    update.isPartial = true;
    update.entries = {said(news(4), 4, u"d"_s), said(news(1) + u" again"_s, 1, u"a"_s)};
    for (int i = 0; i < 3; ++i) {
        const auto changed = memory.answer(update);
        QCOMPARE(changed.removed.size(), 0);
        QCOMPARE(changed.added.size(), i == 0 ? 1 : 0);
        QCOMPARE(changed.edited.size(), i == 0 ? 1 : 0);
    }
}

void TestEntryMatcher::believesADeclaredWithdrawal()
{
    Memory memory;
    memory.answer({said(news(2), 2, u"b"_s), said(news(1), 1, u"a"_s)});
    Extraction update;
    update.isPartial = true;
    update.withdrawnIds = {u"b"_s, u"unknown"_s};
    QCOMPARE(memory.answer(update).removed, QStringList{news(2)});
    QCOMPARE(memory.answer(update).total(), 0);
}

void TestEntryMatcher::restoresWhatIsServedAgain()
{
    Memory memory;
    const QList<ParsedEntry> all{said(news(3)), said(news(2)), said(news(1))};
    const QList<ParsedEntry> without{said(news(3)), said(news(1))};
    memory.answer(all);
    memory.answer(without);
    memory.answer(without);
    const auto changed = memory.answer(all);
    QCOMPARE(changed.restored, QStringList{news(2)});
    QCOMPARE(changed.total(), 1);
}

void TestEntryMatcher::doesNotAddWhatComesBackAfterFallingOff()
{
    Memory memory;
    memory.answer({said(news(3), 3), said(news(2), 2), said(news(1), 1)});
    memory.answer({said(news(4), 4), said(news(3), 3), said(news(2), 2)});
    QCOMPARE(memory.answer({said(news(3), 3), said(news(2), 2), said(news(1), 1)}).total(), 0);
}

void TestEntryMatcher::doesNotMistakeAPinnedEntryForANeighbour()
{
    Memory memory;
    ParsedEntry pinned = said(u"What we know so far, in brief, about the day"_s, 0, u"pin"_s);
    pinned.isPinned = true;
    memory.answer({pinned, said(news(3), 3, u"c"_s), said(news(2), 2, u"b"_s)});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(memory.answer({pinned, said(news(2), 2, u"b"_s)}).total(), 0);
}

void TestEntryMatcher::givesPositionsThatKeepThePageOrder()
{
    Memory memory;
    memory.answer({said(news(5)), said(news(1))});
    memory.answer({said(news(5)), said(news(3)), said(news(1))});
    memory.answer({said(news(6)), said(news(5)), said(news(4)), said(news(3)), said(news(2)),
        said(news(1)), said(news(0))});
    QList<KnownEntry> known = memory.known();
    std::sort(known.begin(), known.end(),
        [](const KnownEntry &a, const KnownEntry &b) { return a.position > b.position; });
    for (int i = 0; i < 7; ++i)
        QCOMPARE(known[i].said.text, news(6 - i));
}

void TestEntryMatcher::reportsEveryChangeOfARandomPageOnce_data()
{
    QTest::addColumn<bool>("hasIds");
    QTest::addColumn<bool>("hasTimes");
    QTest::addRow("ids and times") << true << true;
    QTest::addRow("ids alone") << true << false;
    QTest::addRow("times alone") << false << true;
    QTest::addRow("neither") << false << false;
}

void TestEntryMatcher::reportsEveryChangeOfARandomPageOnce()
{
    QFETCH(bool, hasIds);
    QFETCH(bool, hasTimes);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        Memory memory;
        QList<ParsedEntry> all;
        int made = 0;
        const auto add = [&] {
            const int n = made++;
            all.prepend(
                said(news(n), hasTimes ? n : -1, hasIds ? u"post-%1"_s.arg(1000 + n) : QString()));
        };
        const qsizetype window = random.bounded(12, 40);
        for (int i = 0; i < window; ++i)
            add();
        memory.answer(all.mid(0, window));
        for (int round = 0; round < 40; ++round) {
            QStringList added;
            QStringList edited;
            QStringList removed;
            for (int i = random.bounded(3); i > 0; --i) {
                add();
                added.append(all.first().text);
            }
            // Within the window, off its ends, and not what has just come.
            const qsizetype place = random.bounded(4, int(std::min(window, all.size())) - 4);
            if (random.bounded(3) == 0) {
                all[place].text += u" (corrected: %1)"_s.arg(round);
                edited.append(all[place].text);
            }
            auto changed = memory.answer(all.mid(0, window));
            std::sort(added.begin(), added.end());
            changed.added.sort();
            QCOMPARE(changed.added, added);
            QCOMPARE(changed.edited, edited);
            QCOMPARE(changed.removed, removed);
            if (random.bounded(4) != 0)
                continue;
            const QString gone = all.takeAt(place).text;
            // The page is filled up from below with what had fallen off it.
            QCOMPARE(memory.answer(all.mid(0, window)).total(), 0);
            changed = memory.answer(all.mid(0, window));
            QCOMPARE(changed.removed, QStringList{gone});
            QCOMPARE(changed.total(), 1);
        }
    }
}

void TestEntryMatcher::isBoundedForManyStrangers()
{
    QList<KnownEntry> known;
    Extraction extraction;
    for (int i = 0; i < 5'000; ++i) {
        known.append({EntryId(i + 1), said(news(i) + QString::number(i)), false, true, 0, i});
        extraction.entries.append(said(news(i + 3) + u" x"_s + QString::number(i)));
    }
    QElapsedTimer timer;
    timer.start();
    const MatchPlan plan = matchEntries(known, extraction, pageUrl);
    QCOMPARE(plan.seen.size(), 5'000);
    QSet<qsizetype> used;
    for (const MatchPlan::Seen &seen : plan.seen) {
        QVERIFY(seen.known < 0 || !used.contains(seen.known));
        used.insert(seen.known);
    }
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestEntryMatcher::keepsAnEntryWhoseIdChangesWithAnEdit()
{
    Memory memory;
    memory.answer(
        {said(news(3), 3, u"p3-v1"_s), said(news(2), 2, u"p2-v1"_s), said(news(1), 1, u"p1-v1"_s)});
    const QString now = news(2) + u" (corrected)"_s;
    const auto changed = memory.answer(
        {said(news(3), 3, u"p3-v1"_s), said(now, 2, u"p2-v2"_s), said(news(1), 1, u"p1-v1"_s)});
    QCOMPARE(changed.edited, QStringList{now});
    QCOMPARE(changed.total(), 1);
}

void TestEntryMatcher::restoresAnEntryUnderTheIdOfAnotherPlace()
{
    Memory memory;
    const QString back = news(2) + u", said with many words so that it is known"_s;
    const QList<ParsedEntry> all{said(news(3), 3, u"post1"_s), said(back, 2, u"post2"_s),
        said(news(1), 1, u"post3"_s), said(news(0), 0, u"post4"_s)};
    const QList<ParsedEntry> without{
        said(news(3), 3, u"post1"_s), said(news(1), 1, u"post2"_s), said(news(0), 0, u"post3"_s)};
    memory.answer(all);
    memory.answer(without);
    QCOMPARE(memory.answer(without).removed, QStringList{back});
    const auto changed = memory.answer(all);
    QCOMPARE(changed.restored, QStringList{back});
    QCOMPARE(changed.total(), 1);
}

void TestEntryMatcher::findsAnEditOffThePageByItsTime()
{
    Memory memory;
    memory.answer({said(news(3), 3), said(news(2), 2), said(news(1), 1)});
    memory.answer({said(news(4), 4), said(news(3), 3), said(news(2), 2)});
    const QString now = news(1) + u" and 3 more"_s;
    const auto changed
        = memory.answer({said(news(4), 4), said(news(3), 3), said(news(2), 2), said(now, 1)});
    QCOMPARE(changed.edited, QStringList{now});
    QCOMPARE(changed.total(), 1);
}

void TestEntryMatcher::takesNoHeadlineAwayWithAFormatThatHasNone()
{
    Memory memory;
    QList<ParsedEntry> page;
    for (int i = 4; i > 0; --i) {
        page.append(said(news(i), i, u"id-%1-of-many"_s.arg(i)));
        page.last().headline = u"Headline of %1"_s.arg(i);
    }
    memory.answer(page);
    QList<ParsedEntry> plain;
    for (int i = 4; i > 0; --i)
        plain.append(said(news(i)));
    QCOMPARE(memory.answer(plain).total(), 0);
    plain[1].text += u", as 14 people saw"_s;
    QCOMPARE(memory.answer(plain).edited, QStringList{plain[1].text});
    // Where others keep theirs, a headline that goes is an edit.
    Memory other;
    other.answer(page);
    page[2].headline.clear();
    QCOMPARE(other.answer(page).edited.size(), 1);
}

void TestEntryMatcher::takesAHeadlineOfARicherFormatForNoEdit()
{
    Memory memory;
    memory.answer({said(news(3)), said(news(2)), said(news(1))});
    QList<ParsedEntry> page;
    for (int i = 3; i > 0; --i) {
        page.append(said(news(i), i, u"id-%1-of-many"_s.arg(i)));
        page.last().headline = u"Headline of %1"_s.arg(i);
    }
    QCOMPARE(memory.answer(page).total(), 0);
}

namespace {

QList<ParsedEntry> illustrated(int count)
{
    QList<ParsedEntry> page;
    for (int i = count; i > 0; --i) {
        page.append(said(news(i), i, u"id-%1-of-many"_s.arg(i)));
        page.last().images.append(
            {.url = QUrl(u"https://images.example/photo-%1.jpg"_s.arg(QChar(u'a' + i)))});
    }
    return page;
}

QList<ParsedEntry> withoutPictures(QList<ParsedEntry> page)
{
    for (ParsedEntry &entry : page)
        entry.images.clear();
    return page;
}

} // namespace

void TestEntryMatcher::takesNoPicturesAwayWithAFormatThatHasNone()
{
    QList<ParsedEntry> page = illustrated(4);
    Memory memory;
    memory.answer(page);
    QCOMPARE(memory.answer(withoutPictures(page)).total(), 0);
    QCOMPARE(memory.answer(page).total(), 0);
    // Where others keep theirs, a picture that goes is an edit.
    page[1].images.clear();
    QCOMPARE(memory.answer(page).edited, QStringList{page[1].text});
}

void TestEntryMatcher::takesPicturesOfARicherFormatForNoEdit()
{
    const QList<ParsedEntry> page = illustrated(4);
    Memory memory;
    memory.answer(withoutPictures(page));
    QCOMPARE(memory.answer(page).total(), 0);
    // One that gets its first is an edit.
    QList<ParsedEntry> one = withoutPictures(page);
    Memory other;
    other.answer(one);
    one[2].images = page[2].images;
    QCOMPARE(other.answer(one).edited, QStringList{page[2].text});
    // But not where another extractor reads it.
    Extraction extraction;
    extraction.extractor = u"markup"_s;
    extraction.entries = withoutPictures(page);
    extraction.entries[1].images = page[1].images;
    const MatchPlan plan = matchEntries(memory.known(), extraction, pageUrl, u"RSS"_s);
    QVERIFY(std::ranges::none_of(plan.seen, &MatchPlan::Seen::isEdited));
    QVERIFY(plan.seen[1].isCompleted);
    QVERIFY(plan.seen[0].keepsPictures);
}

void TestEntryMatcher::tellsACopyOnTopFromANewEntry()
{
    Memory memory;
    const QString story = news(1) + u", in a paragraph that nobody writes twice by chance"_s;
    QList<ParsedEntry> page{said(news(3), 3), said(news(2), 2), said(story, 1)};
    memory.answer(page);
    page.prepend(page.last());
    QCOMPARE(memory.answer(page).total(), 0);
    Memory first;
    QCOMPARE(first.answer(page).added.size(), 3);
}

void TestEntryMatcher::knowsAnEntryThatMovedBelowItsCopyOnTop()
{
    Memory memory;
    QList<ParsedEntry> page;
    for (int i = 4; i > 0; --i) {
        page.append(said(news(i) + u", in a paragraph that nobody writes twice by chance"_s, i,
            u"name-of-%1"_s.arg(i)));
    }
    page.prepend(page[2]);
    memory.answer(page);
    page.swapItemsAt(3, 4);
    QCOMPARE(memory.answer(page).total(), 0);
    page[0].text = page[4].text = page[4].text + u", and more"_s;
    const Memory::News news = memory.answer(page);
    QCOMPARE(news.edited, QStringList{page[4].text});
    QCOMPARE(news.total(), 1);
}

// Neither names nor times, and no neighbour that vouches for an edit.
void TestEntryMatcher::takesAPageOfOtherEntriesByTheSameFormulaForNews()
{
    const auto bulletin = [](int n) {
        return said(
            u"In the %1 district the mayor told the assembled press that %2 houses had been "
            "searched and that work went on in the %3."_s.arg(
                QStringList{u"northern"_s, u"southern"_s, u"harbour"_s}[n % 3],
                QString::number(100 + 37 * n), n % 2 == 0 ? u"streets"_s : u"cellars"_s),
            -1);
    };
    Memory memory;
    QList<ParsedEntry> before;
    QList<ParsedEntry> after;
    for (int i = 0; i < 12; ++i) {
        before.append(bulletin(i));
        after.append(
            said(u"A week later, in the same place, the %1 of them: the mayor told the press "
                 "that %2 houses had been searched and that work went on."_s.arg(i)
                     .arg(500 + 11 * i),
                -1));
    }
    memory.answer(before);
    const Memory::News news = memory.answer(after);
    QCOMPARE(news.edited, QStringList());
    QCOMPARE(news.added.size(), after.size());
}

// Without name and time, in a newsroom that writes by formula.
void TestEntryMatcher::knowsAnEntryThatIsRewordedWhileItMoves()
{
    const auto bulletin = [](int n, int houses) {
        return said(
            u"By %1 hours, said the mayor of district %2, after the meeting with the owners "
            "of the quay, %3 houses had been searched."_s.arg(n)
                .arg(n * 31)
                .arg(houses),
            -1);
    };
    Memory memory;
    QList<ParsedEntry> page;
    for (int i = 9; i > 0; --i)
        page.append(bulletin(i, 100 + i));
    memory.answer(page);
    page.swapItemsAt(4, 5);
    page[5].text.replace(u"105 houses"_s, u"80105 houses"_s);
    page.prepend(bulletin(10, 110));
    const Memory::News news = memory.answer(page);
    QCOMPARE(news.added, QStringList{page[0].text});
    QCOMPARE(news.edited, QStringList{page[6].text});
    QCOMPARE(news.total(), 2);
}

void TestEntryMatcher::removesAnEntryThatAlsoStoodOnTop()
{
    Memory memory;
    const QList<ParsedEntry> page{said(news(2), 2, u"b-of-many"_s),
        said(news(4), 4, u"d-of-many"_s), said(news(3), 3, u"c-of-many"_s),
        said(news(1), 1, u"a-of-many"_s)};
    memory.answer(page);
    memory.answer(page.mid(1));
    QCOMPARE(memory.answer(page.mid(1)).removed, QStringList{news(2)});
}

void TestEntryMatcher::callsNothingRemovedByAHalfAnswer()
{
    Memory memory;
    QList<ParsedEntry> all;
    for (int i = 10; i > 0; --i)
        all.append(said(news(i), i));
    memory.answer(all);
    all.removeAt(4);
    QCOMPARE(memory.answer(all).total(), 0);
    QCOMPARE(memory.answer({all.first(), all[1], all.last()}).total(), 0);
    QCOMPARE(memory.answer(all).removed, QStringList{news(6)});
}

void TestEntryMatcher::keepsTheEndOfAPageThatIsCut()
{
    Memory memory;
    QList<ParsedEntry> all;
    for (const char16_t *text : {u"Goal!", u"Corner", u"Foul", u"Offside", u"Free kick", u"Throw"})
        all.append(said(QString::fromUtf16(text)));
    memory.answer(all);
    QCOMPARE(memory.answer(all.mid(0, 2)).total(), 0);
    QCOMPARE(memory.answer(all).total(), 0);
    // Said twice, it is a shorter page.
    memory.answer(all.mid(0, 2));
    memory.answer(all.mid(0, 2));
    QCOMPARE(memory.answer(all.mid(0, 2)).total(), 0);
}

void TestEntryMatcher::doesNotBelieveAnOlderStateOnce()
{
    Memory memory;
    const QList<ParsedEntry> old{
        said(news(3), 3, u"c"_s), said(u"Some 12 boats"_s, 2, u"b"_s), said(news(1), 1, u"a"_s)};
    QList<ParsedEntry> now = old;
    now[1].text = u"Some 14 boats"_s;
    now.prepend(said(news(4), 4, u"d"_s));
    memory.answer(old);
    QCOMPARE(memory.answer(now).total(), 2);
    QCOMPARE(memory.answer(old).total(), 0);
    QCOMPARE(memory.answer(now).total(), 0);
    QCOMPARE(memory.answer(old).total(), 0);
    QCOMPARE(memory.answer(old).edited, QStringList{old[1].text});
}

void TestEntryMatcher::takesNoFormulaOfAnotherTimeAndIdForAnEdit()
{
    const QString bulletin = u"The crew of boat %1 came ashore and told what it had seen"_s;
    Memory memory;
    memory.answer({said(bulletin.arg(2), 2, u"boat-2"_s), said(bulletin.arg(1), 1, u"boat-1"_s)});
    QList<ParsedEntry> later;
    for (int i = 9; i > 6; --i)
        later.append(said(bulletin.arg(i), i, u"%1-of-the-boats"_s.arg(i)));
    const auto changed = memory.answer(later);
    QCOMPARE(changed.added.size(), 3);
    QCOMPARE(changed.total(), 3);
}

void TestEntryMatcher::takesNoFormulaOfAnotherTimeForAnEditWhereIdsAreSmallNumbers()
{
    const QString bulletin = u"The river has risen by another %1 centimetres at the bridge"_s;
    Memory memory;
    QList<ParsedEntry> page;
    for (int i = 5; i > 0; --i)
        page.append(said(bulletin.arg(i), i, QString::number(i)));
    memory.answer(page);
    QList<ParsedEntry> later;
    for (int i = 44; i > 39; --i)
        later.append(said(bulletin.arg(i), i, QString::number(i)));
    const auto changed = memory.answer(later);
    QCOMPARE(changed.added.size(), 5);
    QCOMPARE(changed.total(), 5);
}

void TestEntryMatcher::seesThroughIdsThatCountPlacesOfEntriesByOneFormula()
{
    const QString bulletin = u"At the gauge of Sarvelle the coastguard read a water level of %1 "
                             "centimetres, and halted the ferry to the island"_s;
    Memory memory;
    const auto page = [&](const QList<int> &numbers) {
        QList<ParsedEntry> entries;
        for (const int n : numbers)
            entries.append(said(bulletin.arg(n), n, u"post%1"_s.arg(entries.size() + 1)));
        return entries;
    };
    memory.answer(page({9, 8, 7, 6, 5, 4}));
    // 8 was taken away; 11 stands where it stood.
    const auto news = memory.answer(page({12, 11, 10, 9, 7, 6}));
    QCOMPARE(news.added.size(), 3);
    QCOMPARE(news.total(), 3);
}

void TestEntryMatcher::doesNotBelieveAnOlderStateThatShowsOnlyWhatLeft()
{
    const auto page = [](int newest, int oldest, int without = 0) {
        QList<ParsedEntry> entries;
        for (int n = newest; n >= oldest; --n) {
            if (n != without)
                entries.append(said(news(n), n, QString::number(1000 + n)));
        }
        return entries;
    };
    Memory memory;
    memory.answer(page(12, 3));
    QCOMPARE(memory.answer(page(14, 5)).added.size(), 2);
    QCOMPARE(memory.answer(page(12, 3)).total(), 0); // the cache's
    QCOMPARE(memory.answer(page(15, 5, 13)).added.size(), 1);
    QCOMPARE(memory.answer(page(15, 5, 13)).removed, QStringList{news(13)});
}

void TestEntryMatcher::restoresAnEntryThatWasRewordedInItsPlace()
{
    const QString text = u"The diving team confirmed the closing of the swing bridge, where %1 "
                         "people had gathered since the morning"_s;
    const QList<ParsedEntry> without{said(news(4)), said(news(3)), said(news(2)), said(news(1))};
    QList<ParsedEntry> page = without;
    page.insert(2, said(text.arg(300)));
    Memory memory;
    memory.answer(page);
    memory.answer(without);
    QCOMPARE(memory.answer(without).removed, QStringList{text.arg(300)});
    page[2] = said(text.arg(2216));
    const auto back = memory.answer(page);
    QCOMPARE(back.restored, QStringList{text.arg(2216)});
    QCOMPARE(back.edited, QStringList{text.arg(2216)});
    QCOMPARE(back.total(), 2);
}

void TestEntryMatcher::takesNoFormulaElsewhereForAnEntryThatWasRemoved()
{
    const QString text = u"The diving team confirmed the closing of the swing bridge, where %1 "
                         "people had gathered since the morning"_s;
    const QList<ParsedEntry> without{said(news(4)), said(news(3)), said(news(2)), said(news(1))};
    QList<ParsedEntry> page = without;
    page.insert(3, said(text.arg(300)));
    Memory memory;
    memory.answer(page);
    memory.answer(without);
    QCOMPARE(memory.answer(without).removed, QStringList{text.arg(300)});
    page = without;
    page.insert(1, said(text.arg(2216)));
    const auto later = memory.answer(page);
    QCOMPARE(later.added, QStringList{text.arg(2216)});
    QCOMPARE(later.total(), 1);
}

QTEST_GUILESS_MAIN(TestEntryMatcher)
#include "tst_entrymatcher.moc"
