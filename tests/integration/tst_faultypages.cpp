// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/await.h"
#include "support/faultscene.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr FetchLimits limits{.hostDelayMilliseconds = 0};
constexpr int longestRow = 20'000; // milliseconds, in a build for debugging

RawAnswer answer(const QByteArray &type, const QByteArray &body)
{
    return rawAnswer("200 OK", "Content-Type: " + type + "\r\n", body);
}

RawAnswer html(const QByteArray &body) { return answer("text/html; charset=utf-8", body); }
RawAnswer xml(const QByteArray &body) { return answer("application/rss+xml", body); }

QByteArray inBody(const QByteArray &title, const QByteArray &body)
{
    return "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + title
        + "</title></head><body>" + body + "</body></html>";
}

QByteArray paragraphs(int count, const QByteArray &words)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += "<p>" + words + " (" + QByteArray::number(i) + ")</p>\n";
    return all;
}

/// With a document type of its own after the XML declaration, and a text in the first title.
QByteArray withDoctype(QByteArray feed, const QByteArray &subset, const QByteArray &text)
{
    feed.insert(feed.indexOf("?>") + 2, "<!DOCTYPE rss [" + subset + "]>");
    return feed.replace(feed.indexOf("<title>") + 7, 0, text);
}

QByteArray consentWall()
{
    return inBody("We value your privacy",
        "<main><h1>Before you continue</h1>"
            + paragraphs(8,
                "We and our 842 partners store and access information on a device, such as "
                "unique identifiers in cookies, to process personal data.")
            + "<form action=/consent><button>Accept all</button><button>Manage "
              "options</button></form></main>");
}

QByteArray challenge()
{
    return inBody("Just a moment...",
        "<div id=challenge><h1>Checking that you are human</h1><p>This takes a few "
        "seconds.</p><noscript><p>Enable JavaScript and cookies to go on.</p></noscript></div>");
}

QByteArray login()
{
    return inBody("Log in",
        "<main><h1>Log in to read on</h1><form method=post><label>Name <input "
        "name=user></label><label>Password <input type=password></label></form>"
            + paragraphs(6,
                "Subscribers read everything: all our live blogs, the archive since 1923 "
                "and the newspaper of tomorrow from eight in the evening.")
            + "</main>");
}

QByteArray frontPage()
{
    QByteArray teasers;
    for (int i = 0; i < 12; ++i)
        teasers += "<article><h2><a href=/news/" + QByteArray::number(i) + ">What happened in town "
            + QByteArray::number(i) + "</a></h2><time datetime=2026-03-14T07:0"
            + QByteArray::number(i % 10) + ":00Z>07:0" + QByteArray::number(i % 10)
            + "</time><p>A short teaser of a long article, number " + QByteArray::number(i)
            + ", which stands elsewhere.</p></article>";
    return inBody("The Daily Example", "<main>" + teasers + "</main>");
}

QByteArray otherLiveBlog()
{
    QList<PageEntry> entries;
    for (int i = 1; i <= 6; ++i)
        entries.append({i + 100, u"A goal in minute %1"_s.arg(i),
            u"The other side has scored again, and it is minute %1."_s.arg(i),
            QDateTime({2026, 3, 13}, {20, i}, Qt::UTC)});
    return render({.title = u"The match as it happened"_s, .entries = entries})
        .replace("\"https://news.example/live\"", "\"https://news.example/match\"");
}

QByteArray billionLaughs()
{
    QByteArray subset = "<!ENTITY l0 \"lol\">";
    for (int i = 1; i < 10; ++i) {
        const QByteArray below = "&l" + QByteArray::number(i - 1) + ";";
        subset += "<!ENTITY l" + QByteArray::number(i) + " \"" + below.repeated(10) + "\">";
    }
    return subset;
}

} // namespace

/// What comes whole and with status 200, and is not to be believed, or made to hurt.
class TestFaultyPages : public QObject {
    Q_OBJECT

    using Kind = Error::Kind;

    static void row(
        const char *name, PageFormat format, const RawAnswer &answer, std::optional<Kind> kind)
    {
        QTest::newRow(name) << format << answer << FaultScene::Outcome{kind};
    }
    void addOtherPages();
    void addHalves();
    void addCharsets();
    void addHostileMarkup();
    void addHostileFeeds();

private Q_SLOTS:
    void changesNothing_data();
    void changesNothing();
    void keepsNothingThatRuns();
    void goesNowhereByARedirectToAPortal();
    void cleanupTestCase();
};

void TestFaultyPages::addOtherPages()
{
    for (const PageFormat format : {PageFormat::JsonLd, PageFormat::Plain}) {
        const auto named = [&](const char *what) {
            return QByteArray(what) + ", instead of a page "
                + (format == PageFormat::JsonLd ? "for machines" : "of plain text");
        };
        const auto add = [&](const char *what, const QByteArray &body) {
            row(named(what).constData(), format, html(body), Kind::NotALiveBlog);
        };
        add("a wall of consent", consentWall());
        add("a challenge", challenge());
        add("a login", login());
        add("the front page", frontPage());
        add("another live blog", otherLiveBlog());
        add("an error that says 200",
            inBody("Oops", "<h1>Something went wrong</h1><p>Our editors have been told.</p>"));
        add("an empty page", inBody({}, {}));
    }
    row("an empty object", PageFormat::JsonFeed, answer("application/json", "{}"),
        Kind::NotALiveBlog);
    row("a picture", PageFormat::JsonLd,
        answer("text/html", QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(50'000, '\x11')),
        Kind::NotALiveBlog);
    row("zeros", PageFormat::JsonLd, answer("text/html", QByteArray(200'000, '\0')),
        Kind::NotALiveBlog);
}

void TestFaultyPages::addHalves()
{
    const FaultScene scene(limits, PageFormat::JsonLd);
    const QList<PageEntry> all = scene.entries(5);
    const auto page = [](const QList<PageEntry> &entries) {
        return html(render({.entries = entries, .noise = 3}));
    };
    row("two of five entries", PageFormat::JsonLd, page(all.first(2)), std::nullopt);
    row("the page as it was before", PageFormat::JsonLd, page(all.last(4)), std::nullopt);
    row("half of a page, and nobody says so", PageFormat::JsonLd,
        html(scene.page().left(scene.page().size() / 2)), std::nullopt);
    const QByteArray feed = scene.page(PageFormat::Rss);
    row("half of a feed, and nobody says so", PageFormat::Rss, xml(feed.left(feed.size() / 2)),
        std::nullopt);
}

void TestFaultyPages::addCharsets()
{
    const FaultScene scene(limits, PageFormat::JsonLd);
    const QByteArray page = scene.page();
    const QString text = QString::fromUtf8(page);
    const auto add = [](const char *name, const QByteArray &charset, const QByteArray &body) {
        row(name, PageFormat::JsonLd, answer("text/html; charset=" + charset, body), std::nullopt);
    };
    add("UTF-8 that calls itself Latin-1", "iso-8859-1", page);
    add("UTF-8 that calls itself UTF-16", "utf-16", page);
    add("UTF-8 of no known name", "x-our-own", page);
    add("UTF-8 that calls itself UTF-7", "utf-7", page);
    add("UTF-8 after a mark", "utf-8", "\xEF\xBB\xBF" + page);
    QString inLatin1 = text;
    add("Latin-1 that calls itself UTF-8", "utf-8", inLatin1.toLatin1());
    add("UTF-16", "utf-8",
        QStringEncoder(QStringConverter::Utf16, QStringConverter::Flag::WriteBom).encode(text));
}

void TestFaultyPages::addHostileMarkup()
{
    const QByteArray page = FaultScene(limits, PageFormat::JsonLd).page();
    const auto add = [&](const char *name, const QByteArray &before) {
        QByteArray body = page;
        row(name, PageFormat::JsonLd, html(body.insert(body.indexOf("<body") + 6, before)),
            std::nullopt);
    };
    add("200,000 elements deep", QByteArray("<div>").repeated(200'000));
    add("a table in a table in a table", QByteArray("<table><tr><td>").repeated(4'000));
    add("an attribute of 4 MB", "<p title=\"" + QByteArray(4'000'000, 'x') + "\"></p>");
    add("a hundred thousand attributes", "<p" + QByteArray(" a=1").repeated(100'000) + "></p>");
    add("JSON 200,000 levels deep",
        "<script type=\"application/ld+json\">" + QByteArray("[").repeated(200'000) + "</script>");
    add("open formatting without end", QByteArray("<b><i><p>").repeated(20'000));
    add("a million references", QByteArray("&amp;").repeated(1'000'000));
}

void TestFaultyPages::addHostileFeeds()
{
    const QByteArray feed = FaultScene(limits, PageFormat::Rss).page();
    const auto add = [&](const char *name, const QByteArray &body, std::optional<Kind> kind) {
        row(name, PageFormat::Rss, xml(body), kind);
    };
    add("a billion laughs", withDoctype(feed, billionLaughs(), "&l9;"), std::nullopt);
    add("quadratic blow-up",
        withDoctype(feed, "<!ENTITY a \"" + QByteArray(100'000, 'a') + "\">",
            QByteArray("&a;").repeated(20'000)),
        std::nullopt);
    add("a file of ours", withDoctype(feed, "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;"),
        std::nullopt);
    add("an entity of itself", withDoctype(feed, "<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">", "&a;"),
        std::nullopt);
    QByteArray deep = feed;
    deep.insert(deep.indexOf("<item>"), QByteArray("<x>").repeated(200'000));
    add("XML 200,000 levels deep", deep, Kind::NotALiveBlog);
    QByteArray wide = feed;
    wide.insert(wide.indexOf("<item>"), "<x a=\"" + QByteArray(30'000'000, 'a') + "\"/>");
    add("XML with an attribute of 30 MB", wide, std::nullopt);
}

void TestFaultyPages::changesNothing_data()
{
    QTest::addColumn<PageFormat>("format");
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<FaultScene::Outcome>("expected");
    addOtherPages();
    addHalves();
    addCharsets();
    addHostileMarkup();
    addHostileFeeds();
}

void TestFaultyPages::changesNothing()
{
    QFETCH(PageFormat, format);
    QFETCH(RawAnswer, answer);
    QFETCH(FaultScene::Outcome, expected);
    FaultScene scene(limits, format);
    scene.follow(scene.server().url(u"/live"_s));
    if (QTest::currentTestFailed())
        return;
    scene.server().setAnswer(answer);
    QElapsedTimer elapsed;
    elapsed.start();
    const CheckReport report = scene.check();
    QVERIFY2(elapsed.elapsed() < longestRow, qPrintable(QString::number(elapsed.elapsed())));
    scene.verify(report, expected);
}

// RSS Guard ran the script, Akregator showed the file.
void TestFaultyPages::keepsNothingThatRuns()
{
    const QByteArray hostile
        = "<p>Words that stay.</p><script>alert(1)</script><img src=x onerror=alert(1)>"
          "<svg onload=alert(1)></svg><iframe src=file:///etc/passwd></iframe>"
          "<a href=javascript:alert(1)>link</a><style>@import url(//evil.example/x)</style>"
          "<object data=file:///etc/passwd></object><base href=//evil.example/>"
          "<div style=\"background:url(//evil.example/y)\" onfocus=alert(1) tabindex=0>End</div>";
    FaultScene scene(limits, PageFormat::Rss);
    scene.follow(scene.server().url(u"/live"_s));
    QByteArray feed = render({.format = PageFormat::Rss, .entries = scene.entries(6)});
    const qsizetype place = feed.indexOf("<description>", feed.indexOf("<item>")) + 13;
    feed.insert(place, "<![CDATA[" + hostile + "]]>");
    scene.server().setAnswer(xml(feed));
    const CheckReport report = scene.check();
    QCOMPARE(report.changes.added.size(), 1);
    const ParsedEntry said = report.changes.added.constFirst().current;
    QVERIFY(said.text.contains(u"Words that stay."_s));
    for (const QString &forbidden : {u"script"_s, u"onerror"_s, u"onload"_s, u"iframe"_s, u"svg"_s,
             u"file:"_s, u"style"_s, u"object"_s, u"base"_s, u"onfocus"_s, u"evil"_s})
        QVERIFY2(!said.content.html.contains(forbidden), qPrintable(said.content.html));
}

/// Hotels and trains: whatever is asked for, another host answers with a page of its own.
void TestFaultyPages::goesNowhereByARedirectToAPortal()
{
    for (const QByteArray &page : {login(), frontPage(), consentWall(), otherLiveBlog()}) {
        for (const QByteArray status : {"302 Found", "301 Moved Permanently"}) {
            RawServer portal;
            portal.setAnswer(html(page));
            FaultScene scene(limits, PageFormat::JsonLd);
            const QUrl url = scene.server().url(u"/live"_s);
            scene.follow(url);
            scene.server().setAnswer(
                rawAnswer(status, "Location: " + portal.url(u"/hello"_s).toEncoded() + "\r\n", {}));
            scene.verify(scene.check(), {Kind::NotALiveBlog});
            QCOMPARE(scene.tracking().store->blogs()->constFirst().url, url);
        }
    }
}

void TestFaultyPages::cleanupTestCase()
{
    const qint64 peak = peakMemory();
    qInfo("peak memory: %lld MiB", peak);
    QVERIFY2(peak <= 300, qPrintable(QString::number(peak)));
}

QTEST_GUILESS_MAIN(TestFaultyPages)
#include "tst_faultypages.moc"
