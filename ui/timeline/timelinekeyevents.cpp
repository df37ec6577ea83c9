// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The key events of the blog that is shown: the panel beside the timeline, and going from one to
// the next.

#include "ui/timeline/timelinepane_p.h"

#include <algorithm>

namespace Liveline {
namespace {

constexpr int maximumKeyEvents = 200;
constexpr int panelWidth = 250;
constexpr int leastTimelineWidth = 400;

} // namespace

QList<Entry> TimelinePane::Private::keyEvents() const
{
    QList<Entry> events;
    for (const BlogId blog : stream.blogs)
        events += store.keyEvents(blog, maximumKeyEvents).value_or(QList<Entry>());
    std::ranges::sort(events, [this](const Entry &one, const Entry &other) {
        return standsAbove(EntryCursor::of(one), EntryCursor::of(other), model.order());
    });
    return events;
}

void TimelinePane::Private::showKeyEvents()
{
    if (!areKeyEventsWanted)
        return;
    keyPanel->setEntries(keyEvents(), model.times());
    showWhichKeyEvent();
}

void TimelinePane::Private::showWhichKeyEvent()
{
    if (const Entry *current = view->currentEntry(); current && keyPanel->isVisible())
        keyPanel->setCurrent(current->id);
}

/// Where there is no room for both, the panel takes the timeline's place.
void TimelinePane::Private::placeKeyEvents()
{
    const bool isWide = q->width() >= leastTimelineWidth + panelWidth;
    const bool isPanelShown = areKeyEventsWanted && !stream.blogs.isEmpty();
    const bool isTimelineShown = !isPanelShown || isWide;
    // Never both side by side where there is no room, or the window would grow.
    if (isTimelineShown && !isPanelShown)
        keyPanel->hide();
    stack->setVisible(isTimelineShown);
    placeBar();
    keyPanel->setFixedWidth(isWide ? panelWidth : qMax(q->width(), 1));
    keyPanel->setVisible(isPanelShown);
    showKeyEvents();
}

/// -1: those that stand above; 1: below.
void TimelinePane::Private::goToKeyEvent(int direction)
{
    const std::optional<TimelinePlace> place = view->place();
    const Entry *from = view->currentEntry();
    if (!from && place)
        from = model.entryAt(model.rowOf(place->entry));
    if (!from)
        return;
    const EntryCursor here = EntryCursor::of(*from);
    QList<Entry> found;
    for (const Entry &entry : keyEvents()) {
        const EntryCursor there = EntryCursor::of(entry);
        if (direction < 0 ? standsAbove(there, here, model.order())
                          : standsAbove(here, there, model.order()))
            found.append(entry);
    }
    if (found.isEmpty())
        Q_EMIT q->statusMessage((direction < 0) == isNewestFirst() ? tr("No newer key event")
                                                                  : tr("No older key event"));
    else
        goTo(direction < 0 ? found.last() : found.first(), false);
}

void TimelinePane::toggleKeyEvents()
{
    setKeyEventsVisible(!d->areKeyEventsWanted);
    if (!d->areKeyEventsWanted)
        focusTimeline();
    else if (d->stack->isHidden()) // it took the timeline's place
        d->keyPanel->setFocus();
    Q_EMIT keyEventsToggled(d->areKeyEventsWanted);
}

void TimelinePane::goToNewerKeyEvent() { d->goToKeyEvent(d->isNewestFirst() ? -1 : 1); }

void TimelinePane::goToOlderKeyEvent() { d->goToKeyEvent(d->isNewestFirst() ? 1 : -1); }

void TimelinePane::goToKeyEventAbove() { d->goToKeyEvent(-1); }

void TimelinePane::goToKeyEventBelow() { d->goToKeyEvent(1); }

} // namespace Liveline
