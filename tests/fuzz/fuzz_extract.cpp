// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "fuzz/documents.h"
#include "fuzz/invariants.h"
#include "fuzz/targets.h"

namespace Liveline {

// The last byte chooses what the server says of the bytes; files end in a line feed: nothing.
QString fuzzExtract(const QByteArray &bytes)
{
    constexpr const char *contentTypes[] = {"", "text/html", "text/html; charset=windows-1252",
        "application/xml; charset=utf-8", "text/plain"};
    const auto choice = static_cast<uchar>(bytes.isEmpty() ? 0 : bytes.back());
    return whatIsWrong(
        extract(fuzzedDocument(bytes, contentTypes[choice % std::size(contentTypes)])));
}

} // namespace Liveline
