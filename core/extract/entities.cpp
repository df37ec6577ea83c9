// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/entities.h"

#include "core/extract/htmldocument.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype longestReference = 34; // "&CounterClockwiseContourIntegral;"

// The parser knows all 2231 names, and what browsers make of numbers such as &#150;.
QString byParser(const QString &reference)
{
    return HtmlDocument::parseFragment(reference).body().rawText();
}

bool isReference(QStringView name)
{
    if (name.isEmpty())
        return false;
    for (const QChar c : name.sliced(name.front() == u'#' ? 1 : 0)) {
        if (c.unicode() >= 0x80 || !c.isLetterOrNumber())
            return false;
    }
    return name != u"#";
}

} // namespace

QString decodeEntities(QStringView text, const QHash<QString, QString> &declared)
{
    static const QHash<QString, QString> common{{u"amp"_s, u"&"_s}, {u"lt"_s, u"<"_s},
        {u"gt"_s, u">"_s}, {u"quot"_s, u"\""_s}, {u"apos"_s, u"'"_s}, {u"nbsp"_s, u"\u00A0"_s},
        {u"#39"_s, u"'"_s}, {u"#x27"_s, u"'"_s}};
    QHash<QString, QString> seen = declared;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = text.indexOf(u'&', i);
        if (start < 0) {
            out += text.sliced(i);
            break;
        }
        out += text.sliced(i, start - i);
        const QStringView window = text.sliced(start + 1).left(longestReference);
        const qsizetype end = window.indexOf(u';');
        const QStringView name = window.left(std::max<qsizetype>(end, 0));
        if (!isReference(name)) {
            out += u'&';
            i = start + 1;
            continue;
        }
        const QString key = name.toString();
        QString value = common.value(key, seen.value(key));
        if (value.isEmpty()) {
            value = byParser(u'&' + key + u';');
            seen.insert(key, value);
        }
        out += value;
        i = start + end + 2;
    }
    return out;
}

} // namespace Liveline
