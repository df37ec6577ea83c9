// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QList>
#include <QObject>

#include <variant>

namespace Liveline {

/// Sets marks in the store and remembers how to take them back.
class MarkHistory : public QObject {
    Q_OBJECT

public:
    explicit MarkHistory(Store &store, QObject *parent = nullptr);

    void mark(const QList<EntryId> &ids, Mark mark);
    void markAll(BlogId blog, Mark mark);
    void noteRead(const QList<EntryId> &ids); ///< by reading: nothing to take back
    void annotate(const QList<EntryId> &ids, const AnnotationEdit &edit);
    bool canUndo() const { return !m_done.isEmpty(); }
    void undo();

Q_SIGNALS:
    void marked(int count, Liveline::Mark mark); ///< by a person's word
    void annotated(int count);
    void failed(const Liveline::Error &error);

private:
    struct Marking {
        QList<EntryId> ids;
        Mark mark;
    };
    using Step = std::variant<Marking, QList<Annotation>>; ///< the latter: what was said before
    void remember(const Result<QList<EntryId>> &changed, Mark mark);
    void keep(const Step &step);
    void undoWaiting();
    void takeBack(const Marking &marking);
    void takeBack(const QList<Annotation> &before);

    Store &m_store;
    QList<Step> m_done;
    int m_pending = 0; ///< marks the store has not answered yet
    bool m_isUndoWanted = false; ///< as soon as it has
};

} // namespace Liveline
