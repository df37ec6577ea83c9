// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/textdiff.h"

#include "core/diff/sequence.h"

namespace Liveline {

namespace {

constexpr qsizetype maximumTokens = 20'000;
constexpr qsizetype maximumChanges = 1'500;

enum class TokenKind { Word, Space, Single };

// Scripts without spaces compare character by character, as punctuation does.
bool isWrittenWithoutSpaces(char32_t u)
{
    switch (QChar::script(u)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

TokenKind kindOf(char32_t u)
{
    if (QChar::isSpace(u))
        return TokenKind::Space;
    return QChar::isLetterOrNumber(u) && !isWrittenWithoutSpaces(u) ? TokenKind::Word
                                                                    : TokenKind::Single;
}

// Joiners and marks stay with what they follow, so that no sequence is cut in two.
bool continuesAny(char32_t u) { return QChar::isMark(u) || u == 0x200C || u == 0x200D; }

char32_t codePointAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    return text[i].unicode();
}

// What stands within a number, a score, a time or a date: "12,000", "2–1", "14:32". A space only
// where it parts thousands and breaks no line: between plain ones there may be two numbers.
bool isWithinNumber(QStringView text, qsizetype i)
{
    const auto isDigit = [&](qsizetype at) { return at < text.size() && text[at].isDigit(); };
    if (i == 0 || !isDigit(i - 1) || !isDigit(i + 1))
        return false;
    switch (text[i].unicode()) {
    case u'.':
    case u',':
    case u':':
    case u'/':
    case u'-':
    case u'\'':
    case u'\u2019': // right single quotation mark
    case u'\u2011': // non-breaking hyphen
    case u'\u2013': // en dash
    case u'\u066B': // Arabic decimal separator
    case u'\u066C': // and of thousands
        return true;
    case u'\u00A0': // no-break space
    case u'\u2009': // thin space
    case u'\u202F': // narrow no-break space
        return isDigit(i + 2) && isDigit(i + 3) && !isDigit(i + 4);
    default:
        return false;
    }
}

QList<QStringView> tokens(QStringView text)
{
    QList<QStringView> result;
    qsizetype start = 0;
    TokenKind kind = TokenKind::Single;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t u = codePointAt(text, i);
        const TokenKind next = kindOf(u);
        const bool continues = continuesAny(u) || (next == kind && kind != TokenKind::Single)
            || (kind == TokenKind::Word && isWithinNumber(text, i));
        if (i > 0 && !continues) {
            result.append(text.sliced(start, i - start));
            start = i;
        }
        if (i == 0 || !continues)
            kind = next;
        i += QChar::requiresSurrogates(u) ? 2 : 1;
    }
    if (start < text.size())
        result.append(text.sliced(start));
    return result;
}

QList<int> numbered(const QList<QStringView> &values, Numbering<QStringView> &numbers)
{
    QList<int> result;
    result.reserve(values.size());
    for (const QStringView value : values)
        result.append(numbers(value));
    return result;
}

// Gathers a change, and writes it as one deletion and one insertion.
class SpanWriter {
public:
    void equal(QStringView text)
    {
        // White space between two changed words is part of the change: one is easier to read.
        if (isChanging() && text.trimmed().isEmpty()) {
            m_gap += text;
            return;
        }
        flush();
        append(Span::Kind::Equal, text.toString());
    }
    void deleted(QStringView text)
    {
        closeGap();
        m_deleted += text;
    }
    void inserted(QStringView text)
    {
        closeGap();
        m_inserted += text;
    }
    QList<Span> finish()
    {
        flush();
        return std::move(m_spans);
    }

private:
    bool isChanging() const { return !m_deleted.isEmpty() || !m_inserted.isEmpty(); }
    void closeGap()
    {
        m_deleted += m_gap;
        m_inserted += m_gap;
        m_gap.clear();
    }
    void append(Span::Kind kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_spans.isEmpty() && m_spans.last().kind == kind)
            m_spans.last().text += text;
        else
            m_spans.append({kind, text});
    }
    void flush()
    {
        append(Span::Kind::Deleted, std::exchange(m_deleted, {}));
        append(Span::Kind::Inserted, std::exchange(m_inserted, {}));
        append(Span::Kind::Equal, std::exchange(m_gap, {}));
    }

    QList<Span> m_spans;
    QString m_deleted;
    QString m_inserted;
    QString m_gap;
};

} // namespace

QList<Span> diffWords(const QString &before, const QString &after)
{
    const QList<QStringView> old = tokens(before);
    const QList<QStringView> now = tokens(after);
    Numbering<QStringView> numbers;
    std::optional<Alignment> equal;
    if (old.size() <= maximumTokens && now.size() <= maximumTokens) {
        const QList<int> left = numbered(old, numbers);
        equal = longestCommonSubsequence(left, numbered(now, numbers), maximumChanges);
    }
    SpanWriter writer;
    qsizetype i = 0;
    qsizetype j = 0;
    for (const auto &[x, y] : equal.value_or(Alignment())) {
        for (; i < x; ++i)
            writer.deleted(old[i]);
        for (; j < y; ++j)
            writer.inserted(now[j]);
        writer.equal(old[i]);
        ++i;
        ++j;
    }
    for (; i < old.size(); ++i)
        writer.deleted(old[i]);
    for (; j < now.size(); ++j)
        writer.inserted(now[j]);
    return writer.finish();
}

} // namespace Liveline
