// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace Liveline {

/// Runs the event loop until the future is finished: for the command line only, where nothing else
/// waits for the thread. A cancelled future gives Error::Kind::Cancelled.
template <class T> Result<T> await(QFuture<Result<T>> future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    if (future.isCanceled() || future.resultCount() == 0)
        return failure(Error::Kind::Cancelled, QStringLiteral("the operation was stopped"));
    return future.result();
}

} // namespace Liveline
