// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/jsonarchive.h"
#include "core/export/jsonobjects.h"
#include "core/export/writers.h"

#include <QJsonDocument>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray pictures(const QList<Image> &images)
{
    QJsonArray array;
    for (const Image &image : images) {
        array.append(QJsonObject{
            {u"url"_s, toJson(image.url)},
            {u"alt"_s, image.alternativeText},
            {u"caption"_s, image.caption},
            {u"width"_s, image.width},
            {u"height"_s, image.height},
        });
    }
    return array;
}

/// What the command line's objects leave out of a wording.
void addDetails(QJsonObject &object, const ParsedEntry &said)
{
    object.insert(u"source_id"_s, said.sourceId);
    object.insert(u"key"_s, said.key);
    object.insert(u"pictures"_s, pictures(said.images));
    object.insert(u"key_event"_s, said.isKeyEvent);
    if (said.isBreaking)
        object.insert(u"breaking"_s, true);
}

QJsonObject archived(const Revision &revision)
{
    QJsonObject object = toJson(revision);
    addDetails(object, revision.said);
    return object;
}

QJsonObject archived(const ArchivedEntry &archivedEntry)
{
    const Entry &entry = archivedEntry.entry;
    QJsonArray revisions;
    for (const Revision &revision : archivedEntry.revisions)
        revisions.append(archived(revision));
    QJsonObject object = toJson(entry);
    addDetails(object, entry.current);
    object.insert(u"edited"_s, toJson(entry.edited));
    object.insert(u"substantive"_s, entry.isLastEditSubstantive);
    object.insert(u"changed_since_read"_s, entry.state.isChangedSinceRead);
    object.insert(u"sort_time"_s, toJson(entry.sortTime));
    object.insert(u"position"_s, entry.position);
    object.insert(u"gap_below"_s, entry.hasGapBelow);
    if (archivedEntry.place > 0)
        object.insert(u"chosen"_s,
            QJsonObject{{u"place"_s, archivedEntry.place}, {u"note"_s, archivedEntry.placeNote}});
    object.insert(u"revisions"_s, revisions);
    return object;
}

QJsonObject archived(const ReadingRule &rule)
{
    return {{u"extractor"_s, rule.extractor}, {u"entry"_s, rule.entrySelector},
        {u"title"_s, rule.titleSelector}, {u"time"_s, rule.timeSelector}};
}

int countUnread(const QList<ArchivedEntry> &entries)
{
    return int(std::count_if(entries.begin(), entries.end(), [](const ArchivedEntry &archived) {
        return !archived.entry.state.isRead && !archived.entry.isRemoved();
    }));
}

/// The blog without its entries, which follow it one by one. Counts are of the archive, and what
/// asking costs is no matter of it: brought in elsewhere and written again, it is the same.
QJsonObject archived(const ArchivedBlog &whole)
{
    const LiveBlog &blog = whole.blog;
    QJsonObject object = toJson(blog);
    for (const QString &passing :
        {u"entries"_s, u"reason"_s, u"requests_per_hour"_s, u"bytes_per_hour"_s, u"hub"_s})
        object.remove(passing);
    object.insert(u"entry_count"_s, whole.entries.size());
    object.insert(u"unread"_s, countUnread(whole.entries));
    object.insert(u"name"_s, blog.name);
    object.insert(u"headline"_s, blog.said.headline);
    object.insert(u"ended"_s, blog.said.isEnded);
    if (blog.said.utcOffset)
        object.insert(u"utc_offset"_s, *blog.said.utcOffset);
    object.insert(u"retry_after"_s, toJson(blog.retryAfter));
    object.insert(u"failures"_s, blog.failures);
    object.insert(u"older"_s, toJson(blog.older));
    object.insert(u"rule"_s, archived(blog.rule));
    object.insert(u"error_kind"_s,
        blog.error ? QJsonValue(errorKey(blog.error->kind)) : QJsonValue(QJsonValue::Null));
    object.insert(u"http_status"_s, blog.error ? blog.error->httpStatus : 0);
    return object;
}

QJsonObject archived(const DossierHead &head)
{
    return {{u"title"_s, head.title}, {u"prepared_by"_s, head.preparedBy}};
}

/// Whose name and title they would be otherwise is nobody's business.
bool hasChosen(const ExportJob &job)
{
    return std::ranges::any_of(job.blogs, [](const ArchivedBlog &blog) {
        return std::ranges::any_of(
            blog.entries, [](const ArchivedEntry &entry) { return entry.place > 0; });
    });
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool writeBlog(const ArchivedBlog &blog, Output &output)
{
    QByteArray head = compact(archived(blog));
    head.chop(1); // the brace that closes it comes after its entries
    output.write(head + ",\"entries\":[");
    bool isFirst = true;
    for (const ArchivedEntry &entry : blog.entries) {
        output.write((isFirst ? "\n" : ",\n") + compact(archived(entry)));
        isFirst = false;
        if (!output.wroteEntry())
            return false;
    }
    output.write("]}"_ba);
    return true;
}

} // namespace

// An entry a line, so that the file can be compared and searched with the tools for text. No time
// of writing stands in it: what holds the same gives the same bytes.
void writeJson(const ExportJob &job, Output &output)
{
    output.write(uR"({"liveline":%1,)"_s.arg(jsonArchiveVersion));
    if (const DossierHead head{job.title, job.preparedBy}; !head.isEmpty() && hasChosen(job))
        output.write("\"dossier\":" + compact(archived(head)) + ',');
    output.write("\"blogs\":["_ba);
    bool isFirst = true;
    for (const ArchivedBlog &blog : job.blogs) {
        output.write(isFirst ? "\n"_ba : ",\n"_ba);
        isFirst = false;
        if (!writeBlog(blog, output))
            return;
    }
    output.write("]}\n"_ba);
}

} // namespace Liveline
