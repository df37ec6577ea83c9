// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Where the words of a query stand in a text as it was written.

#include "core/base/text.h"
#include "core/search/phrases.h"
#include "core/search/query.h"
#include "core/search/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr char16_t matchStart = 0xE000;
constexpr char16_t matchEnd = 0xE001;

struct Range {
    qsizetype start = 0;
    qsizetype end = 0;

    auto operator<=>(const Range &) const = default;
};

bool isApart(TextField field) { return field == TextField::Earlier || field == TextField::Note; }

class Highlighter {
public:
    Highlighter(const QString &text, TextField place)
        : m_text(text)
        , m_place(place)
    {
    }

    void find(const Words &sought)
    {
        if (!isMeant(sought.field))
            return;
        for (const WordSpan &phrase : findPhrase(placed().folded, sought))
            appendFound(phrase.start, phrase.end());
    }
    void find(const Fragment &sought)
    {
        if (!isMeant(sought.field))
            return;
        const QString &folded = placed().folded;
        for (qsizetype at = 0; (at = folded.indexOf(sought.folded, at)) >= 0;
            at += sought.folded.size())
            appendFound(at, at + sought.folded.size());
    }
    void find(const Pattern &sought)
    {
        if (!isMeant(sought.field))
            return;
        for (auto match = sought.expression.globalMatch(m_text); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            if (!one.isValid())
                return;
            if (one.capturedLength() > 0)
                m_found.append({one.capturedStart(), one.capturedEnd()});
        }
    }
    template <class Other> void find(const Other &) { }

    QList<std::pair<qsizetype, qsizetype>> merged()
    {
        std::sort(m_found.begin(), m_found.end());
        QList<std::pair<qsizetype, qsizetype>> ranges;
        qsizetype end = 0;
        for (const Range &range : std::as_const(m_found)) {
            if (!ranges.isEmpty() && range.start < end) {
                end = std::max(end, range.end);
                ranges.last().second = end - ranges.last().first;
            } else {
                end = range.end;
                ranges.append({range.start, range.end - range.start});
            }
        }
        return ranges;
    }

private:
    // Titles and authors are not told from the text that they stand above.
    bool isMeant(TextField field) const
    {
        return isApart(m_place) || isApart(field) ? field == m_place : true;
    }
    const PlacedText &placed()
    {
        if (!m_placed)
            m_placed = placedText(m_text);
        return *m_placed;
    }
    void appendFound(qsizetype start, qsizetype end)
    {
        m_found.append(
            {m_placed->originOf(start), endOfCharacter(m_text, m_placed->originOf(end - 1))});
    }
    const QString &m_text;
    TextField m_place;
    std::optional<PlacedText> m_placed;
    QList<Range> m_found;
};

} // namespace

QList<std::pair<qsizetype, qsizetype>> findMatches(
    const Query &query, const QString &text, TextField place)
{
    Highlighter highlighter(text, place);
    for (const Condition *condition : wantedOf(query.tree))
        std::visit([&](const auto &sought) { highlighter.find(sought); }, *condition);
    return highlighter.merged();
}

bool looksInto(const Query &query, TextField place)
{
    return std::ranges::any_of(wantedOf(query.tree), [place](const Condition *condition) {
        return std::visit(
            [place](const auto &sought) {
                if constexpr (requires { sought.field; })
                    return sought.field == place;
                else
                    return false;
            },
            *condition);
    });
}

QString snippet(const Query &query, const QString &text, TextField place, qsizetype length)
{
    const auto ranges = findMatches(query, text, place);
    const qsizetype first = ranges.isEmpty() ? 0 : ranges.first().first;
    // A third of the room before the match, from the start of a word on.
    qsizetype start = first <= length / 3 ? 0 : first - length / 3;
    while (start > 0 && start < first && !text[start - 1].isSpace())
        ++start;
    if (start > 0 && text[start].isLowSurrogate())
        --start;

    QString out = start > 0 ? u"…"_s : QString();
    qsizetype at = start;
    qsizetype end = std::min(text.size(), start + length);
    if (end > 0 && end < text.size() && text[end].isLowSurrogate())
        ++end;
    for (const auto &[from, size] : ranges) {
        if (from < at || from + size > end)
            continue;
        out += QStringView(text).sliced(at, from - at);
        out += QChar(matchStart);
        out += QStringView(text).sliced(from, size);
        out += QChar(matchEnd);
        at = from + size;
    }
    const QString rest = text.sliced(at, end - at);
    out += end < text.size() ? elideAtWord(rest + u' ', rest.size()) : rest;
    return out.replace(u'\n', u' ');
}

} // namespace Liveline
