// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/eventpages.h"

#include <algorithm>
#include <ranges>

namespace Liveline {

namespace {

constexpr int maximumBefore = 256; // entries looked at beyond a page

class EventPages {
public:
    EventPages(TimelinePages pages, std::shared_ptr<EventReports> reports)
        : m_pages(std::move(pages))
        , m_reports(std::move(reports))
    {
    }

    QList<Entry> older(std::optional<EntryCursor> before, int limit) const
    {
        QList<Entry> heads;
        while (heads.size() < limit) {
            const QList<Entry> page = m_pages.older(before, limit);
            heads.append(headsOf(page));
            if (page.size() < limit)
                break;
            before = EntryCursor::of(page.constLast());
        }
        return keep(heads.mid(0, limit));
    }

    QList<Entry> newer(EntryCursor after, int limit) const
    {
        QList<Entry> heads;
        while (heads.size() < limit) {
            const QList<Entry> page = m_pages.newer(after, limit);
            heads = headsOf(page) + heads;
            if (page.size() < limit)
                break;
            after = EntryCursor::of(page.constFirst());
        }
        return keep(heads.mid(std::max<qsizetype>(0, heads.size() - limit))); // the nearest
    }

    Entry headOf(const Entry &entry) const
    {
        learn({entry});
        const EntryId head = m_reports->headOf(entry.id);
        const std::optional<Entry> found = head == entry.id ? entry : m_pages.entry(head);
        return keep({found.value_or(entry)}).constFirst();
    }

private:
    /// The oldest first, or a later one would pass for the first.
    void learn(const QList<Entry> &page) const
    {
        if (page.isEmpty())
            return;
        const Entry &oldest = page.constLast();
        const QDateTime start = oldest.sortTime.addSecs(-EventReports::windowSeconds);
        QList<Entry> all = m_pages.older(EntryCursor::of(oldest), maximumBefore);
        while (!all.isEmpty() && all.constLast().sortTime < start)
            all.removeLast();
        all = page + all;
        for (const Entry &entry : std::as_const(all) | std::views::reverse)
            m_reports->add(entry);
    }

    QList<Entry> headsOf(const QList<Entry> &page) const
    {
        learn(page);
        QList<Entry> heads;
        std::ranges::copy_if(page, std::back_inserter(heads),
            [&](const Entry &entry) { return m_reports->headOf(entry.id) == entry.id; });
        return heads;
    }

    QList<Entry> keep(const QList<Entry> &heads) const
    {
        for (const Entry &entry : heads)
            m_reports->keepAsHead(entry.id);
        return heads;
    }

    TimelinePages m_pages;
    std::shared_ptr<EventReports> m_reports;
};

} // namespace

TimelinePages eventPages(TimelinePages pages, std::shared_ptr<EventReports> reports)
{
    TimelinePages made = pages;
    const auto event = std::make_shared<EventPages>(std::move(pages), std::move(reports));
    made.older = [event](const std::optional<EntryCursor> &before, int limit) {
        return event->older(before, limit);
    };
    made.newer
        = [event](const EntryCursor &after, int limit) { return event->newer(after, limit); };
    made.headOf = [event](const Entry &entry) { return event->headOf(entry); };
    return made;
}

} // namespace Liveline
