// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/corroboration.h"

#include <algorithm>

namespace Liveline {

namespace {

std::optional<qint64> medianOf(QList<qint64> lags)
{
    if (lags.isEmpty())
        return std::nullopt;
    const auto middle = lags.begin() + lags.size() / 2;
    std::ranges::nth_element(lags, middle);
    return *middle;
}

Corroboration corroborate(const QList<QList<Report>> &reports, BlogId blog)
{
    Corroboration one{blog, 0, 0, 0, {}};
    QList<qint64> lags;
    for (const QList<Report> &shared : reports) {
        const auto own = std::ranges::find(shared, blog, &Report::blog);
        if (own == shared.end()) {
            ++one.never;
            continue;
        }
        ++one.shared;
        if (own == shared.begin())
            ++one.first;
        else
            lags.append(shared.constFirst().at.secsTo(own->at));
    }
    one.medianLag = medianOf(lags);
    return one;
}

} // namespace

QList<Corroboration> corroborate(const QList<QList<Report>> &reports, const QList<BlogId> &blogs)
{
    QList<Corroboration> all;
    for (const BlogId blog : blogs)
        all.append(corroborate(reports, blog));
    return all;
}

} // namespace Liveline
