// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/rawanswers.h"

#include "core/base/then.h"
#include "core/store/answers.h"
#include "core/warc/webarchive.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QString suggestedPath(const LiveBlog &blog)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    return folder.filePath(blog.url.host() + u'_' + day + ".wacz"_L1);
}

/// On the pool: knows nothing of the window.
Result<qint64> writeArchive(
    const QString &path, const QString &answers, const QString &title, BlogId id)
{
    WebArchiveJob job;
    job.title = title;
    job.snapshots = [answers, id](const WebArchiveJob::Visit &visit) {
        return Answers::read(answers, id, visit);
    };
    const bool isWarc = path.endsWith(".warc.gz"_L1, Qt::CaseInsensitive)
        || path.endsWith(".warc"_L1, Qt::CaseInsensitive);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::File, file.errorString());
    const auto written
        = writeWebArchive(isWarc ? WebArchiveFormat::Warc : WebArchiveFormat::Wacz, job, file);
    if (written && !file.commit())
        return failure(Error::Kind::File, file.errorString());
    return written;
}

} // namespace

RawAnswers::RawAnswers(Store &store, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(window)
{
}

void RawAnswers::addMenu(QMenu &menu, const LiveBlog &blog)
{
    QMenu *answers = menu.addMenu(tr("Raw &answers"));
    QAction *keep = answers->addAction(tr("&Keep them, for the record"));
    keep->setCheckable(true);
    keep->setChecked(true);
    connect(keep, &QAction::triggered, this,
        [this, id = blog.id](bool isKept) { setKept(id, isKept); });
    QAction *size = answers->addAction(tr("None is kept yet"));
    size->setEnabled(false);
    answers->addSeparator();
    QAction *saving = answers->addAction(tr("&Save as a web archive…"));
    saving->setEnabled(false);
    connect(saving, &QAction::triggered, this, [this, blog] { save(blog); });
    const auto show = [=](const Result<QHash<BlogId, KeptAnswers>> &sizes) {
        const KeptAnswers kept = sizes ? sizes->value(blog.id) : KeptAnswers();
        keep->setChecked(kept.areWanted);
        keep->setEnabled(sizes.has_value());
        saving->setEnabled(kept.count > 0);
        if (!sizes)
            size->setText(tr("They cannot be kept for now"));
        else if (kept.count > 0)
            size->setText(tr("%n kept, %1", nullptr, int(kept.count))
                    .arg(QLocale().formattedDataSize(kept.bytes, 1, QLocale::DataSizeSIFormat)));
    };
    then(m_store.answers().sizes(), answers, show);
}

void RawAnswers::setKept(BlogId id, bool isKept)
{
    then(m_store.answers().setWanted(id, isKept), this, [this](const Result<void> &set) {
        if (!set)
            Q_EMIT failed(set.error());
    });
}

void RawAnswers::save(const LiveBlog &blog)
{
    const QString path
        = QFileDialog::getSaveFileName(m_window, tr("Save the raw answers"), suggestedPath(blog),
            tr("Web archive, to look at again (*.wacz)") + ";;"_L1
                + tr("WARC, for archives (*.warc.gz)"));
    if (!path.isEmpty())
        write(blog, path);
}

void RawAnswers::write(const LiveBlog &blog, const QString &path)
{
    const auto written
        = QtConcurrent::run(writeArchive, path, m_store.answers().path(), blog.title(), blog.id);
    then(written, this, [this, path](const Result<qint64> &count) {
        if (!count)
            Q_EMIT failed(count.error());
        else
            Q_EMIT told(tr("Saved as “%1”.").arg(QFileInfo(path).fileName()));
    });
}

} // namespace Liveline

#include "moc_rawanswers.cpp"
