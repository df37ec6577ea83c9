// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractButton>

namespace Liveline {

/// Says whether arrivals are shown at once, go above, or wait: by word and shape. A click pauses or
/// follows again.
class ModeChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit ModeChip(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setMode(TimelineView::Mode mode);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    TimelineView::Mode m_mode = TimelineView::Mode::Reading;
};

} // namespace Liveline
