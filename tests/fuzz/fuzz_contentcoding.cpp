// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/contentcoding.h"
#include "fuzz/targets.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QString fuzzContentCoding(const QByteArray &bytes)
{
    constexpr qint64 limit = 1'000'000;
    for (const char *coding : {"gzip", "deflate", "br", "zstd", "gzip, br"}) {
        const auto decoded = decodeContent(bytes, coding, limit);
        if (decoded && decoded->size() > limit)
            return u"more than was allowed"_s;
    }
    return {};
}

} // namespace Liveline
