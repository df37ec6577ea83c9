// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/track/tracker.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Liveline {

/// What would be followed, as a person needs it to say yes: title, source, how much is there and
/// how it is read, the first entries; and the name and group to give it.
class PreviewPanel : public QWidget {
    Q_OBJECT

public:
    PreviewPanel(const QStringList &groups, Clock clock, QWidget *parent = nullptr);

    void show(const Preview &preview);
    FollowOptions options() const;

private:
    void addEntry(const ParsedEntry &entry);

    Clock m_clock;
    QLabel *m_title;
    QLabel *m_source;
    QLabel *m_facts;
    QVBoxLayout *m_entries;
    QLineEdit *m_name;
    QComboBox *m_group;
};

/// "12 entries, newest 3 min ago, read from structured data"
QString factsOf(const Extraction &extraction, const QDateTime &now);

} // namespace Liveline
