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
    connect(bar, &BlogScrollBar::endWanted, q, &TimelinePane::goToOldest);
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

void TimelinePane::Private::showPlace()
{
    const TimelineView::Span span = view->span();
    bar->showPlace(span.top, span.entries, qMax(0, entryCount - model.heldCount()));
}

/// 12.5: the middle of the entry that twelve are newer than stands at the top.
void TimelinePane::Private::goToPlace(double place)
{
    const int number = static_cast<int>(place);
    const std::optional<BlogId> blog = stream.single();
    if (!blog)
        return;
    if (!view->showPlace(number, place - number)) {
        const auto entry = store.entryAt(*blog, number + model.heldCount());
        if (!entry || !*entry)
            return;
        openAround(*entry);
        view->showPlace(
            model.newerCount() + model.entriesAbove(model.rowOf((*entry)->id)), place - number);
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
