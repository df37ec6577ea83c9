// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Liveline {

/// What an entry of the demonstration says from a moment on. Moments are seconds from the start of
/// the replay; negative: before it.
struct DemoWording {
    int at = 0;
    QString body; ///< HTML
};

struct DemoPicture {
    QString file;
    QString caption;
    QString alternativeText;
};

struct DemoEntry {
    QString id;
    QString language;
    QString author;
    QString headline;
    QList<DemoWording> wordings; ///< oldest first, never empty
    std::optional<DemoPicture> picture;
    std::optional<int> withdrawn;
    bool isKeyEvent = false;
    bool isPinned = false;

    int published() const { return wordings.first().at; }
    bool isShown(int moment) const
    {
        return published() <= moment && (!withdrawn || moment < *withdrawn);
    }
    const DemoWording &wording(int moment) const;
};

/// The demonstration blog as it was written: app/demo/eclipse.json.
struct DemoScript {
    QString headline;
    QString kicker;
    QString description;
    QString publisher;
    QString language;
    int ends = 0;
    QList<DemoEntry> entries; ///< oldest first

    static DemoScript read();
};

/// Maps moments of the script to the clock. What lies before the start keeps its distance; what
/// comes after it is `speed` times as fast.
struct DemoClock {
    QDateTime start; ///< UTC
    double speed = 1;

    int moment(const QDateTime &now) const;
    QDateTime time(int moment) const;
};

} // namespace Liveline
