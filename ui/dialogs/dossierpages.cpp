// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/dossierpages.h"

#include "core/base/then.h"

#include <QBuffer>
#include <QPainter>
#include <QPointer>
#include <QtConcurrentRun>
#include <QtPrintSupport/QPrinter>

namespace Liveline {
namespace {

constexpr double printedDots = 300; // an inch: what letters of seven points need

QImage imageOf(const PageImage &page)
{
    return QImage(reinterpret_cast<const uchar *>(page.pixels.constData()), page.size.width(),
        page.size.height(), QImage::Format_RGB32);
}

PreviewedPage packed(const PageImage &page, QSize thumbnail)
{
    constexpr int quick = 80; // of Qt's scale of qualities: packed little, in a few milliseconds
    const QImage image = imageOf(page);
    PreviewedPage previewed{page.number, page.count,
        image.scaled(thumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation), {}};
    QBuffer buffer(&previewed.picture);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", quick);
    return previewed;
}

/// One picture a sheet, as large as the paper allows.
Result<void> printPages(const ExportJob &job, QPrinter &printer, const ExportProgress &progress)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(Error::Kind::File, QStringLiteral("the printer does not answer"));
    bool isFirst = true;
    PageWish wish{.dotsPerInch = printedDots};
    if (printer.printRange() == QPrinter::PageRange) {
        wish.first = printer.fromPage();
        wish.last = printer.toPage();
    }
    return drawPages(
        job, wish,
        [&](const PageImage &page) {
            if (!std::exchange(isFirst, false) && !printer.newPage())
                return false;
            const QRect sheet = printer.paperRect(QPrinter::DevicePixel).toRect();
            QRect place({}, page.size.scaled(sheet.size(), Qt::KeepAspectRatio));
            place.moveCenter(QRect({}, sheet.size()).center());
            painter.drawImage(place, imageOf(page));
            return true;
        },
        progress);
}

} // namespace

DossierPages::DossierPages(QObject *parent)
    : QObject(parent)
    , m_isCancelled(std::make_shared<std::atomic_bool>(false))
{
}

DossierPages::~DossierPages() { *m_isCancelled = true; }

void DossierPages::cancel() { *m_isCancelled = true; }

// The pool touches no member: only copies, the shared flag, and calls queued to us.
ExportProgress DossierPages::progress()
{
    return [task = QPointer<DossierPages>(this), cancelled = m_isCancelled](int done, int total) {
        if (!*cancelled)
            QMetaObject::invokeMethod(
                task, [task, done, total] { Q_EMIT task->progressed(done, total); },
                Qt::QueuedConnection);
        return !*cancelled;
    };
}

void DossierPages::draw(const ExportJob &job, const PageWish &wish, QSize thumbnail)
{
    const auto take = [task = QPointer<DossierPages>(this), cancelled = m_isCancelled, thumbnail](
                          const PageImage &page) {
        const PreviewedPage previewed = packed(page, thumbnail);
        if (!*cancelled)
            QMetaObject::invokeMethod(
                task, [task, previewed] { Q_EMIT task->drawn(previewed); }, Qt::QueuedConnection);
        return !*cancelled;
    };
    then(QtConcurrent::run(
             [job, wish, take, tell = progress()] { return drawPages(job, wish, take, tell); }),
        this, [this](const Result<void> &result) { Q_EMIT finished(result); });
}

void DossierPages::print(const ExportJob &job, std::shared_ptr<QPrinter> printer)
{
    then(QtConcurrent::run(
             [job, printer, tell = progress()] { return printPages(job, *printer, tell); }),
        this, [this](const Result<void> &result) { Q_EMIT finished(result); });
}

} // namespace Liveline
