// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace Liveline {

/// What is chosen for the next dossier, from every blog and search, in the person's order. The one
/// place where it changes; each change is written at once.
class DraftModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole /**< Entry */, BlogTitleRole, NoteRole };

    explicit DraftModel(Store &store, QObject *parent = nullptr);

    const DossierDraft &draft() const { return m_draft; }
    QSet<EntryId> ids() const;
    bool isEmpty() const { return m_draft.entries.isEmpty(); }

    void add(const QList<EntryId> &ids); ///< at the end, those that are not there
    void remove(const QList<EntryId> &ids);
    void toggle(EntryId id);
    void setNote(EntryId id, const QString &note);
    void setPreparedBy(const QString &name);
    void setTitle(const QString &title);
    void sortByTime(); ///< oldest first, as things happened
    void restore(const DossierDraft &draft); ///< undoes
    void clear() { restore({}); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(
        const QModelIndex &from, int row, int count, const QModelIndex &to, int before) override;

Q_SIGNALS:
    void changed(); ///< what is chosen, in which order, or the title
    void failed(const Liveline::Error &error);

private:
    void read();
    void learn(); ///< the entries of the draft
    void keep();
    QString accessibleText(int row) const;

    Store &m_store;
    DossierDraft m_draft;
    QHash<EntryId, Entry> m_entries;
    QHash<BlogId, QString> m_titles;
};

} // namespace Liveline
