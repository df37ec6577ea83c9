// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/addblogdialog.h"

#include "core/base/then.h"
#include "ui/blogs/previewpanel.h"
#include "ui/blogs/readingdialog.h"
#include "ui/messages.h"
#include "ui/theme.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void makeSecondary(QLabel *label)
{
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, Theme::of(colors).secondaryText);
    label->setPalette(colors);
}

QString triedText(const Extraction &found)
{
    QStringList lines;
    for (const Attempt &attempt : found.tried)
        lines.append(AddBlogDialog::tr("%1: %2", "way of reading: why it found nothing")
                .arg(extractorName(attempt.extractor), attempt.why));
    const QString tried = AddBlogDialog::tr("What was tried:") + u'\n' + lines.join(u'\n');
    // A vendor that is known but cannot be read says more than any reader's failure.
    return found.leads.obstacle.isEmpty() ? tried : found.leads.obstacle + u"\n\n"_s + tried;
}

} // namespace

AddBlogDialog::AddBlogDialog(
    Tracker &tracker, const QStringList &groups, Clock clock, QWidget *parent)
    : QDialog(parent)
    , m_tracker(tracker)
    , m_groups(groups)
    , m_clock(std::move(clock))
    , m_address(new QLineEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_hint(makeLabel(this))
    , m_status(makeLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Follow a live blog"));
    setMinimumSize(520, 420);
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(tr("Paste the address of a live page"));
    m_address->setClearButtonEnabled(true);
    m_address->setMinimumHeight(32);
    m_hint->setText(tr("You will see what is found there before anything is followed."));
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    makeSecondary(m_hint);
    m_failurePage = makeFailurePage();
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_failurePage);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_main = buttons->addButton(tr("&Look"), QDialogButtonBox::AcceptRole);
    m_main->setObjectName(u"mainButton"_s);
    m_main->setDefault(true);
    m_openPage = buttons->addButton(tr("&Open in browser"), QDialogButtonBox::ActionRole);
    m_otherReading = buttons->addButton(tr("Read it &differently…"), QDialogButtonBox::ActionRole);
    m_otherReading->setObjectName(u"otherReading"_s);
    auto *label = new QLabel(tr("&Address:"), this);
    label->setBuddy(m_address);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(label);
    layout->addWidget(m_address);
    layout->addWidget(m_progress);
    layout->addWidget(m_status);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);

    connect(m_address, &QLineEdit::textEdited, this, &AddBlogDialog::startOver);
    connect(m_main, &QPushButton::clicked, this, &AddBlogDialog::proceed);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_otherReading, &QPushButton::clicked, this, &AddBlogDialog::chooseReading);
    connect(m_openPage, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(urlFromInput(m_address->text())); });
    startOver();
}

QWidget *AddBlogDialog::makeFailurePage()
{
    auto *page = new QWidget(this);
    m_failure = makeLabel(page);
    m_failure->setObjectName(u"failure"_s);
    QFont font = m_failure->font();
    font.setWeight(QFont::DemiBold);
    m_failure->setFont(font);
    m_advice = makeLabel(page);
    m_tried = makeLabel(page);
    m_tried->setObjectName(u"tried"_s);
    m_tried->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeSecondary(m_tried);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QLabel *label : {m_failure, m_advice, m_tried})
        layout->addWidget(label);
    layout->addStretch(1);
    return page;
}

void AddBlogDialog::setAddress(const QString &text)
{
    m_address->setText(text);
    startOver();
}

void AddBlogDialog::look()
{
    const QUrl url = urlFromInput(m_address->text());
    if (!url.isValid())
        return showFailure({Error::Kind::Refused, {}});
    startOver();
    setBusy(tr("Looking at %1…").arg(url.host()));
    then(m_tracker.preview(url), this, [this, look = m_look](const Result<Preview> &preview) {
        if (look != m_look)
            return;
        setBusy({});
        if (!preview)
            return showFailure(preview.error());
        m_looked = *preview;
        if (preview->extraction.entries.isEmpty())
            showFailure({Error::Kind::NotALiveBlog, {}}, preview->extraction);
        else
            showPreview(*preview);
        m_otherReading->show();
    });
}

void AddBlogDialog::showPreview(const Preview &preview)
{
    m_preview = preview;
    delete m_panel;
    m_panel = new PreviewPanel(m_groups, m_clock, this);
    m_panel->show(preview);
    m_pages->addWidget(m_panel);
    m_pages->setCurrentWidget(m_panel);
    m_main->setText(tr("&Follow"));
    m_main->setFocus();
    // Asked beside: nobody waits for it to follow.
    then(m_tracker.isUnwelcome(preview.url), m_panel, [panel = m_panel](bool isUnwelcome) {
        if (isUnwelcome)
            panel->showUnwelcome();
    });
}

void AddBlogDialog::chooseReading()
{
    const ReadingRule rule = m_preview ? m_preview->rule : ReadingRule{};
    auto *dialog = new ReadingDialog(*m_looked, rule, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReadingDialog::chosen, this, &AddBlogDialog::showPreview);
    dialog->open();
}

void AddBlogDialog::showFailure(const Error &error, const Extraction &found)
{
    m_failure->setText(sentence(error));
    m_advice->setText(nextStep(error));
    m_tried->setText(found.tried.isEmpty() ? error.detail : triedText(found));
    m_pages->setCurrentWidget(m_failurePage);
    m_main->setText(tr("&Try again"));
    m_openPage->setVisible(urlFromInput(m_address->text()).isValid());
}

void AddBlogDialog::proceed()
{
    if (m_preview)
        follow();
    else
        look();
}

void AddBlogDialog::follow()
{
    setBusy(tr("Following…"));
    then(m_tracker.follow(*m_preview, m_panel->options()), this,
        [this](const Result<LiveBlog> &blog) {
            setBusy({});
            if (!blog)
                return showFailure(blog.error());
            Q_EMIT followed(blog->id);
            accept();
        });
}

void AddBlogDialog::setBusy(const QString &text)
{
    m_progress->setVisible(!text.isEmpty());
    m_status->setVisible(!text.isEmpty());
    m_status->setText(text);
    m_main->setEnabled(text.isEmpty());
}

void AddBlogDialog::startOver()
{
    ++m_look;
    m_preview.reset();
    m_looked.reset();
    m_otherReading->hide();
    m_pages->setCurrentWidget(m_hint);
    m_openPage->hide();
    m_main->setText(tr("&Look"));
    setBusy({});
    m_main->setEnabled(!m_address->text().trimmed().isEmpty());
}

} // namespace Liveline
