// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/toast.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
    , m_undo(new QToolButton(this))
{
    setObjectName(u"toast"_s);
    m_undo->setText(tr("Undo"));
    m_undo->setAutoRaise(true);
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 10, 8);
    layout->setSpacing(14);
    layout->addWidget(m_label);
    layout->addWidget(m_undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(10s);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    hide();
}

void Toast::setTheme(const Theme &theme)
{
    m_theme = theme;
    // The reverse of the page: dark on a light one, light on a dark one.
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.base);
    colors.setColor(QPalette::ButtonText, theme.base);
    m_label->setPalette(colors);
    m_undo->setPalette(colors);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_undo->setFont(bold);
    update();
}

void Toast::offerUndo(const QString &text)
{
    m_label->setText(text);
    place();
    show();
    raise();
    m_timer.start();
}

void Toast::place()
{
    adjustSize();
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() - height() - m_margin);
}

void Toast::setMargin(int margin)
{
    m_margin = margin;
    if (isVisible())
        place();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.text);
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace Liveline
