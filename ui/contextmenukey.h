// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace Liveline {

/// Shift+F10 opens the context menu, as the menu key does: many keyboards have none, and Qt knows
/// the pair on Windows only. To be installed on the application.
class ContextMenuKey : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Liveline
