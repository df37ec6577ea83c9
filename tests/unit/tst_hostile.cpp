// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QTest>

#include <ctime>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

/// Documents made to be slow: twice as much takes about twice as long, never four times.
class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsWithItsLengthOnly_data();
    void growsWithItsLengthOnly();
};

namespace {

/// Of this thread alone, so that a busy machine counts little.
double processorTime(const QByteArray &bytes)
{
    timespec before{}, after{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
    std::ignore = extract({.bytes = bytes, .url = QUrl(u"https://news.example/live"_s)});
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
    return double(after.tv_sec - before.tv_sec) + double(after.tv_nsec - before.tv_nsec) / 1e9;
}

QByteArray numbered(const QByteArray &unit, int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += QByteArray(unit).replace('%', QByteArray::number(i));
    return bytes;
}

} // namespace

void TestHostile::growsWithItsLengthOnly_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("first"); // n of these, % is a number …
    QTest::addColumn<QByteArray>("then"); // … and n of those
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, int count, const QByteArray &start,
                         const QByteArray &first, const QByteArray &then = {}) {
        QTest::newRow(name) << start << first << then << count;
    };
    const QByteArray ld = "<script type=\"application/ld+json\">"
                          "{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[";
    row("siblings", 3'000, {}, "<p>a</p>");
    row("siblings with ids", 1'000, {}, "<div id=a%>10:32 abc</div>");
    row("line breaks", 4'000, "<article>", "a<br>");
    row("bold times", 1'000, "<article>", "<p><strong>10:32</strong> a word</p>");
    row("rules", 2'000, "<article>", "<p>some words here</p><hr>");
    row("days", 1'000, "<article>", "<h2>10 March 2026</h2><p>10:32 a</p>");
    row("links", 2'000, "<article>", "<a href=/x%>a b c</a> ");
    row("list items", 2'000, "<ul>", "<li>10:32 a");
    row("cells", 2'000, "<table>", "<tr><td>a");
    row("text between cells", 2'000, "<table>", "<p>x");
    row("lines", 5'000, {}, "10:32 abc\n");
    row("nested elements", 10'000, {}, "<div>", "a ");
    row("nested formatting", 4'000, {}, "<b><p>", "a ");
    row("attributes", 10'000, "<p", " a%=1", {});
    row("references", 20'000, "<p>", "&amp;");
    row("less-than signs", 20'000, {}, "<");
    row("comments without an end", 20'000, {}, "<!--");
    row("scripts without an end", 10'000, {}, "<script>");
    row("scripts", 4'000, {}, "<script>a</script>");
    row("white space", 50'000, "<p>a", "\n");
    row("marks", 20'000, "<p>a", "\xCC\x81");
    row("times", 1'000, {}, "<time datetime=\"2026-03-10T10:32:00Z\">10:32</time><p>a</p>");
    row("updates", 1'000, ld, "{\"@id\":\"#u%\",\"articleBody\":\"a\"},");
    row("scripts of updates", 500, "<html>", ld + "{\"articleBody\":\"a%\"}]}</script>");
    row("bare quotes", 3'000, ld, "{\"articleBody\":\"a \"b\" c\"},");
    row("nested JSON", 20'000, {}, "[");
    row("JSON items", 2'000, "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[",
        "{\"id\":\"%\",\"content_text\":\"a\"},", {});
    row("feed items", 1'000, "<rss><channel>", "<item><title>a</title><guid>%</guid></item>");
    row("nested feed items", 5'000, "<rss><channel>", "<item>");
    row("updates in updates", 100,
        "<div itemscope itemtype=\"https://schema.org/LiveBlogPosting\">",
        "<div itemprop=liveBlogUpdate itemscope>", "<p>10:32 some words</p>");
    row("entries in entries", 200, "<div class=h-feed>", "<div class=h-entry>", "<p>10:32 a</p>");
    row("times in entries", 200, "<article>", "<div id=a%><time>10:32</time>", "<p>some words</p>");
    row("lists in lists", 200, "<article>", "<ul><li>10:32 ", "<p>some words</p>");
    row("tables in tables", 100, "<article>", "<table><tr><td>10:32 ", "<p>some words</p>");
    row("quotations in quotations", 200, "<article>", "<p>x<blockquote>", "<p>some words</p>");
}

void TestHostile::growsWithItsLengthOnly()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, then);
    QFETCH(int, count);
    const auto document = [&](int n) { return start + numbered(first, n) + numbered(then, n); };
    constexpr double noise = 0.02; // seconds, of one call
    double ratio = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const double once = processorTime(document(count));
        const double twice = processorTime(document(2 * count));
        ratio = twice / (once + noise);
        if (ratio < 2.8)
            return;
    }
    QFAIL(qPrintable(u"twice as much takes %1 times as long"_s.arg(ratio)));
}

QTEST_GUILESS_MAIN(TestHostile)

#include "tst_hostile.moc"
