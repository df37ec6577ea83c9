// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/wacz.h"

#include "core/warc/digests.h"
#include "core/warc/warcwriter.h"
#include "core/warc/zipfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr auto dataName = "data.warc.gz";
constexpr auto dataPath = "archive/data.warc.gz";
constexpr auto indexPath = "indexes/index.cdxj";
constexpr auto pagesPath = "pages/pages.jsonl";
constexpr auto packagePath = "datapackage.json";
constexpr auto packageDigestPath = "datapackage-digest.json";

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString secondsOf(const QDateTime &time) { return time.toString(u"yyyy-MM-ddTHH:mm:ssZ"_s); }

QString addressOf(const IndexedRecord &record)
{
    return record.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

QByteArray indexOf(const QList<IndexedRecord> &records)
{
    QList<QByteArray> lines;
    for (const IndexedRecord &record : records)
        lines.append(cdxjLine(record, dataName));
    std::ranges::sort(lines);
    return lines.join();
}

/// What a reader can open: pages, or, of a blog that is told otherwise, its documents.
QList<IndexedRecord> pagesOf(const QList<IndexedRecord> &records)
{
    QList<IndexedRecord> pages = records;
    pages.removeIf([](const IndexedRecord &record) { return !record.mime.contains("html"); });
    return pages.isEmpty() ? records : pages;
}

QByteArray pageList(const QList<IndexedRecord> &pages, const QString &title)
{
    QByteArray lines = compact({{u"format"_s, u"json-pages-1.0"_s}, {u"id"_s, u"pages"_s},
                           {u"title"_s, u"All Pages"_s}})
        + '\n';
    for (qsizetype i = 0; i < pages.size(); ++i) {
        lines += compact({{u"id"_s, u"page-%1"_s.arg(i + 1)}, {u"url"_s, addressOf(pages[i])},
                     {u"ts"_s, secondsOf(pages[i].time)}, {u"title"_s, title}})
            + '\n';
    }
    return lines;
}

QJsonObject resource(const char *path, const QByteArray &hash, qint64 bytes)
{
    const QString name = QString::fromLatin1(path);
    return {{u"name"_s, name.section(u'/', -1)}, {u"path"_s, name},
        {u"hash"_s, QString::fromLatin1(hash)}, {u"bytes"_s, bytes}};
}

QByteArray packageOf(
    const WebArchiveJob &job, const QList<IndexedRecord> &records, const QJsonArray &resources)
{
    const IndexedRecord &newest = pagesOf(records).constLast();
    return QJsonDocument(QJsonObject{
                             {u"profile"_s, u"data-package"_s},
                             {u"wacz_version"_s, u"1.1.1"_s},
                             {u"title"_s, job.title},
                             {u"software"_s, u"Liveline "_s + QStringLiteral(LIVELINE_VERSION)},
                             // As in reproducible builds: of the newest thing in it.
                             {u"created"_s, secondsOf(records.constLast().time)},
                             {u"mainPageUrl"_s, addressOf(newest)},
                             {u"mainPageDate"_s, secondsOf(newest.time)},
                             {u"resources"_s, resources},
                         })
        .toJson();
}

Result<QList<IndexedRecord>> writeData(const WebArchiveJob &job, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::File, file.errorString());
    WarcWriter writer(file, job.title);
    const auto written
        = job.snapshots([&](const Snapshot &snapshot) { return writer.write(snapshot); });
    if (!written)
        return std::unexpected(written.error());
    if (!file.flush())
        return failure(Error::Kind::File, file.errorString());
    return writer.index();
}

Result<void> copy(const QString &path, QIODevice &device)
{
    constexpr qint64 portion = 1'000'000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::File, file.errorString());
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(portion);
        if (bytes.isEmpty())
            return failure(Error::Kind::File, file.errorString());
        if (device.write(bytes) != bytes.size())
            return failure(Error::Kind::File, device.errorString());
    }
    return {};
}

} // namespace

Result<qint64> writeWacz(const WebArchiveJob &job, QIODevice &device)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(Error::Kind::File, folder.errorString());
    const QString data = folder.filePath(QString::fromLatin1(dataName));
    const auto records = writeData(job, data);
    if (!records)
        return std::unexpected(records.error());
    if (records->isEmpty())
        return failure(Error::Kind::Refused, u"no raw answer is kept"_s);

    QFile file(data);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::File, file.errorString());
    const QByteArray index = indexOf(*records);
    const QByteArray pages = pageList(pagesOf(*records), job.title);
    const QByteArray package = packageOf(job, *records,
        {resource(dataPath, sha256Label(file), file.size()),
            resource(indexPath, sha256Label(index), index.size()),
            resource(pagesPath, sha256Label(pages), pages.size())});

    const QString path = folder.filePath(u"package.wacz"_s);
    const auto zip = ZipWriter::create(path, records->constLast().time);
    if (!zip)
        return std::unexpected(zip.error());
    (*zip)->addFile(dataPath, data);
    (*zip)->add(indexPath, index);
    (*zip)->add(pagesPath, pages);
    (*zip)->add(packagePath, package);
    (*zip)->add(packageDigestPath,
        compact({{u"path"_s, QString::fromLatin1(packagePath)},
            {u"hash"_s, QString::fromLatin1(sha256Label(package))}}));
    if (const auto written = (*zip)->commit(); !written)
        return std::unexpected(written.error());
    const auto copied = copy(path, device);
    return copied ? Result<qint64>(records->size()) : std::unexpected(copied.error());
}

} // namespace Liveline
