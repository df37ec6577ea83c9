// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notice.h"

#include "ui/theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {
namespace {

// Screen readers speak what has this role when it is shown (UX §0.10).
QAccessibleInterface *accessibleNotice(const QString &, QObject *object)
{
    auto *notice = qobject_cast<Notice *>(object);
    return notice ? new QAccessibleWidget(notice, QAccessible::Notification) : nullptr;
}

} // namespace

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(tr("Undo"), this))
{
    static const bool isInstalled = (QAccessible::installFactory(accessibleNotice), true);
    Q_UNUSED(isInstalled)
    setObjectName(u"notice"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setFlat(true);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setToolTip(tr("Undo (Ctrl+Z)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 10, 8);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notice::disappear);
    connect(m_button, &QPushButton::clicked, this, &Notice::undo);
    parent->installEventFilter(this);
    hide();
}

void Notice::tell(const QString &text)
{
    m_undo = nullptr;
    appear(text, 4s);
}

void Notice::offerUndo(const QString &text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    appear(text, 10s);
}

void Notice::undo()
{
    const auto undo = std::exchange(m_undo, nullptr);
    disappear();
    if (undo)
        undo();
}

bool Notice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

// The opposite of the window's own shade, so that it stands out without a colour of its own.
void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(rect(), 8, 8);
}

void Notice::appear(const QString &text, std::chrono::milliseconds duration)
{
    hide(); // shown again: spoken again
    const Theme theme = Theme::of(QApplication::palette());
    QPalette colors = QApplication::palette();
    colors.setColor(QPalette::Window, theme.text);
    colors.setColor(QPalette::WindowText, theme.base);
    colors.setColor(QPalette::Button, theme.text);
    colors.setColor(QPalette::ButtonText, theme.base);
    setPalette(colors);
    m_text->setText(
        m_text->fontMetrics().elidedText(text, Qt::ElideMiddle, parentWidget()->width() - 200));
    m_button->setVisible(canUndo());
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start(duration);
}

void Notice::disappear()
{
    m_undo = nullptr;
    m_timer.stop();
    hide();
}

void Notice::place()
{
    adjustSize();
    const QRect room = parentWidget()->rect();
    move((room.width() - width()) / 2, room.bottom() - height() - 40);
}

} // namespace Liveline
