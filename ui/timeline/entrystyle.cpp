// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/entrystyle.h"

#include <QFontMetricsF>

#include <cmath>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columnStep = 16;
constexpr int minimumTextWidth = 160;
constexpr int minimumMargin = 12;

QFont sized(QFont font, qreal factor, QFont::Weight weight = QFont::Normal)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

/// What a density is made of: fonts as parts of the window's, distances as parts of a line.
struct Measures {
    qreal body, headline, time, padding, paragraph;
    qreal picture; ///< pixels
};

Measures measuresOf(Density density)
{
    switch (density) {
    case Density::Comfortable:
        break;
    case Density::Compact:
        return {1.0, 1.12, 1.0, 0.55, 0.4, 220};
    case Density::Headlines:
        return {1.0, 1.08, 1.0, 0.36, 0.4, 0};
    }
    return {1.15, 1.40, 1.08, 1.05, 0.62, 440};
}

/// The widest that a time of day can be: digits differ in width in many fonts.
int widestTime(const QFont &font, const QFont &agoFont, const TimeText &times)
{
    const QFontMetricsF metrics(font);
    const QFontMetricsF agoMetrics(agoFont);
    qreal width = 0;
    const QDate day(2026, 1, 15);
    for (int hour = 0; hour < 24; ++hour) {
        const QDateTime time(day, QTime(hour, 48), times.zone);
        width = qMax(width, metrics.horizontalAdvance(times.clock(time)));
    }
    const QString zone = times.isLocal() ? QString() : u"UTC · "_s;
    const QDateTime then(day, QTime(0, 0), Qt::UTC);
    for (const int minutes : {0, 58}) { // "now" is a long word in some languages
        const QString ago = TimeText::ago(then, then.addSecs(60 * minutes));
        width = qMax(width, agoMetrics.horizontalAdvance(zone + ago));
    }
    return static_cast<int>(std::ceil(width)) + 2;
}

} // namespace

EntryStyle EntryStyle::of(
    const QFont &font, int zoomPercent, const Theme &theme, const TimeText &times, Density density)
{
    const qreal zoom = zoomPercent / 100.0;
    const Measures measures = measuresOf(density);
    EntryStyle style;
    style.density = density;
    style.theme = theme;
    style.bodyFont = sized(font, measures.body * zoom);
    style.headlineFont = sized(font, measures.headline * zoom, QFont::DemiBold);
    style.readHeadlineFont = sized(font, measures.headline * zoom);
    style.headingFont = sized(font, measures.body * zoom, QFont::DemiBold);
    style.smallFont = sized(font, 0.98 * zoom);
    style.kickerFont = sized(font, 0.90 * zoom, QFont::DemiBold);
    style.kickerFont.setCapitalization(QFont::AllUppercase);
    style.kickerFont.setLetterSpacing(QFont::PercentageSpacing, 106);
    style.timeFont = sized(font, measures.time * zoom, QFont::DemiBold);
    style.agoFont = sized(font, 0.94 * zoom);

    const QFontMetricsF body(style.bodyFont);
    const qreal em = body.ascent() + body.descent();
    style.gutter = qRound(em * 1.15);
    style.timeWidth = widestTime(style.timeFont, style.agoFont, times);
    style.gap = qRound(em * 1.3);
    // About 72 characters a line, and never so wide that the eye loses the next line.
    style.maximumTextWidth = qRound(qMin(680.0 * qMax(1.0, zoom), body.averageCharWidth() * 78));
    style.padding = qRound(em * measures.padding);
    style.line = qRound(em * 1.57);
    style.separator = qRound(em * qMax(3 * measures.padding, 2.2));
    style.paragraphSpacing = qRound(em * measures.paragraph);
    style.indent = qRound(em * 1.25);
    style.maximumPictureHeight
        = qRound(qMin(style.maximumTextWidth * 0.66, measures.picture * qMax(1.0, zoom)));
    return style;
}

int EntryStyle::textWidth(int viewportWidth) const
{
    const int others = minimumMargin + gutter + timeWidth + gap + 2 * minimumMargin;
    const int available = qMin(viewportWidth - others, maximumTextWidth);
    return qMax(minimumTextWidth, available / columnStep * columnStep);
}

RowColumns EntryStyle::columns(int viewportWidth, Qt::LayoutDirection direction) const
{
    RowColumns columns;
    columns.timeWidth = timeWidth;
    columns.textWidth = textWidth(viewportWidth);
    const int total = gutter + timeWidth + gap + columns.textWidth;
    // A little left of the middle: the time column weighs less than the text.
    const int margin = qMax(minimumMargin, (viewportWidth - total) * 2 / 5);
    columns.dot = margin + gutter / 3;
    columns.time = margin + gutter;
    columns.text = columns.time + timeWidth + gap;
    if (direction == Qt::RightToLeft) {
        columns.dot = viewportWidth - columns.dot;
        columns.time = viewportWidth - columns.time - timeWidth;
        columns.text = viewportWidth - columns.text - columns.textWidth;
    }
    return columns;
}

} // namespace Liveline
