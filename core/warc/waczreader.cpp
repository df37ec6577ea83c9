// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/digests.h"
#include "core/warc/wacz.h"
#include "core/warc/warcreader.h"
#include "core/warc/zipfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 longestPackage = 16'000'000;
constexpr auto packageName = "datapackage.json"_L1;
constexpr auto digestName = "datapackage-digest.json"_L1;

class WaczVerification {
public:
    explicit WaczVerification(const ZipReader &zip)
        : m_zip(zip)
    {
    }

    WebArchiveReport run()
    {
        const QByteArray package = readPackage(packageName);
        if (!m_report.broken)
            comparePackage(package);
        const QJsonArray resources
            = QJsonDocument::fromJson(package).object()[u"resources"_s].toArray();
        if (!m_report.broken && resources.isEmpty())
            fail(u"datapackage.json names no files"_s);
        for (const QJsonValue &resource : resources) {
            if (!m_report.broken)
                compareFile(resource.toObject());
        }
        if (!m_report.broken)
            findStrays(resources);
        return m_report;
    }

private:
    QByteArray readPackage(const QString &name)
    {
        const auto file = m_zip.file(name);
        if (!file) {
            fail(u"%1 is not there"_s.arg(name));
            return {};
        }
        const QByteArray bytes = file->read(longestPackage + 1);
        if (bytes.size() > longestPackage)
            fail(u"%1 is too long"_s.arg(name));
        return bytes;
    }

    /// §5.2.2: of the file that holds all other hashes; it may be left out.
    void comparePackage(const QByteArray &package)
    {
        if (!m_zip.names().contains(digestName))
            return;
        const QJsonObject digest = QJsonDocument::fromJson(readPackage(digestName)).object();
        ClaimedDigest claimed(digest[u"hash"_s].toString().toLatin1());
        claimed.add(package);
        judge(claimed, packageName);
    }

    void compareFile(const QJsonObject &resource)
    {
        const QString path = resource[u"path"_s].toString();
        const auto file = m_zip.file(path);
        if (!file)
            return fail(u"%1 is not there"_s.arg(path));
        ClaimedDigest claimed(resource[u"hash"_s].toString().toLatin1());
        const qint64 length = resource[u"bytes"_s].toInteger(-1);
        qint64 read = 0;
        std::array<char, 64 * 1024> buffer;
        for (qint64 count = 1; count > 0 && (length < 0 || read <= length); read += count) {
            count = std::max<qint64>(file->read(buffer.data(), qint64(buffer.size())), 0);
            claimed.add(QByteArrayView(buffer.data(), count));
        }
        const bool isWarc = path.startsWith("archive/"_L1)
            && (path.endsWith(".warc.gz"_L1) || path.endsWith(".warc"_L1));
        // First what is inside: it tells which record it is.
        if (isWarc)
            readWarc(path);
        if (!m_report.broken && length >= 0 && read != length)
            fail(u"%1 has another length than it should"_s.arg(path));
        if (!m_report.broken)
            judge(claimed, path);
    }

    void readWarc(const QString &path)
    {
        const auto file = m_zip.file(path);
        const WebArchiveReport inside = verifyWarc(*file);
        m_report.records += inside.records;
        m_report.digests += inside.digests;
        m_report.broken = inside.broken;
    }

    void judge(const ClaimedDigest &claimed, const QString &path)
    {
        if (!claimed.isKnown() || !claimed.holds())
            return fail(u"%1 is not what its digest says"_s.arg(path));
        ++m_report.digests;
        ++m_report.files;
    }

    void findStrays(const QJsonArray &resources)
    {
        QStringList known{packageName, digestName};
        for (const QJsonValue &resource : resources)
            known.append(resource[u"path"_s].toString());
        for (const QString &name : m_zip.names()) {
            if (!known.contains(name) && !name.endsWith(u'/') && !m_report.broken)
                fail(u"datapackage.json does not know %1"_s.arg(name));
        }
    }

    void fail(const QString &what) { m_report.broken = {0, 0, {}, what}; }

    const ZipReader &m_zip;
    WebArchiveReport m_report;
};

} // namespace

Result<WebArchiveReport> verifyWacz(const QString &path)
{
    const auto zip = ZipReader::open(path);
    if (zip)
        return WaczVerification(**zip).run();
    if (zip.error().kind == Error::Kind::File)
        return std::unexpected(zip.error());
    WebArchiveReport report;
    report.broken = {0, 0, {}, zip.error().detail};
    return report;
}

} // namespace Liveline
