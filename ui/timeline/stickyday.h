// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/entrystyle.h"

#include <QWidget>

namespace Liveline {

/// The day of what stands at the top of the view, while the row that names it is above.
class StickyDay : public QWidget {
    Q_OBJECT

public:
    explicit StickyDay(QWidget *view);

    void setStyle(const EntryStyle &style);
    void showDay(const QString &day, const QRect &viewport); ///< empty: none

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EntryStyle m_style;
    QString m_day;
};

} // namespace Liveline
