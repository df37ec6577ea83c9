// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/theme.h"

#include <QTest>

using namespace Liveline;

namespace {

QPalette paletteOn(const QColor &base, const QColor &text)
{
    QPalette palette = Theme::lightPalette();
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return palette;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computesTheRatiosOfWcag();
    void keepsEveryTextReadableOnEverySurface_data() { palettes(); }
    void keepsEveryTextReadableOnEverySurface();
    void keepsGraphicsVisible_data() { palettes(); }
    void keepsGraphicsVisible();
    void tellsPalettesApart();
    void keepsThePalettesThemselvesReadable();

private:
    static void palettes();
};

void TestTheme::palettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
    QTest::newRow("high contrast, light") << paletteOn(Qt::white, Qt::black);
    QTest::newRow("high contrast, dark") << paletteOn(Qt::black, Qt::white);
    QTest::newRow("our high contrast, light") << Theme::highContrastPalette(false);
    QTest::newRow("our high contrast, dark") << Theme::highContrastPalette(true);
    QTest::newRow("sepia") << paletteOn(QColor(0xfdf6e3), QColor(0x657b83));
    QTest::newRow("deep blue") << paletteOn(QColor(0x002b36), QColor(0x839496));
    QTest::newRow("the style's own") << QPalette();
}

void TestTheme::computesTheRatiosOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestTheme::keepsEveryTextReadableOnEverySurface()
{
    QFETCH(QPalette, palette);
    const Theme t = Theme::of(palette);
    const std::pair<const char *, QColor> texts[]
        = {{"text", t.text}, {"secondaryText", t.secondaryText}, {"accent", t.accent},
            {"link", t.link}, {"edited", t.edited}, {"removed", t.removed},
            {"keyEvent", t.keyEvent}, {"inserted", t.inserted}, {"deleted", t.deleted}};
    const std::pair<const char *, QColor> surfaces[] = {{"base", t.base}, {"chrome", t.chrome},
        {"unreadTint", t.unreadTint}, {"selection", t.selection}};
    for (const auto &[text, ink] : texts) {
        for (const auto &[surface, paper] : surfaces) {
            const double ratio = contrast(ink, paper);
            QVERIFY2(ratio >= (t.isHighContrast ? 7 : 4.5),
                qPrintable(QStringLiteral("%1 on %2: %3")
                        .arg(QLatin1StringView(text), QLatin1StringView(surface))
                        .arg(ratio)));
        }
    }
    QVERIFY(contrast(t.text, t.highlight) >= 4.5);
    QVERIFY(contrast(t.accentText, t.accent) >= 4.5);
}

void TestTheme::keepsGraphicsVisible()
{
    QFETCH(QPalette, palette);
    const Theme t = Theme::of(palette);
    QVERIFY(contrast(t.accent, t.base) >= 3.0);
    QVERIFY(contrast(t.accent, t.selection) >= 3.0);
    QVERIFY(contrast(t.outline, t.base) >= (t.isHighContrast ? 4.5 : 3.0));
    QVERIFY(!t.isHighContrast || contrast(t.line, t.base) >= 3.0);
    QCOMPARE(t.lanes.size(), 8);
    for (const QColor &lane : t.lanes)
        QVERIFY(contrast(lane, t.base) >= 3.0);
    QVERIFY(t.lanes[0] != t.lanes[1] && t.lanes[1] != t.lanes[2]);
}

void TestTheme::tellsPalettesApart()
{
    QVERIFY(!Theme::of(Theme::lightPalette()).isDark);
    QVERIFY(Theme::of(Theme::darkPalette()).isDark);
    QVERIFY(Theme::of(Theme::highContrastPalette(true)).isDark);
    QVERIFY(!Theme::of(Theme::highContrastPalette(false)).isDark);
    QVERIFY(!Theme::of(Theme::lightPalette()).isHighContrast);
    QVERIFY(!Theme::of(Theme::darkPalette()).isHighContrast);
    QVERIFY(Theme::of(Theme::highContrastPalette(true)).isHighContrast);
    QVERIFY(Theme::of(Theme::highContrastPalette(false)).isHighContrast);
    QPalette ourChrome = Theme::highContrastPalette(true);
    ourChrome.setColor(QPalette::Window, Theme::of(ourChrome).chrome);
    QVERIFY(Theme::of(ourChrome).isHighContrast);
    QPalette greyChrome = Theme::highContrastPalette(false);
    greyChrome.setColor(QPalette::Window, QColor(0xefefef));
    QVERIFY(!Theme::of(greyChrome).isHighContrast);
}

void TestTheme::keepsThePalettesThemselvesReadable()
{
    for (const QPalette &palette : {Theme::lightPalette(), Theme::darkPalette(),
             Theme::highContrastPalette(false), Theme::highContrastPalette(true)}) {
        QVERIFY(contrast(palette.text().color(), palette.base().color()) >= 7);
        QVERIFY(contrast(palette.windowText().color(), palette.window().color()) >= 7);
        QVERIFY(contrast(palette.placeholderText().color(), palette.base().color()) >= 4.5);
        QVERIFY(contrast(palette.highlightedText().color(), palette.highlight().color()) >= 4.5);
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
