// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"
#include "ui/timeline/timelineorder.h"

#include <QObject>

#include <optional>

namespace Liveline {

/// Finding in one blog: never filters, only goes from one entry that matches to the next, as
/// they stand. The store searches on its own thread.
class Finder : public QObject {
    Q_OBJECT

public:
    explicit Finder(Store &store, QObject *parent = nullptr);

    /// Searches anew; the entry at or below `from` becomes the current match.
    void search(BlogId blog, const QString &text, TimelineOrder order,
        const std::optional<EntryCursor> &from);
    void setOrder(TimelineOrder order); ///< the same matches the other way round
    void clear();
    void step(int direction); ///< 1: below, -1: above; goes round

    int count() const { return static_cast<int>(m_hits.size()); }
    int current() const { return m_current; } ///< from 0; -1: none
    QList<EntryId> ids() const; ///< of all matches

Q_SIGNALS:
    void found(); ///< count and current changed
    void currentChanged(const Liveline::Entry &entry);

private:
    void take(const QList<SearchHit> &hits, const std::optional<EntryCursor> &from);

    Store &m_store;
    TimelineOrder m_order = TimelineOrder::NewestFirst;
    QList<Entry> m_hits; ///< top to bottom
    int m_current = -1;
    int m_round = 0;
};

} // namespace Liveline
