// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QPushButton>

namespace Liveline {

/// "3 new alerts", while there are some that nobody saw: a row of the side bar.
class AlertCount : public QPushButton {
    Q_OBJECT

public:
    explicit AlertCount(Store &store, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();

    Store &m_store;
};

} // namespace Liveline
