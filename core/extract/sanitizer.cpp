// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/sanitizer.h"

#include "core/base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

Sanitized sanitizePlainText(const QString &text)
{
    Sanitized sanitized;
    sanitized.text = collapseLines(text);
    for (const QStringView line : QStringView(sanitized.text).tokenize(u'\n'))
        sanitized.content.html += u"<p>"_s + line.toString().toHtmlEscaped() + u"</p>"_s;
    return sanitized;
}

} // namespace Liveline
