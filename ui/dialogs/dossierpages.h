// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/pages.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <memory>

class QPrinter;

namespace Liveline {

/// A page as a preview keeps it. Packed: unpacked ones are a megabyte and a half each.
struct PreviewedPage {
    int number = 0; ///< from 1 on
    int count = 0; ///< of all pages
    QImage thumbnail;
    QByteArray picture; ///< PNG

    QImage unpacked() const { return QImage::fromData(picture, "PNG"); }
};

/// Draws the pages of a dossier on the pool: onto the screen, or onto paper. Lives on the main
/// thread; deleting it cancels.
class DossierPages : public QObject {
    Q_OBJECT

public:
    explicit DossierPages(QObject *parent = nullptr);
    ~DossierPages() override;

    /// `thumbnail`: how large a small one may be, in pixels.
    void draw(const ExportJob &job, const PageWish &wish, QSize thumbnail);
    /// All pages, or those that its dialog chose.
    void print(const ExportJob &job, std::shared_ptr<QPrinter> printer);
    void cancel();

Q_SIGNALS:
    void drawn(const Liveline::PreviewedPage &page);
    void progressed(int done, int total);
    void finished(const Liveline::Result<void> &result);

private:
    ExportProgress progress();

    std::shared_ptr<std::atomic_bool> m_isCancelled; ///< read by the pool
};

} // namespace Liveline
