// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extract.h"
#include "core/track/tracker.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Liveline {

class EntrySamples;

/// How a page is read: the ways that find entries on it, the blocks that repeat on it, or a
/// person's own rule, each shown by what it finds. Works on an answer that is here already and asks
/// no site.
class ReadingDialog : public QDialog {
    Q_OBJECT

public:
    /// `current`: the rule in force.
    ReadingDialog(
        const Preview &preview, const ReadingRule &current, Clock clock, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What was chosen, with the answer read accordingly.
    void chosen(const Liveline::Preview &preview);

private:
    struct Way {
        ReadingRule rule;
        bool isOwn = false; ///< the rule is what the fields say
    };
    QWidget *makeWays();
    QWidget *makeResult();
    void look(); ///< what can be chosen from
    void add(const QString &name, const QString &detail, const Way &way);
    ReadingRule currentRule() const;
    void readAccordingly();
    void showReading(const Extraction &extraction);

    Preview m_preview;
    ReadingRule m_current;
    Clock m_clock;
    Document m_page;
    Extraction m_read; ///< by the chosen way
    int m_reading = 0; ///< number of the newest one; results of older ones are dropped
    QList<Way> m_list; ///< as m_ways, row for row
    QTimer m_typing;

    QListWidget *m_ways;
    QWidget *m_own;
    QLineEdit *m_entrySelector;
    QLineEdit *m_titleSelector;
    QLineEdit *m_timeSelector;
    QLabel *m_confidence;
    QLabel *m_facts;
    EntrySamples *m_samples;
    QPushButton *m_use;
};

} // namespace Liveline
