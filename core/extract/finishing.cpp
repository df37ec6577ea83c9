// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/finishing.h"

#include "core/base/text.h"
#include "core/extract/sanitizer.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype maximumEntries = 10'000;
constexpr qsizetype maximumText = 200'000;
constexpr qsizetype maximumHeadline = 2'000;
constexpr qsizetype maximumImages = 50;

// What programs write where they have no date: the days that they count from, in whatever zone.
bool standsForNone(QDate date)
{
    static const QList<QDate> zeroes{{1, 1, 1}, {1601, 1, 1}, {1899, 12, 30}, {1900, 1, 1},
        {1904, 1, 1}, {1970, 1, 1}, {1980, 1, 1}, {1980, 1, 6}};
    return date.year() < 1
        || std::ranges::any_of(
            zeroes, [date](QDate zero) { return std::abs(zero.daysTo(date)) <= 1; });
}

QDateTime plausible(const QDateTime &time, const QDateTime &fetchedAt)
{
    if (!time.isValid() || standsForNone(time.toUTC().date()))
        return {};
    if (fetchedAt.isValid() && time > fetchedAt.addDays(2))
        return {};
    return time.toUTC();
}

void clean(ParsedEntry &entry, const QDateTime &fetchedAt)
{
    if (!entry.url.isValid()) // it would be written as nothing, and be no key
        entry.url.clear();
    entry.sourceId = wellFormed(collapseWhitespace(entry.sourceId).left(maximumHeadline));
    entry.headline = wellFormed(tidyWhitespace(entry.headline).left(maximumHeadline));
    entry.author = wellFormed(tidyWhitespace(entry.author).left(500));
    entry.text = wellFormed(tidyLines(entry.text));
    entry.content.html = wellFormed(std::move(entry.content.html));
    if (entry.text.size() > maximumText || entry.content.html.size() > 4 * maximumText) {
        entry.text = elideAtWord(entry.text, maximumText);
        entry.content = sanitizePlainText(entry.text).content;
    }
    if (entry.images.size() > maximumImages)
        entry.images.resize(maximumImages);
    entry.published = plausible(entry.published, fetchedAt);
    entry.updated = plausible(entry.updated, fetchedAt);
}

// Sites repeat the blog's own lead picture on every entry: it belongs to none of them.
void dropSharedImages(QList<ParsedEntry> &entries)
{
    QHash<QUrl, int> uses;
    for (const ParsedEntry &entry : entries) {
        QSet<QUrl> own;
        for (const Image &image : entry.images)
            own.insert(image.url);
        for (const QUrl &url : own)
            ++uses[url];
    }
    const qsizetype limit = std::max<qsizetype>(3, entries.size() / 2 + 1);
    for (ParsedEntry &entry : entries)
        entry.images.removeIf([&](const Image &image) { return uses.value(image.url) >= limit; });
}

QString wording(const ParsedEntry &entry) { return entry.headline + u'\n' + entry.text; }

// The same entry twice: a copy pinned on top, or two renderings that begin alike. Some sources also
// give one identifier to different entries; where those have no words, their pictures differ.
bool areCopies(const ParsedEntry &one, const ParsedEntry &other)
{
    constexpr qsizetype telling = 60;
    if (one.isPinned != other.isPinned)
        return true;
    if (wording(one) == wording(other))
        return !one.headline.isEmpty() || !one.text.isEmpty() || one.images == other.images;
    // Under one headline and by one formula, at another time: what all entries share is no name.
    if (one.published.isValid() && other.published.isValid() && one.published != other.published)
        return false;
    const QString start = fold(QStringView(wording(one)).left(4 * telling)).left(telling);
    return start.size() == telling
        && fold(QStringView(wording(other)).left(4 * telling)).startsWith(start);
}

// A pinned entry stands on the page twice: its copy on top only pins the one in its place.
void mergeCopies(QList<ParsedEntry> &entries)
{
    constexpr qsizetype mostCompared = 8;
    QHash<QString, QList<qsizetype>> placesOfId;
    QSet<qsizetype> dropped;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries[i].sourceId.isEmpty())
            continue;
        QList<qsizetype> &places = placesOfId[entries[i].sourceId];
        const auto earlier = std::find_if(places.begin(), places.end(),
            [&](qsizetype place) { return areCopies(entries[place], entries[i]); });
        if (earlier == places.end()) {
            if (places.size() < mostCompared)
                places.append(i);
            continue;
        }
        const bool isOriginal = entries[*earlier].isPinned && !entries[i].isPinned;
        const qsizetype original = isOriginal ? i : *earlier;
        entries[original].isPinned = entries[*earlier].isPinned || entries[i].isPinned;
        dropped.insert(isOriginal ? *earlier : i);
        *earlier = original;
    }
    QList<ParsedEntry> kept;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!dropped.contains(i))
            kept.append(std::move(entries[i]));
    }
    entries = std::move(kept);
}

QString digest(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex().first(16));
}

QString keyFor(const ParsedEntry &entry)
{
    if (!entry.sourceId.isEmpty())
        return entry.sourceId;
    if (!entry.url.isEmpty())
        return entry.url.toString(QUrl::FullyEncoded);
    const QString headline = fold(entry.headline);
    if (entry.published.isValid() && !headline.isEmpty())
        return digest(entry.published.toString(Qt::ISODate) + u'|' + headline);
    const QString start = entry.headline + u' ' + entry.text.left(1'000);
    const QStringList words = foldedWords(fold(start)).mid(0, 12);
    if (!words.isEmpty())
        return digest(words.join(u' '));
    return digest(entry.images.isEmpty() ? QString() : entry.images.first().url.toString());
}

// Where a source gives one identifier to several entries, their words tell them apart.
void fillKeys(QList<ParsedEntry> &entries)
{
    QHash<QString, int> uses;
    for (ParsedEntry &entry : entries) {
        entry.key = keyFor(entry);
        ++uses[entry.key];
    }
    QHash<QString, int> copies;
    for (ParsedEntry &entry : entries) {
        if (uses.value(entry.key) > 1)
            entry.key += u'~' + digest(entry.published.toString(Qt::ISODate) + wording(entry));
        if (const int copy = ++copies[entry.key]; copy > 1)
            entry.key += u"~%1"_s.arg(copy);
    }
}

} // namespace

void finish(QList<ParsedEntry> &entries, const QDateTime &fetchedAt)
{
    if (entries.size() > maximumEntries)
        entries.resize(maximumEntries);
    for (ParsedEntry &entry : entries)
        clean(entry, fetchedAt);
    dropSharedImages(entries);
    mergeCopies(entries);
    fillKeys(entries);
}

void finish(ParsedBlog &blog, const QDateTime &fetchedAt)
{
    blog.headline = collapseWhitespace(blog.headline).left(maximumHeadline);
    blog.publisher = collapseWhitespace(blog.publisher).left(500);
    blog.coverageStart
        = plausible(blog.coverageStart, fetchedAt.isValid() ? fetchedAt.addYears(1) : fetchedAt);
    blog.coverageEnd
        = plausible(blog.coverageEnd, fetchedAt.isValid() ? fetchedAt.addYears(1) : fetchedAt);
}

} // namespace Liveline
