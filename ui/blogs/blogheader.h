// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/liveblog.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace Liveline {

/// The slim line of head above a timeline: title, source, how it is read, when it is asked next;
/// a few quiet buttons at its end.
class BlogHeader : public QWidget {
    Q_OBJECT

public:
    explicit BlogHeader(Clock clock, QWidget *parent = nullptr);

    void showBlog(const LiveBlog &blog);
    void showGroup(const QString &name, const QList<LiveBlog> &blogs);
    void setChecking(bool isChecking);
    void addButton(QAction *action);
    void addWidget(QWidget &widget); ///< before the buttons
    void setButtonsVisible(bool areVisible);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateTitle();
    void updateState();
    QStringList partsOfState() const;
    void updateColors();
    QString freshness() const;
    QString checksInFull() const;

    Clock m_clock;
    LiveBlog m_blog;
    QList<LiveBlog> m_group; ///< shown together; empty: m_blog alone
    bool m_isChecking = false;
    QLabel *m_title;
    QLabel *m_state;
    QHBoxLayout *m_buttons;
    QTimer m_tick; ///< counts down to the next check while somebody can see it
};

} // namespace Liveline
