// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/demo/demoscript.h"
#include "app/demo/httplistener.h"
#include "core/base/clock.h"

#include <QUrl>

namespace Liveline {

/// A newsroom on loopback that publishes the demonstration blog in real time, or `speed` times as
/// fast. Answers from the thread that made it.
class DemoPublisher {
public:
    explicit DemoPublisher(double speed = 1, Clock clock = systemClock());

    /// Port 0: any free one. The replay starts now.
    bool start(quint16 port = 0);
    QUrl url() const; ///< of the live blog
    QString errorString() const { return m_listener.errorString(); }

private:
    HttpPage answer(const QByteArray &path) const;

    DemoScript m_script = DemoScript::read();
    Clock m_now;
    DemoClock m_clock;
    HttpListener m_listener;
};

} // namespace Liveline
