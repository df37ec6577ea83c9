// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Liveline {

/// What stands where the timeline will be while nothing is followed: one field.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void focusField();

Q_SIGNALS:
    void followRequested(const QString &text); ///< as typed
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColors();

    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_field;
    QPushButton *m_follow;
    QPushButton *m_demo;
};

} // namespace Liveline
