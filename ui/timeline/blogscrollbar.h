// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"
#include "ui/theme.h"
#include "ui/timeline/timelineorder.h"

#include <QScrollBar>

namespace Liveline {

/// A scroll bar that means the whole blog, of which the timeline has only a part loaded: its values
/// are places of entries counted from the top, in parts of an entry. Beside its handle stand
/// marks: what is unread at the left, key events at the right, what was found right across.
class BlogScrollBar : public QScrollBar {
    Q_OBJECT

public:
    static constexpr int perEntry = 256; ///< values from one entry to the next

    explicit BlogScrollBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setOrder(TimelineOrder order);
    void setOverview(const TimelineOverview &overview);
    /// Where the timeline is: the place at its top, how much of an entry it shows, all there is.
    void showPlace(double top, double shown, int entries);

    QSize sizeHint() const override;

Q_SIGNALS:
    void placeWanted(double place); ///< at the top of the timeline
    void endWanted();
    void pageWanted(int direction);
    void stepWanted(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void act(int action);

    Theme m_theme;
    TimelineOverview m_overview; ///< places counted from the newest
    TimelineOrder m_order = TimelineOrder::NewestFirst;
};

} // namespace Liveline
