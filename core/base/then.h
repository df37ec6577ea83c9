// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

namespace Liveline {

/// future.then(context, function) for a context that may die before the future finishes: then the
/// function is not called and what is returned is cancelled. QFuture::then() promises the same, but
/// Qt 6.4 asserts that the context is alive, so that builds with assertions abort.
///
/// Called on the context's thread, where the function runs too, from the event loop. A future that
/// was cancelled cancels what is returned.
template <class T, class Function>
auto then(const QFuture<T> &future, QObject *context, Function function)
{
    using R = std::invoke_result_t<Function, const T &>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    const QFuture<R> result = promise->future();
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, promise = std::move(promise), function = std::move(function)]() mutable {
            const auto finished = std::exchange(promise, nullptr);
            const QFuture<T> source = watcher->future();
            watcher->deleteLater();
            if (source.resultCount() == 0)
                return;
            if constexpr (std::is_void_v<R>) {
                function(source.result());
            } else {
                finished->addResult(function(source.result()));
            }
            finished->finish();
        });
    watcher->setFuture(future);
    return result;
}

/// The same for a function that returns a future: gives back that future's result.
template <class T, class Function>
auto thenUnwrap(const QFuture<T> &future, QObject *context, Function function)
{
    return then(future, context, std::move(function)).unwrap();
}

} // namespace Liveline
