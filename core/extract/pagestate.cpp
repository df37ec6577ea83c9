// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/pagestate.h"

#include "core/extract/jsonrepair.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype smallest = 200; ///< characters that could tell two entries
constexpr qsizetype mostStates = 60;

QJsonValue valueOf(const QJsonDocument &document)
{
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

// The end of the string or of the balanced object or array that begins at `start`; -1: none.
qsizetype endOfValue(QStringView text, qsizetype start)
{
    const QChar opener = text[start];
    qsizetype depth = 0;
    for (qsizetype i = start; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' || (c == u'\'' && opener == u'\'')) {
            for (++i; i < text.size() && text[i] != c; ++i)
                i += text[i] == u'\\';
            if (opener == c)
                return i < text.size() ? i + 1 : -1;
        } else if (c == u'{' || c == u'[') {
            ++depth;
        } else if ((c == u'}' || c == u']') && --depth == 0) {
            return i + 1;
        }
    }
    return -1;
}

// What a JavaScript string means; "\x27" and "\'" are no escapes of JSON.
QString unescaped(QStringView literal)
{
    QString out;
    out.reserve(literal.size());
    for (qsizetype i = 1; i + 1 < literal.size(); ++i) {
        if (literal[i] != u'\\') {
            out += literal[i];
            continue;
        }
        const QChar kind = literal[++i];
        const qsizetype digits = kind == u'u' ? 4 : kind == u'x' ? 2 : 0;
        bool isHex = false;
        const ushort code = digits > 0 && i + digits < literal.size()
            ? literal.sliced(i + 1, digits).toUShort(&isHex, 16)
            : ushort(0);
        if (isHex) {
            out += QChar(code);
            i += digits;
        } else {
            out += kind == u'n' ? QChar(u'\n')
                : kind == u't'  ? QChar(u'\t')
                : kind == u'r'  ? QChar(u'\r')
                                : kind;
        }
    }
    return out;
}

QString decoded(const QString &text)
{
    return text.contains(u'%') && !text.contains(u'"') && !text.contains(u'{')
        ? QUrl::fromPercentEncoding(text.toUtf8())
        : text;
}

class States {
public:
    void addScript(HtmlNode script);
    QList<QJsonValue> take() { return std::move(m_states); }

private:
    void addJson(const QString &json);
    void addAssignments(const QString &script);

    QList<QJsonValue> m_states;
};

void States::addJson(const QString &json)
{
    if (json.size() < smallest || m_states.size() >= mostStates)
        return;
    const QJsonValue value = valueOf(parseLenientJson(json));
    if (!value.toObject().isEmpty() || !value.toArray().isEmpty())
        m_states.append(value);
}

void States::addAssignments(const QString &script)
{
    static const QRegularExpression assignment(
        u"(?:[\\w$\\])]\\s*=\\s*|JSON\\.parse\\(\\s*|\\.push\\(\\s*)(?=[\\[{\"'])"_s);
    qsizetype from = 0;
    for (auto match = assignment.match(script, from); match.hasMatch();
        match = assignment.match(script, from)) {
        const qsizetype start = match.capturedEnd();
        const qsizetype end = endOfValue(script, start);
        from = end < 0 ? start + 1 : end;
        if (end < 0 || end - start < smallest) {
            from = start + 1;
            continue;
        }
        const QStringView value = QStringView(script).sliced(start, end - start);
        const bool isString = value.front() == u'"' || value.front() == u'\'';
        const QString json = isString ? decoded(unescaped(value)) : value.toString();
        const QStringView bare = QStringView(json).trimmed();
        if (bare.startsWith(u'{') || bare.startsWith(u'['))
            addJson(json);
    }
}

void States::addScript(HtmlNode script)
{
    const QString type = script.attribute("type").trimmed().toLower();
    if (script.hasAttribute("src") || type.contains(u"ld+json") || type.contains(u"importmap"))
        return;
    const QString text = script.rawText();
    if (text.size() < smallest)
        return;
    if (type.contains(u"json"))
        addJson(text);
    else if (type.isEmpty() || type.contains(u"javascript") || type == u"module")
        addAssignments(text);
}

} // namespace

QList<QJsonValue> readPageState(const Page &page)
{
    States states;
    for (const HtmlNode script : page.html().root().findAllTags("script"))
        states.addScript(script);
    return states.take();
}

} // namespace Liveline
