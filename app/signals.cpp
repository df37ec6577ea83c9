// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/signals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Liveline {

namespace {

// A signal handler may do next to nothing (signal-safety(7)), and knows nothing but what is global:
// it writes a byte that wakes the event loop.
std::array<int, 2> wakePipe{-1, -1};

void wake(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(wakePipe[1], &byte, 1);
}

void setHandler(void (*handler)(int))
{
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM})
        sigaction(signal, &action, nullptr);
}

} // namespace

SignalWatcher::SignalWatcher(std::function<void()> quit)
{
    if (pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // no descriptor left: the signal ends the process as it would without us
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [quit = std::move(quit), notifier] {
        notifier->setEnabled(false);
        quit();
    });
    setHandler(wake);
}

SignalWatcher::~SignalWatcher()
{
    setHandler(SIG_DFL);
    for (int &end : wakePipe) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

SignalLoop::SignalLoop()
    : m_watcher([this] {
        m_isSignalled = true;
        m_loop.quit();
    })
{
}

void SignalLoop::run()
{
    if (!m_isSignalled)
        m_loop.exec();
}

} // namespace Liveline
