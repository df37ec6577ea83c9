// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/pages.h"
#include "support/exportsamples.h"
#include "support/result.h"

#include <QImage>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

QImage imageOf(const PageImage &page)
{
    return QImage(reinterpret_cast<const uchar *>(page.pixels.constData()), page.size.width(),
        page.size.height(), QImage::Format_RGB32)
        .copy();
}

QList<PageImage> drawn(const ExportJob &job, const PageWish &wish)
{
    QList<PageImage> pages;
    const Result<void> result = drawPages(job, wish, [&](const PageImage &page) {
        pages.append(page);
        return true;
    });
    return result ? pages : QList<PageImage>();
}

} // namespace

class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsEveryPageOnPaper();
    void drawsOnlyThoseThatAreWanted();
    void showsPicturesAsTheyAre();
    void stopsWhenEnoughIsSeen();
    void stopsWhenCancelled();
};

void TestPages::drawsEveryPageOnPaper()
{
    const QList<PageImage> pages = drawn(sampleExportJob(), {.dotsPerInch = 36});
    QVERIFY(pages.size() > 3);
    for (const PageImage &page : pages) {
        QCOMPARE(page.count, int(pages.size()));
        QCOMPARE(page.size, QSize(298, 421)); // A4
        const QImage image = imageOf(page);
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }
    QCOMPARE(pages.last().number, int(pages.size()));
}

void TestPages::drawsOnlyThoseThatAreWanted()
{
    const QList<PageImage> all = drawn(sampleExportJob(), {.dotsPerInch = 36});
    const QList<PageImage> some
        = drawn(sampleExportJob(), {.dotsPerInch = 36, .first = 2, .last = 3});
    QCOMPARE(some.size(), 2);
    QCOMPARE(some[0].number, 2);
    QCOMPARE(some[1].count, all[0].count);
    QVERIFY(some[1].pixels == all[2].pixels);
}

void TestPages::showsPicturesAsTheyAre()
{
    bool hasSky = false;
    for (const PageImage &page : drawn(sampleExportJob(), {.dotsPerInch = 72})) {
        const QImage image = imageOf(page);
        for (int y = 0; y < image.height() && !hasSky; y += 4) {
            for (int x = 0; x < image.width() && !hasSky; x += 4) {
                const QColor color = image.pixelColor(x, y);
                hasSky = color.blue() > 90 && color.blue() > color.red() + 40 && color.red() > 30
                    && color.red() < 70; // the JPEG's gradient begins there
            }
        }
    }
    QVERIFY(hasSky);
}

void TestPages::stopsWhenEnoughIsSeen()
{
    int seen = 0;
    QVERIFY_RESULT(drawPages(
        longExportJob(200), {.dotsPerInch = 20}, [&](const PageImage &) { return ++seen < 2; }));
    QCOMPARE(seen, 2);
}

void TestPages::stopsWhenCancelled()
{
    const Result<void> result = drawPages(
        longExportJob(50), {.dotsPerInch = 20}, [](const PageImage &) { return true; },
        [](int done, int) { return done < 10; });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPages)

#include "tst_pages.moc"
