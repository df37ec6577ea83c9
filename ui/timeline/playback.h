// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>

#include <chrono>

namespace Liveline {

/// Where a replay is, and how fast it goes. Pure: the time that passes is handed in.
class Playback {
public:
    static constexpr int speeds[]{1, 5, 15, 60};

    Playback() = default;
    Playback(const QDateTime &begin, const QDateTime &end)
        : m_begin(begin)
        , m_end(end)
        , m_moment(begin)
    {
    }

    const QDateTime &begin() const { return m_begin; }
    const QDateTime &end() const { return m_end; }
    const QDateTime &moment() const { return m_moment; }
    bool isAtEnd() const { return m_moment >= m_end; }
    bool isPlaying() const { return m_isPlaying; }
    int speed() const { return m_speed; }

    void setEnd(const QDateTime &end) { m_end = end; }
    void setSpeed(int speed) { m_speed = speed; }
    void setPlaying(bool isPlaying) { m_isPlaying = isPlaying && !isAtEnd(); }
    void goTo(const QDateTime &moment) { m_moment = std::clamp(moment, m_begin, m_end); }

    /// So much time has passed. At the end it stops.
    void pass(std::chrono::milliseconds time)
    {
        if (!m_isPlaying)
            return;
        goTo(m_moment.addMSecs(time.count() * m_speed));
        m_isPlaying = !isAtEnd();
    }

private:
    QDateTime m_begin;
    QDateTime m_end;
    QDateTime m_moment;
    int m_speed = 1;
    bool m_isPlaying = false;
};

} // namespace Liveline
