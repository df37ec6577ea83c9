// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/sanitizer.h"
#include "fuzz/invariants.h"
#include "fuzz/targets.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QString fuzzSanitize(const QByteArray &bytes)
{
    const QUrl base(u"https://news.example/live/1"_s);
    const Sanitized once = sanitize(QString::fromUtf8(bytes), base);
    const Sanitized twice = sanitizeAgain(once.content.html, base);
    if (twice.content != once.content)
        return u"not the same when sanitised again:\n%1\n%2"_s.arg(
            once.content.html, twice.content.html);
    return firstOf({whatIsUnsafe(once.content), whatIsBroken(once.text)});
}

} // namespace Liveline
