// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Liveline {

/// The line under the timeline in which a person types what to find. Finds nothing itself.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    QString text() const { return m_edit->text(); }
    void setText(const QString &text);
    void setCount(int current, int count); ///< count < 0: nothing was asked

Q_SIGNALS:
    void textChanged(const QString &text); ///< after a short rest
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_edit;
    QLabel *m_count;
    QTimer m_rest;
};

} // namespace Liveline
