// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/encoding.h"
#include "fuzz/invariants.h"
#include "fuzz/targets.h"

namespace Liveline {

// A first line may be the Content-Type field.
QString fuzzEncoding(const QByteArray &bytes)
{
    const qsizetype end = std::max<qsizetype>(bytes.indexOf('\n'), 0);
    const QString contentType = QString::fromLatin1(bytes.first(end));
    return firstOf({whatIsBroken(decodeText(bytes, {})),
        whatIsBroken(decodeText(bytes.sliced(end), contentType))});
}

} // namespace Liveline
