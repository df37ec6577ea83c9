// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The Automattic Liveblog plugin for WordPress (FORMATS §5): its REST answers and the older ones of
// the permalink, which are alike.

#include "core/extract/jsondialects.h"
#include "core/extract/jsonmembers.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/sanitizer.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool isEntry(const QJsonObject &object)
{
    return object.contains(u"entry_time"_s) && object.contains(u"id"_s)
        && (object.contains(u"render"_s) || object.contains(u"html"_s)
            || object.contains(u"content"_s));
}

// "/key" and its kin are commands of the author; the plugin shows them as labels.
Sanitized bodyOf(const QJsonObject &object, const QUrl &baseUrl)
{
    const QString html = textOf(firstOf(object, {u"render", u"html", u"content"}));
    const HtmlDocument document = HtmlDocument::parseFragment(html);
    return sanitize(document.body().children(), baseUrl, [](HtmlNode node) {
        return node.hasClass(u"liveblog-command") || node.hasClass(u"liveblog-meta")
            || node.hasClass(u"liveblog-entry-actions");
    });
}

ParsedEntry readEntry(const QJsonObject &object, const JsonContext &context)
{
    ParsedEntry entry;
    entry.sourceId = textOf(object[u"id"_s]);
    entry.published = jsonTime(object[u"entry_time"_s]);
    entry.updated = jsonTime(object[u"timestamp"_s]);
    entry.headline = plainLine(textOf(firstOf(object, {u"entry_title", u"headline"})));
    entry.author = jsonAuthor(firstOf(object, {u"authors", u"author_name", u"author_link"}));
    entry.isKeyEvent = object[u"key_event"_s].toBool();
    Sanitized body = bodyOf(object, context.baseUrl);
    entry.content = std::move(body.content);
    entry.text = std::move(body.text);
    entry.images = std::move(body.images);
    const QString share = object[u"share_link"_s].toString();
    if (share.startsWith(u"http"))
        entry.url = QUrl(share);
    return entry;
}

qint64 newestChange(const QJsonObject &answer, const QList<QJsonObject> &entries)
{
    qint64 newest = answer[u"latest_timestamp"_s].toInteger();
    for (const QJsonObject &entry : entries)
        newest = std::max(newest, jsonTime(entry[u"timestamp"_s]).toSecsSinceEpoch());
    return newest;
}

// Every answer lies below the address of the blog's own entries.
struct Address {
    QString base; ///< with a slash at its end
    QString verb;
    QString first; ///< what stands behind it
};
Address addressOf(const QUrl &url)
{
    QString path = url.path();
    if (!path.endsWith(u'/'))
        path += u'/';
    static const QRegularExpression rest(
        u"^(.*/liveblog/v\\d+/\\d+/)(entries|get-entries|lazyload|entry|get-key-events)/([^/]*)"_s);
    static const QRegularExpression permalink(u"^(.*/liveblog/)(lazyload/)?(\\d+)/(?:\\d+/)?$"_s);
    if (const auto match = rest.match(path); match.hasMatch())
        return {match.captured(1), match.captured(2), match.captured(3)};
    if (const auto match = permalink.match(path); match.hasMatch())
        return {match.captured(1), match.captured(2).isEmpty() ? u"entries"_s : u"lazyload"_s,
            match.captured(3)};
    return {};
}

// {now} stays what it is: the rest is this document's own address.
QString below(const QUrl &url, const Address &address, const QString &path)
{
    QUrl base = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    base.setPath(address.base);
    return base.toString(QUrl::FullyEncoded) + path;
}

} // namespace

std::optional<Reading> readAutomattic(const JsonAnswer &answer)
{
    const QJsonObject object = answer.root.toObject();
    const QList<QJsonObject> entries
        = objectsIn(answer.root.isArray() ? answer.root : object[u"entries"_s]);
    const bool isEmptyPoll
        = object[u"entries"_s].isArray() && object.contains(u"latest_timestamp"_s);
    if (entries.isEmpty() ? !isEmptyPoll : !std::all_of(entries.cbegin(), entries.cend(), isEntry))
        return {};
    Reading reading;
    for (const QJsonObject &entry : entries) {
        if (entry[u"type"_s].toString() == u"delete")
            reading.withdrawnIds.append(textOf(entry[u"id"_s]));
        else
            reading.entries.append(readEntry(entry, answer.context));
    }
    reading.entries.removeIf([](const ParsedEntry &entry) {
        return entry.text.isEmpty() && entry.images.isEmpty() && entry.headline.isEmpty();
    });
    const Address address = addressOf(answer.url);
    if (address.base.isEmpty() || !answer.isDocument) {
        reading.isPartial = isEmptyPoll;
        return reading;
    }
    reading.isPartial = address.verb == u"entries" || address.verb == u"entry";
    const QString rest = answer.url.path().contains(u"/v"_s) ? u"entries/"_s : QString();
    if (const qint64 newest = newestChange(object, entries); newest > 0)
        reading.leads.changes = below(answer.url, address, rest + u"%1/{now}/"_s.arg(newest));
    if (address.verb == u"lazyload" && !reading.entries.isEmpty()) {
        const QDateTime oldest
            = std::ranges::min(reading.entries, {}, &ParsedEntry::published).published;
        if (oldest.isValid())
            reading.leads.older = QUrl(
                below(answer.url, address, u"lazyload/%1/0/"_s.arg(oldest.toSecsSinceEpoch())));
    }
    const int page = address.first.toInt();
    if (address.verb == u"get-entries" && page > 0 && page < object[u"pages"_s].toInt()) {
        // Pages are counted from an entry, so that they stand still while new ones come.
        QString known = answer.url.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
        if (known == u"latest" && !entries.isEmpty())
            known
                = textOf(entries.first()[u"id"_s]) + u'-' + textOf(entries.first()[u"timestamp"_s]);
        reading.leads.older
            = QUrl(below(answer.url, address, u"get-entries/%1/%2"_s.arg(page + 1).arg(known)));
    }
    return reading;
}

} // namespace Liveline
