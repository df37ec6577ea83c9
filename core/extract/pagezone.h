// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/pagetimes.h"

#include <QTimeZone>

#include <optional>

namespace Liveline {

/// Reads the date-times of one page, those without a zone too: in the offset that the page writes
/// others with, else in the zone of the country that its address or language names. Countries of
/// several zones name none; such times stay unknown.
class PageZone {
public:
    explicit PageZone(const Page &page);

    QDateTime read(const QString &text) const; ///< UTC

private:
    const Page &m_page;
    mutable std::optional<QList<QDateTime>> m_zoned; ///< looked for when first needed
};

/// The one zone of the country that a page's address or language names, or an invalid one.
QTimeZone zoneOfPage(const Page &page);

/// The one zone of a country (ISO 3166, "IT"), or an invalid one.
QTimeZone zoneOfCountry(QStringView country);

} // namespace Liveline
