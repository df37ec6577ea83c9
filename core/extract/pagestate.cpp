// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/pagestate.h"

#include "core/extract/jsonrepair.h"
#include "core/extract/packedstate.h"

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
    void addAttributes(HtmlNode element);
    QList<QJsonValue> take();

private:
    void addJson(const QString &json);
    void addAssignments(const QString &script);
    bool addFlight(const QString &script);

    QList<QJsonValue> m_states;
    QByteArray m_flight; ///< of Next.js, in many scripts
};

QList<QJsonValue> States::take()
{
    if (const QJsonArray rows = unpackFlight(m_flight); !rows.isEmpty())
        m_states.append(rows);
    return std::move(m_states);
}

void States::addJson(const QString &json)
{
    if (json.size() < smallest || m_states.size() >= mostStates)
        return;
    QJsonValue value = valueOf(parseLenientJson(json));
    if (const auto unpacked = unpackReferences(value.toArray()))
        value = *unpacked;
    if (!value.toObject().isEmpty() || !value.toArray().isEmpty())
        m_states.append(value);
}

void States::addAssignments(const QString &script)
{
    static const QRegularExpression assignment(
        u"(?:[\\w$\\])]\\s*=\\s*|JSON\\.parse\\(\\s*|\\.push\\(\\s*)(?=[\\[{\"'])"_s);
    qsizetype from = 0;
    qsizetype budget = 4 * script.size(); // code whose brackets do not close is not read to its end
    while (budget > 0) {
        const auto match = assignment.match(script, from);
        if (!match.hasMatch())
            return;
        const qsizetype start = match.capturedEnd();
        const qsizetype end = endOfJson(script, start);
        from = end < 0 ? start + 1 : end;
        budget -= (end < 0 ? script.size() : end) - start;
        if (end < 0 || end - start < smallest)
            continue;
        const QStringView value = QStringView(script).sliced(start, end - start);
        const bool isString = value.front() == u'"' || value.front() == u'\'';
        const QString json = isString ? decoded(unescaped(value)) : value.toString();
        const QStringView bare = QStringView(json).trimmed();
        if (bare.startsWith(u'{') || bare.startsWith(u'['))
            addJson(json);
    }
}

// self.__next_f.push([1,"…"]): a piece of the stream, wherever it was cut.
bool States::addFlight(const QString &script)
{
    static const QRegularExpression push(u"__next_f\\.push\\(\\s*(?=\\[)"_s);
    const auto match = push.match(script.left(300));
    const qsizetype end = match.hasMatch() ? endOfJson(script, match.capturedEnd()) : -1;
    if (end < 0)
        return false;
    const QByteArray json = script.sliced(match.capturedEnd(), end - match.capturedEnd()).toUtf8();
    m_flight += QJsonDocument::fromJson(json).array().at(1).toString().toUtf8();
    return true;
}

// Islands, and components that another program puts into a page, take theirs from an attribute.
void States::addAttributes(HtmlNode element)
{
    for (const char *name : {"props", "data-props", "data-page", "data-state", "data-initial-state",
             "data-react-props", "data-component-props", "data-json", "data-model"}) {
        const QString value = element.attribute(name);
        const QStringView bare = QStringView(value).trimmed();
        if (bare.startsWith(u'{') || bare.startsWith(u'['))
            addJson(value);
    }
}

void States::addScript(HtmlNode script)
{
    const QString type = script.attribute("type").trimmed().toLower();
    if (script.hasAttribute("src") || type.contains(u"ld+json") || type.contains(u"importmap"))
        return;
    const QString text = script.rawText();
    if (addFlight(text) || text.size() < smallest)
        return;
    if (type.contains(u"json"))
        addJson(text);
    else if (type.isEmpty() || type.contains(u"javascript") || type == u"module")
        addAssignments(text);
}

} // namespace

qsizetype endOfJson(QStringView text, qsizetype start)
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

QList<QJsonValue> readPageState(const Page &page)
{
    const bool hasAttributes = page.text().contains(u"props=")
        || page.text().contains(u"data-page=") || page.text().contains(u"data-state=")
        || page.text().contains(u"data-json=") || page.text().contains(u"data-model=")
        || page.text().contains(u"-state=");
    States states;
    page.html().root().walk([&](HtmlNode node) {
        if (node.is("script"))
            states.addScript(node);
        else if (hasAttributes && node.isElement())
            states.addAttributes(node);
        return !node.is("svg");
    });
    return states.take();
}

} // namespace Liveline
