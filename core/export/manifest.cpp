// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/manifest.h"

#include "core/export/jsonobjects.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int manifestVersion = 1;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue hexOrNull(const QByteArray &digest)
{
    return digest.isEmpty() ? QJsonValue(QJsonValue::Null)
                            : QJsonValue(QString::fromLatin1(digest.toHex()));
}

QJsonArray wordings(const ArchivedEntry &archived)
{
    QJsonArray array;
    for (qsizetype i = 0; i < archived.revisions.size(); ++i) {
        array.append(QJsonObject{{u"number"_s, archived.revisions[i].number},
            {u"seen"_s, toJson(archived.revisions[i].seen)},
            {u"sha256"_s, hexOrNull(archived.digests.value(i))}});
    }
    return array;
}

QJsonObject entryObject(const LiveBlog &blog, const ArchivedEntry &archived)
{
    const Entry &entry = archived.entry;
    return {
        {u"id"_s, qint64(entry.id)},
        {u"blog"_s, toJson(blog.url)},
        {u"key"_s, entry.current.key},
        {u"url"_s, toJson(entry.current.url)},
        {u"title"_s, entry.current.headline},
        {u"published"_s, toJson(entry.current.published)},
        {u"first_seen"_s, toJson(entry.firstSeen)},
        {u"last_seen"_s, toJson(entry.lastSeen)},
        {u"removed"_s, toJson(entry.removed)},
        {u"wordings"_s, wordings(archived)},
    };
}

/// In the order of their addresses; of those that the entries show and that came.
QJsonArray pictures(const ExportJob &job)
{
    QList<QUrl> urls = job.images.keys();
    std::sort(urls.begin(), urls.end());
    QJsonArray array;
    for (const QUrl &url : std::as_const(urls)) {
        const QByteArray &bytes = job.images[url];
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        array.append(QJsonObject{
            {u"url"_s, toJson(url)}, {u"bytes"_s, bytes.size()}, {u"sha256"_s, hexOrNull(digest)}});
    }
    return array;
}

} // namespace

QByteArray manifestOf(const ExportJob &job)
{
    const QJsonObject head{
        {u"chain"_s,
            QJsonObject{{u"head"_s, hexOrNull(job.chain.link)}, {u"records"_s, job.chain.records}}},
        {u"created"_s, toJson(job.created)},
    };
    const QJsonObject tail{
        {u"generator"_s, u"Liveline " LIVELINE_VERSION ""_s},
        {u"manifest"_s, manifestVersion},
        {u"pictures"_s, pictures(job)},
        {u"title"_s, documentTitle(job)},
    };
    QByteArray entries;
    for (const ArchivedBlog &archived : job.blogs) {
        for (const ArchivedEntry &entry : archived.entries)
            entries
                += (entries.isEmpty() ? "\n" : ",\n") + compact(entryObject(archived.blog, entry));
    }
    return compact(head).chopped(1) + ",\"entries\":[" + entries + "\n]," + compact(tail).sliced(1)
        + '\n';
}

} // namespace Liveline
