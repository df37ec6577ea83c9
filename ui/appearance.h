// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings.h"

#include <QDBusVariant>
#include <QObject>
#include <QPalette>

namespace Liveline {

/// Light or dark: what the person chose, else what the desktop says (the portal's color-scheme),
/// else the platform's own palette. Our palette, with the Fusion style, stands in only where the
/// person forced it or the platform has no answer of its own; a desktop's native style stays.
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(Settings &settings, QObject *parent = nullptr);

private Q_SLOTS:
    void receivePortalChange(const QString &space, const QString &key, const QDBusVariant &value);

private:
    enum class Scheme { Unknown, Light, Dark, HighContrastLight, HighContrastDark };

    void askPortal();
    void setScheme(uint portalValue);
    void apply();
    static QPalette paletteOf(Scheme scheme);
    Scheme wantedScheme() const; ///< Unknown: the platform's own palette and style

    Settings &m_settings;
    QString m_nativeStyle;
    bool m_isNativeDark = false;
    bool m_isNativePlain = false; ///< no desktop gave Qt a palette
    Scheme m_desktop = Scheme::Unknown;
    std::optional<Scheme> m_applied;
};

} // namespace Liveline
