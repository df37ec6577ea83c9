// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/board/boardcolumn.h"

#include "ui/board/columnheading.h"

#include <QApplication>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int leastWidth = 260; // two fit beside the side bar in a window of 800
constexpr int leastLetters = 34; // in a line

} // namespace

BoardColumn::BoardColumn(BlogId blog, int lane, QWidget *body, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_blog(blog)
    , m_lane(lane)
    , m_body(body)
    , m_heading(new ColumnHeading(lane, std::move(clock), this))
{
    setObjectName(u"boardColumn"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_body, 1);
    setFocusProxy(m_body);
}

bool BoardColumn::hasFocusWithin() const { return isAncestorOf(QApplication::focusWidget()); }

QSize BoardColumn::minimumSizeHint() const
{
    const int wanted = qMax(leastWidth, fontMetrics().averageCharWidth() * leastLetters);
    return QWidget::minimumSizeHint().expandedTo({wanted, 0});
}

} // namespace Liveline
