// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/distrust.h"

#include "core/base/text.h"
#include "core/extract/headlines.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QString withoutFragment(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash | QUrl::RemoveScheme)
        .toString();
}

// "#post1" for the newest, "#post2" for the one before: every number moves with every new entry.
// Numbers that count from the oldest are as good as any.
bool arePositions(const QList<ParsedEntry> &entries)
{
    static const QRegularExpression numbered(u"^(\\D*?)[-_]?(\\d{1,4})$"_s);
    QString prefix;
    QList<int> numbers;
    for (const ParsedEntry &entry : entries) {
        const auto match = numbered.match(entry.sourceId);
        if (!match.hasMatch() || (!numbers.isEmpty() && match.captured(1) != prefix))
            return false;
        prefix = match.captured(1);
        numbers.append(match.captured(2).toInt());
    }
    const bool isNewestFirst = entries.isEmpty() || !entries.first().published.isValid()
        || entries.first().published >= entries.last().published;
    if (!isNewestFirst)
        std::reverse(numbers.begin(), numbers.end());
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (numbers[i] != numbers.first() + i)
            return false;
    }
    return !numbers.isEmpty() && numbers.first() <= 1;
}

template <class Value> bool allShare(const QList<ParsedEntry> &entries, Value ParsedEntry::*member)
{
    return std::all_of(entries.cbegin(), entries.cend(),
        [&](const ParsedEntry &entry) { return entry.*member == entries.first().*member; });
}

// A time that most entries share is not theirs, nor is the blog's own where several have it.
void distrustTime(
    QList<ParsedEntry> &entries, QDateTime ParsedEntry::*member, const QDateTime &ofBlog)
{
    QHash<qint64, qsizetype> uses;
    for (const ParsedEntry &entry : std::as_const(entries))
        ++uses[(entry.*member).isValid() ? (entry.*member).toMSecsSinceEpoch() : 0];
    for (ParsedEntry &entry : entries) {
        QDateTime &time = entry.*member;
        const qsizetype count = time.isValid() ? uses.value(time.toMSecsSinceEpoch()) : 0;
        const bool isOfMost = count >= 3 && 2 * count > entries.size();
        if (isOfMost || (count >= 2 && time == ofBlog))
            time = {};
    }
}

void distrustTimes(QList<ParsedEntry> &entries, const DeclaredTimes &ofBlog)
{
    distrustTime(entries, &ParsedEntry::published, ofBlog.published);
    distrustTime(entries, &ParsedEntry::updated, ofBlog.modified);
}

void distrustIdentifiers(QList<ParsedEntry> &entries, const ParsedBlog &blog)
{
    const bool isUseless = arePositions(entries)
        || (entries.size() > 1 && allShare(entries, &ParsedEntry::sourceId));
    const bool isSharedUrl = entries.size() > 1 && allShare(entries, &ParsedEntry::url);
    const QString ofBlog = withoutFragment(blog.canonicalUrl);
    for (ParsedEntry &entry : entries) {
        if (isUseless) {
            entry.sourceId.clear();
            entry.url.setFragment({});
        }
        if (isSharedUrl
            || (!entry.url.hasFragment() && !entry.url.hasQuery()
                && withoutFragment(entry.url) == ofBlog))
            entry.url.clear();
        if (entry.sourceId == blog.canonicalUrl.toString())
            entry.sourceId.clear();
    }
}

// "NDTV Sports" of sports.ndtv.com.
bool isTheHouse(const QString &author, const ParsedBlog &blog)
{
    const QString name = fold(author).remove(u' ');
    const QString publisher = fold(blog.publisher).remove(u' ');
    const QString domain = blog.canonicalUrl.host().section(u'.', -2, -2);
    return (!publisher.isEmpty() && name.contains(publisher))
        || (domain.size() >= 4 && name.contains(domain));
}

// Systems that do not know an entry's author name everybody who worked on the page, or the house.
void distrustAuthors(QList<ParsedEntry> &entries, const ParsedBlog &blog)
{
    const QString shared = entries.first().author;
    const bool isShared = entries.size() > 1 && allShare(entries, &ParsedEntry::author);
    const bool isHouse = isTheHouse(shared, blog);
    for (ParsedEntry &entry : entries) {
        if ((isShared && (isHouse || shared.contains(u", ")))
            || fold(entry.author) == fold(blog.publisher))
            entry.author.clear();
    }
}

void distrustHeadlines(QList<ParsedEntry> &entries, const ParsedBlog &blog)
{
    const bool isShared = entries.size() > 2 && allShare(entries, &ParsedEntry::headline);
    const QString ofBlog = fold(blog.headline);
    for (ParsedEntry &entry : entries) {
        const bool isBlogs = fold(entry.headline) == ofBlog && !entry.text.isEmpty();
        if (isShared || isBlogs)
            entry.headline.clear();
    }
    dropRepeatedHeadlines(entries);
}

} // namespace

void distrustCopies(
    QList<ParsedEntry> &entries, const ParsedBlog &blog, const DeclaredTimes &ofBlog)
{
    if (entries.isEmpty())
        return;
    distrustIdentifiers(entries, blog);
    distrustTimes(entries, ofBlog);
    distrustAuthors(entries, blog);
    distrustHeadlines(entries, blog);
}

} // namespace Liveline
