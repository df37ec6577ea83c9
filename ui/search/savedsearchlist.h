// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace Liveline {

/// The searches that were saved, each with how many unread entries it finds. Not there when there
/// are none.
class SavedSearchList : public QWidget {
    Q_OBJECT

public:
    explicit SavedSearchList(Store &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void alertRequested(const QString &query);
    void chosen(const QString &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void reload();
    void count();
    void show(const QList<int> &counts);
    void openMenu(const QPoint &position);
    void rename(const SavedSearch &search);
    void updateColors();

    Store &m_store;
    QLabel *m_heading;
    QListWidget *m_list;
    QList<SavedSearch> m_searches;
    QTimer m_soon; ///< counts once for many changes
};

} // namespace Liveline
