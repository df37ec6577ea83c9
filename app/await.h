// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace Liveline {

/// Runs the event loop until the future is finished: for the command line only, where nothing else
/// waits for the thread.
template <class T> void finish(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
}

/// What the future brings. A cancelled one gives a T of nothing.
template <class T> T await(const QFuture<T> &future)
{
    finish(future);
    return future.isCanceled() ? T() : future.result();
}

/// A cancelled future gives Error::Kind::Cancelled.
template <class T> Result<T> await(const QFuture<Result<T>> &future)
{
    finish(future);
    if (future.isCanceled())
        return failure(Error::Kind::Cancelled, QStringLiteral("the operation was stopped"));
    return future.result();
}

} // namespace Liveline
