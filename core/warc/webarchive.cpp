// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/webarchive.h"

#include "core/warc/wacz.h"
#include "core/warc/warcreader.h"
#include "core/warc/warcwriter.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool isZip(QByteArrayView start) { return start.startsWith("PK\x03\x04"); }

Result<qint64> writeWarc(const WebArchiveJob &job, QIODevice &device)
{
    WarcWriter writer(device, job.title);
    const auto written
        = job.snapshots([&](const Snapshot &snapshot) { return writer.write(snapshot); });
    if (!written)
        return std::unexpected(written.error());
    if (writer.index().isEmpty())
        return failure(Error::Kind::Refused, u"no raw answer is kept"_s);
    return writer.index().size();
}

QByteArray startOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(8) : QByteArray();
}

} // namespace

std::optional<WebArchiveFormat> webArchiveFormat(QStringView name)
{
    if (name == "warc"_L1)
        return WebArchiveFormat::Warc;
    if (name == "wacz"_L1)
        return WebArchiveFormat::Wacz;
    return std::nullopt;
}

QString fileSuffix(WebArchiveFormat format)
{
    return format == WebArchiveFormat::Warc ? u"warc.gz"_s : u"wacz"_s;
}

Result<qint64> writeWebArchive(WebArchiveFormat format, const WebArchiveJob &job, QIODevice &device)
{
    return format == WebArchiveFormat::Warc ? writeWarc(job, device) : writeWacz(job, device);
}

bool isWebArchive(const QString &path)
{
    const QByteArray start = startOf(path);
    return isZip(start) || start.startsWith("\x1f\x8b") || start.startsWith("WARC/");
}

Result<WebArchiveReport> verifyWebArchive(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::File, u"%1: %2"_s.arg(path, file.errorString()));
    return isZip(startOf(path)) ? verifyWacz(path) : verifyWarc(file);
}

} // namespace Liveline
