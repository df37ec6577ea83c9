// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings.h"

#include <QDialog>

class QFormLayout;

namespace Liveline {

/// The few choices there are. Each holds at once; there is nothing to confirm.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(Settings &settings, QWidget *parent = nullptr);

private:
    void addAppearance(QFormLayout &form);
    void addNotifications(QFormLayout &form);
    void addBackground(QFormLayout &form);

    Settings &m_settings;
};

} // namespace Liveline
