// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace Liveline {

class AlertRuleEditor;

/// What met the person's rules of late, and the rules themselves. Changes hold at once.
class AlertsDialog : public QDialog {
    Q_OBJECT

public:
    AlertsDialog(Store &store, Clock clock, QWidget *parent = nullptr);

    /// A new rule over this query, ready to be named.
    void addRule(const QString &query = {});

Q_SIGNALS:
    void entryChosen(Liveline::EntryId id);

private:
    QWidget *makeRecent();
    QWidget *makeRules();
    QString textOf(const Alert &alert) const;
    void reloadRecent();
    void reloadRules();
    void showRule(int row);
    void keep(const AlertRule &rule);
    void removeRule();
    void restoreRule();

    Store &m_store;
    Clock m_clock;
    QList<AlertRule> m_rules;
    QList<Alert> m_recent;
    std::optional<AlertRule> m_removed;
    qint64 m_wanted = 0; ///< the rule to show when the list is read next; 0: the one on screen
    bool m_isAdding = false; ///< the newest is to be shown when the list is read next
    QTabWidget *m_tabs;
    QListWidget *m_recentList;
    QLabel *m_nothing;
    QListWidget *m_ruleList;
    QPushButton *m_remove;
    QPushButton *m_restore;
    QStackedWidget *m_pages;
    AlertRuleEditor *m_editor;
};

} // namespace Liveline
