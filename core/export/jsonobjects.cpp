// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/jsonobjects.h"

#include <array>
#include <cmath>
#include <utility>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonArray imageAddresses(const QList<Image> &images)
{
    QJsonArray addresses;
    for (const Image &image : images)
        addresses.append(toJson(image.url));
    return addresses;
}

QJsonObject coverage(const ParsedBlog &said)
{
    return {{u"start"_s, toJson(said.coverageStart)}, {u"end"_s, toJson(said.coverageEnd)}};
}

/// Why the next check is when it is.
QJsonValue reasonObject(const CheckReason &reason)
{
    // In the order of CheckReason::Kind.
    static constexpr std::array kinds{
        "none", "rhythm", "fresh", "hint", "host", "interval", "retry-after", "failures", "ended"};
    const auto kind = static_cast<size_t>(reason.kind);
    if (reason.kind == CheckReason::Kind::None || kind >= kinds.size())
        return QJsonValue::Null;
    return QJsonObject{
        {u"kind"_s, QLatin1StringView(kinds[kind])}, {u"figure"_s, std::round(reason.figure)}};
}

/// What a source said of an entry, as every object shows it.
QJsonObject wording(const ParsedEntry &said)
{
    return {
        {u"url"_s, toJson(said.url)},
        {u"title"_s, said.headline},
        {u"text"_s, said.text},
        {u"html"_s, said.content.html},
        {u"author"_s, textOrNull(said.author)},
        {u"published"_s, toJson(said.published)},
        {u"updated"_s, toJson(said.updated)},
        {u"images"_s, imageAddresses(said.images)},
        {u"pinned"_s, said.isPinned},
    };
}

QJsonObject event(const QString &name, const Entry &entry)
{
    return {
        {u"event"_s, name},
        {u"blog"_s, qint64(entry.blogId)},
        {u"entry"_s, toJson(entry)},
    };
}

QJsonArray attempts(const QList<Attempt> &tried)
{
    QJsonArray array;
    for (const Attempt &attempt : tried) {
        array.append(QJsonObject{
            {u"extractor"_s, attempt.extractor},
            {u"entries"_s, attempt.entries},
            {u"why"_s, attempt.why},
        });
    }
    return array;
}

QString confidenceKey(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Structured:
        return u"structured"_s;
    case Confidence::Marked:
        return u"marked"_s;
    case Confidence::Guessed:
        break;
    }
    return u"guessed"_s;
}

QString leadKey(SourceLead::Kind kind)
{
    switch (kind) {
    case SourceLead::Kind::Api:
        return u"api"_s;
    case SourceLead::Kind::Embed:
        return u"embed"_s;
    case SourceLead::Kind::Amp:
        return u"amp"_s;
    case SourceLead::Kind::Feed:
        break;
    }
    return u"feed"_s;
}

QJsonObject leadsObject(const Leads &leads)
{
    QJsonArray sources;
    for (const SourceLead &lead : leads.sources) {
        sources.append(QJsonObject{
            {u"kind"_s, leadKey(lead.kind)}, {u"name"_s, lead.name}, {u"url"_s, toJson(lead.url)}});
    }
    return {
        {u"sources"_s, sources},
        {u"older"_s, toJson(leads.older)},
        {u"changes"_s, textOrNull(leads.changes)},
        {u"obstacle"_s, textOrNull(leads.obstacle)},
    };
}

} // namespace

QJsonValue toJson(const QDateTime &time)
{
    if (!time.isValid())
        return QJsonValue::Null;
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonValue toJson(const QUrl &url) { return textOrNull(url.toString(QUrl::FullyEncoded)); }

QString stateKey(LiveBlog::State state)
{
    switch (state) {
    case LiveBlog::State::Live:
        return u"live"_s;
    case LiveBlog::State::Paused:
        return u"paused"_s;
    case LiveBlog::State::Ended:
        return u"ended"_s;
    case LiveBlog::State::Gone:
        return u"gone"_s;
    case LiveBlog::State::Failing:
        return u"failing"_s;
    }
    std::unreachable();
}

QString outcomeKey(CheckReport::Outcome outcome)
{
    switch (outcome) {
    case CheckReport::Outcome::Changed:
        return u"changed"_s;
    case CheckReport::Outcome::Unchanged:
        return u"unchanged"_s;
    case CheckReport::Outcome::Failed:
        return u"failed"_s;
    case CheckReport::Outcome::Deferred:
        return u"deferred"_s;
    }
    std::unreachable();
}

QString errorKey(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network:
        return u"network"_s;
    case Error::Kind::Timeout:
        return u"timeout"_s;
    case Error::Kind::Http:
        return u"http"_s;
    case Error::Kind::TooLarge:
        return u"too-large"_s;
    case Error::Kind::Refused:
        return u"refused"_s;
    case Error::Kind::NotALiveBlog:
        return u"not-a-live-blog"_s;
    case Error::Kind::Malformed:
        return u"malformed"_s;
    case Error::Kind::Database:
        return u"database"_s;
    case Error::Kind::File:
        return u"file"_s;
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    case Error::Kind::Certificate:
        return u"certificate"_s;
    case Error::Kind::Proxy:
        return u"proxy"_s;
    }
    std::unreachable();
}

QJsonObject toJson(const LiveBlog &blog)
{
    return {
        {u"blog"_s, qint64(blog.id)},
        {u"url"_s, toJson(blog.url)},
        {u"canonical"_s, toJson(blog.said.canonicalUrl)},
        {u"title"_s, blog.title()},
        {u"publisher"_s, textOrNull(blog.said.publisher)},
        {u"language"_s, textOrNull(blog.said.language)},
        {u"group"_s, textOrNull(blog.group)},
        {u"state"_s, stateKey(blog.state)},
        {u"extractor"_s, textOrNull(blog.extractor)},
        {u"source"_s, toJson(blog.source)},
        {u"added"_s, toJson(blog.added)},
        {u"coverage"_s, coverage(blog.said)},
        {u"entries"_s, blog.entryCount},
        {u"unread"_s, blog.unreadCount},
        {u"last_poll"_s, toJson(blog.lastCheck)},
        {u"next_poll"_s, toJson(blog.nextCheck)},
        {u"interval"_s,
            blog.interval > 0 ? QJsonValue(blog.interval) : QJsonValue(QJsonValue::Null)},
        {u"important"_s, blog.isImportant},
        {u"reason"_s, reasonObject(blog.reason)},
        {u"requests_per_hour"_s, blog.traffic.requests},
        {u"bytes_per_hour"_s, blog.traffic.bytes},
        {u"hub"_s, toJson(blog.said.hints.hub)},
        {u"error"_s, blog.error ? QJsonValue(blog.error->detail) : QJsonValue(QJsonValue::Null)},
    };
}

QJsonObject toJson(const Entry &entry)
{
    QJsonObject object = wording(entry.current);
    object.insert(u"id"_s, qint64(entry.id));
    object.insert(u"blog"_s, qint64(entry.blogId));
    object.insert(u"key"_s, entry.current.key);
    object.insert(u"first_seen"_s, toJson(entry.firstSeen));
    object.insert(u"last_seen"_s, toJson(entry.lastSeen));
    object.insert(u"removed"_s, toJson(entry.removed));
    object.insert(u"unread"_s, !entry.state.isRead);
    object.insert(u"starred"_s, entry.state.isStarred);
    object.insert(u"tags"_s, QJsonArray::fromStringList(entry.state.tags));
    object.insert(u"note"_s, textOrNull(entry.state.note));
    object.insert(u"revision"_s, entry.revision);
    return object;
}

QJsonObject toJson(const Revision &revision)
{
    QJsonObject object = wording(revision.said);
    object.insert(u"revision"_s, revision.number);
    object.insert(u"seen"_s, toJson(revision.seen));
    return object;
}

QJsonObject toJson(const SearchHit &hit)
{
    QJsonObject object = toJson(hit.entry);
    object.insert(u"rank"_s, hit.rank);
    object.insert(u"snippet"_s, hit.snippet);
    object.insert(u"snippet_revision"_s, hit.earlier > 0 ? QJsonValue(hit.earlier) : QJsonValue());
    return object;
}

QJsonObject toJson(const CheckReport &report)
{
    return {
        {u"event"_s, u"poll"_s},
        {u"blog"_s, qint64(report.blogId)},
        {u"url"_s, toJson(report.url)},
        {u"status"_s, report.status > 0 ? QJsonValue(report.status) : QJsonValue(QJsonValue::Null)},
        {u"outcome"_s, outcomeKey(report.outcome)},
        {u"new"_s, report.changes.added.size()},
        {u"edited"_s, report.changes.edited.size()},
        {u"removed"_s, report.changes.removed.size()},
        {u"bytes"_s, report.bytes},
        {u"ms"_s, report.milliseconds},
        {u"extractor"_s, textOrNull(report.extractor)},
        {u"next_poll"_s, toJson(report.nextCheck)},
        {u"error"_s,
            report.error ? QJsonValue(report.error->detail) : QJsonValue(QJsonValue::Null)},
    };
}

QJsonObject toJson(const OlderReport &report)
{
    return {
        {u"event"_s, u"older"_s},
        {u"blog"_s, qint64(report.blogId)},
        {u"pages"_s, report.pages},
        {u"new"_s, report.added.size()},
        {u"more"_s, report.hasMore},
        {u"error"_s,
            report.error ? QJsonValue(report.error->detail) : QJsonValue(QJsonValue::Null)},
    };
}

QJsonObject toJson(const Extraction &extraction, const QUrl &url)
{
    QJsonArray entries;
    for (const ParsedEntry &entry : extraction.entries) {
        QJsonObject object = wording(entry);
        object.insert(u"id"_s, entry.key);
        entries.append(object);
    }
    const ParsedBlog &blog = extraction.blog;
    return {
        {u"title"_s, blog.headline},
        {u"url"_s, toJson(url)},
        {u"canonical"_s, toJson(blog.canonicalUrl)},
        {u"publisher"_s, textOrNull(blog.publisher)},
        {u"language"_s, textOrNull(blog.language)},
        {u"extractor"_s, textOrNull(extraction.extractor)},
        {u"confidence"_s, confidenceKey(confidenceOf(extraction.extractor))},
        {u"coverage"_s, coverage(blog)},
        {u"entries"_s, entries},
        {u"leads"_s, leadsObject(extraction.leads)},
        {u"tried"_s, attempts(extraction.tried)},
    };
}

QJsonObject toJson(const QList<RepeatedBlock> &blocks)
{
    QJsonArray array;
    for (const RepeatedBlock &block : blocks) {
        array.append(QJsonObject{{u"selector"_s, block.selector}, {u"count"_s, block.count},
            {u"samples"_s, QJsonArray::fromStringList(block.samples)}});
    }
    return {{u"blocks"_s, array}};
}

QList<QJsonObject> eventObjects(const EntryChanges &changes)
{
    QList<QJsonObject> events;
    for (const Entry &entry : changes.added)
        events.append(event(u"new"_s, entry));
    for (const EntryEdit &edit : changes.edited) {
        QJsonObject object = event(u"edited"_s, edit.entry);
        object.insert(u"previous"_s,
            QJsonObject{{u"title"_s, edit.previous.headline}, {u"text"_s, edit.previous.text}});
        events.append(object);
    }
    for (const Entry &entry : changes.removed)
        events.append(event(u"removed"_s, entry));
    for (const Entry &entry : changes.restored)
        events.append(event(u"restored"_s, entry));
    return events;
}

} // namespace Liveline
