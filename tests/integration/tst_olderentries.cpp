// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

/// Entries from before what we hold, and holes in what we hold.
class TestOlderEntries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsAGapWhereAnAnswerDoesNotReachDownToWhatIsKnown();
    void tellsNoGapAtTheFirstAnswerNorWhereOneEntryIsShared();
    void movesAGapDownWithAPageThatDoesNotReachTheKnownOnes();
    void closesAGapWithAPageThatReachesTheKnownOnes();
    void putsUntimedEntriesOfAnOlderPageBelowTheRest();
    void fillsAGapOfUntimedEntriesInPlace();
    void takesNothingForRemovedBecauseAnOlderPageLacksIt();
    void noticesAnEditOnAnOlderPage();
    void recognisesKnownEntriesWithoutIdsOnAnOlderPage();
    void recognisesEntriesBelowAGapWithoutNames();
    void noticesAnEditAtTheEdgeOfAnOlderPage();
    void remembersWhereOlderEntriesAre();

private:
    EntryChanges mergeOlder(BlogId id, const QList<ParsedEntry> &entries, const QString &next = {});
    TemporaryStore m_store;
};

EntryChanges TestOlderEntries::mergeOlder(
    BlogId id, const QList<ParsedEntry> &entries, const QString &next)
{
    Extraction page;
    page.entries = entries;
    page.isOlder = true;
    page.isPartial = true;
    page.leads.older = QUrl(next);
    const auto changes = await(m_store->mergeOlder(id, page));
    return changes.value_or(EntryChanges{});
}

namespace {

QStringList textsOf(const QList<Entry> &entries)
{
    QStringList texts;
    for (const Entry &entry : entries)
        texts.append(entry.current.text);
    return texts;
}

QString uniqueAddress()
{
    static int number = 0;
    return u"https://news.example/live/%1"_s.arg(++number);
}

} // namespace

void TestOlderEntries::tellsAGapWhereAnAnswerDoesNotReachDownToWhatIsKnown()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    m_store.merge(id, {parsedEntry(u"b"_s, u"the second"_s, 2), parsedEntry(u"a"_s, u"one"_s, 1)});
    const EntryChanges changes = m_store.merge(
        id, {parsedEntry(u"g"_s, u"the seventh"_s, 7), parsedEntry(u"f"_s, u"the sixth"_s, 6)});
    QVERIFY(changes.hasGap);
    QCOMPARE(changes.added.size(), 2);
    QVERIFY(changes.added[0].hasGapBelow);
    QVERIFY(!changes.added[1].hasGapBelow);
    QVERIFY(changes.removed.isEmpty());
}

void TestOlderEntries::tellsNoGapAtTheFirstAnswerNorWhereOneEntryIsShared()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    const ParsedEntry shared = parsedEntry(u"b"_s, u"the second"_s, 2);
    QVERIFY(!m_store.merge(id, {shared, parsedEntry(u"a"_s, u"one"_s, 1)}).hasGap);
    QVERIFY(!m_store.merge(id, {parsedEntry(u"g"_s, u"the seventh"_s, 7), shared}).hasGap);
}

void TestOlderEntries::movesAGapDownWithAPageThatDoesNotReachTheKnownOnes()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    m_store.merge(id, {parsedEntry(u"a"_s, u"the first"_s, 1)});
    const Entry upper
        = m_store.merge(id, {parsedEntry(u"g"_s, u"the seventh"_s, 7)}).added.constFirst();
    const EntryChanges older = mergeOlder(id, {parsedEntry(u"e"_s, u"the fifth"_s, 5)});
    QCOMPARE(textsOf(older.added), QStringList{u"the fifth"_s});
    QVERIFY(older.hasGap);
    QVERIFY(older.added.constFirst().hasGapBelow);
    QCOMPARE(older.gapsMoved.size(), 1);
    QCOMPARE(older.gapsMoved.constFirst().id, upper.id);
    QVERIFY(!older.gapsMoved.constFirst().hasGapBelow);
}

void TestOlderEntries::closesAGapWithAPageThatReachesTheKnownOnes()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    const ParsedEntry first = parsedEntry(u"a"_s, u"the first"_s, 1);
    m_store.merge(id, {first});
    m_store.merge(id, {parsedEntry(u"g"_s, u"the seventh"_s, 7)});
    const EntryChanges older = mergeOlder(id, {parsedEntry(u"e"_s, u"the fifth"_s, 5), first});
    QVERIFY(!older.hasGap);
    QVERIFY(!older.added.constFirst().hasGapBelow);
    QVERIFY(!older.gapsMoved.constFirst().hasGapBelow);
    QCOMPARE(m_store.texts(id), (QStringList{u"the seventh"_s, u"the fifth"_s, u"the first"_s}));
}

void TestOlderEntries::putsUntimedEntriesOfAnOlderPageBelowTheRest()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    m_store.merge(id, {parsedEntry(u"d"_s, u"four"_s), parsedEntry(u"c"_s, u"three"_s)});
    mergeOlder(id, {parsedEntry(u"b"_s, u"two"_s), parsedEntry(u"a"_s, u"one"_s)});
    QCOMPARE(m_store.texts(id), (QStringList{u"four"_s, u"three"_s, u"two"_s, u"one"_s}));
    mergeOlder(id, {parsedEntry(u"z"_s, u"zero"_s)});
    QCOMPARE(m_store.texts(id).constLast(), u"zero"_s);
}

void TestOlderEntries::fillsAGapOfUntimedEntriesInPlace()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    const ParsedEntry first = parsedEntry(u"a"_s, u"the first paragraph"_s);
    m_store.merge(id, {first});
    m_store.merge(id, {parsedEntry(u"g"_s, u"a seventh tale"_s)});
    mergeOlder(id, {parsedEntry(u"e"_s, u"some fifth matter"_s), first});
    QCOMPARE(m_store.texts(id),
        (QStringList{u"a seventh tale"_s, u"some fifth matter"_s, u"the first paragraph"_s}));
}

void TestOlderEntries::takesNothingForRemovedBecauseAnOlderPageLacksIt()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    QList<ParsedEntry> page;
    for (int i = 9; i > 4; --i)
        page.append(parsedEntry(QString::number(i), u"text %1"_s.arg(i), i));
    m_store.merge(id, page);
    for (int n = 0; n < 3; ++n)
        QVERIFY(mergeOlder(id, {page[0], page[4]}).isEmpty());
    QVERIFY(m_store.merge(id, page).isEmpty());
}

void TestOlderEntries::noticesAnEditOnAnOlderPage()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    m_store.merge(id, {parsedEntry(u"b"_s, u"the second"_s, 2)});
    mergeOlder(id, {parsedEntry(u"a"_s, u"the gate is open"_s, 1)});
    const EntryChanges changes = mergeOlder(id, {parsedEntry(u"a"_s, u"the gate is shut"_s, 1)});
    QCOMPARE(changes.edited.size(), 1);
    QCOMPARE(changes.edited.constFirst().previous.text, u"the gate is open"_s);
}

void TestOlderEntries::recognisesKnownEntriesWithoutIdsOnAnOlderPage()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    const QString words = u"A long enough paragraph, so that its words alone tell which it is."_s;
    m_store.merge(id,
        {parsedEntry(u""_s, u"Another one of the morning."_s, 9), parsedEntry(u""_s, words, 3)});
    QVERIFY(mergeOlder(id, {parsedEntry(u""_s, words, 3)}).isEmpty());
}

// Hundreds of entries lie below the gap, so that neither end of the blog is near.
void TestOlderEntries::recognisesEntriesBelowAGapWithoutNames()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    const auto story = [](int n) {
        return parsedEntry({},
            u"Story %1 has %2 words that no other story has, and %3 figures"_s.arg(n)
                .arg(n * n)
                .arg(n * 7919));
    };
    const auto page = [&](int newest, int count) {
        QList<ParsedEntry> entries;
        for (int n = newest; n > newest - count; --n)
            entries.append(story(n));
        return entries;
    };
    for (int newest = 10; newest <= 350; newest += 8)
        m_store.merge(id, page(newest, 10));
    QVERIFY(m_store.merge(id, page(380, 10)).hasGap);
    QList<ParsedEntry> older = page(370, 30); // reaches down to 341, which is known
    older[25].text += u" and a correction"_s;
    const EntryChanges changes = mergeOlder(id, older);
    QCOMPARE(changes.added.size(), 370 - 346);
    QCOMPARE(changes.edited.size(), 1);
    QVERIFY(!changes.hasGap);
}

// Without names and times, and twice behind a gap.
void TestOlderEntries::noticesAnEditAtTheEdgeOfAnOlderPage()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    const auto story = [](int n) {
        return parsedEntry({},
            u"In story %1 the mayor told the owners of ship %2 and of %3 boats more "
            "that nothing stands in their way."_s.arg(n)
                .arg(n * 31)
                .arg(n * 7));
    };
    const auto page = [&](int newest) {
        QList<ParsedEntry> entries;
        for (int n = newest; n > newest - 6; --n)
            entries.append(story(n));
        return entries;
    };
    m_store.merge(id, page(20));
    m_store.merge(id, page(40));
    QVERIFY(m_store.merge(id, page(60)).hasGap);
    QList<ParsedEntry> older = page(41); // 41, then 40 down to 36, of which the last is reworded
    older.last().text.replace(u"nothing stands"_s, u"little stands"_s);
    const EntryChanges changes = mergeOlder(id, older);
    QCOMPARE(changes.added.size(), 1);
    QCOMPARE(changes.edited.size(), 1);
    QCOMPARE(changes.edited[0].previous.text, story(36).text);
}

void TestOlderEntries::remembersWhereOlderEntriesAre()
{
    const BlogId id = m_store.follow(uniqueAddress()).id;
    Extraction first;
    first.entries = {parsedEntry(u"b"_s, u"the second"_s, 2)};
    first.leads.older = QUrl(u"https://news.example/live?page=2"_s);
    m_store.merge(id, first);
    QCOMPARE((**m_store->blog(id)).older, first.leads.older);
    m_store.merge(id, {parsedEntry(u"c"_s, u"the third"_s, 3), first.entries[0]});
    QCOMPARE((**m_store->blog(id)).older, first.leads.older);
    mergeOlder(id, {parsedEntry(u"a"_s, u"the first"_s, 1)}, u"https://news.example/live?page=3"_s);
    QCOMPARE((**m_store->blog(id)).older, QUrl(u"https://news.example/live?page=3"_s));
    mergeOlder(id, {});
    QVERIFY((**m_store->blog(id)).older.isEmpty());
}

} // namespace Liveline

QTEST_GUILESS_MAIN(Liveline::TestOlderEntries)
#include "tst_olderentries.moc"
