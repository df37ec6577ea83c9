// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/export.h"
#include "core/export/jsonarchive.h"
#include "core/export/jsonfields.h"
#include "core/export/jsonobjects.h"
#include "core/extract/sanitizer.h"
#include "core/model/annotation.h"

#include <QJsonDocument>

#include <limits>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxId = qint64(1) << 53; // what every reader of JSON keeps exactly
constexpr int maxInt = std::numeric_limits<int>::max();

template <class Value, class Read>
QList<Value> readList(const JsonFields &fields, QLatin1StringView name, Read read)
{
    const QJsonArray array = fields.list(name);
    QList<Value> values;
    values.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        values.append(read(fields.item(name, array, i)));
    return values;
}

/// The value of an enumeration whose name stands in the file.
template <class Enum>
Enum readName(const JsonFields &fields, QLatin1StringView name, QString (*nameOf)(Enum), Enum last)
{
    const QString text = fields.text(name);
    for (int value = 0; value <= int(last); ++value) {
        if (nameOf(Enum(value)) == text)
            return Enum(value);
    }
    fields.complain(name, u"is unknown"_s);
    return Enum(0);
}

Image readImage(const JsonFields &fields)
{
    return {
        .url = fields.webAddress("url"_L1),
        .alternativeText = fields.text("alt"_L1),
        .caption = fields.text("caption"_L1),
        .width = int(fields.number("width"_L1, 0, maxInt)),
        .height = int(fields.number("height"_L1, 0, maxInt)),
    };
}

/// The file may come from anybody, so that its markup is foreign: sanitised like a page's.
ParsedEntry readWording(const JsonFields &fields)
{
    ParsedEntry said;
    said.sourceId = fields.text("source_id"_L1);
    said.key = fields.text("key"_L1);
    said.url = fields.webAddress("url"_L1);
    said.headline = fields.text("title"_L1);
    said.content = sanitizeAgain(fields.text("html"_L1), said.url).content;
    said.text = fields.text("text"_L1);
    said.author = fields.textOrNull("author"_L1);
    said.published = fields.time("published"_L1);
    said.updated = fields.time("updated"_L1);
    said.images = readList<Image>(fields, "pictures"_L1, readImage);
    said.isPinned = fields.flag("pinned"_L1);
    said.isKeyEvent = fields.flag("key_event"_L1);
    said.isBreaking = fields.flagOrNull("breaking"_L1);
    return said;
}

Revision readRevision(const JsonFields &fields)
{
    return {
        .number = int(fields.number("revision"_L1, 1, maxInt)),
        .seen = fields.time("seen"_L1),
        .said = readWording(fields),
    };
}

ArchivedEntry readEntry(const JsonFields &fields)
{
    Entry entry;
    entry.id = EntryId{fields.number("id"_L1, 0, maxId)};
    entry.blogId = BlogId{fields.number("blog"_L1, 0, maxId)};
    entry.current = readWording(fields);
    entry.firstSeen = fields.time("first_seen"_L1);
    entry.lastSeen = fields.time("last_seen"_L1);
    entry.edited = fields.time("edited"_L1);
    entry.removed = fields.time("removed"_L1);
    entry.revision = int(fields.number("revision"_L1, 1, maxInt));
    entry.isLastEditSubstantive = fields.flag("substantive"_L1);
    entry.state.isRead = !fields.flag("unread"_L1);
    entry.state.isStarred = fields.flag("starred"_L1);
    entry.state.isChangedSinceRead = fields.flag("changed_since_read"_L1);
    entry.state.tags = tidyTags(fields.textsOrNull("tags"_L1));
    entry.state.note = tidyNote(fields.textOrNull("note"_L1));
    entry.sortTime = fields.time("sort_time"_L1);
    entry.position = fields.number("position"_L1, -maxId, maxId);
    entry.hasGapBelow = fields.flagOrNull("gap_below"_L1);
    ArchivedEntry archived{entry, readList<Revision>(fields, "revisions"_L1, readRevision)};
    if (!fields.isNull("chosen"_L1)) {
        const JsonFields chosen = fields.object("chosen"_L1);
        archived.place = int(chosen.number("place"_L1, 1, maxInt));
        archived.placeNote = tidyNote(chosen.text("note"_L1));
    }
    return archived;
}

std::optional<Error> readError(const JsonFields &fields)
{
    if (fields.textOrNull("error_kind"_L1).isEmpty())
        return {};
    return Error{
        .kind = readName(fields, "error_kind"_L1, errorKey, Error::Kind::Proxy),
        .detail = fields.text("error"_L1),
        .httpStatus = int(fields.number("http_status"_L1, 0, 999)),
    };
}

constexpr int mostOffset = 14 * 60 * 60; // Kiribati's

ParsedBlog readSaid(const JsonFields &fields)
{
    const JsonFields coverage = fields.object("coverage"_L1);
    return {
        .headline = fields.text("headline"_L1),
        .canonicalUrl = fields.webAddress("canonical"_L1),
        .publisher = fields.textOrNull("publisher"_L1),
        .language = fields.textOrNull("language"_L1),
        .coverageStart = coverage.time("start"_L1),
        .coverageEnd = coverage.time("end"_L1),
        .utcOffset = fields.isNull("utc_offset"_L1)
            ? std::nullopt
            : std::optional(int(fields.number("utc_offset"_L1, -mostOffset, mostOffset))),
        .isEnded = fields.flag("ended"_L1),
    };
}

ReadingRule readRule(const JsonFields &fields)
{
    if (fields.isNull("rule"_L1))
        return {};
    const JsonFields rule = fields.object("rule"_L1);
    return {rule.text("extractor"_L1), rule.text("entry"_L1), rule.text("title"_L1),
        rule.text("time"_L1)};
}

ArchivedBlog readBlog(const JsonFields &fields)
{
    LiveBlog blog;
    blog.id = BlogId{fields.number("blog"_L1, 0, maxId)};
    blog.url = fields.webAddress("url"_L1);
    if (blog.url.isEmpty())
        fields.complain("url"_L1, u"is missing"_s);
    blog.name = fields.text("name"_L1);
    blog.group = fields.textOrNull("group"_L1);
    blog.said = readSaid(fields);
    blog.extractor = fields.textOrNull("extractor"_L1);
    blog.added = fields.time("added"_L1);
    blog.entryCount = int(fields.number("entry_count"_L1, 0, maxInt));
    blog.unreadCount = int(fields.number("unread"_L1, 0, maxInt));
    blog.state = readName(fields, "state"_L1, stateKey, LiveBlog::State::Failing);
    blog.lastCheck = fields.time("last_poll"_L1);
    blog.nextCheck = fields.time("next_poll"_L1);
    blog.retryAfter = fields.time("retry_after"_L1);
    blog.interval = int(fields.numberOrNull("interval"_L1, 0, maxInt));
    blog.failures = int(fields.number("failures"_L1, 0, maxInt));
    blog.isImportant = fields.flagOrNull("important"_L1);
    blog.source = fields.webAddress("source"_L1);
    blog.older = fields.webAddress("older"_L1);
    blog.rule = readRule(fields);
    blog.error = readError(fields);
    return {blog, readList<ArchivedEntry>(fields, "entries"_L1, readEntry)};
}

DossierHead readDossierHead(const JsonFields &root)
{
    constexpr qsizetype longest = 1'000;
    if (root.isNull("dossier"_L1))
        return {};
    const JsonFields head = root.object("dossier"_L1);
    return {
        head.textOrNull("title"_L1).left(longest), head.textOrNull("prepared_by"_L1).left(longest)};
}

} // namespace

Result<Archive> readJsonArchive(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return failure(
            Error::Kind::Malformed, u"byte %1: %2"_s.arg(error.offset).arg(error.errorString()));

    QString problem;
    const JsonFields root(
        document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, problem);
    if (root.number("liveline"_L1, 1, maxInt) > jsonArchiveVersion)
        return failure(Error::Kind::Malformed, u"a newer version of Liveline wrote this file"_s);
    const Archive archive{
        readList<ArchivedBlog>(root, "blogs"_L1, readBlog), readDossierHead(root)};
    if (!problem.isEmpty())
        return failure(Error::Kind::Malformed, problem);
    return archive;
}

} // namespace Liveline
