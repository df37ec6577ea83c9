// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/track/tracker.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Liveline {

class EntrySamples;

/// What would be followed, as a person needs it to say yes: title, source, how much is there and
/// how it is read, the first entries; and the name and group to give it.
class PreviewPanel : public QWidget {
    Q_OBJECT

public:
    PreviewPanel(const QStringList &groups, Clock clock, QWidget *parent = nullptr);

    void show(const Preview &preview);
    void showUnwelcome(); ///< robots.txt asks programs not to read the page
    FollowOptions options() const;

private:
    Clock m_clock;
    QLabel *m_title;
    QLabel *m_source;
    QLabel *m_facts;
    QLabel *m_unwelcome;
    QCheckBox *m_byItself;
    EntrySamples *m_entries;
    QLineEdit *m_name;
    QComboBox *m_group;
};

} // namespace Liveline
