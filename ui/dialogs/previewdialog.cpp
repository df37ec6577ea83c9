// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/previewdialog.h"

#include "ui/messages.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr double shownDots = 84; // an inch
constexpr int mostPages = 200; // nobody leafs through more
constexpr QSize thumbnail(96, 136);

} // namespace

PreviewDialog::PreviewDialog(const ExportJob &job, QWidget *parent)
    : QDialog(parent)
    , m_job(job)
    , m_drawing(new DossierPages(this))
    , m_pages(new QListWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_page(new QLabel(this))
    , m_status(new QLabel(tr("Laying out the pages…"), this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Preview"));
    setObjectName(u"previewDialog"_s);
    layOut();
    connect(m_drawing, &DossierPages::drawn, this, &PreviewDialog::show);
    connect(m_drawing, &DossierPages::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_drawing, &DossierPages::finished, this, &PreviewDialog::finish);
    connect(m_pages, &QListWidget::currentRowChanged, this, &PreviewDialog::showPage);
    connect(m_print, &QPushButton::clicked, this, &PreviewDialog::print);
    connect(m_save, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT saveRequested();
    });
    m_drawing->draw(m_job, {.dotsPerInch = shownDots, .first = 1, .last = mostPages},
        thumbnail * devicePixelRatioF());
}

void PreviewDialog::layOut()
{
    m_pages->setObjectName(u"previewPages"_s);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setViewMode(QListView::IconMode);
    m_pages->setFlow(QListView::TopToBottom);
    m_pages->setWrapping(false);
    m_pages->setMovement(QListView::Static);
    m_pages->setIconSize(thumbnail);
    m_pages->setSpacing(6);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setFixedWidth(thumbnail.width() + 56);
    m_page->setObjectName(u"previewPage"_s);
    m_page->setAlignment(Qt::AlignCenter);
    m_scroll->setWidget(m_page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setBackgroundRole(QPalette::Mid);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_status->setTextFormat(Qt::PlainText);

    auto *buttons = new QDialogButtonBox(this);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_printing)
            m_printing->cancel();
        else
            reject();
    });
    auto *leaves = new QHBoxLayout;
    leaves->addWidget(m_pages);
    leaves->addWidget(m_scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(leaves, 1);
    layout->addWidget(m_progress);
    layout->addLayout(foot);
    const QSize room = screen()->availableSize();
    resize(QSize(960, 820).boundedTo({room.width() - 40, room.height() - 60})); // with its frame
}

void PreviewDialog::show(const PreviewedPage &page)
{
    m_count = page.count;
    m_shown.append(page);
    QPixmap pixmap = QPixmap::fromImage(page.thumbnail);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    auto *item = new QListWidgetItem(QIcon(pixmap), QString::number(page.number), m_pages);
    item->setData(Qt::AccessibleTextRole, tr("Page %1 of %2").arg(page.number).arg(page.count));
    if (page.number == 1)
        m_pages->setCurrentRow(0);
}

void PreviewDialog::showPage(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    m_page->setPixmap(QPixmap::fromImage(m_shown[row].unpacked()));
    m_page->setAccessibleName(tr("Page %1 of %2").arg(row + 1).arg(m_count));
    m_scroll->verticalScrollBar()->setValue(0);
}

void PreviewDialog::finish(const Result<void> &result)
{
    m_progress->hide();
    if (!result)
        m_status->setText(sentence(result.error()));
    else if (m_count > m_shown.size())
        m_status->setText(tr("The first %1 of %2 pages").arg(m_shown.size()).arg(m_count));
    else
        m_status->setText(tr("%n pages", nullptr, m_count));
}

void PreviewDialog::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(documentTitle(m_job));
    QPrintDialog dialog(printer.get(), this);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_printing = new DossierPages(this);
    connect(m_printing, &DossierPages::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_printing, &DossierPages::finished, this, &PreviewDialog::finishPrinting);
    m_progress->show();
    m_print->setEnabled(false);
    m_close->setText(tr("&Cancel"));
    m_status->setText(tr("Printing…"));
    m_printing->print(m_job, printer);
}

void PreviewDialog::finishPrinting(const Result<void> &result)
{
    m_printing->deleteLater();
    m_printing = nullptr;
    m_progress->hide();
    m_print->setEnabled(true);
    m_close->setText(tr("&Close"));
    m_status->setText(result ? tr("Sent to the printer.") : sentence(result.error()));
}

} // namespace Liveline
