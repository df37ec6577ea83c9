// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

namespace Liveline {

/// Runs the event loop until the future has finished, and gives back what it holds: for tests,
/// where the program itself would go on with `then`. A future that was cancelled, or that takes
/// longer than `milliseconds`, is a failure that says so.
template <class T> Result<T> await(const QFuture<Result<T>> &future, int milliseconds = 20'000)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<Result<T>>::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return failure(Error::Kind::Timeout, QStringLiteral("the future never finished"));
    if (future.resultCount() == 0)
        return failure(Error::Kind::Cancelled, QStringLiteral("the future has no result"));
    return future.result();
}

} // namespace Liveline
