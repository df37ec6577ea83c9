// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/samepage.h"

#include "core/base/text.h"
#include "core/diff/address.h"
#include "core/extract/extract.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// By what an entry is known again, if it is short of words by less.
QStringList signs(const ParsedEntry &entry)
{
    constexpr qsizetype tellingName = 4; // "1", "p2" are on many pages
    constexpr qsizetype tellingWords = 20;
    constexpr qsizetype wordsToCompare = 80;
    QStringList list;
    if (entry.sourceId.size() >= tellingName)
        list.append(u"id "_s + entry.sourceId);
    if (const QString address = addressKey(entry.url); !address.isEmpty())
        list.append(u"at "_s + address);
    for (const QString &said : {entry.headline, entry.text}) {
        const QString words = fold(QStringView(said).left(4 * wordsToCompare)).left(wordsToCompare);
        if (words.size() >= tellingWords)
            list.append(u"says "_s + words);
    }
    return list;
}

QSet<QString> signsOf(const QList<Entry> &entries)
{
    QSet<QString> all;
    for (const Entry &entry : entries) {
        for (const QString &sign : signs(entry.current))
            all.insert(sign);
    }
    return all;
}

bool isKnown(const ParsedEntry &entry, const QSet<QString> &known)
{
    return std::ranges::any_of(
        signs(entry), [&](const QString &sign) { return known.contains(sign); });
}

bool isElsewhere(const LiveBlog &blog, const QUrl &answeredBy)
{
    return std::ranges::none_of(QList<QUrl>{blog.url, blog.source, blog.move.to},
        [&](const QUrl &url) { return pageKey(url) == pageKey(answeredBy); });
}

/// What the page calls itself; nullopt where it or the blog says nothing.
std::optional<bool> bearsTheName(const LiveBlog &blog, const ParsedBlog &said)
{
    const ParsedBlog &before = blog.said;
    if (!before.canonicalUrl.isEmpty() && !said.canonicalUrl.isEmpty()
        && pageKey(before.canonicalUrl) == pageKey(said.canonicalUrl))
        return true;
    if (!before.headline.isEmpty() && fold(before.headline) == fold(said.headline))
        return true;
    if (before.headline.isEmpty() && before.canonicalUrl.isEmpty())
        return std::nullopt;
    return false;
}

bool haveTimes(const QList<Entry> &entries)
{
    const auto count = std::ranges::count_if(
        entries, [](const Entry &entry) { return entry.current.published.isValid(); });
    return 2 * count > entries.size();
}

/// Everything is later than what is known: the page went on while nobody looked.
bool goesOn(const QList<ParsedEntry> &entries, const QList<Entry> &known)
{
    const QDateTime newest = known.constFirst().sortTime;
    return std::ranges::all_of(entries, [&](const ParsedEntry &entry) {
        return entry.published.isValid() && entry.published >= newest;
    });
}

} // namespace

bool isNewsAmong(const Extraction &extraction, const QList<Entry> &known)
{
    const QSet<QString> signsKnown = signsOf(known);
    return std::ranges::any_of(
        extraction.entries, [&](const ParsedEntry &entry) { return !isKnown(entry, signsKnown); });
}

std::optional<Error> whyAnotherPage(const LiveBlog &blog, const QUrl &answeredBy,
    const Extraction &extraction, const QList<Entry> &known)
{
    const QList<ParsedEntry> &entries = extraction.entries;
    if (known.isEmpty() || entries.isEmpty() || !blog.rule.isEmpty())
        return std::nullopt;
    const QSet<QString> signsKnown = signsOf(known);
    if (std::ranges::any_of(
            entries, [&](const ParsedEntry &entry) { return isKnown(entry, signsKnown); }))
        return std::nullopt;

    const auto because = [](const QString &why) {
        return Error{Error::Kind::NotALiveBlog, u"another page than the blog's: "_s + why};
    };
    const bool isNamed = bearsTheName(blog, extraction.blog).value_or(true);
    if (isElsewhere(blog, answeredBy) && !isNamed)
        return because(u"it was sent to %1"_s.arg(answeredBy.toString(QUrl::RemoveQuery)));
    if (confidenceOf(extraction.extractor) > confidenceOf(blog.extractor))
        return because(u"nothing of it is known, and it is built otherwise"_s);
    if (goesOn(entries, known))
        return std::nullopt;
    if (!isNamed)
        return because(
            u"nothing of it is known, and it is called “%1”"_s.arg(extraction.blog.headline));
    if (haveTimes(known) && std::ranges::none_of(entries, [](const ParsedEntry &entry) {
            return entry.published.isValid();
        }))
        return because(u"nothing of it is known, and nothing has a time any longer"_s);
    return std::nullopt;
}

} // namespace Liveline
