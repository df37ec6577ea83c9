// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of TimelinePane that joins the timeline, which has a part of the blog loaded, to the
// scroll bar, which means all of it.

#include "core/base/then.h"
#include "ui/timeline/timelinepane_p.h"

namespace Liveline {

void TimelinePane::Private::wireScrolling()
{
    connect(view, &TimelineView::scrolled, this, &Private::showPlace);
    connect(bar, &BlogScrollBar::placeWanted, this, &Private::goToPlace);
    connect(bar, &BlogScrollBar::endWanted, q, &TimelinePane::goToFoot);
    connect(bar, &BlogScrollBar::pageWanted, view, &TimelineView::scrollByPage);
    connect(bar, &BlogScrollBar::stepWanted, view, &TimelineView::scrollBySteps);
    connect(bar, &QAbstractSlider::sliderReleased, this, &Private::showPlace);

    // Many small changes in a row are looked at once.
    overviewTimer.setSingleShot(true);
    overviewTimer.setInterval(std::chrono::milliseconds(300));
    connect(&overviewTimer, &QTimer::timeout, this, &Private::askForOverview);
    const auto askSoon = qOverload<>(&QTimer::start);
    connect(&store, &Store::entriesChanged, &overviewTimer, askSoon);
    connect(&store, &Store::entriesMarked, &overviewTimer, askSoon);
    connect(&store, &Store::changedElsewhere, &overviewTimer, askSoon);
    connect(&finder, &Finder::found, &overviewTimer, askSoon);
}

/// The places of several blogs on one clock would have to be counted together at each step: there
/// the timeline's own bar stands for what is loaded.
void TimelinePane::Private::placeBar()
{
    const bool isOneBlog = stream.single().has_value();
    bar->setVisible(isOneBlog && stack->isVisibleTo(q) && model.rowCount() > 0);
    view->setVerticalScrollBarPolicy(isOneBlog ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

// The bar counts from what stands at the top, the timeline and the store from the newest.

void TimelinePane::Private::showPlace()
{
    const TimelineView::Span span = view->span();
    const int entries = shownCount();
    const double top = isNewestFirst() ? span.newest : entries - span.newest - span.entries;
    bar->showPlace(top, span.entries, entries);
}

int TimelinePane::Private::shownCount() const { return qMax(0, entryCount - model.heldCount()); }

/// 12.5: the middle of the entry that twelve stand above is at the top.
void TimelinePane::Private::goToPlace(double place)
{
    const std::optional<BlogId> blog = stream.single();
    if (!blog)
        return;
    if (place <= 0 && !isNewestFirst())
        return q->goToOldest(); // and what stands above it
    const int above = static_cast<int>(place);
    const int newer = isNewestFirst() ? above : shownCount() - 1 - above;
    if (!view->showPlace(newer, place - above)) {
        const auto entry = store.entryAt(*blog, newer + model.heldCount());
        if (!entry || !*entry)
            return;
        openAround(*entry);
        view->showPlace(model.newerThan(model.rowOf((*entry)->id)), place - above);
    }
}

void TimelinePane::Private::askForOverview()
{
    const std::optional<BlogId> blog = stream.single();
    if (!blog)
        return;
    then(store.overview(*blog, finder.ids()), this,
        [this, asked = *blog](const Result<TimelineOverview> &overview) {
            if (overview && stream.single() == asked)
                bar->setOverview(*overview);
        });
}

} // namespace Liveline
