// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

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

/// Runs an event loop until SIGINT or SIGTERM.
void runUntilSignalled();

} // namespace Liveline
