// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"
#include "ui/dialogs/previewdialog.h"

#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEachPageAsItWillBe();
    void keepsPagesPacked();
    void fitsOnTheScreen();
};

void TestPreview::showsEachPageAsItWillBe()
{
    PreviewDialog dialog(longExportJob(40));
    dialog.open();
    const auto *pages = dialog.findChild<QListWidget *>(u"previewPages"_s);
    const auto *page = dialog.findChild<QLabel *>(u"previewPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QProgressBar *>()->isHidden(), 30'000);
    QVERIFY(pages->count() > 2);
    QCOMPARE(pages->currentRow(), 0);
    const QImage first = page->pixmap(Qt::ReturnByValue).toImage();
    QVERIFY(!first.isNull());
    QTest::keyClick(dialog.findChild<QListWidget *>(u"previewPages"_s), Qt::Key_Down);
    QCOMPARE(pages->currentRow(), 1);
    QCOMPARE(page->accessibleName(), u"Page 2 of %1"_s.arg(pages->count()));
    QVERIFY(page->pixmap(Qt::ReturnByValue).toImage() != first);
}

void TestPreview::keepsPagesPacked()
{
    DossierPages drawing;
    QList<PreviewedPage> drawn;
    connect(&drawing, &DossierPages::drawn, this,
        [&drawn](const PreviewedPage &page) { drawn.append(page); });
    QSignalSpy finished(&drawing, &DossierPages::finished);
    drawing.draw(longExportJob(40), {.dotsPerInch = 84, .first = 1, .last = 2}, {96, 136});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(drawn.size(), 2);
    for (const PreviewedPage &page : std::as_const(drawn)) {
        QVERIFY(page.thumbnail.width() <= 96 && page.thumbnail.height() <= 136);
        QVERIFY2(page.picture.size() < 400'000, qPrintable(QString::number(page.picture.size())));
        QVERIFY(page.unpacked().width() > 600);
    }
}

void TestPreview::fitsOnTheScreen()
{
    const PreviewDialog dialog(longExportJob(1));
    const QSize room = dialog.screen()->availableSize();
    QVERIFY(dialog.width() < room.width() && dialog.height() < room.height());
}

QTEST_MAIN(TestPreview)
#include "tst_preview.moc"
