// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/model/correction.h"
#include "core/store/chronicle.h"
#include "support/temporarystore.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int all = 10'000;

/// What a reader sees of an entry.
QString line(const Entry &entry)
{
    return u"%1 v%2 %3%4"_s.arg(qint64(entry.id))
        .arg(entry.revision)
        .arg(entry.current.text, entry.isRemoved() ? u" (withdrawn)"_s : QString());
}

QStringList lines(const QList<Entry> &entries)
{
    QStringList result;
    for (const Entry &entry : entries)
        result.append(line(entry));
    return result;
}

/// A publisher that adds, dates back, edits, withdraws and puts back by chance, and shows its
/// newest entries.
class Newsroom {
public:
    void work(const QDateTime &now)
    {
        for (int i = m_dice.bounded(3); i > 0; --i)
            publish(now.addSecs(-m_dice.bounded(50)));
        if (m_dice.bounded(6) == 0)
            publish(now.addSecs(-300 - m_dice.bounded(900)));
        if (!m_entries.isEmpty() && m_dice.bounded(3) == 0)
            rewrite(m_entries[m_dice.bounded(m_entries.size())]);
        if (m_entries.size() > 8 && m_dice.bounded(5) == 0)
            m_hidden.insert(m_entries[2 + m_dice.bounded(4)].sourceId);
        else if (m_dice.bounded(5) == 0)
            m_hidden.clear();
    }

    QList<ParsedEntry> page() const
    {
        QList<ParsedEntry> shown;
        for (const ParsedEntry &entry : m_entries) {
            if (!m_hidden.contains(entry.sourceId) && shown.size() < 40)
                shown.append(entry);
        }
        return shown;
    }

private:
    void publish(const QDateTime &time)
    {
        ++m_count;
        ParsedEntry entry = parsedEntry(u"entry-%1"_s.arg(m_count),
            u"Report number %1 from the harbour, where ship %2 came in."_s.arg(m_count).arg(
                m_count * 7));
        entry.published = time;
        m_entries.append(entry);
        std::ranges::stable_sort(m_entries, std::greater(), &ParsedEntry::published);
    }
    void rewrite(ParsedEntry &entry)
    {
        entry.text += u" Now %1 are counted."_s.arg(m_dice.bounded(1000));
        entry.content = SafeHtml{u"<p>"_s + entry.text + u"</p>"_s};
    }

    QRandomGenerator m_dice{14};
    QList<ParsedEntry> m_entries; ///< newest first
    QSet<QString> m_hidden;
    int m_count = 0;
};

} // namespace

class TestChronicle : public QObject {
    Q_OBJECT

private:
    Chronicle chronicle(BlogId blog) { return *await(m_store->chronicle({blog})); }
    QStringList standing(const Chronicle &chronicle, const QDateTime &moment) const
    {
        return lines(*m_store->entriesAt(chronicle.older(moment, {}, all)));
    }
    QStringList stored(BlogId blog) const
    {
        return lines(*m_store->olderEntries(blog, std::nullopt, all));
    }
    QDateTime at(int minute) const
    {
        return QDateTime({2026, 3, 14}, {8, 0}, Qt::UTC).addSecs(60 * minute);
    }

    TemporaryStore m_store;
    BlogId m_newsroom{}; ///< of the publisher above

private Q_SLOTS:
    void equalsAtEachLookWhatWasStoredThen();
    void goesFromOneMomentToTheNextByDifferences();
    void showsWhatWasThereBeforeAtItsOwnTime();
    void holdsBackWhatWasDatedBack();
    void keepsAWithdrawnEntryUntilItIsWithdrawn();
    void pagesLikeTheStore();
    void tellsEveryCorrection();
};

void TestChronicle::equalsAtEachLookWhatWasStoredThen()
{
    const BlogId blog = m_newsroom = m_store.follow(u"https://one.example/live"_s).id;
    Newsroom newsroom;
    QList<std::pair<QDateTime, QStringList>> snapshots;
    for (int answer = 0; answer < 120; ++answer) {
        newsroom.work(m_store.clock().now().addSecs(60));
        m_store.merge(blog, newsroom.page());
        snapshots.append({m_store.clock().now(), stored(blog)});
    }
    const Chronicle chronicle = this->chronicle(blog);
    for (qsizetype i = 0; i < snapshots.size(); ++i) {
        const auto &[moment, then] = snapshots[i];
        QCOMPARE(standing(chronicle, moment), then);
        if (i + 1 == snapshots.size())
            continue;
        // Until the next look nothing changes but what the source published meanwhile.
        const QStringList &next = snapshots[i + 1].second;
        const QStringList between = standing(chronicle, moment.addSecs(30));
        for (const QString &entry : between)
            QVERIFY(then.contains(entry) || next.contains(entry));
        for (const QString &entry : then)
            QVERIFY(between.contains(entry));
    }
    QVERIFY(snapshots.last().second.join(u' ').contains(u"(withdrawn)"));
    QVERIFY(snapshots.last().second.join(u' ').contains(u" v3 "));
}

void TestChronicle::goesFromOneMomentToTheNextByDifferences()
{
    const Chronicle chronicle = this->chronicle(m_newsroom);
    QHash<EntryId, EntryStanding> known;
    QDateTime before = chronicle.moments().first().addSecs(-1);
    for (const QDateTime &moment : chronicle.moments()) {
        const Chronicle::Difference difference = chronicle.between(before, moment);
        QVERIFY(!difference.isEmpty() || before == moment);
        for (const EntryStanding &entry : difference.added) {
            QVERIFY(!known.contains(entry.id));
            known.insert(entry.id, entry);
        }
        for (const EntryStanding &entry : difference.changed) {
            QVERIFY(known.contains(entry.id));
            known.insert(entry.id, entry);
        }
        const QList<EntryStanding> whole = chronicle.older(moment, {}, all);
        QCOMPARE(whole.size(), known.size());
        for (const EntryStanding &entry : whole)
            QCOMPARE(known.value(entry.id), entry);
        before = moment;
    }
}

void TestChronicle::showsWhatWasThereBeforeAtItsOwnTime()
{
    const BlogId blog = m_store.follow(u"https://two.example/live"_s).id;
    const QDateTime start = m_store.clock().now();
    ParsedEntry first = parsedEntry(u"a"_s, u"The doors open"_s);
    first.published = start.addSecs(-3600);
    ParsedEntry second = parsedEntry(u"b"_s, u"The curtain rises"_s);
    second.published = start.addSecs(-1800);
    m_store.merge(blog, {second, first});
    ParsedEntry oldest = parsedEntry(u"c"_s, u"A queue forms"_s);
    oldest.published = start.addSecs(-7200);
    Extraction older;
    older.entries = {first, oldest};
    older.isOlder = true;
    m_store.clock().advance(std::chrono::hours(2));
    QVERIFY(await(m_store->mergeOlder(blog, older)));

    const Chronicle chronicle = this->chronicle(blog);
    QCOMPARE(chronicle.older(start.addSecs(-7201), {}, all).size(), 0);
    QCOMPARE(chronicle.older(start.addSecs(-7200), {}, all).size(), 1);
    QCOMPARE(chronicle.older(start.addSecs(-3600), {}, all).size(), 2);
    QCOMPARE(chronicle.older(start.addSecs(-1800), {}, all).size(), 3);
}

void TestChronicle::holdsBackWhatWasDatedBack()
{
    const BlogId blog = m_store.follow(u"https://three.example/live"_s).id;
    const ParsedEntry early = parsedEntry(u"a"_s, u"It begins"_s, 10);
    const ParsedEntry later = parsedEntry(u"b"_s, u"It goes on"_s, 20);
    m_store.merge(blog, {later, early});
    const QDateTime looked = m_store.clock().now();
    const ParsedEntry between = parsedEntry(u"c"_s, u"As it was found out"_s, 15);
    m_store.merge(blog, {later, between, early});
    const Chronicle chronicle = this->chronicle(blog);
    QCOMPARE(chronicle.older(looked, {}, all).size(), 2);
    QCOMPARE(chronicle.older(m_store.clock().now(), {}, all).size(), 3);
}

void TestChronicle::keepsAWithdrawnEntryUntilItIsWithdrawn()
{
    const BlogId blog = m_store.follow(u"https://four.example/live"_s).id;
    const ParsedEntry low = parsedEntry(u"a"_s, u"Below"_s, 10);
    const ParsedEntry middle = parsedEntry(u"b"_s, u"Rumour has it"_s, 20);
    const ParsedEntry top = parsedEntry(u"c"_s, u"Above"_s, 30);
    m_store.merge(blog, {top, middle, low});
    m_store.merge(blog, {top, low});
    m_store.merge(blog, {top, low});
    const QDateTime withdrawn = m_store.clock().now();
    m_store.merge(blog, {top, middle, low});
    const QDateTime restored = m_store.clock().now();
    const Chronicle chronicle = this->chronicle(blog);
    const auto isWithdrawn = [&](const QDateTime &moment) {
        return standing(chronicle, moment).value(1).contains(u"(withdrawn)");
    };
    QVERIFY(!isWithdrawn(withdrawn.addMSecs(-1)));
    QVERIFY(isWithdrawn(withdrawn));
    QVERIFY(isWithdrawn(restored.addMSecs(-1)));
    QVERIFY(!isWithdrawn(restored));
}

void TestChronicle::pagesLikeTheStore()
{
    const Chronicle chronicle = this->chronicle(m_newsroom);
    const QDateTime middle = chronicle.moments().at(chronicle.moments().size() / 2);
    const QList<Entry> whole = *m_store->entriesAt(chronicle.older(middle, {}, all));
    QList<Entry> down;
    std::optional<EntryCursor> cursor;
    for (;;) {
        const auto page = m_store->entriesAt(chronicle.older(middle, cursor, 7));
        if (page->isEmpty())
            break;
        down += *page;
        cursor = EntryCursor::of(down.constLast());
    }
    QCOMPARE(down, whole);
    QList<Entry> up{whole.constLast()};
    for (;;) {
        const auto page
            = m_store->entriesAt(chronicle.newer(middle, EntryCursor::of(up.constFirst()), 7));
        if (page->isEmpty())
            break;
        up = *page + up;
    }
    QCOMPARE(up, whole);
    QCOMPARE(chronicle.newerCount(middle, EntryCursor::of(whole[5])), 5);
}

void TestChronicle::tellsEveryCorrection()
{
    const BlogId blog = m_store.follow(u"https://five.example/live"_s).id;
    ParsedEntry low = parsedEntry(u"a"_s, u"7 people were seen at the gate"_s, 10);
    const ParsedEntry middle = parsedEntry(u"b"_s, u"Rumour has it"_s, 20);
    const ParsedEntry top = parsedEntry(u"c"_s, u"Above"_s, 30);
    m_store.merge(blog, {top, middle, low});
    low.text = u"7 people were seen at the gate."_s;
    m_store.merge(blog, {top, middle, low});
    const QDateTime visit = m_store.clock().now().addSecs(1);
    low.text = u"9 people were seen at the gate."_s;
    m_store.merge(blog, {top, middle, low});
    m_store.merge(blog, {top, low});
    m_store.merge(blog, {top, low});

    using Kind = Correction::Kind;
    const auto kinds = [&](const QDateTime &since) {
        QList<Kind> found;
        const auto corrections = await(m_store->corrections(blog, since));
        for (const Correction &correction : *corrections)
            found.append(correction.kind);
        return found;
    };
    const QList<Correction> whole = *await(m_store->corrections(blog));
    QVERIFY(whole.size() >= 2);
    QCOMPARE(whole.first().kind, Kind::Withdrawn);
    QCOMPARE(whole.first().before.said.text, middle.text);
    QCOMPARE(whole[1].kind, Kind::Substantive);
    QVERIFY(whole[1].before.said.text.startsWith(u"7 "));
    QVERIFY(whole[1].after.said.text.startsWith(u"9 "));
    QCOMPARE(kinds(visit), QList<Kind>({Kind::Withdrawn, Kind::Substantive}));
    QCOMPARE(kinds(m_store.clock().now().addSecs(1)), QList<Kind>());
    QCOMPARE(await(m_store->arrivals(blog, visit))->size(), 0);
    QCOMPARE(await(m_store->arrivals(blog, visit.addSecs(-3600)))->size(), 2);
}

QTEST_GUILESS_MAIN(TestChronicle)
#include "tst_chronicle.moc"
