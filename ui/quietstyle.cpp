// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/quietstyle.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int scrollBarExtent = 12;
constexpr int handleInset = 3;
constexpr int shortestHandle = 32;

/// The handle, and where it lies between the ends of the bar.
QRect handleOf(const QStyleOptionSlider &bar)
{
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int room = isUpright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int share = range > 0 ? int(qint64(room) * bar.pageStep / (range + bar.pageStep)) : room;
    const int length = std::clamp(share, std::min(shortestHandle, room), room);
    const int start = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown);
    return isUpright ? QRect(bar.rect.x(), bar.rect.y() + start, bar.rect.width(), length)
                     : QRect(bar.rect.x() + start, bar.rect.y(), length, bar.rect.height());
}

QRect partOf(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const QRect handle = handleOf(bar);
    const bool isUpright = bar.orientation == Qt::Vertical;
    QRect rect = bar.rect;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarSubPage:
        isUpright ? rect.setBottom(handle.top() - 1) : rect.setRight(handle.left() - 1);
        return rect;
    case QStyle::SC_ScrollBarAddPage:
        isUpright ? rect.setTop(handle.bottom() + 1) : rect.setLeft(handle.right() + 1);
        return rect;
    default:
        return {}; // no arrows
    }
}

void outline(const QStyleOption &option, QPainter &painter, bool isRound = false)
{
    if (!Theme::of(option.palette).isHighContrast)
        return;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setBrush(Qt::NoBrush);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    painter.setPen(option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled,
        hasFocus ? QPalette::Highlight : QPalette::WindowText));
    const QRect edge = option.rect.adjusted(0, 0, -1, -1);
    painter.setRenderHint(QPainter::Antialiasing, isRound);
    isRound ? painter.drawEllipse(edge) : painter.drawRect(edge);
    painter.restore();
}

} // namespace

QuietStyle::QuietStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

int QuietStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_ScrollBarExtent)
        return scrollBarExtent;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(bar->direction, bar->rect, partOf(*bar, part));
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isWithoutOwnFocus = element == PE_Frame;
    const bool hasEdge = isWithoutOwnFocus || element == PE_FrameLineEdit
        || element == PE_IndicatorCheckBox || element == PE_FrameMenu
        || element == PE_PanelButtonCommand;
    if (element == PE_IndicatorRadioButton)
        outline(*option, *painter, true);
    const bool hasFocus = option->state & State_HasFocus;
    if (hasEdge && (isWithoutOwnFocus || !hasFocus))
        outline(*option, *painter);
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if ((control == CC_ComboBox || control == CC_SpinBox) && !(option->state & State_HasFocus))
            outline(*option, *painter);
        return;
    }
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Base));
    if (bar->maximum == bar->minimum)
        return;
    QColor color = bar->palette.color(QPalette::Text);
    const bool isHeld = bar->activeSubControls & SC_ScrollBarSlider;
    color.setAlphaF(bar->state & State_Sunken && isHeld ? 0.6F : isHeld ? 0.45F : 0.28F);
    const QRectF handle = visualRect(bar->direction, bar->rect, handleOf(*bar))
                              .adjusted(handleInset, handleInset, -handleInset, -handleInset);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

} // namespace Liveline
