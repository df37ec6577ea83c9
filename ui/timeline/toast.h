// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace Liveline {

/// What was just done, with a way back, at the foot of the timeline for ten seconds.
class Toast : public QFrame {
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);

    void setTheme(const Theme &theme);
    void offerUndo(const QString &text);
    void setMargin(int margin); ///< from the foot of the parent
    void place(); ///< there, in the middle

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QLabel *m_label;
    QToolButton *m_undo;
    QTimer m_timer;
    int m_margin = 0;
};

} // namespace Liveline
