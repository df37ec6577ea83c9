// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/http.h"
#include "core/fetch/robots.h"
#include "fuzz/targets.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QString fuzzHttp(const QByteArray &bytes)
{
    HeaderFields fields;
    for (const QByteArray &line : bytes.split('\n')) {
        const qsizetype colon = std::max<qsizetype>(line.indexOf(':'), 0);
        fields.append({line.first(colon), line.sliced(colon).mid(1).trimmed()});
    }
    const QDateTime now({2026, 3, 14}, {12, 0}, Qt::UTC);
    const auto retryAfter = readRetryAfter(fields, now);
    if (retryAfter && (*retryAfter < now || *retryAfter > now.addDays(7)))
        return u"a wait until "_s + retryAfter->toString(Qt::ISODate);
    if (readFreshness(fields, now).value_or(0) < 0)
        return u"fresh in the past"_s;
    std::ignore = readValidators(fields);
    std::ignore = readHttpDate(bytes);
    std::ignore = Robots::read(bytes).allow(QUrl(u"https://news.example/live?page=2"_s));
    return {};
}

} // namespace Liveline
