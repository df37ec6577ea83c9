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
/// Qt 6.4 asserts that the context is alive, so that builds with assertions abort, and may run the
/// function twice when the future finishes on another thread meanwhile (see thenUnwrap).
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
///
/// Not QFuture::unwrap(): Qt 6.4 runs a continuation twice that is attached by one thread in the
/// moment in which another finishes the future (QFutureInterfaceBase::setContinuation).
template <class T, class Function>
auto thenUnwrap(const QFuture<T> &future, QObject *context, Function function)
{
    using Inner = std::invoke_result_t<Function, const T &>;
    using R = std::remove_cvref_t<decltype(std::declval<Inner>().result())>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    const QFuture<R> result = promise->future();
    then(future, context,
        [context, promise = std::move(promise), function = std::move(function)](
            const T &value) mutable {
            const auto last = std::exchange(promise, nullptr);
            then(function(value), context, [last](const R &inner) {
                last->addResult(inner);
                last->finish();
            });
        });
    return result;
}

} // namespace Liveline
