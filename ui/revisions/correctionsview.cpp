// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/revisions/correctionsview.h"

#include "core/base/then.h"
#include "ui/messages.h"
#include "ui/revisions/diffwriting.h"
#include "ui/theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTextFrame>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

enum Since { SinceVisit, Ever };

constexpr int widestColumn = 680; // pixels, about 80 letters
constexpr int margin = 20;

int filterOf(Correction::Kind kind)
{
    switch (kind) {
    case Correction::Kind::Substantive:
        return 0;
    case Correction::Kind::Minor:
        return 1;
    case Correction::Kind::Withdrawn:
    case Correction::Kind::Restored:
        break;
    }
    return 2;
}

} // namespace

CorrectionsView::CorrectionsView(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_title(new QLabel(this))
    , m_row(new QGridLayout)
    , m_since(new QComboBox(this))
    , m_filters(new QButtonGroup(this))
    , m_copy(new QPushButton(tr("Copy as text"), this))
    , m_close(new QPushButton(tr("Close"), this))
    , m_text(new ClosedBrowser(this))
{
    setObjectName(u"corrections"_s);
    build();
    connect(m_close, &QPushButton::clicked, this, &CorrectionsView::closed);
    connect(m_copy, &QPushButton::clicked, this, &CorrectionsView::copy);
    connect(m_since, &QComboBox::currentIndexChanged, this, &CorrectionsView::read);
    connect(m_filters, &QButtonGroup::idToggled, this, &CorrectionsView::compare);
    connect(m_text, &QTextBrowser::anchorClicked, this,
        [this](const QUrl &url) { Q_EMIT entryChosen(EntryId(url.path().toLongLong())); });
    connect(&m_store, &Store::entriesChanged, this, [this](const EntryChanges &changes) {
        const bool isCorrected = !changes.edited.isEmpty() || !changes.removed.isEmpty()
            || !changes.restored.isEmpty();
        if (isVisible() && changes.blogId == m_blog && isCorrected)
            read();
    });
}

void CorrectionsView::build()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_since->setAccessibleName(tr("Since when"));
    m_filters->setExclusive(false);
    m_close->setToolTip(tr("Close (Esc)"));
    m_text->setObjectName(u"correctionsText"_s);
    m_text->setAccessibleName(tr("Corrections"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 8, 12, 2);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    head->addWidget(m_close);
    m_row->setContentsMargins(16, 2, 12, 6);
    m_row->setSpacing(6);
    m_row->setColumnStretch(Withdrawn, 1);
    for (const int filter : {Substantive, Minor, Withdrawn}) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setChecked(filter != Minor);
        m_filters->addButton(button, filter);
    }
    placeFilters(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_row);
    layout->addWidget(m_text, 1);
    setFocusProxy(m_text);
}

void CorrectionsView::showBlog(
    BlogId id, const QString &title, const QDateTime &lastVisit, bool isSinceVisit)
{
    m_blog = id;
    m_blogTitle = title;
    m_lastVisit = lastVisit;
    m_title->setToolTip(title);
    fit();
    const QSignalBlocker quiet(m_since);
    m_since->clear();
    if (lastVisit.isValid())
        m_since->addItem(tr("While you were away, since %1")
                             .arg(m_times.clockSince(lastVisit, QDateTime::currentDateTimeUtc())),
            SinceVisit);
    m_since->addItem(tr("From the beginning"), Ever);
    m_since->setCurrentIndex(isSinceVisit ? 0 : m_since->count() - 1);
    read();
}

void CorrectionsView::read()
{
    if (!m_blog)
        return;
    const bool isSinceVisit = m_since->currentData().toInt() == SinceVisit;
    then(m_store.corrections(*m_blog, isSinceVisit ? m_lastVisit : QDateTime()), this,
        [this, round = ++m_round](const Result<QList<Correction>> &corrections) {
            if (round != m_round)
                return;
            m_isRead = corrections.has_value();
            m_corrections = corrections.value_or(QList<Correction>());
            if (!corrections)
                m_text->setPlainText(sentence(corrections.error()));
            if (m_isRead)
                compare();
        });
}

QList<Correction> CorrectionsView::chosen() const
{
    QList<Correction> chosen;
    for (const Correction &correction : m_corrections) {
        if (m_filters->button(filterOf(correction.kind))->isChecked())
            chosen.append(correction);
    }
    return chosen;
}

// Comparing long texts takes more than a frame.
void CorrectionsView::compare()
{
    updateFilters();
    then(QtConcurrent::run(compareCorrections, chosen().mid(0, mostShown)), this,
        [this, round = ++m_round](const QList<ComparedCorrection> &compared) {
            if (round != m_round)
                return;
            m_compared = compared;
            write();
        });
}

void CorrectionsView::updateFilters()
{
    const auto count = [this](int filter) {
        return static_cast<int>(std::ranges::count_if(
            m_corrections, [filter](const Correction &c) { return filterOf(c.kind) == filter; }));
    };
    for (QAbstractButton *button : m_filters->buttons())
        button->setIcon(button->isChecked() ? symbolicIcon(u"check"_s, palette()) : QIcon());
    //: A filter; %1 is how many there are
    m_filters->button(Substantive)->setText(tr("Substantive · %1").arg(count(Substantive)));
    //: A filter; %1 is how many there are
    m_filters->button(Minor)->setText(tr("Minor · %1").arg(count(Minor)));
    //: A filter; %1 is how many there are
    m_filters->button(Withdrawn)->setText(tr("Withdrawn · %1").arg(count(Withdrawn)));
}

void CorrectionsView::write()
{
    const Theme theme = Theme::of(palette());
    m_text->clear();
    m_copy->setEnabled(!m_compared.isEmpty());
    if (m_compared.isEmpty())
        m_text->setPlaceholderText(m_corrections.isEmpty()
                ? tr("Nothing was edited or withdrawn.")
                : tr("Nothing of the kinds that are chosen above."));
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    for (const ComparedCorrection &item : std::as_const(m_compared))
        writeCorrection(cursor, item, theme);
    const auto left = static_cast<int>(chosen().size() - m_compared.size());
    if (left > 0) {
        beginBlock(cursor, textBlock(22));
        cursor.insertText(
            tr("%n older ones are not shown.", nullptr, left), inked(theme.secondaryText));
    }
    cursor.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
    fit();
}

void CorrectionsView::writeCorrection(
    QTextCursor &cursor, const ComparedCorrection &item, const Theme &theme) const
{
    const Correction &correction = item.correction;
    beginBlock(cursor, textBlock(cursor.atStart() ? 0 : 24));
    QTextCharFormat kind = inked(theme.secondaryText);
    QStringList facts{m_times.clockSince(correction.noticed, QDateTime::currentDateTimeUtc()),
        correctionName(correction.kind)};
    if (correction.published.isValid())
        facts
            << tr("published %1").arg(m_times.clockSince(correction.published, correction.noticed));
    cursor.insertText(facts.join(u" · "_s), kind);
    beginBlock(cursor, textBlock(3));
    QTextCharFormat link = inked(theme.link);
    link.setFontWeight(QFont::DemiBold);
    link.setAnchor(true);
    link.setAnchorHref(u"entry:%1"_s.arg(qint64(correction.entry)));
    cursor.insertText(item.name, link);
    if (!item.headline.isEmpty()) {
        beginBlock(cursor, textBlock(4));
        writeSpans(cursor, item.headline, theme, true);
    }
    if (!item.text.isEmpty()) {
        beginBlock(cursor, textBlock(4, 140));
        writeSpans(cursor, item.text, theme, false);
    }
}

/// All that is chosen, also what is too much to be shown.
void CorrectionsView::copy()
{
    then(QtConcurrent::run(compareCorrections, chosen()), this,
        [this](const QList<ComparedCorrection> &compared) {
            QGuiApplication::clipboard()->setText(plainReport(m_blogTitle, compared, m_times));
            Q_EMIT told(tr("%n corrections copied", nullptr, static_cast<int>(compared.size())));
        });
}

/// Beside each other where there is room, else two in a line.
void CorrectionsView::placeFilters(bool isWide)
{
    const int columns = isWide ? 3 : 2;
    for (const int filter : {Substantive, Minor, Withdrawn})
        m_row->addWidget(
            m_filters->button(filter), filter / columns, filter % columns, Qt::AlignLeft);
    m_row->addWidget(m_since, isWide ? 0 : 2, isWide ? columns : 0, 1, isWide ? 1 : columns,
        isWide ? Qt::AlignRight : Qt::AlignLeft);
}

void CorrectionsView::fit()
{
    int wanted = m_since->sizeHint().width() + 4 * margin;
    for (const QAbstractButton *button : m_filters->buttons())
        wanted += button->sizeHint().width();
    if (const bool isWide = wanted <= width(); std::exchange(m_isWide, isWide) != isWide)
        placeFilters(isWide);
    m_title->setText(m_title->fontMetrics().elidedText(
        tr("Corrections: %1").arg(m_blogTitle), Qt::ElideRight, m_title->width()));
    QTextFrameFormat frame = m_text->document()->rootFrame()->frameFormat();
    frame.setMargin(margin);
    frame.setRightMargin(qMax(margin, m_text->viewport()->width() - widestColumn));
    m_text->document()->rootFrame()->setFrameFormat(frame);
}

void CorrectionsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CorrectionsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_isRead) {
        updateFilters();
        write();
    }
}

void CorrectionsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Liveline
