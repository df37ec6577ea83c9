// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/blogheader.h"

#include "ui/blogs/blogdelegate.h"
#include "ui/messages.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {

BlogHeader::BlogHeader(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(u"blogHeader"_s);
    setAutoFillBackground(true);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    for (QLabel *label : {m_title, m_state}) {
        label->setTextFormat(Qt::PlainText); // the words are a page's
        label->setMinimumWidth(0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        label->installEventFilter(this); // a wider neighbour leaves it less room
    }

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_state);
    m_buttons->setSpacing(2);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 10, 12, 9);
    layout->addLayout(words, 1);
    layout->addLayout(m_buttons);

    m_tick.setInterval(30s);
    connect(&m_tick, &QTimer::timeout, this, &BlogHeader::updateState);
    updateColors();
}

void BlogHeader::showBlog(const LiveBlog &blog)
{
    m_blog = blog;
    m_group.clear();
    m_title->setToolTip(u"%1\n%2"_s.arg(blog.title(), blog.url.toDisplayString()));
    updateTitle();
    updateState();
}

void BlogHeader::showGroup(const QString &name, const QList<LiveBlog> &blogs)
{
    m_blog = {};
    m_blog.name = name;
    m_group = blogs;
    m_title->setToolTip(name);
    updateTitle();
    updateState();
}

void BlogHeader::setChecking(bool isChecking)
{
    m_isChecking = isChecking;
    updateState();
}

void BlogHeader::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->addWidget(button);
}

void BlogHeader::addWidget(QWidget &widget)
{
    m_buttons->insertWidget(0, &widget);
    m_buttons->insertSpacing(1, 6);
    widget.show();
}

void BlogHeader::setButtonsVisible(bool areVisible)
{
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setVisible(areVisible);
}

void BlogHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        updateColors();
}

bool BlogHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        watched == m_title ? updateTitle() : updateState();
    return QWidget::eventFilter(watched, event);
}

void BlogHeader::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateState();
    m_tick.start();
}

void BlogHeader::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void BlogHeader::updateTitle()
{
    m_title->setText(
        m_title->fontMetrics().elidedText(m_blog.title(), Qt::ElideRight, m_title->width()));
    m_title->setAccessibleName(m_blog.title());
}

QStringList BlogHeader::partsOfState() const
{
    if (m_group.isEmpty()) {
        const QString &reader = m_blog.extractor;
        return {sourceName(m_blog), freshness(),
            reader.isEmpty() ? QString() : tr("read from %1").arg(extractorName(reader))};
    }
    QStringList sources;
    for (const LiveBlog &blog : m_group)
        sources.append(sourceName(blog));
    sources.removeDuplicates();
    return {tr("%n live blogs on one clock", nullptr, int(m_group.size())), sources.join(u", "_s)};
}

void BlogHeader::updateState()
{
    QStringList parts = partsOfState();
    parts.removeAll(QString());
    const QString text = parts.join(u" · "_s);
    m_state->setText(m_state->fontMetrics().elidedText(text, Qt::ElideRight, m_state->width()));
    m_state->setToolTip(checksInFull());
    m_state->setAccessibleDescription(m_state->toolTip());
}

QString BlogHeader::freshness() const
{
    if (m_isChecking)
        return tr("checking…");
    if (m_blog.state != LiveBlog::State::Live)
        return stateName(m_blog.state);
    if (!m_blog.nextCheck.isValid())
        return tr("live");
    const QString why = reasonText(m_blog.reason);
    const QString text = tr("live, next check %1").arg(inText(m_blog.nextCheck, m_clock()));
    return why.isEmpty() ? text : tr("%1, %2", "when, why").arg(text, why);
}

/// When and why it is asked again, and what that costs.
QString BlogHeader::checksInFull() const
{
    QStringList lines;
    if (m_blog.nextCheck.isValid()) {
        const QString next = tr("Next check at %1").arg(timeText(m_blog.nextCheck, m_clock()));
        const QString why = reasonText(m_blog.reason);
        lines.append(why.isEmpty() ? next : tr("%1, %2", "when, why").arg(next, why));
    }
    lines.append(costText(m_blog.traffic));
    if (!m_blog.said.hints.hub.isEmpty())
        lines.append(tr("The site could push entries to servers (%1); a program on a computer has "
                        "to ask.")
                .arg(m_blog.said.hints.hub.host()));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void BlogHeader::updateColors()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.base);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
    colors.setColor(QPalette::WindowText, theme.secondaryText);
    m_state->setPalette(colors);
}

} // namespace Liveline
