// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Liveline {

class DraftModel;

/// "Selection: 12" at the foot of the window, for as long as anything is chosen.
class DraftBar : public QWidget {
    Q_OBJECT

public:
    DraftBar(const DraftModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void panelRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void update();
    void restyle();

    const DraftModel &m_model;
    QLabel *m_text;
    QPushButton *m_show;
    QPushButton *m_export;
};

} // namespace Liveline
