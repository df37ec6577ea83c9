// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/export.h"
#include "core/fetch/fetcher.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace Liveline {

struct ExportOptions {
    ExportFormat format = ExportFormat::Pdf;
    QString title;
    QString preparedBy;
    QString path;
    ExportPreset preset = ExportPreset::Dossier;
    ChainHead chain; ///< for Evidence
    bool withHistory = false;
    bool withPictures = true;
};

/// Writes one document: pictures first, through the Fetcher, then the file on the pool. The file
/// appears whole or not at all. Lives on the main thread; deleting it cancels.
class ExportTask : public QObject {
    Q_OBJECT

public:
    ExportTask(Fetcher &fetcher, QObject *parent = nullptr);
    ~ExportTask() override;

    void start(const QList<ArchivedBlog> &archive, const ExportOptions &options);
    /// Only makes the job, with its pictures: prepared() follows.
    void prepare(const QList<ArchivedBlog> &archive, const ExportOptions &options);
    void cancel(); ///< finished() follows, as Cancelled

Q_SIGNALS:
    void fetchingPictures();
    void prepared(const Liveline::ExportJob &job);
    void progressed(int done, int total);
    void finished(const Liveline::Result<void> &result);

private:
    void write(const ExportJob &job, const ExportOptions &options);

    Fetcher &m_fetcher;
    std::shared_ptr<std::atomic_bool> m_isCancelled; ///< read by the pool
    bool m_isWriting = false;
};

} // namespace Liveline
