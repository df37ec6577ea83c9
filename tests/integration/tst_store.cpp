// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersThatItWasBreakingWhenTheLabelIsTakenOff();
    void init() { m_store = std::make_unique<TemporaryStore>(); }
    void cleanup();

    void followsAnAddressOnce();
    void followsThePageThatACanonicalAddressNames();
    void keepsWhatAnAnswerSays();
    void showsNewestFirstWhicheverWayThePageRuns();
    void putsAnUntimedEntryWhereThePageHasIt();
    void knowsAnEntryByTheTimeThatItWasGivenAnew();
    void pagesThroughATimelineInBothDirections();
    void knowsWhereThingsStandInATimeline();
    void countsThePlacesOfSeveralBlogsOnOneClock();
    void keepsTheEarlierTextWhenAnEntryIsEdited();
    void tellsThatAReadEntryWasChangedSubstantively();
    void declaresARemovalOnlyWhenItIsConfirmed();
    void forgetsNothingThatFellOffThePage();
    void countsUnreadEntries();
    void remembersHowChecksWent();
    void pausesAndResumes();
    void movesToTheAddressThatAServerNames();
    void deletesABlogWithAllItHolds();
    void announcesAfterTheCommit();
    void importsWhatItArchivedAndOnlyOnce();
    void keepsWhatIsChosenForADossier();
    void givesNewNumbersWhereTheArchivesAreDoubtful();
    void noticesAnotherProcessButNotItself();
    void sharesTheDatabaseWithAnotherWriter();
    void reopensWithEverythingInPlace();

private:
    std::unique_ptr<TemporaryStore> m_store;
};

void TestStore::cleanup()
{
    QCOMPARE(m_store->problems(), QStringList());
    m_store.reset();
}

void TestStore::followsAnAddressOnce()
{
    const LiveBlog first = m_store->follow();
    QCOMPARE(m_store->follow(u"http://www.news.example/live/eclipse/#top"_s), first);
    QVERIFY(m_store->follow(u"https://news.example/live/other"_s).id != first.id);
    QCOMPARE((*m_store)->blogs()->size(), 2);
}

void TestStore::followsThePageThatACanonicalAddressNames()
{
    LiveBlog blog;
    blog.url = QUrl(u"https://m.news.example/amp/eclipse"_s);
    blog.said.canonicalUrl = QUrl(u"https://news.example/live/eclipse"_s);
    const auto first = await((*m_store)->follow(blog));
    QVERIFY_RESULT(first);
    QCOMPARE(m_store->follow().id, first->id);
    // A front page as canonical address names nothing.
    blog.url = QUrl(u"https://news.example/live/a"_s);
    blog.said.canonicalUrl = QUrl(u"https://news.example/"_s);
    const auto second = await((*m_store)->follow(blog));
    blog.url = QUrl(u"https://news.example/live/b"_s);
    QVERIFY(await((*m_store)->follow(blog))->id != second->id);
}

void TestStore::keepsWhatAnAnswerSays()
{
    const BlogId blog = m_store->follow().id;
    Extraction extraction;
    extraction.blog.headline = u"The eclipse, live"_s;
    extraction.blog.coverageEnd = QDateTime({2026, 3, 14}, {20, 0}, Qt::UTC);
    ParsedEntry entry = parsedEntry(u"a"_s, u"First contact over the coast."_s, 3);
    entry.headline = u"First contact"_s;
    entry.author = u"Ada"_s;
    entry.url = QUrl(u"https://news.example/live/eclipse#a"_s);
    entry.images = {{QUrl(u"https://img.example/1.jpg"_s), u"The sun"_s, u"A bite"_s, 640, 480}};
    entry.isKeyEvent = true;
    extraction.entries = {entry};
    const EntryChanges changes = m_store->merge(blog, extraction);
    QCOMPARE(changes.added.size(), 1);
    const auto stored = (*m_store)->entry(changes.added.first().id);
    QVERIFY_RESULT(stored);
    QCOMPARE(**stored, changes.added.first());
    QCOMPARE((*stored)->current, entry);
    QCOMPARE((*stored)->sortTime, entry.published);
    QCOMPARE((*stored)->firstSeen, m_store->clock().now());
    QCOMPARE((*stored)->lastSeen, m_store->clock().now());
    QCOMPARE((**(*m_store)->blog(blog)).said, extraction.blog);
    QVERIFY(!(*(*m_store)->entry(EntryId(999))).has_value());
}

void TestStore::showsNewestFirstWhicheverWayThePageRuns()
{
    const QStringList newestFirst{
        u"third thing of the day"_s, u"second thing of the day"_s, u"first thing of the day"_s};
    const BlogId upward = m_store->follow(u"https://a.example/live"_s).id;
    m_store->merge(upward,
        {parsedEntry({}, newestFirst[2], 1), parsedEntry({}, newestFirst[1], 2),
            parsedEntry({}, newestFirst[0], 3)});
    QCOMPARE(m_store->texts(upward), newestFirst);

    const BlogId untimed = m_store->follow(u"https://b.example/live"_s).id;
    m_store->merge(untimed, {parsedEntry({}, newestFirst[1]), parsedEntry({}, newestFirst[2])});
    m_store->merge(untimed,
        {parsedEntry({}, newestFirst[0]), parsedEntry({}, newestFirst[1]),
            parsedEntry({}, newestFirst[2])});
    QCOMPARE(m_store->texts(untimed), newestFirst);

    const BlogId sameMinute = m_store->follow(u"https://c.example/live"_s).id;
    m_store->merge(
        sameMinute, {parsedEntry({}, newestFirst[0], 5), parsedEntry({}, newestFirst[2], 5)});
    m_store->merge(sameMinute,
        {parsedEntry({}, newestFirst[0], 5), parsedEntry({}, newestFirst[1], 5),
            parsedEntry({}, newestFirst[2], 5)});
    QCOMPARE(m_store->texts(sameMinute), newestFirst);
}

// A page that grows at its end shows older entries for the first time.
void TestStore::putsAnUntimedEntryWhereThePageHasIt()
{
    const BlogId blog = m_store->follow().id;
    QList<ParsedEntry> page;
    for (const auto *text : {u"the lead that stays on top", u"a second thing", u"a first thing"})
        page.append(parsedEntry({}, QString::fromUtf16(text)));
    m_store->merge(blog, page);
    page.append(parsedEntry({}, u"what came before the page began"_s));
    m_store->merge(blog, page);
    page.insert(2, parsedEntry({}, u"what was put in between"_s));
    m_store->merge(blog, page);
    page.insert(1, parsedEntry({}, u"news below the lead"_s));
    m_store->merge(blog, page);
    QCOMPARE(m_store->texts(blog),
        QStringList({u"the lead that stays on top"_s, u"news below the lead"_s, u"a second thing"_s,
            u"what was put in between"_s, u"a first thing"_s,
            u"what came before the page began"_s}));
}

void TestStore::knowsAnEntryByTheTimeThatItWasGivenAnew()
{
    const BlogId blog = m_store->follow().id;
    QList<ParsedEntry> page;
    for (int i = 9; i > 0; --i)
        page.append(parsedEntry({}, u"The river at gauge %1 rose by %2 cm"_s.arg(i).arg(i * 7), i));
    m_store->merge(blog, page);
    page[4].published = page[4].published.addSecs(15 * 60);
    QVERIFY(m_store->merge(blog, page).isEmpty());
    page[4].text = u"The river at gauge 5 rose by 36 cm"_s;
    const EntryChanges changes = m_store->merge(blog, page);
    QCOMPARE(changes.edited.size(), 1);
    QVERIFY(changes.added.isEmpty());
    QVERIFY(m_store->merge(blog, page).isEmpty());
}

void TestStore::pagesThroughATimelineInBothDirections()
{
    const BlogId blog = m_store->follow().id;
    QList<ParsedEntry> page;
    for (int i = 99; i >= 0; --i)
        page.append(parsedEntry(u"id-%1"_s.arg(i), u"Thing number %1 happened"_s.arg(i), i / 3));
    m_store->merge(blog, page);

    QStringList down;
    std::optional<EntryCursor> place;
    for (;;) {
        const auto entries = (*m_store)->olderEntries(blog, place, 7);
        QVERIFY_RESULT(entries);
        if (entries->isEmpty())
            break;
        for (const Entry &entry : *entries)
            down.append(entry.current.text);
        place = EntryCursor::of(entries->last());
    }
    QCOMPARE(down.size(), 100);
    QCOMPARE(down.first(), u"Thing number 99 happened"_s);
    QCOMPARE(down, m_store->texts(blog));

    const auto newer = (*m_store)->newerEntries(blog, *place, 7);
    QVERIFY_RESULT(newer);
    QStringList nearest;
    for (const Entry &entry : *newer)
        nearest.append(entry.current.text);
    QCOMPARE(nearest, down.mid(92, 7));
    QCOMPARE((*m_store)->recentTimes(blog, 2)->size(), 2);
}

void TestStore::knowsWhereThingsStandInATimeline()
{
    const BlogId blog = m_store->follow().id;
    QVERIFY(!(*m_store)->entryAt(blog, 0)->has_value());
    QList<ParsedEntry> page;
    for (int number = 0; number < 10; ++number)
        page.prepend(parsedEntry(u"e%1"_s.arg(number), u"Bulletin %1"_s.arg(number), number));
    page[2].isKeyEvent = true;
    page[7].isPinned = true;
    const EntryChanges changes = m_store->merge(blog, page);
    QCOMPARE(changes.added.size(), 10);
    QList<EntryId> read;
    for (const int place : {0, 1, 2, 4, 5, 7, 8}) {
        const auto entry = (*m_store)->entryAt(blog, place);
        QVERIFY_RESULT(entry);
        QCOMPARE((*entry)->current.text, page.at(place).text);
        QCOMPARE(*(*m_store)->newerCount(blog, EntryCursor::of(**entry)), place);
        read.append((*entry)->id);
    }
    QCOMPARE((**(*m_store)->entryAt(blog, 99)).current.text, page.last().text);
    await((*m_store)->mark(read, Mark::Read));

    const auto overview = await((*m_store)->overview({blog}, {read.at(3), read.at(1)}));
    QVERIFY_RESULT(overview);
    QCOMPARE(overview->entries, 10);
    QCOMPARE(overview->unread, QList<int>({3, 6, 9}));
    QCOMPARE(overview->keyEvents, QList<int>({2, 7}));
    QCOMPARE(overview->wanted, QList<int>({1, 4}));
}

void TestStore::countsThePlacesOfSeveralBlogsOnOneClock()
{
    const BlogId one = m_store->follow().id;
    const BlogId other = m_store->follow(u"https://other.example/live"_s).id;
    // Minutes 1, 3, 5… and 2, 4, 6…
    for (int minute = 1; minute <= 20; ++minute)
        m_store->merge(minute % 2 ? one : other,
            {parsedEntry(u"e%1"_s.arg(minute), u"Bulletin %1"_s.arg(minute), minute)});
    const auto overview = await((*m_store)->overview({one, other}));
    QVERIFY_RESULT(overview);
    QCOMPARE(overview->entries, 20);
    QCOMPARE(overview->unread.size(), 20);
    QCOMPARE(overview->landmarks.size(), 20);
    for (int place = 0; place < 20; ++place) {
        const auto landmark = overview->at(place);
        QVERIFY(landmark);
        const auto entry = (*m_store)->entry(landmark->id);
        QVERIFY_RESULT(entry);
        QCOMPARE((*entry)->current.text, u"Bulletin %1"_s.arg(20 - place));
        QCOMPARE(*landmark, EntryCursor::of(**entry));
        QCOMPARE(overview->placeOf(*landmark), place);
    }
    QCOMPARE(overview->at(99)->id, overview->at(19)->id);
    QCOMPARE(TimelineOverview().at(0), std::nullopt);
}

void TestStore::keepsTheEarlierTextWhenAnEntryIsEdited()
{
    const BlogId blog = m_store->follow().id;
    const Entry before
        = m_store->merge(blog, {parsedEntry(u"a"_s, u"Some 12 people watched."_s, 1)})
              .added.first();
    const ParsedEntry now = parsedEntry(u"a"_s, u"Some 14 people watched."_s, 1);
    const EntryChanges changes = m_store->merge(blog, {now});
    QCOMPARE(changes.edited.size(), 1);
    QCOMPARE(changes.edited.first().previous, before.current);
    const Entry after = changes.edited.first().entry;
    QCOMPARE(after.current, now);
    QCOMPARE(after.revision, 2);
    QCOMPARE(after.edited, m_store->clock().now());
    QCOMPARE(EntryCursor::of(after).sortTime, before.sortTime);
    QCOMPARE(after.position, before.position);
    const auto revisions = (*m_store)->revisions(before.id);
    QVERIFY_RESULT(revisions);
    QCOMPARE(*revisions,
        (QList<Revision>{{1, before.firstSeen, before.current}, {2, after.edited, now}}));
    QVERIFY(m_store->merge(blog, {now}).isEmpty());
    QCOMPARE(m_store->found(u"14 people"_s), QStringList{now.text});
    QCOMPARE(m_store->found(u"12 people"_s), QStringList());
}

void TestStore::tellsThatAReadEntryWasChangedSubstantively()
{
    const BlogId blog = m_store->follow().id;
    const QString text = u"The bridge over the river is closed to all traffic this evening"_s;
    const EntryId id = m_store->merge(blog, {parsedEntry(u"a"_s, text, 1)}).added.first().id;
    await((*m_store)->mark({id}, Mark::Read));
    m_store->merge(blog, {parsedEntry(u"a"_s, text + u"."_s, 1)});
    QVERIFY(!(**(*m_store)->entry(id)).state.isChangedSinceRead);
    m_store->merge(blog, {parsedEntry(u"a"_s, text + u" until 22:00"_s, 1)});
    const Entry changed = **(*m_store)->entry(id);
    QVERIFY(changed.state.isRead);
    QVERIFY(changed.state.isChangedSinceRead);
    QVERIFY(changed.isLastEditSubstantive);
    QCOMPARE((**(*m_store)->blog(blog)).unreadCount, 0);
    QSignalSpy marked(&**m_store, &Store::entriesMarked);
    QCOMPARE(*await((*m_store)->mark({id}, Mark::Read)), QList<EntryId>());
    QCOMPARE(marked.size(), 1);
    QVERIFY(!(**(*m_store)->entry(id)).state.isChangedSinceRead);
}

void TestStore::declaresARemovalOnlyWhenItIsConfirmed()
{
    const BlogId blog = m_store->follow().id;
    const ParsedEntry a = parsedEntry(u"a"_s, u"The first thing that happened"_s, 1);
    const ParsedEntry b = parsedEntry(u"b"_s, u"Another thing, later withdrawn"_s, 2);
    const ParsedEntry c = parsedEntry(u"c"_s, u"And the third thing, after it"_s, 3);
    m_store->merge(blog, {c, b, a});
    const QDateTime seen = m_store->clock().now();
    QVERIFY(m_store->merge(blog, {c, a}).isEmpty());
    const EntryChanges confirmed = m_store->confirm(blog);
    QCOMPARE(confirmed.removed.size(), 1);
    QCOMPARE(confirmed.removed.first().current, b);
    QCOMPARE(confirmed.removed.first().removed, m_store->clock().now());
    QCOMPARE(confirmed.removed.first().lastSeen, seen);
    QCOMPARE((**(*m_store)->blog(blog)).unreadCount, 2);
    QCOMPARE((**(*m_store)->blog(blog)).entryCount, 3);
    QVERIFY(m_store->confirm(blog).isEmpty());
    QCOMPARE(m_store->texts(blog), (QStringList{c.text, b.text, a.text}));

    const EntryChanges back = m_store->merge(blog, {c, b, a});
    QVERIFY(back.added.isEmpty());
    QCOMPARE(back.restored.size(), 1);
    QVERIFY(!back.restored.first().isRemoved());
    QCOMPARE(back.restored.first().lastSeen, m_store->clock().now());
    QCOMPARE((**(*m_store)->blog(blog)).unreadCount, 3);
}

void TestStore::forgetsNothingThatFellOffThePage()
{
    const BlogId blog = m_store->follow().id;
    QList<ParsedEntry> all;
    for (int i = 0; i < 60; ++i)
        all.prepend(
            parsedEntry({}, u"Event number %1, told in its own words %2"_s.arg(i).arg(i * 7), i));
    for (int shown = 20; shown <= 60; shown += 5) {
        const EntryChanges changes = m_store->merge(blog, all.mid(60 - shown, 20));
        QCOMPARE(changes.added.size(), shown == 20 ? 20 : 5);
        QVERIFY(changes.removed.isEmpty() && changes.edited.isEmpty());
        QVERIFY(m_store->confirm(blog).isEmpty());
    }
    QCOMPARE(m_store->texts(blog).size(), 60);
    // An older page served by mistake brings nothing.
    const EntryChanges old = m_store->merge(blog, all.mid(20, 20));
    QVERIFY(old.isEmpty());
}

void TestStore::countsUnreadEntries()
{
    const BlogId blog = m_store->follow().id;
    const EntryChanges changes = m_store->merge(
        blog, {parsedEntry(u"b"_s, u"second"_s, 2), parsedEntry(u"a"_s, u"first"_s, 1)});
    QCOMPARE((**(*m_store)->blog(blog)).unreadCount, 2);
    QSignalSpy marked(&**m_store, &Store::entriesMarked);
    const EntryId oldest = changes.added.first().id;
    QCOMPARE(*await((*m_store)->mark({oldest}, Mark::Read)), QList<EntryId>{oldest});
    QCOMPARE(*await((*m_store)->mark({oldest}, Mark::Read)), QList<EntryId>{});
    QCOMPARE(marked.size(), 1);
    QCOMPARE((**(*m_store)->blog(blog)).unreadCount, 1);
    QCOMPARE((**(*m_store)->blog(blog)).entryCount, 2);
    QCOMPARE((**(*m_store)->nextUnread(blog, std::nullopt)).current.text, u"second"_s);
    QCOMPARE(*await((*m_store)->mark({oldest}, Mark::Starred)), QList<EntryId>{oldest});
    QCOMPARE(await((*m_store)->markAll(blog, Mark::Read))->size(), 1);
    QCOMPARE((**(*m_store)->blog(blog)).unreadCount, 0);
    QVERIFY(!(*(*m_store)->nextUnread(blog, std::nullopt)).has_value());
    QCOMPARE(await((*m_store)->markAll(std::nullopt, Mark::Unread))->size(), 2);
    Selection starred;
    starred.starredOnly = true;
    QCOMPARE(await((*m_store)->entries(starred))->size(), 1);
}

void TestStore::remembersHowChecksWent()
{
    const BlogId id = m_store->follow().id;
    CheckNote note;
    note.checkedAt = m_store->clock().now();
    note.nextCheck = note.checkedAt.addSecs(60);
    note.error = Error{Error::Kind::Http, u"unavailable"_s, 503};
    for (int i = 0; i < 3; ++i)
        QVERIFY_RESULT(await((*m_store)->noteFailure(id, note)));
    LiveBlog blog = **(*m_store)->blog(id);
    QCOMPARE(blog.state, LiveBlog::State::Failing);
    QCOMPARE(blog.failures, 3);
    QCOMPARE(blog.error, note.error);
    QCOMPARE(blog.nextCheck, note.nextCheck);

    CheckNote good;
    good.checkedAt = note.nextCheck;
    good.validators = {"\"v1\"", "Sat, 14 Mar 2026 09:00:00 GMT"};
    good.bodyDigest = "0123";
    QVERIFY_RESULT(await((*m_store)->confirmUnchanged(id, good)));
    blog = **(*m_store)->blog(id);
    QCOMPARE(blog.state, LiveBlog::State::Live);
    QCOMPARE(blog.failures, 0);
    QVERIFY(!blog.error);
    QCOMPARE(blog.validators, good.validators);
    QCOMPARE(blog.bodyDigest, good.bodyDigest);
    QVERIFY(!await((*m_store)->confirmUnchanged(BlogId(99), good)));
}

void TestStore::pausesAndResumes()
{
    const BlogId id = m_store->follow().id;
    CheckNote gone;
    gone.nextCheck = m_store->clock().now();
    gone.isGone = true;
    gone.error = Error{Error::Kind::Http, u"gone"_s, 410};
    await((*m_store)->noteFailure(id, gone));
    QCOMPARE((**(*m_store)->blog(id)).state, LiveBlog::State::Gone);
    BlogSettings settings;
    settings.name = u"Mine"_s;
    settings.isPaused = true;
    auto blog = await((*m_store)->configure(id, settings));
    QVERIFY_RESULT(blog);
    QCOMPARE(blog->state, LiveBlog::State::Paused);
    QCOMPARE(blog->title(), u"Mine"_s);
    QVERIFY(!blog->nextCheck.isValid());
    settings.isPaused = false;
    blog = await((*m_store)->configure(id, settings));
    QCOMPARE(blog->state, LiveBlog::State::Live);
}

void TestStore::movesToTheAddressThatAServerNames()
{
    const BlogId first = m_store->follow(u"https://news.example/live/a"_s).id;
    const BlogId second = m_store->follow(u"https://news.example/live/b"_s).id;
    CheckNote note;
    note.movedTo = QUrl(u"https://news.example/live/c"_s);
    await((*m_store)->confirmUnchanged(first, note));
    QCOMPARE((**(*m_store)->blog(first)).url, note.movedTo);
    await((*m_store)->confirmUnchanged(second, note));
    QCOMPARE((**(*m_store)->blog(second)).url, QUrl(u"https://news.example/live/b"_s));
}

void TestStore::deletesABlogWithAllItHolds()
{
    const BlogId kept = m_store->follow(u"https://a.example/live"_s).id;
    const BlogId gone = m_store->follow(u"https://b.example/live"_s).id;
    m_store->merge(kept, {parsedEntry(u"a"_s, u"A comet is seen"_s, 1)});
    m_store->merge(gone, {parsedEntry(u"a"_s, u"Another comet is seen"_s, 1)});
    QSignalSpy removed(&**m_store, &Store::blogRemoved);
    QVERIFY_RESULT(await((*m_store)->unfollow(gone)));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_store->found(u"comet"_s), QStringList{u"A comet is seen"_s});
    QVERIFY(m_store->follow(u"https://c.example/live"_s).id > gone);
}

void TestStore::announcesAfterTheCommit()
{
    const BlogId blog = m_store->follow().id;
    int known = -1;
    QObject::connect(&**m_store, &Store::entriesChanged, this, [&](const EntryChanges &changes) {
        known = int((*m_store)->olderEntries(changes.blogId, std::nullopt, 10)->size());
    });
    m_store->merge(blog, {parsedEntry(u"a"_s, u"It begins"_s, 1)});
    QCOMPARE(known, 1);
}

void TestStore::keepsWhatIsChosenForADossier()
{
    const BlogId one = m_store->follow().id;
    m_store->merge(one, {parsedEntry(u"b"_s, u"Second"_s, 2), parsedEntry(u"a"_s, u"First"_s, 1)});
    const BlogId two = m_store->follow(u"https://other.example/live"_s).id;
    m_store->merge(two, {parsedEntry(u"x"_s, u"Elsewhere"_s, 3)});
    QCOMPARE((*m_store)->draft().value(), DossierDraft());

    const DossierDraft draft{u"Night “one”"_s,
        {{EntryId{3}, u"Call\nthem"_s}, {EntryId{1}}, {EntryId{99}}, {EntryId{3}}, {EntryId{2}}}};
    QVERIFY_RESULT(await((*m_store)->keepDraft(draft)));
    m_store->reopen();
    const DossierDraft kept{
        u"Night “one”"_s, {{EntryId{3}, u"Call\nthem"_s}, {EntryId{1}}, {EntryId{2}}}};
    QCOMPARE((*m_store)->draft().value(), kept);

    QVERIFY_RESULT(await((*m_store)->unfollow(two)));
    QCOMPARE((*m_store)->draft().value().entries.size(), 2);
}

void TestStore::givesNewNumbersWhereTheArchivesAreDoubtful()
{
    const BlogId blog = m_store->follow().id;
    m_store->merge(blog,
        {parsedEntry(u"c"_s, u"Third"_s, 3), parsedEntry(u"b"_s, u"Second"_s, 2),
            parsedEntry(u"a"_s, u"First"_s, 1)});
    auto archive = await((*m_store)->archive({}));
    QVERIFY_RESULT(archive);
    QList<ArchivedEntry> &entries = archive->first().entries;
    entries[0].entry.id = EntryId{6};
    entries[1].entry.id = entries[2].entry.id = EntryId{5};

    TemporaryStore other;
    QVERIFY_RESULT(await(other->import(*archive)));
    QCOMPARE(other.texts(BlogId{1}).size(), 3);
    QCOMPARE(other.problems(), QStringList());
}

void TestStore::importsWhatItArchivedAndOnlyOnce()
{
    const BlogId blog = m_store->follow().id;
    m_store->merge(blog,
        {parsedEntry(u"b"_s, u"Second thing of note"_s, 2),
            parsedEntry(u"a"_s, u"Some 12 came"_s, 1)});
    const EntryId id = m_store
                           ->merge(blog,
                               {parsedEntry(u"b"_s, u"Second thing of note"_s, 2),
                                   parsedEntry(u"a"_s, u"Some 14 came"_s, 1)})
                           .edited.first()
                           .entry.id;
    await((*m_store)->mark({id}, Mark::Starred));
    const auto archive = await((*m_store)->archive({}));
    QVERIFY_RESULT(archive);
    QCOMPARE(archive->size(), 1);
    QCOMPARE(archive->first().entries.size(), 2);

    TemporaryStore other;
    const auto first = await(other->import(*archive));
    QVERIFY_RESULT(first);
    QCOMPARE(first->blogs, 1);
    QCOMPARE(first->entries, 2);
    QCOMPARE(first->revisions, 3);
    const auto second = await(other->import(*archive));
    QVERIFY_RESULT(second);
    QCOMPARE(second->blogs + second->entries + second->revisions, 0);
    const auto copy = await(other->archive({}));
    QVERIFY_RESULT(copy);
    QCOMPARE(copy->first().blog.unreadCount, 2);
    for (qsizetype i = 0; i < 2; ++i) {
        const ArchivedEntry &left = archive->first().entries[i];
        ArchivedEntry right = copy->first().entries[i];
        QCOMPARE(right.revisions, left.revisions);
        right.entry.id = left.entry.id;
        right.entry.blogId = left.entry.blogId;
        QCOMPARE(right.entry, left.entry);
    }
    QCOMPARE(other.found(u"14 came"_s), QStringList{u"Some 14 came"_s});
    QCOMPARE(other.problems(), QStringList());
    // The page that served them all along brings nothing new.
    QVERIFY(other
            .merge((*other->blogs()).first().id,
                {parsedEntry(u"b"_s, u"Second thing of note"_s, 2),
                    parsedEntry(u"a"_s, u"Some 14 came"_s, 1)})
            .isEmpty());
}

void TestStore::noticesAnotherProcessButNotItself()
{
    QSignalSpy elsewhere(&**m_store, &Store::changedElsewhere);
    const BlogId blog = m_store->follow().id;
    m_store->merge(blog, {parsedEntry(u"a"_s, u"It begins"_s, 1)});
    QTest::qWait(400); // what must not come can only be waited for
    QCOMPARE(elsewhere.size(), 0);
    const auto other = Store::open(m_store->folder());
    QVERIFY_RESULT(other);
    const auto id = (*other)->olderEntries(blog, std::nullopt, 1)->first().id;
    await((*other)->mark({id}, Mark::Read));
    QTRY_VERIFY(elsewhere.size() >= 1);
    QCOMPARE((**(*m_store)->blog(blog)).unreadCount, 0);
}

void TestStore::sharesTheDatabaseWithAnotherWriter()
{
    const BlogId first = m_store->follow(u"https://a.example/live"_s).id;
    const BlogId second = m_store->follow(u"https://b.example/live"_s).id;
    const auto other = Store::open(m_store->folder());
    QVERIFY_RESULT(other);
    QList<QFuture<Result<EntryChanges>>> writes;
    for (int i = 0; i < 40; ++i) {
        Extraction extraction;
        extraction.entries = {parsedEntry(QString::number(1000 + i), u"News item %1"_s.arg(i), i)};
        writes.append((*m_store)->merge(first, extraction, {}));
        writes.append((*other)->merge(second, extraction, {}));
    }
    for (const auto &write : std::as_const(writes))
        QVERIFY_RESULT(await(write));
    QCOMPARE(m_store->texts(first).size(), 40);
    QCOMPARE(m_store->texts(second).size(), 40);
}

void TestStore::reopensWithEverythingInPlace()
{
    const BlogId blog = m_store->follow().id;
    m_store->merge(blog, {parsedEntry(u"a"_s, u"It begins"_s, 1)});
    const QList<LiveBlog> before = *(*m_store)->blogs();
    m_store->reopen();
    QCOMPARE(*(*m_store)->blogs(), before);
    QCOMPARE(m_store->texts(blog), QStringList{u"It begins"_s});
}

void TestStore::remembersThatItWasBreakingWhenTheLabelIsTakenOff()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    ParsedEntry news = parsedEntry(u"a"_s, u"The lock gate gave way"_s, 1);
    store.merge(blog, {news});
    QCOMPARE(store.found(u"is:breaking"_s), QStringList());
    news.isBreaking = true;
    store.merge(blog, {news});
    QCOMPARE(store.found(u"is:breaking"_s), QStringList{news.text});
    news.isBreaking = false;
    store.merge(blog, {news});
    store.merge(blog, {parsedEntry(u"a"_s, u"The lock gate gave way at dawn"_s, 1)});
    QCOMPARE(store.found(u"is:breaking"_s), QStringList{u"The lock gate gave way at dawn"_s});
    QCOMPARE(store.problems(), QStringList());
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
