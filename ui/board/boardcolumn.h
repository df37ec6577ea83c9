// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/liveblog.h"

#include <QWidget>

namespace Liveline {

class ColumnHeading;

/// One blog on the board: its heading above whatever shows its entries.
class BoardColumn : public QWidget {
    Q_OBJECT

public:
    /// Takes `body`.
    BoardColumn(BlogId blog, int lane, QWidget *body, Clock clock, QWidget *parent = nullptr);

    BlogId blog() const { return m_blog; }
    int lane() const { return m_lane; }
    QWidget &body() const { return *m_body; }
    ColumnHeading &heading() const { return *m_heading; }
    bool hasFocusWithin() const;

    QSize minimumSizeHint() const override; ///< a readable line

private:
    const BlogId m_blog;
    const int m_lane;
    QWidget *m_body;
    ColumnHeading *m_heading;
};

} // namespace Liveline
