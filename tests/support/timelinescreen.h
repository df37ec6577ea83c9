// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/fetcher.h"
#include "support/sampleentries.h"
#include "ui/timeline/imageloader.h"
#include "ui/timeline/timelineview.h"

#include <QScrollBar>
#include <QTest>

namespace Liveline {

/// A timeline on the screen, in the active window, without a store.
struct TimelineScreen {
    Fetcher fetcher;
    TimelineModel model;
    ImageLoader images{fetcher};
    EntryDelegate delegate{model, images, systemClock()};
    TimelineView view{model, delegate};
    int zoom = 100;
    int lastNumber; ///< of the newest entry there is

    explicit TimelineScreen(
        int entries = 120, TimelineOrder order = TimelineOrder::NewestFirst)
        : lastNumber(entries)
    {
        model.setOrder(order);
        view.resize(760, 700);
        restyle();
        model.open(pagesOf(sampleEntries(entries)));
        view.show();
        view.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&view);
    }

    void restyle()
    {
        view.setEntryStyle(
            EntryStyle::of(view.font(), zoom, Theme::of(Theme::lightPalette()), model.times()));
    }

    QRect rectOf(EntryId id) const { return view.visualRect(model.index(model.rowOf(id), 0)); }
    int topOf(EntryId id) const { return rectOf(id).top(); }
    void scroll(int value) { view.verticalScrollBar()->setValue(value); }
    void scrollAway(int pixels) ///< from the live edge
    {
        view.goToLiveEdge();
        const int edge = view.verticalScrollBar()->value();
        scroll(model.order() == TimelineOrder::NewestFirst ? pixels : edge - pixels);
    }

    EntryChanges arrivals(int count)
    {
        EntryChanges changes;
        for (int i = 0; i < count; ++i) {
            ++lastNumber;
            changes.added.append(sampleEntry(lastNumber, lastNumber * 6));
        }
        return changes;
    }
};

} // namespace Liveline
