// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/appearance.h"

#include "ui/quietstyle.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr auto portal = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalSettings = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceSpace = "org.freedesktop.appearance"_L1;
constexpr auto schemeKey = "color-scheme"_L1;

// Read() wraps its answer in one variant too many; ReadOne() is not everywhere yet.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

Appearance::Appearance(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_nativeStyle(QApplication::style()->name())
    , m_isNativeDark(Theme::of(QApplication::palette()).isDark)
    , m_isNativePlain(m_nativeStyle == "fusion"_L1
          && QApplication::palette().color(QPalette::Window)
              == QApplication::style()->standardPalette().color(QPalette::Window))
{
    connect(&settings, &Settings::changed, this, &Appearance::apply);
    apply();
    askPortal();
}

void Appearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this,
        SLOT(receivePortalChange(QString, QString, QDBusVariant)));
    QDBusMessage read
        = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
    read.setArguments({QString(appearanceSpace), QString(schemeKey)});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            setScheme(unwrapped(reply.value().variant()).toUInt());
    });
}

void Appearance::receivePortalChange(
    const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearanceSpace && key == schemeKey)
        setScheme(unwrapped(value.variant()).toUInt());
}

void Appearance::setScheme(uint portalValue)
{
    m_desktop = portalValue == 1 ? Scheme::Dark
        : portalValue == 2       ? Scheme::Light
                                 : Scheme::Unknown;
    apply();
}

Appearance::Scheme Appearance::wantedScheme() const
{
    switch (m_settings.value(Settings::theme)) {
    case Settings::ThemeChoice::Light:
        return Scheme::Light;
    case Settings::ThemeChoice::Dark:
        return Scheme::Dark;
    case Settings::ThemeChoice::HighContrastLight:
        return Scheme::HighContrastLight;
    case Settings::ThemeChoice::HighContrastDark:
        return Scheme::HighContrastDark;
    case Settings::ThemeChoice::System:
        break;
    }
    if (m_isNativePlain)
        return m_desktop == Scheme::Dark ? Scheme::Dark : Scheme::Light;
    const bool isContradicted = (m_desktop == Scheme::Dark && !m_isNativeDark)
        || (m_desktop == Scheme::Light && m_isNativeDark);
    return isContradicted ? m_desktop : Scheme::Unknown;
}

QPalette Appearance::paletteOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return Theme::darkPalette();
    case Scheme::HighContrastLight:
        return Theme::highContrastPalette(false);
    case Scheme::HighContrastDark:
        return Theme::highContrastPalette(true);
    case Scheme::Light:
    case Scheme::Unknown:
        break;
    }
    return Theme::lightPalette();
}

void Appearance::apply()
{
    const Scheme scheme = wantedScheme();
    if (m_applied == scheme)
        return;
    m_applied = scheme;
    const bool isOurs = scheme != Scheme::Unknown;
    QApplication::setStyle(isOurs ? new QuietStyle : QStyleFactory::create(m_nativeStyle));
    QApplication::setPalette(isOurs ? paletteOf(scheme) : QPalette());
}

} // namespace Liveline
