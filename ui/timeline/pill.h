// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme.h"
#include "ui/timeline/timelineorder.h"

#include <QAbstractButton>
#include <QElapsedTimer>

namespace Liveline {

/// "↑ 3 new entries · 1 key": stands over the edge of the timeline beyond which arrivals wait. Its
/// accessible role is that of a notification, which screen readers speak when it is shown; it is
/// shown anew for a higher number, but not more often than every 15 s.
class Pill : public QAbstractButton {
    Q_OBJECT

public:
    explicit Pill(QWidget *parent);

    void setTheme(const Theme &theme);
    void setOrder(TimelineOrder order) { m_order = order; } ///< before setCounts()
    /// Nothing new and nothing waiting: hidden.
    void setCounts(int unseen, int keyEvents, int held, bool isPaused);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    TimelineOrder m_order = TimelineOrder::NewestFirst;
    QElapsedTimer m_announced;
};

} // namespace Liveline
