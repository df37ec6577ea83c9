// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace Liveline {

/// A sentence at the foot of a window for a few seconds, with a way back where there is one. Never
/// takes the focus, never moves anything. A newer one takes the place of an older one.
class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(QWidget *parent);

    void tell(const QString &text);
    void offerUndo(const QString &text, std::function<void()> undo); ///< for ten seconds
    bool canUndo() const { return bool(m_undo); }
    void undo();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void appear(const QString &text, std::chrono::milliseconds duration);
    void disappear();
    void place();

    QLabel *m_text;
    QPushButton *m_button;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace Liveline
