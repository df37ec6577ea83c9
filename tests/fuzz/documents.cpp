// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "fuzz/documents.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

Document fuzzedDocument(const QByteArray &bytes, const char *contentType)
{
    return {.bytes = bytes,
        .contentType = QString::fromLatin1(contentType),
        .url = QUrl(u"https://news.example/live/1"_s),
        .fetchedAt = QDateTime({2026, 3, 14}, {12, 0}, Qt::UTC)};
}

} // namespace Liveline
