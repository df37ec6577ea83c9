// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/jsonobjects.h"

#include <QTest>
#include <QTimeZone>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC);

Entry anEntry()
{
    Entry entry;
    entry.id = EntryId{12};
    entry.blogId = BlogId{1};
    entry.current.key = u"k-12"_s;
    entry.current.headline = u"Budget voté"_s;
    entry.current.text = u"Le vote est acquis."_s;
    entry.firstSeen = noon;
    entry.lastSeen = noon.addMSecs(7);
    return entry;
}

} // namespace

class TestExportJsonObjects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTimesInUtcWithMillisecondsOnlyWhereThereAreAny();
    void writesNullForWhatIsUnknown();
    void hasTheNamesOfTheContract();
    void keepsATitleEmptyRatherThanMakingOneUp();
    void tellsAnEditWithTheWordingBefore();
    void tellsHowAPollWent();
};

void TestExportJsonObjects::writesTimesInUtcWithMillisecondsOnlyWhereThereAreAny()
{
    QCOMPARE(toJson(noon).toString(), u"2026-03-03T12:00:00Z"_s);
    QCOMPARE(toJson(noon.addMSecs(50)).toString(), u"2026-03-03T12:00:00.050Z"_s);
    QCOMPARE(
        toJson(noon.toTimeZone(QTimeZone("Asia/Tokyo"))).toString(), u"2026-03-03T12:00:00Z"_s);
    QVERIFY(toJson(QDateTime()).isNull());
}

void TestExportJsonObjects::writesNullForWhatIsUnknown()
{
    const QJsonObject entry = toJson(anEntry());
    for (const QString &name : {u"url"_s, u"author"_s, u"published"_s, u"updated"_s, u"removed"_s})
        QVERIFY2(entry.contains(name) && entry.value(name).isNull(), qPrintable(name));
    const QJsonObject blog = toJson(LiveBlog{});
    for (const QString &name :
        {u"canonical"_s, u"publisher"_s, u"language"_s, u"last_poll"_s, u"error"_s})
        QVERIFY2(blog.contains(name) && blog.value(name).isNull(), qPrintable(name));
}

void TestExportJsonObjects::hasTheNamesOfTheContract()
{
    const QStringList entry{u"author"_s, u"blog"_s, u"first_seen"_s, u"html"_s, u"id"_s,
        u"images"_s, u"key"_s, u"last_seen"_s, u"note"_s, u"pinned"_s, u"published"_s, u"removed"_s,
        u"revision"_s, u"starred"_s, u"tags"_s, u"text"_s, u"title"_s, u"unread"_s, u"updated"_s,
        u"url"_s};
    QCOMPARE(toJson(anEntry()).keys(), entry);
    const QStringList blog{u"added"_s, u"blog"_s, u"bytes_per_hour"_s, u"canonical"_s,
        u"coverage"_s, u"entries"_s, u"error"_s, u"extractor"_s, u"group"_s, u"hub"_s,
        u"important"_s, u"interval"_s, u"language"_s, u"last_poll"_s, u"next_poll"_s,
        u"publisher"_s, u"reason"_s, u"requests_per_hour"_s, u"source"_s, u"state"_s, u"title"_s,
        u"unread"_s, u"url"_s};
    QCOMPARE(toJson(LiveBlog{}).keys(), blog);
    const QStringList extraction{u"canonical"_s, u"confidence"_s, u"coverage"_s, u"entries"_s,
        u"extractor"_s, u"language"_s, u"leads"_s, u"publisher"_s, u"title"_s, u"tried"_s,
        u"url"_s};
    QCOMPARE(toJson(Extraction{}, QUrl(u"https://news.example/live"_s)).keys(), extraction);
}

void TestExportJsonObjects::keepsATitleEmptyRatherThanMakingOneUp()
{
    Entry entry = anEntry();
    entry.current.headline.clear();
    QCOMPARE(toJson(entry).value(u"title"_s), QJsonValue(u""_s));
}

void TestExportJsonObjects::tellsAnEditWithTheWordingBefore()
{
    EntryChanges changes;
    changes.added = {anEntry()};
    changes.edited = {{anEntry().current, anEntry()}};
    changes.edited.first().previous.text = u"Le vote est incertain."_s;
    changes.removed = {anEntry()};
    const QList<QJsonObject> events = eventObjects(changes);
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[0].value(u"event"_s).toString(), u"new"_s);
    QCOMPARE(events[1].value(u"previous"_s).toObject(),
        (QJsonObject{{u"title"_s, u"Budget voté"_s}, {u"text"_s, u"Le vote est incertain."_s}}));
    QCOMPARE(events[2].value(u"event"_s).toString(), u"removed"_s);
    QCOMPARE(events[2].value(u"entry"_s).toObject(), toJson(anEntry()));
}

void TestExportJsonObjects::tellsHowAPollWent()
{
    CheckReport report;
    report.outcome = CheckReport::Outcome::Deferred;
    report.error = Error{Error::Kind::Http, u"wait"_s, 429};
    const QJsonObject poll = toJson(report);
    QCOMPARE(poll.value(u"outcome"_s).toString(), u"deferred"_s);
    QVERIFY(poll.value(u"status"_s).isNull());
    QCOMPARE(poll.value(u"error"_s).toString(), u"wait"_s);
    QCOMPARE(poll.value(u"new"_s).toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestExportJsonObjects)

#include "tst_exportjsonobjects.moc"
