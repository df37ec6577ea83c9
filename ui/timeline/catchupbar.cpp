// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/catchupbar.h"

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

CatchUpBar::CatchUpBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_accept(new QPushButton(tr("Catch up"), this))
    , m_dismiss(new QToolButton(this))
{
    setObjectName(u"catchUpBar"_s);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_dismiss->setAutoRaise(true);
    m_dismiss->setObjectName(u"dismissCatchUp"_s);
    m_dismiss->setToolTip(tr("No, thank you"));
    m_dismiss->setAccessibleName(tr("No, thank you"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 6, 12, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_accept);
    layout->addWidget(m_dismiss);
    connect(m_accept, &QPushButton::clicked, this, &CatchUpBar::accepted);
    connect(m_dismiss, &QToolButton::clicked, this, &QWidget::hide);
    restyle();
    hide();
}

void CatchUpBar::offer(int unread)
{
    m_text->setText(tr("%n unread: the essentials on one screen?", nullptr, unread));
    setVisible(unread > worthwhile);
}

void CatchUpBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        restyle();
}

void CatchUpBar::restyle()
{
    QPalette colors = QApplication::palette();
    colors.setColor(QPalette::Window, Theme::of(colors).chrome);
    setPalette(colors);
    m_dismiss->setIcon(symbolicIcon(u"close"_s, colors));
}

} // namespace Liveline
