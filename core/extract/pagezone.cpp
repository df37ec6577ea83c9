// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/pagezone.h"

#include "core/extract/datetime.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// "it" of news.example.it, "IN" of lang="en-IN".
QString countryOf(const Page &page)
{
    const QString domain = page.baseUrl().host().section(u'.', -1).toUpper();
    if (domain == u"UK"_s)
        return u"GB"_s;
    if (domain.size() == 2)
        return domain;
    if (!page.looksLikeHtml())
        return {};
    const QString language = page.html().root().attribute("lang").replace(u'_', u'-');
    const QString region = language.section(u'-', -1).toUpper();
    return language.contains(u'-') && region.size() == 2 ? region : QString();
}

QDateTime inOffset(const QDateTime &clock, const QList<QDateTime> &zoned)
{
    const auto nearest = std::min_element(
        zoned.cbegin(), zoned.cend(), [&](const QDateTime &a, const QDateTime &b) {
            return std::abs(a.secsTo(clock)) < std::abs(b.secsTo(clock));
        });
    return nearest == zoned.cend() ? QDateTime() : clock.addSecs(-nearest->offsetFromUtc());
}

} // namespace

PageZone::PageZone(const Page &page)
    : m_page(page)
{
}

QDateTime PageZone::read(const QString &text) const
{
    const QDateTime told = parseDateTime(text);
    if (told.isValid())
        return told;
    const QDateTime clock = parseDateTime(text, Zoneless::AssumeUtc);
    // A bare date is no time of day.
    if (!clock.isValid() || text.trimmed().size() <= 12)
        return {};
    if (!m_zoned)
        m_zoned = m_page.looksLikeHtml() ? readPageTimes(m_page).zoned : QList<QDateTime>();
    if (const QDateTime instant = inOffset(clock, *m_zoned); instant.isValid())
        return instant;
    const QTimeZone zone = zoneOfPage(m_page);
    return zone.isValid() ? QDateTime(clock.date(), clock.time(), zone).toUTC() : QDateTime();
}

QTimeZone zoneOfPage(const Page &page) { return zoneOfCountry(countryOf(page)); }

QTimeZone zoneOfCountry(QStringView country)
{
    if (country.size() != 2)
        return {};
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    if (territory == QLocale::AnyTerritory)
        return {};
    // Far islands aside, which the first names of these lists show to be rare on the web.
    static const QHash<QString, QByteArray> mainland{{u"ES"_s, "Europe/Madrid"},
        {u"PT"_s, "Europe/Lisbon"}, {u"DE"_s, "Europe/Berlin"}, {u"NZ"_s, "Pacific/Auckland"},
        {u"UA"_s, "Europe/Kyiv"}, {u"CN"_s, "Asia/Shanghai"},
        {u"AR"_s, "America/Argentina/Buenos_Aires"}, {u"CL"_s, "America/Santiago"},
        {u"EC"_s, "America/Guayaquil"}, {u"CY"_s, "Asia/Nicosia"}, {u"UZ"_s, "Asia/Tashkent"},
        {u"MY"_s, "Asia/Kuala_Lumpur"}, {u"PS"_s, "Asia/Hebron"}, {u"VN"_s, "Asia/Ho_Chi_Minh"}};
    QByteArray id = mainland.value(country.toString().toUpper());
    if (id.isEmpty()) {
        const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds(territory);
        id = ids.size() == 1 ? ids.first() : QByteArray();
    }
    return id.isEmpty() ? QTimeZone() : QTimeZone(id);
}

} // namespace Liveline
