// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/exporttask.h"

#include "core/base/then.h"
#include "ui/exportpreparation.h"

#include <QPointer>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace Liveline {
namespace {

Result<void> writeFile(
    const ExportJob &job, const ExportOptions &options, const ExportProgress &progress)
{
    QSaveFile file(options.path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::File, file.errorString());
    const Result<void> written = exportTo(options.format, job, file, progress);
    if (!written)
        return written;
    if (!file.commit())
        return failure(Error::Kind::File, file.errorString());
    return {};
}

} // namespace

ExportTask::ExportTask(Fetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_isCancelled(std::make_shared<std::atomic_bool>(false))
{
}

ExportTask::~ExportTask() { *m_isCancelled = true; }

void ExportTask::start(const QList<ArchivedBlog> &archive, const ExportOptions &options)
{
    connect(this, &ExportTask::prepared, this,
        [this, options](const ExportJob &job) { write(job, options); });
    prepare(archive, options);
}

void ExportTask::prepare(const QList<ArchivedBlog> &archive, const ExportOptions &options)
{
    ExportJob job;
    job.title = options.title;
    job.preparedBy = options.preparedBy;
    job.blogs = archive;
    job.created = QDateTime::currentDateTimeUtc();
    job.preset = options.preset;
    job.chain = options.chain;
    job.withHistory = options.withHistory;
    job.words = exportWords();
    const bool canHoldPictures
        = options.format == ExportFormat::Pdf || options.format == ExportFormat::Html;
    if (!options.withPictures || !canHoldPictures)
        return Q_EMIT prepared(job);
    Q_EMIT fetchingPictures();
    then(fetchPictures(m_fetcher, archive, this), this,
        [this, job](const QHash<QUrl, QByteArray> &pictures) mutable {
            job.images = pictures;
            if (!*m_isCancelled)
                Q_EMIT prepared(job);
        });
}

void ExportTask::cancel()
{
    *m_isCancelled = true;
    if (!m_isWriting)
        Q_EMIT finished(failure(Error::Kind::Cancelled, QStringLiteral("before writing")));
}

void ExportTask::write(const ExportJob &job, const ExportOptions &options)
{
    if (*m_isCancelled)
        return;
    m_isWriting = true;
    // The pool touches no member: only its copies, the shared flag, and a call queued to us.
    const auto tell
        = [task = QPointer<ExportTask>(this), cancelled = m_isCancelled](int done, int total) {
              if (!*cancelled)
                  QMetaObject::invokeMethod(
                      task, [task, done, total] { Q_EMIT task->progressed(done, total); },
                      Qt::QueuedConnection);
              return !*cancelled;
          };
    then(QtConcurrent::run([job, options, tell] { return writeFile(job, options, tell); }), this,
        [this](const Result<void> &result) { Q_EMIT finished(result); });
}

} // namespace Liveline
