// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/entrylayout.h"

#include "support/sampleentries.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

using Role = EntryLayout::Text::Role;

constexpr int width = 480;

EntryStyle style()
{
    return EntryStyle::of(QFont(u"Noto Sans"_s, 11), 100, Theme::of(Theme::lightPalette()), {});
}

Entry entryOf(const QString &html, const QString &headline = {})
{
    Entry entry = sampleEntry(1, 0);
    entry.current.content.html = html;
    entry.current.headline = headline;
    entry.current.author.clear();
    return entry;
}

EntryLayout layoutOf(const Entry &entry)
{
    return EntryLayout(EntryRow::of(entry, {}), style(), width);
}

int heightOf(const Entry &entry) { return layoutOf(entry).height(); }

Entry withPicture(int pictureWidth, int pictureHeight)
{
    Entry entry = entryOf(u"<p>Text.</p>"_s);
    Image image;
    image.url = QUrl(u"https://news.example/a.jpg"_s);
    image.width = pictureWidth;
    image.height = pictureHeight;
    entry.current.images.append(image);
    return entry;
}

} // namespace

class TestEntryLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheSafeSubset_data();
    void readsTheSafeSubset();
    void keepsLooksAndLinks();
    void cutsWhatIsTooLong();
    void survivesDeepNesting();
    void growsWithItsText();
    void keepsItsHeightWhenItIsRead();
    void breaksTheReadHeadlineWhereTheUnreadOneBreaks_data();
    void breaksTheReadHeadlineWhereTheUnreadOneBreaks();
    void stacksBlocksWithoutOverlap();
    void alignsRightToLeftTextRight();
    void reservesThePicturesBox_data();
    void reservesThePicturesBox();
    void findsTheLinkUnderAPoint();
    void putsTheReadersOwnBelowTheText();
    void framesPostsOfOtherSites();
    void strikesTheHeadlineOfARemovedEntry();
    void wrapsWhatHasNoSpaces();
    void roundsTheColumnSoThatFewWindowSizesMatter();
};

void TestEntryLayout::readsTheSafeSubset_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("paragraphs");
    const auto row = [](const char *name, const QString &html, const QStringList &paragraphs) {
        QTest::newRow(name) << html << paragraphs;
    };
    row("paragraphs", u"<p>One</p><p>Two</p>"_s, {u"One"_s, u"Two"_s});
    row("bare text", u"One <b>two</b> three"_s, {u"One two three"_s});
    row("white space", u"<p>\n  One\n  <i> two </i> three  </p>"_s, {u"One two three"_s});
    row("line break", u"<p>One<br>Two</p>"_s, {u"One\u2028Two"_s});
    row("bullets", u"<ul><li>One</li><li><p>Two</p></li></ul>"_s, {u"•|One"_s, u"•|Two"_s});
    row("numbers", u"<ol><li>One</li><li>Two</li></ol>"_s, {u"1.|One"_s, u"2.|Two"_s});
    row("nested list", u"<ul><li>One<ul><li>Deep</li></ul></li></ul>"_s, {u"•|One"_s, u"•|Deep"_s});
    row("quotation", u"<blockquote><p>One</p></blockquote>Two"_s, {u">One"_s, u"Two"_s});
    row("table", u"<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>"_s,
        {u"A\u20031"_s, u"B\u20032"_s});
    row("preformatted", u"<pre>a  b\nc</pre>"_s, {u"a  b\u2028c"_s});
    row("entities", u"<p>R&amp;D &lt;b&gt; &eacute;</p>"_s, {u"R&D <b> é"_s});
    row("nothing", u"<p> </p><br>"_s, {});
}

void TestEntryLayout::readsTheSafeSubset()
{
    QFETCH(QString, html);
    QFETCH(QStringList, paragraphs);
    QStringList read;
    for (const Paragraph &paragraph : readParagraphs(SafeHtml{html})) {
        read << QString(paragraph.quoteDepth, u'>')
                + (paragraph.marker.isEmpty() ? QString() : paragraph.marker + u'|')
                + paragraph.text;
    }
    QCOMPARE(read, paragraphs);
}

void TestEntryLayout::keepsLooksAndLinks()
{
    const QList<Paragraph> read = readParagraphs(
        SafeHtml{u"<p>A <b>bold</b> and <a href=\"https://a.example/x\">a <i>link</i></a>.</p>"_s});
    QCOMPARE(read.size(), 1);
    const QUrl url(u"https://a.example/x"_s);
    const QList<TextRun> expected{
        {2, 4, TextRun::Bold, {}}, {11, 2, {}, url}, {13, 4, TextRun::Italic, url}};
    QCOMPARE(read.first().runs, expected);
}

void TestEntryLayout::cutsWhatIsTooLong()
{
    QString html;
    for (int i = 0; i < 1'000; ++i)
        html += u"<p>Some words that go on and on</p>"_s;
    qsizetype length = 0;
    for (const Paragraph &paragraph : readParagraphs(SafeHtml{html}, 500))
        length += paragraph.text.size();
    QVERIFY(length <= 500);
    QVERIFY(length > 400);
}

void TestEntryLayout::survivesDeepNesting()
{
    const QString html = u"<blockquote>"_s.repeated(400) + u"deep"_s;
    const Entry entry = entryOf(html);
    const EntryLayout layout = layoutOf(entry);
    QVERIFY(layout.texts().back().layout->lineAt(0).width() >= width / 2.0);
}

void TestEntryLayout::growsWithItsText()
{
    const int little = heightOf(entryOf(u"<p>Little.</p>"_s));
    const int much = heightOf(entryOf(u"<p>"_s + u"Much to say. "_s.repeated(60) + u"</p>"_s));
    QVERIFY(little > 0);
    QVERIFY(much > little * 3);
}

void TestEntryLayout::keepsItsHeightWhenItIsRead()
{
    for (int number = 1; number <= 24; ++number) {
        Entry entry = sampleEntry(number, number);
        entry.state = {};
        const int unread = heightOf(entry);
        entry.state = {.isRead = true, .isStarred = true, .isChangedSinceRead = true};
        QCOMPARE(heightOf(entry), unread);
    }
}

void TestEntryLayout::breaksTheReadHeadlineWhereTheUnreadOneBreaks_data()
{
    QTest::addColumn<QString>("headline");
    QTest::newRow("letters") << u"A headline that is long enough to need some three lines at the "
                                "width that a narrow window leaves to it, or even four"_s;
    // Two units of UTF-16, or more, that are drawn as one.
    QTest::newRow("emoji") << u"🔴 A headline 🇫🇷 that begins with signs 👩‍🚒 as those of live "
                              u"blogs do, "
                              "and is long enough to need some three lines"_s;
    QTest::newRow("marks")
        << u"Le\u0301gendes e\u0301te\u0301 a\u0300 l’e\u0301tranger "_s.repeated(4).trimmed();
}

void TestEntryLayout::breaksTheReadHeadlineWhereTheUnreadOneBreaks()
{
    QFETCH(QString, headline);
    const EntryLayout layout = layoutOf(entryOf({}, headline));
    const QTextLayout &unread = *layout.texts().front().layout;
    const QTextLayout &read = *layout.readHeadline();
    QVERIFY(unread.lineCount() > 1);
    QCOMPARE(read.lineCount(), unread.lineCount());
    for (int i = 0; i < read.lineCount(); ++i) {
        QCOMPARE(read.lineAt(i).textLength(), unread.lineAt(i).textLength());
        QVERIFY(read.lineAt(i).naturalTextWidth() <= width + 1);
    }
}

void TestEntryLayout::stacksBlocksWithoutOverlap()
{
    for (const Entry &entry : sampleEntries(24, QUrl(u"https://news.example/"_s))) {
        const EntryRow row = EntryRow::of(entry, {});
        const EntryLayout layout(row, style(), width);
        qreal y = 0;
        for (const EntryLayout::Text &text : layout.texts()) {
            if (text.role == Role::Caption)
                continue;
            QVERIFY(text.position.y() >= y);
            y = text.position.y() + text.layout->boundingRect().height();
        }
        for (const EntryLayout::Picture &picture : layout.pictures()) {
            QVERIFY(picture.box.top() >= y);
            QVERIFY(picture.box.right() <= width);
            y = picture.box.bottom();
        }
        for (const EntryLayout::ChipBox &chip : layout.chips())
            QVERIFY(chip.box.top() >= y && chip.box.right() <= width);
        QVERIFY(layout.height() > y);
    }
}

void TestEntryLayout::alignsRightToLeftTextRight()
{
    const EntryLayout layout = layoutOf(entryOf(u"<p>مرحبا</p><p>Hello</p><p dir=\"rtl\">1</p>"_s));
    QCOMPARE(layout.texts().size(), size_t(3));
    const auto rectOf
        = [&](size_t i) { return layout.texts().at(i).layout->lineAt(0).naturalTextRect(); };
    QVERIFY(qAbs(rectOf(0).right() - width) < 1.5);
    QVERIFY(qAbs(rectOf(1).left()) < 1.5);
    QVERIFY(qAbs(rectOf(2).right() - width) < 1.5);
}

void TestEntryLayout::reservesThePicturesBox_data()
{
    QTest::addColumn<QSize>("declared");
    QTest::addColumn<QSize>("box");
    const int tallest = style().maximumPictureHeight;
    QTest::newRow("unknown: 16 to 9") << QSize() << QSize(width, width * 9 / 16);
    QTest::newRow("three to two") << QSize(1200, 800) << QSize(width, width * 2 / 3);
    QTest::newRow("small: not enlarged") << QSize(240, 120) << QSize(240, 120);
    QTest::newRow("portrait: as high as may be")
        << QSize(1000, 2000) << QSize(tallest / 2, tallest);
    QTest::newRow("a mistake") << QSize(4000, 1) << QSize(width, width / 5);
}

void TestEntryLayout::reservesThePicturesBox()
{
    QFETCH(QSize, declared);
    QFETCH(QSize, box);
    const EntryLayout layout
        = layoutOf(withPicture(qMax(0, declared.width()), qMax(0, declared.height())));
    QCOMPARE(layout.pictures().size(), 1);
    const QSize reserved = layout.pictures().first().box.size().toSize();
    QVERIFY(qAbs(reserved.width() - box.width()) <= 1);
    QVERIFY(qAbs(reserved.height() - box.height()) <= 1);
    QCOMPARE(layout.pictureAt(layout.pictures().first().box.center()), 0);
}

void TestEntryLayout::findsTheLinkUnderAPoint()
{
    const EntryLayout layout
        = layoutOf(entryOf(u"<p>Read <a href=\"https://a.example/\">this page</a> now.</p>"_s));
    const EntryLayout::Text &text = layout.texts().front();
    const QTextLine line = text.layout->lineAt(0);
    const auto pointAt = [&](int character) {
        return text.position + QPointF(line.cursorToX(character) + 2, line.y() + line.height() / 2);
    };
    QCOMPARE(layout.linkAt(pointAt(8)), QUrl(u"https://a.example/"_s));
    QCOMPARE(layout.linkAt(pointAt(1)), QUrl());
    QCOMPARE(layout.linkAt(pointAt(16)), QUrl());
    QCOMPARE(layout.linkAt({width - 2.0, line.y()}), QUrl());
}

void TestEntryLayout::putsTheReadersOwnBelowTheText()
{
    Entry entry = entryOf(u"<p>Text.</p>"_s, u"Headline"_s);
    entry.edited = {};
    const int bare = EntryLayout(EntryRow::of(entry, {}), style(), width).height();
    entry.state.tags = {u"port"_s, u"x"_s.repeated(60)};
    entry.state.note = u"Call them\n"_s + u"word "_s.repeated(2'000);
    const EntryRow row = EntryRow::of(entry, {});
    const EntryLayout layout(row, style(), width);
    QVERIFY(layout.height() > bare);
    QCOMPARE(layout.chips().size(), 2);
    QCOMPARE(layout.chips().first().chip.text, u"#port"_s);
    QVERIFY(layout.chips().last().box.right() <= width);
    QCOMPARE(layout.texts().back().role, Role::Note);
    QVERIFY(layout.note().top() > layout.chips().last().box.bottom());
    QVERIFY(layout.note().contains(layout.texts().back().position));
    QVERIFY(layout.note().bottom() < layout.height());
    QVERIFY(layout.texts().back().layout->lineCount() < 20); // of a long note, the beginning
    QCOMPARE(row.shortened().chips.last().kind, Chip::Kind::Note);
}

void TestEntryLayout::framesPostsOfOtherSites()
{
    const EntryLayout layout = layoutOf(entryOf(
        u"<p>Text.</p><blockquote><p>Rain at last</p><p>Ana <a "
        "href=\"https://bsky.app/profile/ana/post/1\">1 May</a></p></blockquote><p>End.</p>"_s));
    QCOMPARE(layout.cards().size(), 1);
    QVERIFY(layout.bars().isEmpty());
    QCOMPARE(layout.texts().at(1).role, Role::Provider);
    const QRectF card = layout.cards().first();
    for (size_t i = 0; i < layout.texts().size(); ++i) {
        const EntryLayout::Text &text = layout.texts().at(i);
        QCOMPARE(card.contains(text.position), i >= 1 && i <= 3);
    }
    const EntryLayout::Text &last = layout.texts().at(3);
    const QTextLine line = last.layout->lineAt(0);
    QCOMPARE(layout.linkAt(last.position + QPointF(line.cursorToX(6), line.y() + 4)),
        QUrl(u"https://bsky.app/profile/ana/post/1"_s));
}

void TestEntryLayout::strikesTheHeadlineOfARemovedEntry()
{
    Entry entry = entryOf(u"<p>Text.</p>"_s, u"Gone"_s);
    entry.edited = {};
    entry.removed = entry.sortTime.addSecs(60);
    const EntryRow row = EntryRow::of(entry, {});
    const EntryLayout layout(row, style(), width);
    QVERIFY(layout.texts().front().layout->formats().first().format.fontStrikeOut());
    QVERIFY(layout.readHeadline()->formats().first().format.fontStrikeOut());
    QCOMPARE(layout.chips().size(), 1);
    QCOMPARE(layout.chips().first().chip.kind, Chip::Kind::Removed);
}

void TestEntryLayout::wrapsWhatHasNoSpaces()
{
    const EntryLayout layout = layoutOf(entryOf(u"<p>"_s + u"x"_s.repeated(900) + u"</p>"_s));
    const QTextLayout &text = *layout.texts().front().layout;
    for (int i = 0; i < text.lineCount(); ++i)
        QVERIFY(text.lineAt(i).naturalTextWidth() <= width + 1);
}

void TestEntryLayout::roundsTheColumnSoThatFewWindowSizesMatter()
{
    const EntryStyle s = style();
    for (int viewport = 200; viewport < 2'000; ++viewport) {
        QCOMPARE(s.textWidth(viewport) % 16, 0);
        QVERIFY(s.textWidth(viewport) <= 680);
        const RowColumns columns = s.columns(viewport, Qt::LeftToRight);
        if (viewport > 400)
            QVERIFY(columns.text + columns.textWidth <= viewport);
    }
    QCOMPARE(s.textWidth(1'200), s.textWidth(1'600));
}

QTEST_MAIN(TestEntryLayout)
#include "tst_entrylayout.moc"
