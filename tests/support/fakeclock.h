// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <memory>

namespace Liveline {

/// A clock that moves only when a test says so. Copies of its clock() share its time.
class FakeClock {
public:
    explicit FakeClock(const QDateTime &now = QDateTime({2026, 3, 14}, {9, 0}, Qt::UTC))
        : m_now(std::make_shared<QDateTime>(now))
    {
    }

    Clock clock() const
    {
        return [now = m_now] { return *now; };
    }
    QDateTime now() const { return *m_now; }
    void set(const QDateTime &now) { *m_now = now; }
    void advance(std::chrono::seconds time) { *m_now = m_now->addSecs(time.count()); }

private:
    std::shared_ptr<QDateTime> m_now;
};

} // namespace Liveline
