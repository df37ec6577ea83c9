// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "ui/timetext.h"

#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace Liveline {

class KeyEventsModel;

/// What the source itself calls most important, newest first: a table of contents beside the
/// timeline (UX §1.3, Key events). Shows what it is given; knows no store.
class KeyEventsPanel : public QWidget {
    Q_OBJECT

public:
    explicit KeyEventsPanel(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries, const TimeText &times);
    void setCurrent(EntryId id); ///< the newest one that is not newer than what is being read
    void setFontSize(const QFont &font);

Q_SIGNALS:
    void entryChosen(Liveline::EntryId id);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restyle();

    KeyEventsModel *m_model;
    QLabel *m_title;
    QToolButton *m_close;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace Liveline
