// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme.h"
#include "ui/timeline/playback.h"
#include "ui/timetext.h"

#include <QSlider>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace Liveline {

/// A slider over a life, in seconds from its beginning, with marks below for what was a key event.
class LifeSlider : public QSlider {
    Q_OBJECT

public:
    explicit LifeSlider(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setMarks(const QList<int> &seconds); ///< growing
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override; ///< goes where it is pressed

private:
    int secondAt(int x) const;
    int xOf(int second) const;

    Theme m_theme;
    QList<int> m_marks;
};

/// What one drives a replay with: play or pause, to the change before or after, the slider, the
/// speed. Shows what it is told, decides nothing.
class ReplayBar : public QWidget {
    Q_OBJECT

public:
    explicit ReplayBar(QWidget *parent = nullptr);

    /// `showsEnd`: else nothing tells how long it will last.
    void showPlayback(const Playback &playback, const TimeText &times, bool showsEnd);
    void setMarks(const QList<QDateTime> &times); ///< of key events; after showPlayback()
    QWidget &slider() const;

Q_SIGNALS:
    void playToggled();
    void stepWanted(int direction);
    void momentWanted(const QDateTime &moment);
    void speedWanted(int speed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QDateTime m_begin;
    QToolButton *m_play;
    QToolButton *m_back;
    QToolButton *m_on;
    QLabel *m_from;
    LifeSlider *m_slider;
    QLabel *m_to;
    QButtonGroup *m_speeds;
    bool m_isPlaying = false;
};

} // namespace Liveline
