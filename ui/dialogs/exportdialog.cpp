// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/exportdialog.h"

#include "core/base/then.h"
#include "ui/dialogs/previewdialog.h"
#include "ui/exportpreparation.h"
#include "ui/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

QString formatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return ExportDialog::tr("PDF, to print or hand on");
    case ExportFormat::Html:
        return ExportDialog::tr("Web page, one file");
    case ExportFormat::Markdown:
        return ExportDialog::tr("Markdown, to go on writing");
    case ExportFormat::Json:
        return ExportDialog::tr("JSON, everything, to import again");
    case ExportFormat::Csv:
        return ExportDialog::tr("CSV, for a spreadsheet");
    case ExportFormat::Atom:
        return ExportDialog::tr("Atom, for a feed reader");
    case ExportFormat::Opml:
        return ExportDialog::tr("OPML, the addresses of the live blogs");
    }
    Q_UNREACHABLE();
}

QString presetName(ExportPreset preset)
{
    switch (preset) {
    case ExportPreset::Dossier:
        return ExportDialog::tr("Press review, with contents");
    case ExportPreset::Clipping:
        return ExportDialog::tr("Clipping, the entries alone");
    case ExportPreset::Evidence:
        return ExportDialog::tr("Evidence, with history and digests");
    }
    Q_UNREACHABLE();
}

/// What is read on pages has a form to choose; what programs read has not.
bool isReadable(ExportFormat format)
{
    return format == ExportFormat::Pdf || format == ExportFormat::Html
        || format == ExportFormat::Markdown;
}

int entryCount(const QList<ArchivedBlog> &archive)
{
    int count = 0;
    for (const ArchivedBlog &blog : archive)
        count += int(blog.entries.size());
    return count;
}

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

ExportDialog::ExportDialog(
    Store &store, Fetcher &fetcher, Settings &settings, const ExportScope &scope, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_fetcher(fetcher)
    , m_settings(settings)
    , m_scope(scope)
    , m_selected(new QRadioButton(
          tr("&Selection (%n entries)", nullptr, int(scope.draft.entries.size())), this))
    , m_whole(new QRadioButton(tr("The &whole live blog"), this))
    , m_format(new QComboBox(this))
    , m_preset(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_preparedBy(new QLineEdit(this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Choose…"), this))
    , m_history(new QCheckBox(tr("Earlier &wordings of edited entries"), this))
    , m_pictures(new QCheckBox(tr("&Pictures"), this))
    , m_status(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_preview(m_buttons->addButton(tr("Pre&view…"), QDialogButtonBox::ActionRole))
    , m_export(m_buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole))
    , m_open(m_buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole))
    , m_showFolder(m_buttons->addButton(tr("Show in &folder"), QDialogButtonBox::ActionRole))
{
    setWindowTitle(tr("Export"));
    layOut();
    restore();
    connectParts();
    load();
}

void ExportDialog::layOut()
{
    for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Html, ExportFormat::Markdown,
             ExportFormat::Json, ExportFormat::Csv, ExportFormat::Atom, ExportFormat::Opml})
        m_format->addItem(formatName(format), int(format));
    for (const ExportPreset preset :
        {ExportPreset::Dossier, ExportPreset::Clipping, ExportPreset::Evidence})
        m_preset->addItem(presetName(preset), int(preset));
    m_format->setObjectName(u"exportFormat"_s);
    m_preset->setObjectName(u"exportPreset"_s);
    m_path->setObjectName(u"exportPath"_s);
    m_export->setObjectName(u"exportButton"_s);
    m_status->setObjectName(u"exportStatus"_s);
    m_title->setPlaceholderText(tr("Made from the live blog"));
    m_preparedBy->setObjectName(u"exportPreparedBy"_s);
    m_preparedBy->setPlaceholderText(tr("Nobody is named"));
    m_path->setMinimumWidth(320);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);

    auto *scope = new QVBoxLayout;
    scope->addWidget(m_selected);
    scope->addWidget(m_whole);
    auto *contents = new QVBoxLayout;
    contents->addWidget(m_history);
    contents->addWidget(m_pictures);
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->addRow(tr("What:"), scope);
    form->addRow(tr("For&mat:"), m_format);
    form->addRow(tr("&Kind:"), m_preset);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("Prepared &by:"), m_preparedBy);
    form->addRow(tr("Include:"), contents);
    auto *saveAs = new QLabel(tr("Save &as:"), this);
    saveAs->setBuddy(m_path);
    form->addRow(saveAs, place);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_status);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    m_preview->setObjectName(u"exportPreview"_s);
    m_open->hide();
    m_showFolder->hide();
}

void ExportDialog::restore()
{
    const auto format = exportFormat(m_settings.value(Settings::exportFormat));
    m_format->setCurrentIndex(m_format->findData(int(format.value_or(ExportFormat::Pdf))));
    const auto preset = exportPreset(m_settings.value(Settings::exportPreset));
    m_preset->setCurrentIndex(m_preset->findData(int(preset.value_or(ExportPreset::Dossier))));
    if (m_scope.isForPrinter)
        m_format->setCurrentIndex(m_format->findData(int(ExportFormat::Pdf)));
    m_history->setChecked(m_settings.value(Settings::exportHistory));
    m_pictures->setChecked(m_settings.value(Settings::exportPictures));
    m_title->setText(m_scope.draft.title);
    m_preparedBy->setText(m_scope.draft.preparedBy.isEmpty()
            ? m_settings.value(Settings::exportPreparedBy)
            : m_scope.draft.preparedBy);
    m_selected->setEnabled(!m_scope.draft.entries.isEmpty());
    m_whole->setEnabled(m_scope.blog.has_value());
    const bool isWhole = m_scope.blog && (m_scope.isWhole || m_scope.draft.entries.isEmpty());
    (isWhole ? m_whole : m_selected)->setChecked(true);
}

void ExportDialog::connectParts()
{
    connect(m_whole, &QRadioButton::toggled, this, &ExportDialog::load);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::suggest);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::showWhatApplies);
    connect(m_title, &QLineEdit::editingFinished, this, &ExportDialog::suggest);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathChosen = true; });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_preview, &QPushButton::clicked, this, &ExportDialog::preview);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_open, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path->text())); });
    connect(m_showFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path->text()).absolutePath()));
    });
}

void ExportDialog::reject()
{
    if (m_task)
        m_task->cancel();
    else
        QDialog::reject();
}

Selection ExportDialog::selection() const
{
    Selection selection;
    if (m_whole->isChecked())
        selection.blogs = {*m_scope.blog};
    for (const DraftEntry &entry : m_scope.draft.entries) {
        if (!m_whole->isChecked())
            selection.ids.append(entry.id);
    }
    return selection;
}

ExportFormat ExportDialog::format() const { return ExportFormat(m_format->currentData().toInt()); }

ExportPreset ExportDialog::preset() const { return ExportPreset(m_preset->currentData().toInt()); }

void ExportDialog::load()
{
    const int number = ++m_load;
    setWritable(false);
    setStatus(tr("Reading the entries…"), true);
    then(m_store.archive(selection()), this,
        [this, number](const Result<QList<ArchivedBlog>> &archive) {
            if (number != m_load)
                return;
            setWritable(archive.has_value());
            if (!archive)
                return setStatus(sentence(archive.error()), false);
            m_archive = *archive;
            setStatus(tr("%n entries", nullptr, entryCount(m_archive)), false);
            suggest();
            if (std::exchange(m_scope.isForPrinter, false))
                preview();
        });
}

void ExportDialog::showWhatApplies()
{
    const bool canHoldPictures = format() == ExportFormat::Pdf || format() == ExportFormat::Html;
    m_pictures->setEnabled(canHoldPictures);
    m_preset->setEnabled(isReadable(format()));
    m_preparedBy->setEnabled(isReadable(format()) && preset() != ExportPreset::Clipping);
    m_preview->setEnabled(format() == ExportFormat::Pdf && m_export->isEnabled());
    m_history->setEnabled(isReadable(format()) && preset() != ExportPreset::Evidence);
}

void ExportDialog::suggest()
{
    showWhatApplies();
    if (m_isPathChosen)
        return;
    ExportJob job;
    job.title = m_title->text().trimmed();
    job.blogs = m_archive;
    job.created = QDateTime::currentDateTimeUtc();
    job.words = exportWords();
    QString folder = m_settings.value(Settings::exportFolder);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = documentsFolder();
    m_path->setText(QDir(folder).filePath(suggestedFileName(format(), job)));
}

void ExportDialog::browse()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save as"), m_path->text());
    if (path.isEmpty())
        return;
    m_path->setText(path);
    m_isPathChosen = true;
}

void ExportDialog::start()
{
    const QFileInfo file(m_path->text());
    const bool mustStay = file.exists()
        && QMessageBox::question(this, tr("Export"), tr("Replace “%1”?").arg(file.fileName()))
            != QMessageBox::Yes;
    if (mustStay)
        return;
    if (!QDir().mkpath(file.absolutePath()))
        return setStatus(sentence({Error::Kind::File, {}}), false);
    m_settings.set(Settings::exportFormat, fileSuffix(format()));
    m_settings.set(Settings::exportFolder, file.absolutePath());
    m_settings.set(Settings::exportPreset, presetKey(preset()));
    m_settings.set(Settings::exportPreparedBy, m_preparedBy->text().simplified());
    Q_EMIT preparedBy(m_preparedBy->text().simplified());
    m_settings.set(Settings::exportHistory, m_history->isChecked());
    m_settings.set(Settings::exportPictures, m_pictures->isChecked());

    startTask();
    m_open->hide();
    m_showFolder->hide();
    setStatus(tr("Writing…"), true);
    m_task->start(arrangedArchive(), options());
}

void ExportDialog::startTask()
{
    m_task = new ExportTask(m_fetcher, this);
    connect(m_task, &ExportTask::fetchingPictures, this,
        [this] { setStatus(tr("Fetching pictures…"), true); });
    connect(m_task, &ExportTask::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_task, &ExportTask::finished, this, &ExportDialog::finish);
    setWritable(false);
}

ExportOptions ExportDialog::options() const
{
    return {.format = format(),
        .title = m_title->text().trimmed(),
        .preparedBy = m_preparedBy->text(),
        .path = m_path->text(),
        .preset = preset(),
        .chain = m_store.chainHead().value_or(ChainHead()),
        .withHistory = m_history->isChecked(),
        .withPictures = m_pictures->isChecked()};
}

QList<ArchivedBlog> ExportDialog::arrangedArchive() const
{
    const bool isArranged = !m_whole->isChecked() && keepsOrder(format());
    return isArranged ? arranged(m_archive, m_scope.draft.entries) : m_archive;
}

void ExportDialog::preview()
{
    startTask();
    connect(m_task, &ExportTask::prepared, this, &ExportDialog::showPreview);
    m_task->prepare(arrangedArchive(), options());
}

void ExportDialog::showPreview(const ExportJob &job)
{
    m_task->deleteLater();
    m_task = nullptr;
    setWritable(true);
    setStatus(tr("%n entries", nullptr, entryCount(m_archive)), false);
    auto *dialog = new PreviewDialog(job, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreviewDialog::saveRequested, this, &ExportDialog::start);
    dialog->open();
}

void ExportDialog::finish(const Result<void> &result)
{
    m_task->deleteLater();
    m_task = nullptr;
    setWritable(true);
    m_open->setVisible(result.has_value());
    m_showFolder->setVisible(result.has_value());
    if (!result) {
        const QString advice = nextStep(result.error());
        return setStatus(sentence(result.error()) + u' ' + advice, false);
    }
    setStatus(tr("Saved as “%1”.").arg(QFileInfo(m_path->text()).fileName()), false);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Close"));
    m_open->setFocus();
}

void ExportDialog::setStatus(const QString &text, bool isBusy)
{
    m_status->setText(text);
    m_progress->setRange(0, 0);
    m_progress->setVisible(isBusy);
}

void ExportDialog::setWritable(bool isWritable)
{
    m_export->setEnabled(isWritable);
    m_preview->setEnabled(isWritable && format() == ExportFormat::Pdf);
    for (QWidget *widget : {static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_title),
             static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_browse)})
        widget->setEnabled(!m_task);
}

} // namespace Liveline
