// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/entryrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QString selectEntries()
{
    return uR"(
        SELECT e.id, e.blog_id, e.first_seen, coalesce(e.last_seen, b.last_answer, e.first_seen),
            e.edited, e.removed, e.revision, e.is_last_edit_substantive, e.sort_time, e.position,
            e.has_gap_below, e.duplicate_of,
            s.is_read, s.is_starred, s.is_changed_since_read,
            EXISTS (SELECT 1 FROM draft_entry d WHERE d.entry_id = e.id),
            (SELECT group_concat(name, char(10)) FROM
                (SELECT name FROM entry_tag t WHERE t.entry_id = e.id ORDER BY folded)),
            (SELECT text FROM entry_note n WHERE n.entry_id = e.id),
            e.source_id, e.key, r.url, r.headline, r.html, r.text, r.author, r.published, r.updated,
            r.images, r.is_pinned, r.is_key_event, r.is_breaking
        FROM entry e
        JOIN blog b ON b.id = e.blog_id
        JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
        JOIN entry_state s ON s.entry_id = e.id )"_s;
}

Entry readEntry(const Statement &row)
{
    Entry entry;
    entry.id = EntryId(row.integer(0));
    entry.blogId = BlogId(row.integer(1));
    entry.firstSeen = row.time(2);
    entry.lastSeen = row.time(3);
    entry.edited = row.time(4);
    entry.removed = row.time(5);
    entry.revision = row.number(6);
    entry.isLastEditSubstantive = row.flag(7);
    entry.sortTime = row.time(8);
    entry.position = row.integer(9);
    entry.hasGapBelow = row.flag(10);
    entry.duplicateOf = EntryId(row.integer(11));
    entry.state.isRead = row.flag(12);
    entry.state.isStarred = row.flag(13);
    entry.state.isChangedSinceRead = row.flag(14);
    entry.state.isChosen = row.flag(15);
    entry.state.tags = row.text(16).split(u'\n', Qt::SkipEmptyParts);
    entry.state.note = row.text(17);
    entry.current = readWording(row, 18);
    return entry;
}

ParsedEntry readWording(const Statement &row, int firstColumn)
{
    int column = firstColumn;
    ParsedEntry said;
    said.sourceId = row.text(column++);
    said.key = row.text(column++);
    said.url = row.url(column++);
    said.headline = row.text(column++);
    said.content = SafeHtml{row.text(column++)};
    said.text = row.text(column++);
    said.author = row.text(column++);
    said.published = row.time(column++);
    said.updated = row.time(column++);
    said.images = imagesFromJson(row.text(column++));
    said.isPinned = row.flag(column++);
    said.isKeyEvent = row.flag(column++);
    said.isBreaking = row.flag(column++);
    return said;
}

QString imagesToJson(const QList<Image> &images)
{
    if (images.isEmpty())
        return u"[]"_s;
    QJsonArray array;
    for (const Image &image : images) {
        array.append(QJsonObject{{u"url"_s, image.url.toString(QUrl::FullyEncoded)},
            {u"alt"_s, image.alternativeText}, {u"caption"_s, image.caption},
            {u"width"_s, image.width}, {u"height"_s, image.height}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Image> imagesFromJson(const QString &json)
{
    QList<Image> images;
    if (json.size() <= 2)
        return images;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        images.append({QUrl(object[u"url"].toString()), object[u"alt"].toString(),
            object[u"caption"].toString(), object[u"width"].toInt(), object[u"height"].toInt()});
    }
    return images;
}

} // namespace Liveline
