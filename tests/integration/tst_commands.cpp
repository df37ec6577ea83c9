// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/httptestserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What one run of the program did.
struct Run {
    int status = -1;
    QList<QJsonObject> objects; ///< of standard output, one a line
    QByteArray output;
    QByteArray errors;

    QJsonObject object() const { return objects.value(0); }
    QList<QJsonObject> events(const QString &name) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &event : objects) {
            if (event["event"_L1] == name)
                found += event;
        }
        return found;
    }
};

QList<QJsonObject> readLines(const QByteArray &output)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            objects += QJsonDocument::fromJson(line).object();
    }
    return objects;
}

struct Post {
    QString id;
    QString headline;
    QString body;
    QString time;
};

TestReply page(const QList<Post> &posts, const QString &title = u"Budget live"_s)
{
    QJsonArray updates;
    for (const Post &post : posts)
        updates += QJsonObject{{u"@type"_s, u"BlogPosting"_s}, {u"@id"_s, post.id},
            {u"headline"_s, post.headline}, {u"articleBody"_s, post.body},
            {u"datePublished"_s, post.time}};
    const QJsonObject blog{{u"@context"_s, u"https://schema.org"_s},
        {u"@type"_s, u"LiveBlogPosting"_s}, {u"headline"_s, title}, {u"liveBlogUpdate"_s, updates}};
    const QByteArray json = QJsonDocument(blog).toJson(QJsonDocument::Compact);
    return {.headers = {{"Content-Type", "text/html; charset=utf-8"}},
        .body = "<!doctype html><title>x</title><script type=\"application/ld+json\">" + json
            + "</script><p>page</p>"};
}

const Post first{u"p1"_s, u"The debate opens"_s, u"The chamber is full for the budget debate."_s,
    u"2026-03-03T09:00:00Z"_s};
const Post second{u"p2"_s, u"The minister speaks"_s,
    u"The deficit will be 4.6 per cent, the minister said on the floor."_s,
    u"2026-03-03T09:20:00Z"_s};
const Post third{u"p3"_s, u"Amendments are tabled"_s,
    u"More than two thousand amendments were tabled before noon."_s, u"2026-03-03T09:40:00Z"_s};

Post edited(Post post, const QString &body)
{
    post.body = body;
    return post;
}

class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void helpAndVersionNeedNothing();
    void optionsStandBeforeOrAfterTheCommand();
    void extractPrintsOneObject();
    void extractReadsByAPersonsOwnRule();
    void extractRefusesAndTellsWhatWasTried();
    void addFollowsOnceAndRefusesOtherPages();
    void pollTellsWhatChanged();
    void pollLeavesAServerAloneThatAskedToWait();
    void blogsAreFoundByNumberAddressAndTitle();
    void pausedBlogsAreNotPolled();
    void entriesAreChosen();
    void correctionsTellWhatWasChanged();
    void showTellsTheHistory();
    void searchFindsAndMarks();
    void marksStay();
    void tagsAndNotesStay();
    void exportsAreWrittenAndComeBack();
    void opmlIsTakenIn();
    void watchEndsWithZeroWhenTerminated();
    void doctorTellsAndRemoveForgets();
    void foreignControlCharactersDoNotReachTheTerminal();
    void readsItsOwnDemonstration();

private:
    Run run(const QStringList &arguments);
    Run json(const QStringList &arguments) { return run(QStringList{u"--json"_s} + arguments); }
    QProcessEnvironment environment() const;
    QString file(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    HttpTestServer m_server;
};

void TestCommands::init() { m_dir = std::make_unique<QTemporaryDir>(); }

QProcessEnvironment TestCommands::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LIVELINE_DATA_DIR"_s, m_dir->filePath(u"data"_s));
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s); // commands need no display
    return environment;
}

Run TestCommands::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    QSignalSpy spy(&process, &QProcess::finished);
    process.start(QStringLiteral(LIVELINE_BINARY), arguments);
    process.closeWriteChannel();
    if (process.state() != QProcess::NotRunning)
        spy.wait(60'000); // not waitForFinished(): the server answers from this event loop
    Run result{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, {},
        process.readAllStandardOutput(), process.readAllStandardError()};
    result.objects = readLines(result.output);
    return result;
}

void TestCommands::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such command") << QStringList{u"dance"_s};
    QTest::newRow("no such option") << QStringList{u"list"_s, u"--loud"_s};
    QTest::newRow("add nothing") << QStringList{u"add"_s};
    QTest::newRow("add no address") << QStringList{u"add"_s, u"ftp://x.example/"_s};
    QTest::newRow("extract two") << QStringList{u"extract"_s, u"a"_s, u"b"_s};
    QTest::newRow("limit is no number") << QStringList{u"entries"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("mark as what") << QStringList{u"mark"_s, u"green"_s, u"1"_s};
    QTest::newRow("mark what") << QStringList{u"mark"_s, u"read"_s};
    QTest::newRow("tag what") << QStringList{u"tag"_s, u"--add"_s, u"a"_s};
    QTest::newRow("tag how") << QStringList{u"tag"_s, u"1"_s};
    QTest::newRow("tag nothing") << QStringList{u"tag"_s, u"1"_s, u"--add"_s, u" # "_s};
    QTest::newRow("note what") << QStringList{u"note"_s, u"1"_s};
    QTest::newRow("show no number") << QStringList{u"show"_s, u"first"_s};
    QTest::newRow("export without format") << QStringList{u"export"_s, u"--output"_s, u"x"_s};
    QTest::newRow("export nowhere") << QStringList{u"export"_s, u"--format"_s, u"pdf"_s};
    QTest::newRow("sort by size") << QStringList{u"search"_s, u"x"_s, u"--sort"_s, u"size"_s};
}

void TestCommands::wrongUsageEndsWithTwo()
{
    QFETCH(const QStringList, arguments);
    const Run result = json(arguments);
    QCOMPARE(result.status, 2);
    QVERIFY(!result.object()["error"_L1].toString().isEmpty());
    QCOMPARE(result.errors.count('\n'), 1); // one line says what was expected
}

void TestCommands::helpAndVersionNeedNothing()
{
    const Run help = run({u"--help"_s});
    QCOMPARE(help.status, 0);
    for (const char *name : {"add", "list", "remove", "pause", "resume", "poll", "watch", "entries",
             "show", "corrections", "search", "mark", "tag", "note", "export", "import", "extract",
             "serve-demo", "doctor", "verify", "alerts"})
        QVERIFY2(help.output.contains(QByteArray("\n  ") + name + ' '), name);
    QCOMPARE(run({u"poll"_s, u"--help"_s}).status, 0);
    QCOMPARE(run({u"--version"_s}).output, QByteArray("liveline " LIVELINE_VERSION "\n"));
    QVERIFY(!QFile::exists(file(u"data"_s)));
}

void TestCommands::optionsStandBeforeOrAfterTheCommand()
{
    const QString elsewhere = file(u"elsewhere"_s);
    QCOMPARE(run({u"--json"_s, u"--data-dir"_s, elsewhere, u"doctor"_s}).objects.size(), 1);
    QCOMPARE(run({u"doctor"_s, u"--data-dir"_s, elsewhere, u"--json"_s}).objects.size(), 1);
    QVERIFY(QFile::exists(elsewhere));
    QVERIFY(!QFile::exists(file(u"data"_s)));
}

void TestCommands::extractPrintsOneObject()
{
    QFile document(file(u"page.html"_s));
    QVERIFY(document.open(QIODevice::WriteOnly));
    document.write(page({second, first}).body);
    document.close();
    const Run result = json({u"extract"_s, document.fileName(), u"--base-url"_s,
        u"https://news.example/live"_s, u"--content-type"_s, u"text/html"_s});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.objects.size(), 1);
    QCOMPARE(result.object()["extractor"_L1].toString(), u"json-ld"_s);
    QCOMPARE(result.object()["title"_L1].toString(), u"Budget live"_s);
    const QJsonArray entries = result.object()["entries"_L1].toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0]["id"_L1].toString(), u"p2"_s);
    QCOMPARE(entries[0]["published"_L1].toString(), u"2026-03-03T09:20:00Z"_s);
    QVERIFY(entries[0]["author"_L1].isNull() || entries[0]["author"_L1] == QString());
    QVERIFY(!QFile::exists(file(u"data"_s)));
}

void TestCommands::extractReadsByAPersonsOwnRule()
{
    QFile document(file(u"notes.html"_s));
    QVERIFY(document.open(QIODevice::WriteOnly));
    document.write("<!doctype html><title>Notes</title>"
                   "<div class=note><b>Third</b> The lock opens.</div>"
                   "<div class=note><b>Second</b> A barge waits.</div>"
                   "<div class=note><b>First</b> The fog lifts.</div>");
    document.close();
    const Run blocks = json({u"extract"_s, u"--blocks"_s, document.fileName()});
    QCOMPARE(blocks.status, 0);
    const QJsonObject block = blocks.object()["blocks"_L1][0].toObject();
    QCOMPARE(block["selector"_L1].toString(), u"div.note"_s);
    QCOMPARE(block["count"_L1].toInt(), 3);
    QCOMPARE(block["samples"_L1][2].toString(), u"First The fog lifts."_s);

    const Run result = json({u"extract"_s, u"--selector"_s, u"div.note"_s, u"--title-selector"_s,
        u"b"_s, document.fileName()});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.object()["extractor"_L1].toString(), u"rule"_s);
    QCOMPARE(result.object()["confidence"_L1].toString(), u"marked"_s);
    QCOMPARE(result.object()["entries"_L1][0]["title"_L1].toString(), u"Third"_s);
    QCOMPARE(result.object()["entries"_L1][0]["text"_L1].toString(), u"The lock opens."_s);

    const Run refused = json({u"extract"_s, u"--selector"_s, u"div["_s, document.fileName()});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.contains("character 5"), refused.errors.constData());
}

void TestCommands::extractRefusesAndTellsWhatWasTried()
{
    QFile document(file(u"form.html"_s));
    QVERIFY(document.open(QIODevice::WriteOnly));
    document.write("<!doctype html><title>Log in</title><form><input name=q></form>");
    document.close();
    const Run result = json({u"extract"_s, document.fileName()});
    QCOMPARE(result.status, 1);
    QVERIFY(!result.object()["error"_L1].toString().isEmpty());
    QVERIFY(result.object()["entries"_L1].toArray().isEmpty());
    QVERIFY(!result.object()["tried"_L1].toArray().isEmpty());
    QVERIFY(result.errors.contains("json-ld"));
    QCOMPARE(json({u"extract"_s, file(u"absent"_s)}).status, 1);
}

void TestCommands::addFollowsOnceAndRefusesOtherPages()
{
    const TestEndpoint live = m_server.serve(u"/live"_s, page({second, first}));
    const Run added = json({u"add"_s, live.url().toString(), u"--group"_s, u"Paris"_s});
    QCOMPARE(added.status, 0);
    QCOMPARE(added.object()["blog"_L1].toInt(), 1);
    QCOMPARE(added.object()["entries"_L1].toInt(), 2);
    QCOMPARE(added.object()["group"_L1].toString(), u"Paris"_s);
    QCOMPARE(json({u"add"_s, live.url().toString()}).object()["blog"_L1].toInt(), 1);
    QCOMPARE(json({u"list"_s}).objects.size(), 1);

    const TestEndpoint dull = m_server.serve(u"/dull"_s,
        {.headers = {{"Content-Type", "text/html"}}, .body = "<title>Nothing</title><p>Hello."});
    const Run refused = json({u"add"_s, dull.url().toString()});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.errors.contains("json-ld"));
    QCOMPARE(json({u"list"_s}).objects.size(), 1);
}

void TestCommands::pollTellsWhatChanged()
{
    TestEndpoint live = m_server.serve(u"/live"_s, page({second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString(), u"--no-poll"_s}).status, 0);
    QCOMPARE(live.hits(), 0);
    QCOMPARE(json({u"poll"_s}).events(u"new"_s).size(), 2);

    live.setReply(page({third,
        edited(second,
            u"The deficit will be 4.7 per cent, the minister said "
            "on the floor."_s),
        first}));
    const Run changed = json({u"poll"_s, u"1"_s});
    QCOMPARE(changed.status, 0);
    QCOMPARE(changed.events(u"new"_s).size(), 1);
    const QList<QJsonObject> edits = changed.events(u"edited"_s);
    QCOMPARE(edits.size(), 1);
    QVERIFY(edits[0]["previous"_L1]["text"_L1].toString().contains("4.6"_L1));
    QVERIFY(edits[0]["entry"_L1]["text"_L1].toString().contains("4.7"_L1));
    const QJsonObject poll = changed.events(u"poll"_s).value(0);
    QCOMPARE(poll["outcome"_L1].toString(), u"changed"_s);
    QCOMPARE(poll["new"_L1].toInt(), 1);
    QCOMPARE(poll["status"_L1].toInt(), 200);

    const Run again = json({u"poll"_s, u"1"_s});
    QCOMPARE(again.objects.size(), 1);
    QCOMPARE(again.object()["outcome"_L1].toString(), u"unchanged"_s);
}

void TestCommands::pollLeavesAServerAloneThatAskedToWait()
{
    TestEndpoint live = m_server.serve(u"/live"_s, page({second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    live.setReply({.status = 429, .headers = {{"Retry-After", "600"}}});
    QCOMPARE(json({u"poll"_s}).status, 1);
    const int hits = live.hits();

    const Run polite = json({u"poll"_s});
    QCOMPARE(polite.object()["outcome"_L1].toString(), u"deferred"_s);
    QCOMPARE(live.hits(), hits);
    live.setReply(page({third, second, first}));
    QCOMPARE(json({u"poll"_s, u"--force"_s}).events(u"new"_s).size(), 1);
}

void TestCommands::blogsAreFoundByNumberAddressAndTitle()
{
    const TestEndpoint budget
        = m_server.serve(u"/a"_s, page({second, first}, u"Budget: la séance"_s));
    const TestEndpoint race = m_server.serve(u"/b"_s, page({third, first}, u"Budget race"_s));
    for (const TestEndpoint *endpoint : {&budget, &race})
        QCOMPARE(json({u"add"_s, endpoint->url().toString()}).status, 0);
    QCOMPARE(json({u"pause"_s, u"1"_s}).object()["state"_L1].toString(), u"paused"_s);
    QCOMPARE(
        json({u"resume"_s, budget.url().toString()}).object()["state"_L1].toString(), u"live"_s);
    QCOMPARE(json({u"pause"_s, u"SEANCE"_s}).object()["blog"_L1].toInt(), 1);
    QCOMPARE(json({u"pause"_s, u"budget"_s}).status, 1); // either
    QCOMPARE(json({u"pause"_s, u"cricket"_s}).status, 1);
}

void TestCommands::pausedBlogsAreNotPolled()
{
    const TestEndpoint live = m_server.serve(u"/live"_s, page({second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    QCOMPARE(json({u"pause"_s, u"1"_s}).status, 0);
    const int hits = live.hits();
    QCOMPARE(json({u"poll"_s, u"--all"_s}).objects.size(), 0);
    QCOMPARE(live.hits(), hits);
}

void TestCommands::entriesAreChosen()
{
    const TestEndpoint live = m_server.serve(u"/live"_s, page({third, second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    const auto titles = [this](const QStringList &arguments) {
        QStringList found;
        for (const QJsonObject &entry : json(QStringList{u"entries"_s} + arguments).objects)
            found += entry["title"_L1].toString();
        return found;
    };
    QCOMPARE(titles({u"--all"_s}), (QStringList{third.headline, second.headline, first.headline}));
    QCOMPARE(titles({u"1"_s, u"--limit"_s, u"1"_s}), QStringList{third.headline});
    QCOMPARE(
        titles({u"--since"_s, u"2026-03-03T09:20:00Z"_s, u"--until"_s, u"2026-03-03T09:40:00Z"_s}),
        QStringList{second.headline});
    QCOMPARE(titles({u"--starred"_s}), QStringList());
}

void TestCommands::correctionsTellWhatWasChanged()
{
    TestEndpoint live = m_server.serve(u"/live"_s, page({third, second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    QCOMPARE(json({u"corrections"_s, u"1"_s}).objects.size(), 0);
    live.setReply(page({third,
        edited(second, u"The deficit will be 4.7 per cent, the minister said on the floor."_s),
        first}));
    QCOMPARE(json({u"poll"_s}).status, 0);
    for (int absence = 0; absence < 2; ++absence) {
        live.setReply(page({third, first}));
        QCOMPARE(json({u"poll"_s, u"--force"_s}).status, 0);
    }
    const Run told = json({u"corrections"_s, u"1"_s});
    QCOMPARE(told.status, 0);
    QCOMPARE(told.objects.size(), 2);
    QCOMPARE(told.objects[0]["correction"_L1].toString(), u"withdrawn"_s);
    QVERIFY(told.objects[0]["after"_L1].isNull());
    QCOMPARE(told.objects[1]["correction"_L1].toString(), u"substantive"_s);
    QVERIFY(told.objects[1]["before"_L1]["text"_L1] != told.objects[1]["after"_L1]["text"_L1]);
    QVERIFY(told.objects[1]["diff"_L1].toArray().size() >= 3);
    QCOMPARE(json({u"corrections"_s, u"1"_s, u"--since"_s, u"2100-01-01"_s}).objects.size(), 0);
    QCOMPARE(json({u"corrections"_s, u"1"_s, u"--until"_s, u"2100-01-01"_s}).objects.size(), 2);
    QCOMPARE(told.errors, QByteArray());
    QVERIFY(run({u"corrections"_s, u"1"_s}).output.contains("7+}"));
    QCOMPARE(json({u"corrections"_s}).status, 2);
}

void TestCommands::showTellsTheHistory()
{
    TestEndpoint live = m_server.serve(u"/live"_s, page({second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    live.setReply(page({edited(second,
                            u"The deficit will be 4.7 per cent, the minister said on the "
                            "floor."_s),
        first}));
    const Run poll = json({u"poll"_s});
    const int id = poll.events(u"edited"_s).value(0)["entry"_L1]["id"_L1].toInt();

    const Run shown = json({u"show"_s, QString::number(id), u"--revisions"_s, u"--diff"_s});
    QCOMPARE(shown.status, 0);
    QCOMPARE(shown.object()["revision"_L1].toInt(), 2);
    QCOMPARE(shown.object()["revisions"_L1].toArray().size(), 2);
    const QJsonArray spans = shown.object()["diff"_L1].toArray()[0]["spans"_L1].toArray();
    QVERIFY(spans.size() >= 4);
    const Run human = run({u"show"_s, QString::number(id), u"--diff"_s});
    QVERIFY2(human.output.contains("7+}"), human.output.constData());
    QCOMPARE(json({u"show"_s, u"999"_s}).status, 1);
}

void TestCommands::searchFindsAndMarks()
{
    const TestEndpoint live = m_server.serve(u"/live"_s, page({third, second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    const Run hits = json({u"search"_s, u"amendments"_s});
    QCOMPARE(hits.objects.size(), 1);
    QCOMPARE(hits.object()["title"_L1].toString(), third.headline);
    QVERIFY(hits.object()["snippet"_L1].toString().contains(QChar(0xe000)));
    QCOMPARE(json({u"search"_s, u"the"_s, u"--sort"_s, u"relevance"_s}).objects.size(), 2);
    QCOMPARE(json({u"search"_s, u"\"((("_s}).status, 0);
}

void TestCommands::marksStay()
{
    const TestEndpoint live = m_server.serve(u"/live"_s, page({third, second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    const Run marked = json({u"mark"_s, u"starred"_s, u"1"_s, u"2"_s});
    QCOMPARE(marked.object()["entries"_L1].toArray().size(), 2);
    QCOMPARE(json({u"entries"_s, u"--starred"_s}).objects.size(), 2);
    QCOMPARE(json({u"mark"_s, u"read"_s, u"--all"_s}).status, 0);
    QCOMPARE(json({u"entries"_s, u"--unread"_s}).objects.size(), 0);
    QCOMPARE(json({u"mark"_s, u"unread"_s, u"--blog"_s, u"1"_s}).status, 0);
    QCOMPARE(json({u"list"_s}).object()["unread"_L1].toInt(), 3);
}

void TestCommands::tagsAndNotesStay()
{
    const TestEndpoint live = m_server.serve(u"/live"_s, page({third, second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    const Run tagged
        = json({u"tag"_s, u"1"_s, u"2"_s, u"--add"_s, u"port"_s, u"--add"_s, u"#Élus"_s});
    QCOMPARE(tagged.objects.size(), 2);
    QCOMPARE(tagged.objects[0]["tags"_L1].toArray(), QJsonArray({u"Élus"_s, u"port"_s}));
    QCOMPARE(tagged.objects[0]["note"_L1], QJsonValue(QJsonValue::Null));
    QCOMPARE(json({u"tag"_s, u"2"_s, u"--remove"_s, u"ELUS"_s}).object()["tags"_L1].toArray(),
        QJsonArray{u"port"_s});
    QCOMPARE(json({u"note"_s, u"1"_s, u"Call the harbour"_s}).object()["note"_L1].toString(),
        u"Call the harbour"_s);
    QCOMPARE(json({u"search"_s, u"note:harbour tag:elus"_s}).objects.size(), 1);
    QVERIFY(run({u"show"_s, u"1"_s}).output.contains("Call the harbour"));
    QCOMPARE(json({u"note"_s, u"1"_s, u""_s}).object()["note"_L1], QJsonValue(QJsonValue::Null));
    QCOMPARE(json({u"note"_s, u"99"_s, u"x"_s}).status, 1);
}

void TestCommands::exportsAreWrittenAndComeBack()
{
    TestEndpoint live = m_server.serve(u"/live"_s, page({second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    QCOMPARE(json({u"mark"_s, u"starred"_s, u"1"_s}).status, 0);
    for (const QString &format : {u"pdf"_s, u"html"_s, u"md"_s, u"csv"_s, u"json"_s}) {
        const QString path = file("out."_L1 + format);
        const Run written = json({u"export"_s, u"--format"_s, format, u"--output"_s, path});
        QVERIFY2(written.status == 0, written.errors.constData());
        QCOMPARE(written.object()["entries"_L1].toInt(), 2);
        QVERIFY(QFileInfo(path).size() > 100);
    }
    const QStringList import{u"--data-dir"_s, file(u"copy"_s), u"import"_s, file(u"out.json"_s)};
    const Run imported = json(import);
    QCOMPARE(imported.status, 0);
    QCOMPARE(imported.object()["entries"_L1].toInt(), 2);
    QCOMPARE(json(import).object()["entries"_L1].toInt(), 0); // twice changes nothing
    QCOMPARE(
        json({u"--data-dir"_s, file(u"copy"_s), u"entries"_s, u"--starred"_s}).objects.size(), 1);
    const Run markdown = run({u"export"_s, u"1"_s, u"--format"_s, u"md"_s, u"--output"_s, u"-"_s});
    QVERIFY(markdown.output.contains("budget debate") || markdown.output.contains("deficit"));
}

void TestCommands::opmlIsTakenIn()
{
    QFile outlines(file(u"blogs.opml"_s));
    QVERIFY(outlines.open(QIODevice::WriteOnly));
    outlines.write(R"(<opml version="2.0"><body><outline text="Paris">
        <outline text="Budget" xmlUrl="https://news.example/budget"/></outline></body></opml>)");
    outlines.close();
    QCOMPARE(json({u"import"_s, outlines.fileName()}).object()["blogs"_L1].toInt(), 1);
    const QJsonObject blog = json({u"list"_s}).object();
    QCOMPARE(blog["url"_L1].toString(), u"https://news.example/budget"_s);
    QCOMPARE(blog["group"_L1].toString(), u"Paris"_s);
}

void TestCommands::watchEndsWithZeroWhenTerminated()
{
    const TestEndpoint live = m_server.serve(u"/live"_s, page({second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString(), u"--no-poll"_s}).status, 0);
    for (const int signal : {SIGTERM, SIGINT}) {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(LIVELINE_BINARY), {u"watch"_s, u"--json"_s});
        QSignalSpy started(&process, &QProcess::readyReadStandardError);
        QVERIFY(started.wait(30'000));
        QTRY_VERIFY_WITH_TIMEOUT(live.hits() > 0, 30'000);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
}

void TestCommands::doctorTellsAndRemoveForgets()
{
    const TestEndpoint live = m_server.serve(u"/live"_s, page({second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    const Run checked = json({u"doctor"_s});
    QCOMPARE(checked.status, 0);
    QCOMPARE(checked.object()["entries"_L1].toInt(), 2);
    QVERIFY(checked.object()["path"_L1].toString().startsWith(m_dir->path()));
    QCOMPARE(json({u"remove"_s, u"1"_s, u"--yes"_s}).status, 0);
    QCOMPARE(json({u"list"_s}).objects.size(), 0);
    QCOMPARE(json({u"doctor"_s}).object()["entries"_L1].toInt(), 0);
}

void TestCommands::foreignControlCharactersDoNotReachTheTerminal()
{
    const Post hostile{u"p9"_s, u"Title"_s,
        u"Before \u001b]0;owned\u0007 after, and \u202ereversed text goes here."_s,
        u"2026-03-03T10:00:00Z"_s};
    const TestEndpoint live = m_server.serve(u"/live"_s, page({hostile, second, first}));
    QCOMPARE(json({u"add"_s, live.url().toString()}).status, 0);
    const Run shown = run({u"entries"_s, u"--all"_s});
    QVERIFY(shown.output.contains("reversed"));
    QVERIFY(!shown.output.contains('\x1b'));
    QVERIFY(!shown.output.contains("\u202e"));
}

void TestCommands::readsItsOwnDemonstration()
{
    QProcess publisher;
    publisher.setProcessEnvironment(environment());
    publisher.start(QStringLiteral(LIVELINE_BINARY), {u"serve-demo"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(publisher.canReadLine(), 30'000);
    const QString url = readLines(publisher.readLine()).value(0)["url"_L1].toString();
    const Run added = json({u"add"_s, url});
    QVERIFY2(added.status == 0, added.errors.constData());
    QVERIFY(added.object()["entries"_L1].toInt() >= 25);
    publisher.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(publisher.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(publisher.exitCode(), 0);
}

} // namespace

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
