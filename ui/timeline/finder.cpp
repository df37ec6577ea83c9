// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/finder.h"

#include "core/base/then.h"

#include <algorithm>

namespace Liveline {

Finder::Finder(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void Finder::search(BlogId blog, const QString &text, TimelineOrder order,
    const std::optional<EntryCursor> &from)
{
    clear();
    m_order = order;
    if (text.trimmed().isEmpty())
        return;
    SearchRequest request;
    request.text = text;
    request.blog = blog;
    request.limit = 0;
    request.isTyping = true;
    then(m_store.search(request), this,
        [this, from, round = m_round](const Result<QList<SearchHit>> &hits) {
            if (hits && round == m_round)
                take(*hits, from);
        });
}

QList<EntryId> Finder::ids() const
{
    QList<EntryId> ids;
    for (const Entry &hit : m_hits)
        ids.append(hit.id);
    return ids;
}

void Finder::clear()
{
    ++m_round;
    m_hits.clear();
    m_current = -1;
    Q_EMIT found();
}

void Finder::take(const QList<SearchHit> &hits, const std::optional<EntryCursor> &from)
{
    for (const SearchHit &hit : hits)
        m_hits.append(hit.entry);
    if (m_order == TimelineOrder::OldestFirst)
        std::ranges::reverse(m_hits);
    if (!m_hits.isEmpty()) {
        const auto at = std::ranges::find_if(m_hits,
            [&](const Entry &entry) {
                return !from || !standsAbove(EntryCursor::of(entry), *from, m_order);
            });
        m_current = at == m_hits.end() ? 0 : static_cast<int>(at - m_hits.begin());
        Q_EMIT currentChanged(m_hits.at(m_current));
    }
    Q_EMIT found();
}

void Finder::setOrder(TimelineOrder order)
{
    if (std::exchange(m_order, order) == order)
        return;
    std::ranges::reverse(m_hits);
    if (m_current >= 0)
        m_current = count() - 1 - m_current;
    Q_EMIT found();
}

void Finder::step(int direction)
{
    if (m_hits.isEmpty())
        return;
    m_current = (m_current + direction + count()) % count();
    Q_EMIT currentChanged(m_hits.at(m_current));
    Q_EMIT found();
}

} // namespace Liveline
