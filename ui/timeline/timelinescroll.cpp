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

void TimelinePane::Private::placeBar()
{
    bar->setVisible(
        !stream.blogs.isEmpty() && stack->isVisibleTo(q) && model.rowCount() > 0);
}

// The bar counts from what stands at the top; the timeline and the store from the newest. In a group
// all entries count, also those that stand below others: where one is among them is looked up in the
// overview, as is what stands at a place.

void TimelinePane::Private::showPlace()
{
    const TimelineView::Span span = view->span();
    const int entries = shownCount();
    double newest = span.newest;
    if (stream.isGroup() && span.first)
        newest = overview.placeOf(*span.first) + span.hidden;
    double top = isNewestFirst() ? newest : entries - newest - span.entries;
    if (stream.isGroup() && view->isAtEnd())
        top = entries - span.entries;
    bar->showPlace(view->isAtTop() ? 0 : qMax(0.0, top), span.entries, entries);
}

int TimelinePane::Private::shownCount() const
{
    const int count = stream.isGroup() ? overview.entries : entryCount;
    return qMax(0, count - model.heldCount());
}

/// 12.5: the middle of the entry that twelve stand above is at the top.
void TimelinePane::Private::goToPlace(double place)
{
    if (place <= 0)
        return q->goToTop(); // and what stands above the first entry
    const int above = static_cast<int>(place);
    const int newer = isNewestFirst() ? above : shownCount() - 1 - above;
    if (stream.isGroup())
        return goToLandmark(newer);
    if (!view->showPlace(newer, place - above)) {
        const auto entry = store.entryAt(*stream.single(), newer + model.heldCount());
        if (!entry || !*entry)
            return;
        openAround(*entry);
        view->showPlace(model.newerThan(model.rowOf((*entry)->id)), place - above);
    }
}

void TimelinePane::Private::goToLandmark(int newer)
{
    const std::optional<EntryCursor> landmark = overview.at(newer + model.heldCount());
    const auto entry = landmark ? store.entry(landmark->id).value_or(std::nullopt) : std::nullopt;
    if (!entry)
        return;
    if (model.rowOf(reports->headOf(entry->id)) < 0)
        openAround(*entry);
    view->showAt(reports->headOf(entry->id), 0);
}

void TimelinePane::Private::askForOverview()
{
    if (stream.blogs.isEmpty())
        return;
    then(store.overview(stream.blogs, finder.ids()), this,
        [this, asked = stream](const Result<TimelineOverview> &answer) {
            if (!answer || stream != asked)
                return;
            overview = *answer;
            bar->setOverview(overview);
            showPlace();
        });
}

} // namespace Liveline
