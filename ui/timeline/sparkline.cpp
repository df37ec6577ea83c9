// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/sparkline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Liveline {

namespace {

constexpr int parts = 60;
constexpr int leastHighest = 3; // or a single entry would look like a rush

} // namespace

QList<int> countsOverTime(
    const QList<QDateTime> &times, const QDateTime &from, const QDateTime &to, int parts)
{
    QList<int> counts(parts);
    const qint64 length = std::max<qint64>(1, from.msecsTo(to));
    for (const QDateTime &time : times) {
        const qint64 part = from.msecsTo(time) * parts / length;
        ++counts[std::clamp<qint64>(part, 0, parts - 1)];
    }
    return counts;
}

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Entries over time"));
}

void Sparkline::setTimes(const QList<QDateTime> &times, const QDateTime &from, const QDateTime &to)
{
    m_counts = countsOverTime(times, from, to, parts);
    update();
}

void Sparkline::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.outline);
    if (m_counts.isEmpty())
        return;
    const double highest = std::max(leastHighest, *std::ranges::max_element(m_counts));
    const double step = double(width()) / parts;
    for (int part = 0; part < parts; ++part) {
        if (m_counts[part] == 0)
            continue;
        const double bar = std::max(2.0, (height() - 2) * std::sqrt(m_counts[part] / highest));
        const int place = isRightToLeft() ? parts - 1 - part : part;
        painter.fillRect(
            QRectF(place * step, height() - 1 - bar, std::max(1.0, step - 1), bar), m_theme.accent);
    }
}

} // namespace Liveline
