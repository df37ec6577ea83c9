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
    keep(Marking{*changed, mark});
    Q_EMIT marked(static_cast<int>(changed->size()), mark);
    undoWaiting();
}

void MarkHistory::annotate(const QList<EntryId> &ids, const AnnotationEdit &edit)
{
    if (ids.isEmpty())
        return;
    ++m_pending;
    then(m_store.annotate(ids, edit), this, [this](const Result<QList<Annotation>> &before) {
        --m_pending;
        if (!before)
            return Q_EMIT failed(before.error());
        if (before->isEmpty())
            return;
        keep(*before);
        Q_EMIT annotated(static_cast<int>(before->size()));
        undoWaiting();
    });
}

void MarkHistory::keep(const Step &step)
{
    m_done.append(step);
    if (m_done.size() > maximumSteps)
        m_done.removeFirst();
}

void MarkHistory::undoWaiting()
{
    if (m_pending == 0 && std::exchange(m_isUndoWanted, false))
        undo();
}

void MarkHistory::undo()
{
    m_isUndoWanted = m_pending > 0; // quicker than the store: what is on its way is meant
    if (m_isUndoWanted || m_done.isEmpty())
        return;
    std::visit([this](const auto &step) { takeBack(step); }, m_done.takeLast());
}

void MarkHistory::takeBack(const Marking &marking)
{
    then(m_store.mark(marking.ids, oppositeOf(marking.mark)), this,
        [this](const Result<QList<EntryId>> &changed) {
            if (!changed)
                Q_EMIT failed(changed.error());
        });
}

void MarkHistory::takeBack(const QList<Annotation> &before)
{
    then(m_store.annotate(before), this, [this](const Result<QList<Annotation>> &changed) {
        if (!changed)
            Q_EMIT failed(changed.error());
    });
}

} // namespace Liveline
