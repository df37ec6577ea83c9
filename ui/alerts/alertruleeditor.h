// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace Liveline {

/// One alert rule, to be changed by a person, and what it would have found of late, as they type.
class AlertRuleEditor : public QWidget {
    Q_OBJECT

public:
    AlertRuleEditor(Store &store, Clock clock, QWidget *parent = nullptr);

    void setRule(const AlertRule &rule);
    void focusQuery();

Q_SIGNALS:
    void edited(const Liveline::AlertRule &rule); ///< soon after the last key

private:
    void layOut();
    QGridLayout *layOutEvents();
    void fill();
    void read();
    void tryOut();
    void showTrial(const QList<SearchHit> &hits);
    void mute(int choice);

    Store &m_store;
    Clock m_clock;
    AlertRule m_rule;
    bool m_isFilling = false;
    QLineEdit *m_name;
    QLineEdit *m_query;
    QComboBox *m_group;
    QList<std::pair<AlertEvent, QCheckBox *>> m_events;
    QSpinBox *m_silent; ///< minutes
    QSpinBox *m_failing; ///< minutes
    QComboBox *m_severity;
    QComboBox *m_pace;
    QCheckBox *m_starring;
    QCheckBox *m_enabled;
    QComboBox *m_mute;
    QLabel *m_trouble;
    QLabel *m_trial;
    QListWidget *m_found;
    QTimer m_soon;
    int m_number = 0; ///< of the newest trial; answers to older ones are dropped
};

} // namespace Liveline
