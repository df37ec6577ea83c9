// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/markhistory.h"

#include "core/base/then.h"
namespace Liveline {

namespace {

constexpr qsizetype maximumSteps = 50;

Mark oppositeOf(Mark mark)
{
    switch (mark) {
    case Mark::Read:
        return Mark::Unread;
    case Mark::Unread:
        return Mark::Read;
    case Mark::Starred:
        return Mark::Unstarred;
    case Mark::Unstarred:
        return Mark::Starred;
    }
    return mark;
}

} // namespace

MarkHistory::MarkHistory(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void MarkHistory::mark(const QList<EntryId> &ids, Mark mark)
{
    if (ids.isEmpty())
        return;
    ++m_pending;
    then(m_store.mark(ids, mark), this,
        [this, mark](const Result<QList<EntryId>> &changed) { remember(changed, mark); });
}

void MarkHistory::markAll(BlogId blog, Mark mark)
{
    ++m_pending;
    then(m_store.markAll(blog, mark), this,
        [this, mark](const Result<QList<EntryId>> &changed) { remember(changed, mark); });
}

void MarkHistory::noteRead(const QList<EntryId> &ids)
{
    then(m_store.mark(ids, Mark::Read), this, [this](const Result<QList<EntryId>> &changed) {
        if (!changed)
            Q_EMIT failed(changed.error());
    });
}

void MarkHistory::remember(const Result<QList<EntryId>> &changed, Mark mark)
{
    --m_pending;
    if (!changed)
        return Q_EMIT failed(changed.error());
    if (changed->isEmpty())
        return;
    m_done.append({*changed, mark});
    if (m_done.size() > maximumSteps)
        m_done.removeFirst();
    Q_EMIT marked(static_cast<int>(changed->size()), mark);
    if (m_pending == 0 && std::exchange(m_isUndoWanted, false))
        undo();
}

void MarkHistory::undo()
{
    m_isUndoWanted = m_pending > 0; // quicker than the store: what is on its way is meant
    if (m_isUndoWanted || m_done.isEmpty())
        return;
    const Step step = m_done.takeLast();
    then(m_store.mark(step.ids, oppositeOf(step.mark)), this,
        [this](const Result<QList<EntryId>> &changed) {
            if (!changed)
                Q_EMIT failed(changed.error());
        });
}

} // namespace Liveline
