// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonentries.h"

#include "core/base/text.h"
#include "core/extract/headlines.h"
#include "core/extract/imagefinder.h"
#include "core/extract/jsonblocks.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/jsonmembers.h"
#include "core/extract/sanitizer.h"

#include <QRegularExpression>
#include <QSet>

#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// Best first. A name that tells the first publication goes before one that may tell a change.
constexpr QStringView publishedNames[] = {u"blockfirstpublished", u"firstpublished",
    u"firstpublishedat", u"firstpublisheddate", u"firstpublishedon", u"firstpublishdate",
    u"firstpublicationdate", u"firstdisplaydate", u"originalpublishdate", u"dategmt",
    u"publisheddategmt", u"publishedgmt", u"dateutc", u"publishedutc", u"createdatutc",
    u"publisheddate", u"publishedat", u"published", u"publishedon", u"publishdate",
    u"publishdatetime", u"publicationdate", u"publicationdatetime", u"publicationtime",
    u"datepublished", u"datepublication", u"pubdate", u"publishtime", u"publishtimestamp",
    u"publishedtime", u"publishedtimestamp", u"pubtime", u"displaydate", u"displaytime",
    u"entrytime", u"entrydate", u"posttime", u"postdate", u"postedat", u"posteddate", u"postedon",
    u"createdat", u"createdon", u"createddate", u"created", u"datecreated", u"creationdate",
    u"createtime", u"createdtime", u"creationtime", u"ctime", u"inserttime", u"insertdate",
    u"addtime", u"showtime", u"timestamp", u"datetime", u"date", u"time", u"epoch", u"unixtime",
    u"ts", u"firstcreated", u"sorttime", u"sortdate", u"displayedat", u"startdate", u"ctd"};
constexpr QStringView updatedNames[] = {u"blocklastupdated", u"contentupdateddate", u"modifiedgmt",
    u"modifiedutc", u"lastmodifiedgmt", u"updatedatutc", u"updatedat", u"updated", u"updatedon",
    u"updateddate", u"dateupdated", u"updatetime", u"updatedtime", u"lastupdated", u"lastupdatedat",
    u"lastupdateddate", u"lastupdate", u"lastmodified", u"lastmodifieddate", u"lastmodifiedat",
    u"modified", u"modifiedat", u"modifiedon", u"modifieddate", u"datemodified",
    u"modificationdate", u"modificationtime", u"mtime", u"editedat", u"edited", u"editedon",
    u"lastedited", u"lasteditedat", u"lastpublished", u"lastpublisheddate", u"changed",
    u"changedat", u"versioncreated"};
constexpr JsonNames idNames
    = {u"_id", u"id", u"postid", u"entryid", u"blockid", u"itemid", u"messageid", u"updateid",
        u"eventid", u"contentid", u"uuid", u"guid", u"uid", u"urn", u"uri", u"nid", u"cid", u"msid",
        u"cmsid", u"objectid", u"articleid", u"documentid", u"pk", u"key", u"slug"};
// The body proper, then what repeats it with its surroundings, then what only sums it up.
constexpr JsonNames bodyNames = {u"contenthtml", u"bodyhtml", u"htmlbody", u"htmlcontent",
    u"contentrendered", u"cooked", u"body", u"content", u"contents", u"articlebody", u"postcontent",
    u"entrycontent", u"blogcontent", u"postbody", u"messagehtml", u"richtext", u"contentelements",
    u"elements", u"blocks", u"components", u"paragraphs", u"bodymodel", u"bodytext", u"contenttext",
    u"fulltext", u"storybody", u"texthtml", u"text", u"message", u"render", u"rendered", u"html",
    u"rawtext", u"plaintext", u"groups", u"items", u"detail", u"details", u"note", u"comment",
    u"description", u"summary", u"excerpt", u"introtext", u"intro", u"lead", u"dek", u"value",
    u"caption", u"cm"};
constexpr JsonNames titleNames = {u"title", u"headline", u"headlines", u"posttitle", u"entrytitle",
    u"blogtitle", u"heading", u"headlinetext", u"titletext", u"header", u"subject", u"hl", u"name"};
constexpr JsonNames pictureNames = {u"image", u"images", u"picture", u"pictures", u"photo",
    u"photos", u"mediaattachments", u"leadimage", u"mainimage", u"featuredimage", u"promoimage",
    u"media", u"pic", u"pics", u"img", u"imageurl", u"heroimage", u"attachments"};
constexpr QStringView authorNames[]
    = {u"author", u"authors", u"byline", u"bylines", u"contributors", u"contributor", u"creator",
        u"credits", u"createdby", u"reporter", u"reporters", u"writtenby", u"postedby",
        u"authorname", u"authordisplayname", u"authorlink", u"account", u"publisher", u"user",
        u"username", u"userdisplayname", u"sender", u"displayname", u"editor", u"from"};

// Times written without a zone, beside the same in UTC: WordPress' "modified" and "modified_gmt".
qint64 offsetToldBySisters(const JsonMembers &fields, bool &isTold)
{
    for (const auto &[local, universal] : {std::pair(u"modified", u"modifiedgmt"),
             std::pair(u"date", u"dategmt"), std::pair(u"postmodified", u"postmodifiedgmt")}) {
        const QTimeZone utc = QTimeZone::utc();
        const QDateTime wall = jsonTime(fields.value(local), utc);
        const QDateTime exact = jsonTime(fields.value(universal), utc);
        const bool isUnzoned = !jsonTime(fields.value(local)).isValid();
        if (wall.isValid() && exact.isValid() && isUnzoned
            && qAbs(exact.secsTo(wall)) <= 14 * 3600) {
            isTold = true;
            return exact.secsTo(wall);
        }
    }
    return 0;
}

QTimeZone zoneFor(const JsonMembers &fields, QStringView name, const JsonContext &context)
{
    if (name.endsWith(u"gmt") || name.endsWith(u"utc"))
        return QTimeZone::utc();
    const QTimeZone named = fields.zone();
    if (named.isValid())
        return named;
    bool isTold = false;
    const qint64 offset = offsetToldBySisters(fields, isTold);
    return isTold ? QTimeZone(static_cast<int>(offset)) : context.zone;
}

QDateTime timeUnder(
    const JsonMembers &fields, std::span<const QStringView> names, const JsonContext &context)
{
    for (const QStringView name : names) {
        if (!fields.has(name))
            continue;
        const QDateTime exact = jsonTime(fields.value(name));
        if (exact.isValid())
            return exact;
        const QDateTime time = jsonTime(fields.value(name), zoneFor(fields, name, context));
        if (time.isValid())
            return time;
    }
    return {};
}

// Times under a name of the publisher's own that says what they are: "postedDateTimestamp".
QStringList ownPublishedNames(const JsonMembers &fields)
{
    static const QRegularExpression own(
        u"^(?!.*(?:updat|modif|chang|edit|expir|end|author|user|last|un|re)).*"
        "(?:publi|post|creat|display|entry).*(?:date|time|iso|utc|at|on|ts|stamp)"_s);
    QStringList names = fields.names();
    names.removeIf([](const QString &name) { return !own.match(name).hasMatch(); });
    return names;
}

QDateTime publishedTime(const JsonMembers &fields, const JsonContext &context)
{
    const QDateTime time = timeUnder(fields, publishedNames, context);
    if (time.isValid())
        return time;
    const QStringList own = ownPublishedNames(fields);
    return timeUnder(fields, QList<QStringView>(own.cbegin(), own.cend()), context);
}

bool hasAny(const JsonMembers &fields, std::span<const QStringView> names)
{
    // Any zone will do: this only asks whether there is a time.
    return std::any_of(names.begin(), names.end(), [&](QStringView name) {
        return fields.has(name) && jsonTime(fields.value(name), QTimeZone::utc()).isValid();
    });
}

bool hasTime(const JsonMembers &fields)
{
    if (hasAny(fields, publishedNames) || hasAny(fields, updatedNames))
        return true;
    const QStringList own = ownPublishedNames(fields);
    return hasAny(fields, QList<QStringView>(own.cbegin(), own.cend()));
}

QString lineOf(const QJsonValue &value)
{
    if (value.isString())
        return plainLine(value.toString());
    if (value.isArray())
        return lineOf(value[0]);
    const JsonMembers fields(value.toObject());
    const QString text = fields.text(
        {u"basic", u"rendered", u"html", u"text", u"title", u"value", u"main", u"web", u"short"});
    if (!text.isEmpty())
        return plainLine(text);
    return value.isObject() ? plainLine(htmlOfJson(value)) : QString();
}

QString titleOf(const JsonMembers &fields)
{
    if (fields.isFalse({u"shoulddisplaytitle", u"showtitle", u"displaytitle"}))
        return {};
    for (const QStringView name : titleNames) {
        // A name beside an author is the entry's own, else it may be a person's.
        if (name == u"name" && !fields.has(u"author"))
            continue;
        if (const QString line = lineOf(fields.value(name)); !line.isEmpty())
            return line;
    }
    return {};
}

// 【…】 sets the head of a flash apart from its words.
void splitBracketedHead(ParsedEntry &entry, QString &body)
{
    static const QRegularExpression head(u"^\\s*【([^【】]{2,120})】\\s*(?=\\S)"_s);
    const auto match = head.match(body);
    if (!match.hasMatch() || !entry.headline.isEmpty())
        return;
    const QString rest = body.sliced(match.capturedEnd());
    if (std::count_if(rest.cbegin(), rest.cend(), [](QChar c) { return c.isLetter(); }) < 4)
        return;
    entry.headline = plainLine(match.captured(1));
    body = rest;
}

QString bodyOf(const JsonMembers &fields)
{
    for (const QStringView name : bodyNames) {
        const QJsonValue value = fields.value(name);
        const bool isBody = value.isString() || value.isObject() || value.isArray();
        if (!isBody)
            continue;
        const QString text = value.toString();
        const bool isTree = text.startsWith(u"[{\"") || text.startsWith(u"{\"");
        const QString html = value.isString() && !isTree ? text : htmlOfJson(value);
        if (!html.trimmed().isEmpty())
            return html;
    }
    return {};
}

void readBody(ParsedEntry &entry, const JsonMembers &fields, const QUrl &baseUrl)
{
    QString body = bodyOf(fields);
    splitBracketedHead(entry, body);
    Sanitized sanitized = sanitizeTextOrHtml(body, baseUrl);
    entry.content = std::move(sanitized.content);
    entry.text = std::move(sanitized.text);
    entry.images = std::move(sanitized.images);
    QString pictures;
    for (const QStringView name : pictureNames)
        pictures += picturesOfJson(fields.value(name));
    for (const Image &image : sanitize(pictures, baseUrl).images) {
        const auto isSame = [&](const Image &other) { return other.url == image.url; };
        if (std::none_of(entry.images.cbegin(), entry.images.cend(), isSame))
            entry.images.append(image);
    }
}

QString authorOf(const JsonMembers &fields)
{
    for (const QStringView name : authorNames) {
        QJsonValue value = fields.value(name);
        if (const QJsonObject credits = value.toObject(); credits[u"by"_s].isArray()) // Arc
            value = credits[u"by"_s];
        if (const QString names = jsonAuthor(value); !names.isEmpty())
            return names;
    }
    return jsonAuthor(fields.value(u"embedded")[u"author"_s]); // WordPress: beside a number
}

JsonEntry::Standing standingOf(const JsonMembers &fields)
{
    static const QSet<QString> gone{u"delete"_s, u"deleted"_s, u"removed"_s, u"trash"_s,
        u"trashed"_s, u"unpublished"_s, u"withdrawn"_s, u"retracted"_s, u"tombstone"_s};
    static const QSet<QString> hidden{u"draft"_s, u"submitted"_s, u"pending"_s, u"comment"_s,
        u"private"_s, u"future"_s, u"scheduled"_s, u"archived-draft"_s, u"spam"_s};
    const bool isDeleted = fields.isTrue({u"deleted", u"isdeleted", u"removed", u"isremoved",
                               u"tombstone", u"unpublished", u"isunpublished"})
        || !fields.text({u"deletedat", u"deletedon", u"unpublisheddate"}).isEmpty();
    for (const QStringView name : {u"poststatus"_s, u"status"_s, u"state"_s, u"type"_s, u"action"_s,
             u"changetype"_s, u"operation"_s}) {
        const QString value = fields.text({name}).toLower();
        if (gone.contains(value))
            return JsonEntry::Standing::Withdrawn;
        // "state" may be the document's in the newsroom's system; readers see it all the same.
        if (hidden.contains(value) && name != u"state")
            return JsonEntry::Standing::Hidden;
    }
    if (isDeleted)
        return JsonEntry::Standing::Withdrawn;
    return fields.isTrue({u"iscomment", u"isad", u"isadvertisement", u"isdraft", u"ishidden"})
        ? JsonEntry::Standing::Hidden
        : JsonEntry::Standing::Shown;
}

} // namespace

JsonEntry readJsonEntry(const QJsonObject &object, const JsonContext &context)
{
    const JsonMembers fields(object);
    JsonEntry entry;
    ParsedEntry &said = entry.said;
    entry.standing = standingOf(fields);
    said.sourceId = collapseWhitespace(fields.text(idNames));
    said.published = publishedTime(fields, context);
    said.updated = timeUnder(fields, updatedNames, context);
    said.headline = titleOf(fields);
    readBody(said, fields, context.baseUrl);
    said.author = authorOf(fields);
    said.url = resolveWebUrl(
        fields.text({u"permalink", u"itemurl", u"posturl", u"shareurl", u"sharelink",
            u"canonicalurl", u"weburl", u"url", u"link", u"href", u"uri", u"websiteurl"}),
        context.baseUrl);
    said.isPinned = fields.isTrue({u"pinned", u"ispinned", u"sticky", u"issticky", u"isstuck",
        u"stick", u"istop", u"pinnedpost"});
    said.isBreaking = fields.isTrue({u"isbreakingnews", u"isbreaking", u"breakingnews"});
    said.isKeyEvent = said.isBreaking
        || fields.isTrue(
            {u"keyevent", u"iskeyevent", u"keymoment", u"iskeymoment", u"highlight", u"ishighlight",
                u"highlighted", u"lbhighlight", u"important", u"isimportant", u"essential"});
    return entry;
}

bool resemblesEntry(const QJsonObject &object)
{
    if (object.size() < 2)
        return false;
    const JsonMembers fields(object);
    return hasTime(fields)
        && std::any_of(bodyNames.begin(), bodyNames.end(), [&](QStringView name) {
               const QJsonValue value = fields.value(name);
               return value.isString() ? value.toString().trimmed().size() > 1
                                       : value.isArray() || value.isObject();
           });
}

bool resemblesFlash(const QJsonObject &object)
{
    if (object.size() < 2)
        return false;
    const JsonMembers fields(object);
    return hasTime(fields) && !titleOf(fields).isEmpty();
}

ParsedBlog readJsonBlog(const QJsonObject &object, const JsonContext &context)
{
    const JsonMembers fields(object);
    ParsedBlog blog;
    blog.headline = titleOf(fields);
    blog.canonicalUrl = resolveWebUrl(
        fields.text({u"canonicalurl", u"weburl", u"permalink", u"shareurl"}), context.baseUrl);
    blog.publisher = fields.text({u"publication", u"sitename"});
    blog.language
        = fields.text({u"language", u"lang", u"inlanguage", u"locale"}).replace(u'_', u'-');
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$"_s);
    if (!tag.match(blog.language).hasMatch())
        blog.language.clear();
    blog.coverageStart = jsonTime(
        fields.first({u"coveragestarttime", u"startdatetime", u"starttime"}), context.zone);
    blog.coverageEnd
        = jsonTime(fields.first({u"coverageendtime", u"enddatetime", u"endtime"}), context.zone);
    static const QSet<QString> over{u"closed"_s, u"ended"_s, u"finished"_s, u"archived"_s,
        u"archive"_s, u"over"_s, u"completed"_s, u"complete"_s};
    blog.isEnded = fields.isFalse({u"islive", u"live", u"isliveblogactive"})
        || fields.isTrue({u"isended", u"ended", u"isclosed", u"closed", u"isfinished", u"finished"})
        || over.contains(
            fields.text({u"blogstatus", u"livestatus", u"status", u"state"}).toLower());
    return blog;
}

namespace {

// 1 for the newest, 2 for the one before: every number moves with every new entry.
bool arePositions(const QList<ParsedEntry> &entries)
{
    constexpr qsizetype fewest = 3;
    const bool isNewestFirst
        = entries.size() >= fewest && entries.first().published >= entries.last().published;
    for (qsizetype i = 0; isNewestFirst && i < entries.size(); ++i) {
        bool isNumber = false;
        const qlonglong number = entries[i].sourceId.toLongLong(&isNumber);
        if (!isNumber || number < i || number > i + 1)
            return false;
    }
    return isNewestFirst;
}

} // namespace

void distrustRepetitions(QList<ParsedEntry> &entries, const ParsedBlog &blog)
{
    const auto areShared = [&](auto ParsedEntry::*member, qsizetype fewest) {
        return entries.size() >= fewest
            && std::all_of(entries.cbegin(), entries.cend(),
                [&](const ParsedEntry &entry) { return entry.*member == entries.first().*member; });
    };
    const bool isSharedId = areShared(&ParsedEntry::sourceId, 2) || arePositions(entries);
    const bool isSharedUrl = areShared(&ParsedEntry::url, 2);
    const bool isSharedHeadline = areShared(&ParsedEntry::headline, 3);
    const QString ofBlog = fold(blog.headline);
    for (ParsedEntry &entry : entries) {
        if (isSharedId)
            entry.sourceId.clear();
        if (isSharedUrl || entry.url == blog.canonicalUrl)
            entry.url.clear();
        if (isSharedHeadline || (fold(entry.headline) == ofBlog && !entry.text.isEmpty()))
            entry.headline.clear();
    }
    dropRepeatedHeadlines(entries);
}

} // namespace Liveline
