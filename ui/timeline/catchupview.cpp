// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/catchupview.h"

#include "core/base/then.h"
#include "core/model/correction.h"
#include "core/model/shown.h"
#include "ui/theme.h"
#include "ui/timeline/keyeventsmodel.h"
#include "ui/timeline/sparkline.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int mostKeyEvents = 100;
constexpr qsizetype longestSummary = 420; // letters: some lines, so that all has room
constexpr int margin = 24;
constexpr int widestColumn = 680; // pixels, about 80 letters

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QFont heavier(QFont font, double larger)
{
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * larger);
    return font;
}

QString summaryOf(const ParsedEntry &said)
{
    const ParsedEntry entry = shown(said);
    QString text = entry.text.simplified();
    if (text.size() > longestSummary) {
        const qsizetype space = text.lastIndexOf(u' ', longestSummary);
        text = text.left(space > 0 ? space : longestSummary) + u" …"_s;
    }
    return entry.headline.isEmpty() ? text : entry.headline + u'\n' + text;
}

} // namespace

CatchUpView::CatchUpView(const Store &store, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_model(new KeyEventsModel(this))
    , m_title(plainLabel(this))
    , m_since(plainLabel(this))
    , m_new(plainLabel(this))
    , m_changes(new QPushButton(this))
    , m_from(plainLabel(this))
    , m_rate(new Sparkline(this))
    , m_to(plainLabel(this))
    , m_summary(plainLabel(this))
    , m_events(plainLabel(this))
    , m_list(new QListView(this))
    , m_read(new QPushButton(tr("Read from the oldest unread"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"catchUp"_s);
    setAutoFillBackground(true);
    build();
    connect(m_read, &QPushButton::clicked, this, &CatchUpView::unreadRequested);
    connect(m_changes, &QPushButton::clicked, this, &CatchUpView::changesRequested);
    connect(m_close, &QPushButton::clicked, this, &CatchUpView::closed);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT entryChosen(index.data(KeyEventsModel::EntryRole).value<Entry>().id);
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    restyle();
}

void CatchUpView::build()
{
    m_title->setFont(heavier(m_title->font(), 1.3));
    m_new->setFont(heavier(m_new->font(), 1));
    m_events->setFont(heavier(m_events->font(), 1));
    m_summary->setObjectName(u"catchUpSummary"_s);
    m_summary->setMaximumWidth(widestColumn);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new KeyEventsDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("Key events"));
    m_list->installEventFilter(this);
    m_close->setToolTip(tr("Close (Esc)"));

    auto *counts = new QHBoxLayout;
    counts->addWidget(m_new, 1);
    counts->addWidget(m_changes);
    auto *span = new QHBoxLayout;
    span->addWidget(m_from);
    span->addStretch(1);
    span->addWidget(m_to);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_read);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    for (QLabel *label : {m_from, m_to})
        label->setWordWrap(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin / 2, margin, margin / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_since);
    layout->addSpacing(6);
    layout->addLayout(counts);
    layout->addWidget(m_rate);
    layout->addLayout(span);
    layout->addSpacing(6);
    layout->addWidget(m_summary);
    layout->addSpacing(6);
    layout->addWidget(m_events);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_list);
}

void CatchUpView::showBlog(BlogId id, const QString &title, const QDateTime &since)
{
    ++m_round;
    const QDateTime now = m_clock();
    m_title->setText(tr("Catch up: %1").arg(title));
    m_since->setText(since.isValid()
            ? tr("Since your last visit, %1").arg(m_times.clockSince(since, now))
            : tr("Everything that is known of it"));
    m_new->clear();
    m_changes->hide();
    showKeyEvents(id, since);
    const QDateTime from = since.isValid() ? since : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    then(m_store.arrivals(id, from), this,
        [this, since, round = m_round](const Result<QList<QDateTime>> &arrivals) {
            if (arrivals && round == m_round)
                showArrivals(*arrivals, since);
        });
    then(m_store.corrections(id, since), this,
        [this, round = m_round](const Result<QList<Correction>> &corrections) {
            if (!corrections || round != m_round)
                return;
            const auto edited = std::ranges::count_if(*corrections, &Correction::isEdit);
            const auto withdrawn
                = std::ranges::count(*corrections, Correction::Kind::Withdrawn, &Correction::kind);
            showChanges(static_cast<int>(edited), static_cast<int>(withdrawn));
        });
}

void CatchUpView::showKeyEvents(BlogId id, const QDateTime &since)
{
    QList<Entry> events = m_store.keyEvents(id, mostKeyEvents).value_or(QList<Entry>());
    const auto pinned
        = std::ranges::find_if(events, [](const Entry &entry) { return entry.current.isPinned; });
    m_summary->setVisible(pinned != events.end());
    if (pinned != events.end())
        m_summary->setText(summaryOf(pinned->current));
    events.removeIf([&](const Entry &entry) {
        return since.isValid() && entry.firstSeen <= since && !entry.current.isPinned;
    });
    m_model->setEntries(events, m_times);
    m_events->setText(
        events.isEmpty() ? tr("The source marked no key event meanwhile.") : tr("Key events"));
    m_list->setCurrentIndex(m_model->index(0));
    setFocusProxy(events.isEmpty() ? static_cast<QWidget *>(m_read) : m_list);
}

void CatchUpView::showArrivals(const QList<QDateTime> &arrivals, const QDateTime &since)
{
    const QDateTime now = m_clock();
    const QDateTime first = arrivals.isEmpty() ? now : arrivals.constFirst();
    const QDateTime from = since.isValid() ? since : first;
    m_new->setText(tr("%n new entries", nullptr, static_cast<int>(arrivals.size())));
    m_rate->setTimes(arrivals, from, now);
    m_rate->setAccessibleDescription(m_new->text());
    m_from->setText(m_times.clockSince(from, now));
    m_to->setText(tr("now"));
}

void CatchUpView::showChanges(int edited, int withdrawn)
{
    QStringList parts;
    if (edited > 0)
        parts << tr("%n edits", nullptr, edited);
    if (withdrawn > 0)
        parts << tr("%n withdrawn", nullptr, withdrawn);
    m_changes->setText(parts.join(u" · "_s));
    m_changes->setToolTip(tr("What was edited or withdrawn"));
    m_changes->setVisible(!parts.isEmpty());
}

void CatchUpView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        restyle();
}

bool CatchUpView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CatchUpView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void CatchUpView::restyle()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.base);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
    m_rate->setTheme(theme);
    colors.setColor(QPalette::WindowText, theme.secondaryText);
    for (QLabel *label : {m_since, m_from, m_to})
        label->setPalette(colors);
}

} // namespace Liveline
