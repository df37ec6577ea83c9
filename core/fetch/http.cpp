// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/http.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 longestRetryAfter = 7 * 24 * 3600;
constexpr qint64 longestFreshness = 365LL * 24 * 3600;

/// RFC 9110 §5.3: lines of one name are one list, joined by commas in the order they came.
QByteArray combined(const HeaderFields &fields, QByteArrayView name)
{
    QByteArray value;
    for (const HeaderField &field : fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!value.isEmpty())
            value += ", ";
        value += field.value.trimmed();
    }
    return value;
}

QByteArray first(const HeaderFields &fields, QByteArrayView name)
{
    for (const HeaderField &field : fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value.trimmed();
    }
    return {};
}

/// RFC 9111 §1.2.2 delta-seconds: digits only; what does not fit counts as "very long".
std::optional<qint64> readDeltaSeconds(QByteArrayView value)
{
    const bool isNumber = !value.isEmpty()
        && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return std::nullopt;
    bool fits = false;
    const qint64 seconds = value.toLongLong(&fits);
    return fits ? std::min(seconds, longestFreshness) : longestFreshness;
}

/// RFC 9111 §5.2: a directive's argument, as a token or a quoted string. nullopt: not there.
/// Of a directive that is given twice the first counts (§4.2.1).
std::optional<QByteArray> directive(const QByteArray &cacheControl, QByteArrayView name)
{
    for (const QByteArray &part : cacheControl.split(',')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray key = part.left(equals < 0 ? part.size() : equals).trimmed();
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        QByteArray argument = equals < 0 ? QByteArray() : part.mid(equals + 1).trimmed();
        if (argument.size() >= 2 && argument.startsWith('"') && argument.endsWith('"'))
            argument = argument.mid(1, argument.size() - 2);
        return argument;
    }
    return std::nullopt;
}

/// RFC 9111 §4.2.1, the lifetime for a private cache: max-age, else Expires less Date.
std::optional<qint64> readLifetime(const HeaderFields &fields, const QDateTime &now)
{
    const QByteArray control = combined(fields, "Cache-Control");
    if (directive(control, "no-cache") || directive(control, "no-store"))
        return 0;
    if (const auto maxAge = directive(control, "max-age"))
        return readDeltaSeconds(*maxAge).value_or(0);
    const QByteArray expires = first(fields, "Expires");
    if (expires.isEmpty())
        return std::nullopt;
    // §5.3: an unreadable date, "0" above all, means "already expired".
    const QDateTime until = readHttpDate(expires);
    if (!until.isValid())
        return 0;
    const QDateTime date = readHttpDate(first(fields, "Date"));
    return std::clamp<qint64>((date.isValid() ? date : now).secsTo(until), 0, longestFreshness);
}

/// How long a shared cache gives the same answer, where one gave this (it tells an Age). Longer
/// lifetimes say little: who sets them clears the cache whenever there is news.
std::optional<qint64> readSharedLifetime(const HeaderFields &fields)
{
    constexpr qint64 longestBelieved = 120;
    if (first(fields, "Age").isEmpty())
        return std::nullopt;
    const auto sharedMaxAge = directive(combined(fields, "Cache-Control"), "s-maxage");
    const auto lifetime = sharedMaxAge ? readDeltaSeconds(*sharedMaxAge) : std::nullopt;
    return lifetime.value_or(longestBelieved + 1) <= longestBelieved ? lifetime : std::nullopt;
}

} // namespace

QByteArray Response::field(QByteArrayView name) const { return combined(fields, name); }

QUrl contentLocation(const Response &response)
{
    return QUrl::fromEncoded(response.field("Content-Location").trimmed());
}

// https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2
// https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3
Validators readValidators(const HeaderFields &fields)
{
    return {first(fields, "ETag"), first(fields, "Last-Modified")};
}

// https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
std::optional<QDateTime> readRetryAfter(const HeaderFields &fields, const QDateTime &now)
{
    // Retry-After = HTTP-date / delay-seconds
    const QByteArray value = first(fields, "Retry-After");
    if (const auto delay = readDeltaSeconds(value))
        return now.addSecs(std::min(*delay, longestRetryAfter));
    const QDateTime date = readHttpDate(value);
    if (!date.isValid())
        return std::nullopt;
    // The date is by the server's clock: where it tells its own time, only the distance counts.
    const QDateTime serverNow = readHttpDate(first(fields, "Date"));
    const qint64 wait = (serverNow.isValid() ? serverNow : now).secsTo(date);
    return now.addSecs(std::clamp<qint64>(wait, 0, longestRetryAfter));
}

// https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
QDateTime readHttpDate(QByteArrayView value)
{
    // A recipient that parses a timestamp must accept all three formats. The name of the day says
    // nothing that the date does not, and is wrong on some servers; the zone is GMT whatever it
    // says.
    QString text = QString::fromLatin1(value).simplified();
    if (text.endsWith(" GMT"_L1) || text.endsWith(" UTC"_L1))
        text.chop(4);
    text.remove(0, text.indexOf(u' ') + 1);
    const QLocale c = QLocale::c();
    QDateTime date = c.toDateTime(text, u"d MMM yyyy HH:mm:ss"_s); // IMF-fixdate
    if (!date.isValid())
        date = c.toDateTime(text, u"MMM d HH:mm:ss yyyy"_s); // asctime-date
    if (!date.isValid()) {
        date = c.toDateTime(text, u"d-MMM-yy HH:mm:ss"_s); // rfc850-date, read as of 1900 to 1999
        if (date.isValid() && date.date().year() < 1970)
            date = date.addYears(100);
    }
    return date.isValid() ? QDateTime(date.date(), date.time(), Qt::UTC) : QDateTime();
}

// https://www.rfc-editor.org/rfc/rfc9111#section-4.2
std::optional<qint64> readFreshness(const HeaderFields &fields, const QDateTime &now)
{
    const std::optional<qint64> lifetime = readLifetime(fields, now);
    const std::optional<qint64> shared = readSharedLifetime(fields);
    if (!lifetime && !shared)
        return std::nullopt;
    // §4.2.3: apparent_age = max(0, now - date_value); corrected_age_value = age_value + delay.
    // The delay is ours and short; apparent_age only measures how wrong somebody's clock is, so
    // that a shared cache's own Age is the one to believe.
    const qint64 age = readDeltaSeconds(first(fields, "Age")).value_or(0);
    return std::max<qint64>(0, std::max(lifetime.value_or(0), shared.value_or(0)) - age);
}

bool mayRedirect(const QUrl &from, const QUrl &to)
{
    const QString scheme = to.scheme();
    if (to.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return false;
    return scheme == "https"_L1 || from.scheme() == "http"_L1;
}

} // namespace Liveline
