// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFuture>
#include <QThread>

#include <utility>

namespace Liveline {

/// A thread that runs functions one after another, in the order they were given, and returns
/// futures of their results. What a Worker's functions touch belongs to that thread alone, so that
/// no lock is needed. (A QThreadPool of one thread will not do: waiting on a future lets the
/// waiting thread steal the task.)
///
/// Owned by whoever owns the resource; the destructor finishes the function that is running, drops
/// the rest (their futures are cancelled) and joins the thread.
class Worker {
public:
    explicit Worker(const QString &name)
    {
        m_thread.setObjectName(name);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }

    ~Worker()
    {
        m_thread.quit();
        m_thread.wait();
    }

    Q_DISABLE_COPY_MOVE(Worker)

    /// Runs `function` on the worker's thread. The future may be continued with
    /// `then(context, …)`; never wait on it in the window.
    template<class Function> auto run(Function &&function)
    {
        return QtFuture::makeReadyFuture().then(&m_context, std::forward<Function>(function));
    }

private:
    QThread m_thread;
    QObject m_context;
};

} // namespace Liveline
