// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/leadingtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

Sanitized withoutLeadingJoint(const Sanitized &body, const QUrl &baseUrl)
{
    static const QRegularExpression joint(u"^\\s*[:–—|•·-]+\\s+"_s);
    const qsizetype length = joint.match(body.text.left(20)).capturedLength();
    return length > 0 ? withoutLeadingText(body, length, baseUrl) : body;
}

Sanitized withoutLeadingText(const Sanitized &body, qsizetype length, const QUrl &baseUrl)
{
    const QString &html = body.content.html;
    // White space does not count: the end of a block is a line break in the text, and no character
    // of the markup.
    qsizetype left
        = std::ranges::count_if(body.text.left(length), [](QChar sign) { return !sign.isSpace(); });
    QString kept;
    qsizetype i = 0;
    while (i < html.size() && (left > 0 || html[i].isSpace())) {
        if (html[i] == u'<') {
            const qsizetype end = html.indexOf(u'>', i);
            kept += html.mid(i, end - i + 1);
            i = end + 1;
            continue;
        }
        // An entity is one character of the text.
        const qsizetype end = html[i] == u'&' ? html.indexOf(u';', i) : i;
        left -= html[i].isSpace() ? 0 : 1;
        i = end + 1;
    }
    Sanitized rest = sanitize(kept + html.mid(i), baseUrl);
    rest.images = body.images;
    return rest;
}

} // namespace Liveline
