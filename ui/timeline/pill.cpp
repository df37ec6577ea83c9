// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/pill.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPainter>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 announceEvery = 15'000;

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    if (className != "Liveline::Pill"_L1)
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Notification);
}

} // namespace

Pill::Pill(QWidget *parent)
    : QAbstractButton(parent)
{
    QAccessible::installFactory(makeAccessible);
    setObjectName(u"pill"_s);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Show what is new (.)"));
    hide();
}

void Pill::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void Pill::setCounts(int unseen, int keyEvents, int held, bool isPaused)
{
    QStringList parts;
    if (isPaused)
        //: The timeline holds back arrivals; %n wait
        parts << tr("Paused") << (held > 0 ? tr("%n waiting", nullptr, held) : QString());
    else if (unseen > 0)
        parts << tr("%n new entries", nullptr, unseen);
    if (unseen > 0 && keyEvents > 0)
        parts << tr("%n key", nullptr, keyEvents);
    parts.removeAll(QString());
    const QString arrow = m_order == TimelineOrder::NewestFirst ? u"↑ "_s : u"↓ "_s;
    const QString text = (isPaused ? QString() : arrow) + parts.join(u" · "_s);
    const bool isWanted = isPaused ? held > 0 : unseen > 0;
    if (text == this->text() && isWanted == isVisibleTo(parentWidget()))
        return;

    // Showing it again makes screen readers speak it again.
    if (isVisible() && isWanted
        && (!m_announced.isValid() || m_announced.elapsed() > announceEvery))
        hide();
    setText(text);
    setAccessibleName(parts.join(u", "_s));
    if (isWanted && !isVisible())
        m_announced.start();
    setVisible(isWanted);
    adjustSize();
    move((parentWidget()->width() - width()) / 2, y());
    raise();
    update();
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + metrics.height() * 2, metrics.height() * 2};
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        underMouse() ? m_theme.accent.darker(m_theme.isDark ? 95 : 112) : m_theme.accent);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(m_theme.accentText);
    painter.drawText(box, Qt::AlignCenter, text());
    if (!hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.accentText, 2));
    const QRectF ring = box.adjusted(3, 3, -3, -3);
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
}

} // namespace Liveline
