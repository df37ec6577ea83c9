// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QMenuBar;

namespace Liveline {

/// Every key of the window, as the menus know them, and the timeline's own.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menus, QWidget *parent = nullptr);
};

} // namespace Liveline
