// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/wholeness.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace Liveline {

namespace {

constexpr qsizetype atTheStart = 4'000;
constexpr qsizetype atTheEnd = 64'000; ///< scripts may follow the end of a page

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':'
        || c == '.' || static_cast<signed char>(c) < 0;
}

bool startsWithWord(QByteArrayView bytes, QByteArrayView word)
{
    return bytes.startsWith(word)
        && (bytes.size() == word.size() || !isNameCharacter(bytes[word.size()]));
}

/// The name of the first element, behind declarations and comments.
QByteArrayView rootOf(QByteArrayView markup)
{
    for (qsizetype i = markup.indexOf('<'); i >= 0; i = markup.indexOf('<', i + 1)) {
        const QByteArrayView rest = markup.sliced(i + 1);
        if (rest.startsWith("!--")) {
            const qsizetype end = rest.indexOf("-->");
            if (end < 0)
                return {};
            i += end;
            continue;
        }
        const auto end = std::ranges::find_if_not(rest, isNameCharacter);
        if (end != rest.begin())
            return rest.first(end - rest.begin());
    }
    return {};
}

/// Where a comment or a script ends that starts here; -1: never; the place itself: neither.
qsizetype behindRawText(QByteArrayView html, qsizetype start)
{
    const QByteArrayView rest = html.sliced(start);
    const bool isComment = rest.startsWith("<!--");
    if (!isComment && !startsWithWord(rest, "<script") && !startsWithWord(rest, "<style"))
        return start;
    const QByteArrayView end = isComment ? "-->" : rest.startsWith("<sc") ? "</script" : "</style";
    const qsizetype place = html.indexOf(end, start);
    return place < 0 ? -1 : place + end.size();
}

/// How many stay open of those elements of a page that HTML lets nobody leave open.
qsizetype leftOpen(QByteArrayView html)
{
    constexpr std::array<QByteArrayView, 7> names
        = {"div", "article", "section", "main", "ul", "ol", "table"};
    qsizetype open = 0;
    for (qsizetype i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
        if (const qsizetype behind = behindRawText(html, i); behind != i) {
            if (behind < 0)
                return 1;
            i = behind - 1;
            continue;
        }
        const bool isEnd = html.sliced(i).startsWith("</");
        const QByteArrayView rest = html.sliced(i + (isEnd ? 2 : 1));
        const bool isOne = std::ranges::any_of(
            names, [&](QByteArrayView name) { return startsWithWord(rest, name); });
        open += isOne ? (isEnd ? -1 : 1) : 0;
    }
    return open;
}

bool hasEndTag(QByteArrayView end, QByteArrayView name)
{
    const QByteArray tag = "</" + name.toByteArray();
    for (qsizetype i = end.lastIndexOf(tag); i >= 0; i = i > 0 ? end.lastIndexOf(tag, i - 1) : -1) {
        if (startsWithWord(end.sliced(i), tag))
            return true;
    }
    return false;
}

bool isHtml(QByteArrayView start, QByteArrayView root)
{
    return root == QByteArrayView("html") || start.contains("<!doctype html")
        || root == QByteArrayView("head") || root == QByteArrayView("body");
}

} // namespace

bool breaksOff(QByteArrayView body)
{
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    body = body.trimmed();
    if (body.isEmpty())
        return false;
    const char first = body.front();
    if (first == '{' || first == '[')
        return body.back() != (first == '{' ? '}' : ']');
    if (first != '<')
        return false;
    const QByteArray lower = body.toByteArray().toLower();
    const QByteArrayView start = QByteArrayView(lower).first(std::min(atTheStart, lower.size()));
    const QByteArrayView end = QByteArrayView(lower).last(std::min(atTheEnd, lower.size()));
    const QByteArrayView root = rootOf(start);
    if (isHtml(start, root))
        return !hasEndTag(end, "html") && !hasEndTag(end, "body") && leftOpen(lower) > 0;
    const bool isXml = start.startsWith("<?xml") || root == QByteArrayView("rss")
        || root == QByteArrayView("feed") || root == QByteArrayView("rdf:rdf");
    return isXml && !root.isEmpty() && !hasEndTag(end, root);
}

} // namespace Liveline
