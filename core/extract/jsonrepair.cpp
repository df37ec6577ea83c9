// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonrepair.h"

#include "core/extract/entities.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

enum class Quotes {
    Trusted, ///< a quote ends a string
    Guessed, ///< it does where JSON could go on after it
};

QStringView trimmedFrom(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return text.sliced(std::min(at, text.size()));
}

// Comments and CDATA marks around the whole, and a statement's semicolon.
QStringView unwrap(QStringView text)
{
    static const QList<QStringView> heads{
        u"<!--", u"//<![CDATA[", u"/*<![CDATA[*/", u"<![CDATA[", u"// <![CDATA["};
    static const QList<QStringView> tails{
        u"-->", u"//]]>", u"/*]]>*/", u"]]>", u"// ]]>", u"//", u";"};
    for (bool changed = true; changed;) {
        changed = false;
        text = text.trimmed();
        if (text.startsWith(QChar::ByteOrderMark))
            text = text.sliced(1);
        for (const QStringView head : heads) {
            if (text.startsWith(head)) {
                text = text.sliced(head.size());
                changed = true;
            }
        }
        for (const QStringView tail : tails) {
            if (text.endsWith(tail)) {
                text.chop(tail.size());
                changed = true;
            }
        }
    }
    return text;
}

class Repair {
public:
    Repair(QStringView text, Quotes quotes)
        : m_text(text)
        , m_quotes(quotes)
    {
    }

    QString run();

private:
    void copyString();
    void copyEscape();
    bool endsString(qsizetype at) const;
    void skipComment();
    void copyWord();
    void dropTrailingComma();

    const QStringView m_text;
    const Quotes m_quotes;
    qsizetype m_at = 0;
    QString m_out;
};

QString Repair::run()
{
    m_out.reserve(m_text.size() + 64);
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (c == u'"') {
            copyString();
        } else if (c == u'/' && m_at + 1 < m_text.size()
            && (m_text[m_at + 1] == u'/' || m_text[m_at + 1] == u'*')) {
            skipComment();
        } else if (c.isLetter()) {
            copyWord();
        } else {
            if (c == u'}' || c == u']')
                dropTrailingComma();
            if (!c.isSpace() && c.unicode() >= 0x20)
                m_out += c;
            ++m_at;
        }
    }
    return m_out;
}

void Repair::copyString()
{
    m_out += m_text[m_at++];
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (c == u'"') {
            if (endsString(m_at))
                break;
            m_out += u"\\\""_s;
            ++m_at;
        } else if (c == u'\\') {
            copyEscape();
        } else if (c.unicode() < 0x20) {
            m_out += c == u'\n' ? u"\\n"_s : u" "_s;
            ++m_at;
        } else {
            m_out += c;
            ++m_at;
        }
    }
    m_out += u'"';
    ++m_at;
}

// "\'" and "\x" are JavaScript's; a lone "\" before anything else stood for itself.
void Repair::copyEscape()
{
    const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar(u' ');
    static const QRegularExpression hex(u"^[0-9a-fA-F]{4}"_s);
    const bool isHex = next == u'u' && hex.match(m_text.sliced(m_at).mid(2, 4).toString()).hasMatch();
    if (isHex || (next != u'u' && QStringView(u"\"\\/bfnrt").contains(next)))
        m_out += m_text.sliced(m_at, 2);
    else if (next == u'\'')
        m_out += next;
    else
        m_out += u"\\\\"_s + (next.unicode() < 0x20 ? QChar(u' ') : next);
    m_at += 2;
}

bool Repair::endsString(qsizetype at) const
{
    if (m_quotes == Quotes::Trusted)
        return true;
    const QStringView rest = trimmedFrom(m_text, at + 1);
    if (rest.isEmpty() || rest.front() == u'}' || rest.front() == u']' || rest.front() == u':')
        return true;
    if (rest.front() != u',')
        return false;
    const QStringView following = trimmedFrom(rest, 1);
    return following.isEmpty() || QStringView(u"\"{[}]").contains(following.front());
}

void Repair::skipComment()
{
    const bool isLine = m_text[m_at + 1] == u'/';
    const qsizetype end = isLine ? m_text.indexOf(u'\n', m_at) : m_text.indexOf(u"*/", m_at + 2);
    m_at = end < 0 ? m_text.size() : end + (isLine ? 1 : 2);
}

void Repair::copyWord()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at].isLetterOrNumber())
        ++m_at;
    const QStringView word = m_text.sliced(start, m_at - start);
    if (word == u"undefined" || word == u"NaN" || word == u"Infinity") {
        if (m_out.endsWith(u'-'))
            m_out.chop(1);
        m_out += u"null";
    } else {
        m_out += word;
    }
}

void Repair::dropTrailingComma()
{
    while (m_out.endsWith(u','))
        m_out.chop(1);
}

QJsonDocument parse(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()); }

} // namespace

QJsonDocument parseLenientJson(const QString &text)
{
    QString json = unwrap(text).toString();
    QJsonDocument document = parse(json);
    if (document.isNull() && !json.contains(u'"') && json.contains(u"&quot;")) {
        json = decodeEntities(json);
        document = parse(json);
    }
    for (const Quotes quotes : {Quotes::Trusted, Quotes::Guessed}) {
        if (document.isNull())
            document = parse(Repair(json, quotes).run());
    }
    return document;
}

QList<QJsonObject> salvageObjects(const QString &text, const QString &value)
{
    struct Open {
        qsizetype start = 0;
        bool isWanted = false;
    };
    const QString wanted = u'"' + value + u'"';
    QList<QJsonObject> objects;
    QList<Open> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'{') {
            open.append({i, false});
        } else if (c == u'}' && !open.isEmpty()) {
            const Open object = open.takeLast();
            if (object.isWanted)
                objects.append(
                    parseLenientJson(text.sliced(object.start, i + 1 - object.start)).object());
        } else if (c == u'"') {
            const bool isValue = !open.isEmpty()
                && QStringView(text).sliced(i).startsWith(wanted, Qt::CaseInsensitive);
            if (isValue)
                open.last().isWanted = true;
            for (++i; i < text.size() && text[i] != u'"'; ++i)
                i += text[i] == u'\\';
        }
    }
    objects.removeIf([](const QJsonObject &object) { return object.isEmpty(); });
    return objects;
}

} // namespace Liveline
