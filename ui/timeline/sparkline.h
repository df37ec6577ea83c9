// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

namespace Liveline {

/// How many of these times fall into each of so many equal parts of a span. Times outside count in
/// the first or last part.
QList<int> countsOverTime(
    const QList<QDateTime> &times, const QDateTime &from, const QDateTime &to, int parts);

/// How busy a span of time was: a bar for each part of it.
class Sparkline : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    void setTimes(const QList<QDateTime> &times, const QDateTime &from, const QDateTime &to);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override { return {320, 48}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QList<int> m_counts;
};

} // namespace Liveline
