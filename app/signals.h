// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QEventLoop>
#include <QObject>

#include <functional>

namespace Liveline {

/// Calls `quit` once, in the event loop, when SIGINT or SIGTERM arrives, as long as it lives. One
/// at a time.
class SignalWatcher : public QObject {
    Q_OBJECT

public:
    explicit SignalWatcher(std::function<void()> quit);
    ~SignalWatcher() override;
};

/// An event loop that SIGINT or SIGTERM ends. Made before anybody is told that the work goes on:
/// from then on a signal is not lost and kills nothing.
class SignalLoop {
public:
    SignalLoop();
    void run();

private:
    QEventLoop m_loop;
    bool m_isSignalled = false;
    SignalWatcher m_watcher;
};

} // namespace Liveline
