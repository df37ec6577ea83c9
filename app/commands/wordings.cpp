// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/wordings.h"

#include "core/diff/textdiff.h"

#include <QJsonObject>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

QString wordsOf(const Revision &revision)
{
    const ParsedEntry &said = revision.said;
    return said.headline.isEmpty() ? said.text : said.headline + u'\n' + said.text;
}

QJsonArray diffSpans(const Revision &before, const Revision &after)
{
    QJsonArray spans;
    for (const Span &span : diffWords(wordsOf(before), wordsOf(after))) {
        const QString kind = span.kind == Span::Kind::Equal ? u"equal"_s
            : span.kind == Span::Kind::Inserted             ? u"inserted"_s
                                                            : u"deleted"_s;
        spans += QJsonObject{{u"kind"_s, kind}, {u"text"_s, span.text}};
    }
    return spans;
}

} // namespace Liveline
