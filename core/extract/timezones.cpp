// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/timezones.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// RFC 5322 §4.3 and what newsrooms write. Where two zones share a name, the one of the countries
// that run live blogs under it: BST is British, IST Indian, CST American.
const QHash<QString, int> &minutesByName()
{
    static const QHash<QString, int> minutes{{u"Z"_s, 0}, {u"UT"_s, 0}, {u"UTC"_s, 0},
        {u"GMT"_s, 0}, {u"WET"_s, 0}, {u"WEST"_s, 60}, {u"BST"_s, 60}, {u"CET"_s, 60},
        {u"MEZ"_s, 60}, {u"MET"_s, 60}, {u"WAT"_s, 60}, {u"CEST"_s, 120}, {u"MESZ"_s, 120},
        {u"MEST"_s, 120}, {u"EET"_s, 120}, {u"CAT"_s, 120}, {u"SAST"_s, 120}, {u"EEST"_s, 180},
        {u"IDT"_s, 180}, {u"MSK"_s, 180}, {u"TRT"_s, 180}, {u"EAT"_s, 180}, {u"IRST"_s, 210},
        {u"GST"_s, 240}, {u"PKT"_s, 300}, {u"IST"_s, 330}, {u"NPT"_s, 345}, {u"ICT"_s, 420},
        {u"WIB"_s, 420}, {u"SGT"_s, 480}, {u"HKT"_s, 480}, {u"PHT"_s, 480}, {u"AWST"_s, 480},
        {u"JST"_s, 540}, {u"KST"_s, 540}, {u"ACST"_s, 570}, {u"AEST"_s, 600}, {u"ACDT"_s, 630},
        {u"AEDT"_s, 660}, {u"NZST"_s, 720}, {u"NZDT"_s, 780}, {u"BRT"_s, -180}, {u"ART"_s, -180},
        {u"ADT"_s, -180}, {u"NST"_s, -210}, {u"NDT"_s, -150}, {u"AST"_s, -240}, {u"EDT"_s, -240},
        {u"EST"_s, -300}, {u"CDT"_s, -300}, {u"CST"_s, -360}, {u"MDT"_s, -360}, {u"MST"_s, -420},
        {u"PDT"_s, -420}, {u"PST"_s, -480}, {u"AKDT"_s, -480}, {u"AKST"_s, -540}, {u"HST"_s, -600}};
    return minutes;
}

QTimeZone regionByName(const QString &name)
{
    static const QHash<QString, QByteArray> regions{{u"ET"_s, "America/New_York"},
        {u"CT"_s, "America/Chicago"}, {u"MT"_s, "America/Denver"}, {u"PT"_s, "America/Los_Angeles"},
        {u"AT"_s, "America/Halifax"}};
    const auto region = regions.constFind(name);
    return region == regions.cend() ? QTimeZone() : QTimeZone(*region);
}

} // namespace

std::optional<Zone> parseZone(QStringView text)
{
    static const QRegularExpression numeric(
        u"^(?:Z|GMT|UTC|UT)?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?(?::\\d{2})?(?:\\s?\\(.*\\)|\\s\\p{Lu}{3,5})?\\.?$"_s);
    static const QRegularExpression named(u"^\\(?(?:ETC/)?(\\p{Lu}{1,5})\\)?\\.?$"_s);
    const QString zone = text.trimmed().toString().toUpper();
    if (zone.isEmpty())
        return Zone{};
    if (const auto match = numeric.match(zone); match.hasMatch()) {
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
        if (seconds > 15 * 3600)
            return std::nullopt;
        return Zone{match.captured(1) == u"-" ? -seconds : seconds, {}};
    }
    const auto match = named.match(zone);
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(1);
    if (const auto minutes = minutesByName().constFind(name); minutes != minutesByName().cend())
        return Zone{*minutes * 60, {}};
    if (const QTimeZone region = regionByName(name); region.isValid())
        return Zone{std::nullopt, region};
    return std::nullopt;
}

} // namespace Liveline
