// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace Liveline {

/// How the window writes times: one zone, one locale. Unknown (invalid) times give empty texts.
struct TimeText {
    Q_DECLARE_TR_FUNCTIONS(Liveline::TimeText)

public:
    QTimeZone zone = QTimeZone::systemTimeZone();
    QLocale locale;

    bool isLocal() const { return zone == QTimeZone::systemTimeZone(); }
    QDate date(const QDateTime &time) const;
    QString clock(const QDateTime &time) const; ///< "14:32", as the locale writes it
    QString clockAndZone(const QDateTime &time) const; ///< "14:32 CET"
    QString clockSince(
        const QDateTime &time, const QDateTime &reference) const; ///< with the day
                                                                  ///< where it differs
    QString full(const QDateTime &time) const; ///< weekday, date, seconds, zone
    QString day(QDate date, QDate today) const; ///< "Today", "Yesterday", "Sunday 22 November"
    QString zoneName(const QDateTime &time) const; ///< "CET", "UTC"

    /// "now", "3 min"; empty from one hour on. Never in the future: clocks of servers differ.
    static QString ago(const QDateTime &time, const QDateTime &now);

    bool operator==(const TimeText &) const = default;
};

} // namespace Liveline
