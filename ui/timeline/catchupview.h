// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/timetext.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace Liveline {

class KeyEventsModel;
class Sparkline;

/// One screen for somebody who comes late (UX §1.3): how much came since the last visit and when,
/// what the source pinned on top, and its key events, newest first. Looking at it marks nothing.
class CatchUpView : public QWidget {
    Q_OBJECT

public:
    CatchUpView(const Store &store, Clock clock, QWidget *parent = nullptr);

    /// `since`: the end of the last visit; invalid: there was none.
    void showBlog(BlogId id, const QString &title, const QDateTime &since);

Q_SIGNALS:
    void entryChosen(Liveline::EntryId id);
    void unreadRequested(); ///< from the oldest unread on
    void changesRequested(); ///< what was edited and withdrawn
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void showKeyEvents(BlogId id, const QDateTime &since);
    void showArrivals(const QList<QDateTime> &arrivals, const QDateTime &since);
    void showChanges(int edited, int withdrawn);
    void restyle();

    const Store &m_store;
    Clock m_clock;
    TimeText m_times;
    int m_round = 0; ///< of reading: an older answer that comes late is dropped

    KeyEventsModel *m_model;
    QLabel *m_title;
    QLabel *m_since;
    QLabel *m_new;
    QPushButton *m_changes;
    QLabel *m_from;
    Sparkline *m_rate;
    QLabel *m_to;
    QLabel *m_summary;
    QLabel *m_events;
    QListView *m_list;
    QPushButton *m_read;
    QPushButton *m_close;
};

} // namespace Liveline
