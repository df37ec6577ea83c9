// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/fetcher.h"
#include "core/store/store.h"
#include "core/track/tracker.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>

namespace Liveline {

/// Store, Fetcher and Tracker over a folder of their own, with a clock that a test moves.
class Tracking {
public:
    explicit Tracking(const FetchLimits &limits = {})
        : fetcher(limits, clock.clock())
    {
        reopen();
    }

    /// As after the program was closed and started again.
    void reopen()
    {
        tracker.reset();
        store.reset();
        auto opened = Store::open(m_folder.path(), clock.clock());
        if (!opened)
            qFatal("cannot open a store: %s", qPrintable(opened.error().detail));
        store = std::move(*opened);
        tracker = std::make_unique<Tracker>(*store, fetcher, clock.clock());
    }

    QString path() const { return m_folder.path(); }

    FakeClock clock;
    Fetcher fetcher;
    std::unique_ptr<Store> store;
    std::unique_ptr<Tracker> tracker;

private:
    QTemporaryDir m_folder;
};

} // namespace Liveline
