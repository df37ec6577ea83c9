// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Liveline {

/// Offers to catch up with a blog of which much is unread. Quiet: a line, hidden by default, gone
/// for good with one click.
class CatchUpBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int worthwhile = 20; ///< unread entries: more than these

    explicit CatchUpBar(QWidget *parent = nullptr);

    void offer(int unread); ///< hides itself where it is not worthwhile

Q_SIGNALS:
    void accepted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_text;
    QPushButton *m_accept;
    QToolButton *m_dismiss;
};

} // namespace Liveline
