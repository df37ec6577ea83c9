// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QTime>
#include <QVariant>

namespace Liveline {

/// One setting: where it stands in settings.ini, of what type, and what holds until somebody
/// chooses.
template <class T> struct Setting {
    const char *key;
    T fallback;
};

/// Everything the window remembers, in `<dataDir>/settings.ini`. Lives on the main thread; values
/// are written when Qt finds time, and at the latest when it is destroyed.
class Settings : public QObject {
    Q_OBJECT

public:
    enum class ThemeChoice { System, Light, Dark, HighContrastLight, HighContrastDark };
    Q_ENUM(ThemeChoice)
    enum class Density { ///< how much of each entry the timeline shows at once
        Comfortable,
        Compact, ///< the same, closer together
        Headlines, ///< a line or two an entry
    };
    Q_ENUM(Density)
    enum class Pictures { None, OwnHosts, All }; ///< OwnHosts: of the blog; All: of anybody
    Q_ENUM(Pictures)
    enum class Background { Ask, Yes, No }; ///< what closing the window means
    Q_ENUM(Background)

    // The table of all settings.
    static inline const Setting<ThemeChoice> theme{"appearance/theme", ThemeChoice::System};
    static inline const Setting<int> zoom{"appearance/zoom", 100}; ///< per cent
    static inline const Setting<Density> density{"appearance/density", Density::Comfortable};
    static inline const Setting<Pictures> pictures{"privacy/pictures", Pictures::OwnHosts};
    static inline const Setting<bool> notifications{"notifications/enabled", true};
    static inline const Setting<bool> quiet{"notifications/quiet", false}; ///< the hours hold
    static inline const Setting<QTime> quietFrom{"notifications/quietFrom", QTime(22, 0)};
    static inline const Setting<QTime> quietUntil{"notifications/quietUntil", QTime(7, 0)};
    static inline const Setting<int> quietDays{"notifications/quietDays", 0x7f}; ///< QuietHours
    static inline const Setting<bool> badge{"notifications/badge", true};
    static inline const Setting<Background> background{"background/keepWatching", Background::Ask};
    static inline const Setting<bool> tray{"background/tray", false};
    static inline const Setting<QByteArray> geometry{"window/geometry", {}};
    static inline const Setting<QByteArray> splitter{"window/splitter", {}};
    static inline const Setting<bool> sidebarVisible{"window/sidebar", true};
    static inline const Setting<bool> keyEventsVisible{"window/keyEvents", false};
    static inline const Setting<QStringList> oldestFirst{"window/oldestFirst", {}}; ///< streams
    static inline const Setting<qint64> lastBlog{"window/lastBlog", 0};
    static inline const Setting<QStringList> board{"window/board", {}}; ///< blogs side by side
    static inline const Setting<QStringList> boardWidths{"window/boardWidths", {}}; ///< pixels
    static inline const Setting<bool> boardOpen{"window/boardOpen", false};
    static inline const Setting<QStringList> visits{"window/visits", {}}; ///< ui/visits.h
    static inline const Setting<QString> exportFormat{"export/format", QStringLiteral("pdf")};
    static inline const Setting<QString> exportPreset{"export/preset", QStringLiteral("dossier")};
    static inline const Setting<QString> exportFolder{"export/folder", {}};
    static inline const Setting<QString> exportPreparedBy{"export/preparedBy", {}};
    static inline const Setting<bool> exportHistory{"export/history", false};
    static inline const Setting<bool> exportPictures{"export/pictures", true};

    explicit Settings(const QString &dataDir, QObject *parent = nullptr);

    /// A value of another type than the setting's counts as not chosen.
    template <class T> T value(const Setting<T> &setting) const
    {
        QVariant stored = read(setting.key);
        return stored.convert(QMetaType::fromType<T>()) ? stored.value<T>() : setting.fallback;
    }

    template <class T> void set(const Setting<T> &setting, const T &value)
    {
        if (this->value(setting) != value)
            write(setting.key, QVariant::fromValue(value));
    }

Q_SIGNALS:
    void changed(const char *key); ///< one of the keys of the table

private:
    QVariant read(const char *key) const;
    void write(const char *key, const QVariant &value);

    QSettings m_file;
};

} // namespace Liveline
