// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// AMP's <amp-live-list> (FORMATS §2, https://amp.dev/documentation/components/amp-live-list).

#include "core/extract/entryids.h"
#include "core/extract/extractor.h"
#include "core/extract/imagefinder.h"
#include "core/extract/markupentries.h"
#include "core/extract/pagezone.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int HoursOfSilenceAtTheEnd = 6;
constexpr qsizetype ShortestTime = 9; ///< digits; smaller numbers only order

bool isNumber(const QString &value)
{
    bool isNumber = false;
    value.toDouble(&isNumber);
    return isNumber;
}

HtmlNode childWith(HtmlNode list, const char *attribute)
{
    for (const HtmlNode child : list.childElements()) {
        if (child.hasAttribute(attribute))
            return child;
    }
    return {};
}

/// A number that orders the items; nearly always the time of publication, in one of many units.
QDateTime timeIn(HtmlNode item, const char *attribute, const PageZone &zone)
{
    const QString value = item.attribute(attribute).trimmed();
    return value.size() < ShortestTime ? QDateTime() : zone.read(value);
}

void readTimes(HtmlNode item, const PageZone &zone, ParsedEntry &entry)
{
    const QDateTime sorted = timeIn(item, "data-sort-time", zone);
    if (sorted.isValid())
        entry.published = sorted;
    const QDateTime updated = timeIn(item, "data-update-time", zone);
    if (updated.isValid())
        entry.updated = updated > entry.published ? updated : QDateTime();
}

/// The template of Automattic's Live Blog makes each id of the time of the last change, so every
/// edit makes a new one.
bool isMadeOfTheUpdate(HtmlNode item)
{
    const QString changed = item.attribute("data-update-time");
    return changed.size() >= ShortestTime && item.attribute("id").endsWith(changed);
}

/// What the document promises not to change, in place of ids that do.
void identifyByOrder(const QList<HtmlNode> &items, QList<ParsedEntry> &entries)
{
    QStringList order;
    for (const HtmlNode item : items)
        order.append(item.attribute("data-sort-time"));
    const bool isTelling = areIdentifiers(order, true);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i].sourceId = isTelling ? order[i] : QString();
        entries[i].url.clear();
    }
}

/// The link after the page that is shown, in the order of reading.
QUrl olderPage(HtmlNode pagination, const QUrl &baseUrl)
{
    HtmlNode after;
    bool isPastCurrent = false;
    pagination.walk([&](HtmlNode node) {
        if (after)
            return false;
        if (node.is("a") && node.hasAttribute("href")) {
            const bool isNext
                = node.attribute("rel").split(u' ').contains("next"_L1) || isPastCurrent;
            if (isNext && !node.hasAttribute("aria-current"))
                after = node;
            isPastCurrent = isPastCurrent || node.hasAttribute("aria-current");
            return false;
        }
        isPastCurrent = isPastCurrent || (node.isText() && !node.text().isEmpty());
        return true;
    });
    return resolveWebUrl(after.attribute("href"), baseUrl);
}

/// amp.dev: milliseconds, at least 15 s; the shortest of a page's lists counts for all.
void notePoll(HtmlNode list, SourceHints &hints)
{
    bool isRead = false;
    const int milliseconds = list.attribute("data-poll-interval").toInt(&isRead);
    if (!isRead || milliseconds <= 0)
        return;
    const int seconds = std::max(15, milliseconds / 1000);
    hints.poll = hints.poll > 0 ? std::min(hints.poll, seconds) : seconds;
}

/// Older pages and finished blogs do not poll; a page that polled until now has come to its end.
bool hasEnded(HtmlNode list, const QList<ParsedEntry> &entries, const QDateTime &now)
{
    if (!list.hasAttribute("disabled") || !now.isValid() || entries.isEmpty())
        return false;
    const QDateTime limit = now.addSecs(-HoursOfSilenceAtTheEnd * 3600);
    return std::all_of(entries.cbegin(), entries.cend(), [&](const ParsedEntry &entry) {
        return entry.published.isValid() && entry.published < limit;
    });
}

/// Items that say something, and their entries; both lists are of one length.
QList<ParsedEntry> readItems(QList<HtmlNode> &items, const Page &page, const ParsedBlog &blog)
{
    QList<ParsedEntry> entries = readMarkupEntries(items, page, blog);
    if (entries.size() == items.size())
        return entries;
    QList<HtmlNode> telling;
    entries.clear();
    for (const HtmlNode item : std::as_const(items)) {
        const QList<ParsedEntry> one = readMarkupEntries({item}, page, blog);
        if (one.isEmpty())
            continue;
        entries.append(one.first());
        telling.append(item);
    }
    items = telling;
    return entries;
}

void readList(HtmlNode list, const Page &page, Reading &reading)
{
    QList<HtmlNode> items;
    for (const HtmlNode item : childWith(list, "items").childElements()) {
        if (item.hasAttribute("data-tombstone"))
            reading.withdrawnIds.append(item.attribute("id"));
        else if (isNumber(item.attribute("data-sort-time"))) // a template's has a placeholder
            items.append(item);
    }
    QList<ParsedEntry> entries = readItems(items, page, reading.blog);
    const PageZone zone(page);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i].sourceId = items[i].attribute("id");
        readTimes(items[i], zone, entries[i]);
    }
    if (!items.isEmpty() && std::all_of(items.cbegin(), items.cend(), isMadeOfTheUpdate))
        identifyByOrder(items, entries);
    reading.blog.isEnded
        = reading.blog.isEnded || hasEnded(list, entries, page.document().fetchedAt);
    if (reading.leads.older.isEmpty())
        reading.leads.older = olderPage(childWith(list, "pagination"), page.baseUrl());
    notePoll(list, reading.blog.hints);
    reading.entries += entries;
}

} // namespace

Reading readAmpLiveList(const Page &page)
{
    Reading reading;
    reading.blog = readPageMetadata(page);
    for (const HtmlNode list : page.html().body().findAllTags("amp-live-list"))
        readList(list, page, reading);
    // Asked with the time of the last update, a server may send only what changed since.
    reading.isPartial = QUrlQuery(page.document().url).hasQueryItem(u"amp_latest_update_time"_s)
        && page.html().body().findTag("amp-live-list");
    if (reading.entries.isEmpty())
        reading.why = u"no amp-live-list with items"_s;
    return reading;
}

} // namespace Liveline
