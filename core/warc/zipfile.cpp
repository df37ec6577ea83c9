// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/zipfile.h"

#include <QDateTime>

#include <zip.h>

using namespace Qt::Literals::StringLiterals;

// https://libzip.org/documentation/

namespace Liveline {

namespace {

Error errorOf(const QString &path, int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString said = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    const bool isDisk = code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_WRITE
        || code == ZIP_ER_NOENT || code == ZIP_ER_TMPOPEN;
    return {isDisk ? Error::Kind::File : Error::Kind::Malformed, u"%1: %2"_s.arg(path, said)};
}

// A ZIP knows neither seconds that are odd nor years before 1980.
quint16 dosTime(const QTime &time)
{
    return quint16(time.hour() << 11 | time.minute() << 5 | time.second() / 2);
}
quint16 dosDate(const QDate &date)
{
    return quint16(std::max(date.year() - 1980, 0) << 9 | date.month() << 5 | date.day());
}

class FileInZip : public QIODevice {
public:
    explicit FileInZip(zip_file_t *file)
        : m_file(file)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~FileInZip() override { zip_fclose(m_file); }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const zip_int64_t count = zip_fread(m_file, data, zip_uint64_t(most));
        if (count < 0)
            setErrorString(QString::fromUtf8(zip_file_strerror(m_file)));
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file_t *m_file;
};

} // namespace

Result<std::unique_ptr<ZipWriter>> ZipWriter::create(const QString &path, const QDateTime &time)
{
    int code = 0;
    zip_t *file = zip_open(path.toLocal8Bit().constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!file)
        return std::unexpected(errorOf(path, code));
    return std::unique_ptr<ZipWriter>(new ZipWriter(file, time));
}

ZipWriter::ZipWriter(zip *file, const QDateTime &time)
    : m_zip(file)
    , m_time(time.toUTC())
{
}

ZipWriter::~ZipWriter()
{
    if (m_zip)
        zip_discard(m_zip);
}

void ZipWriter::add(const QByteArray &name, const QByteArray &bytes)
{
    m_bytes.append(bytes);
    const QByteArray &kept = m_bytes.last();
    addSource(name, zip_source_buffer(m_zip, kept.constData(), zip_uint64_t(kept.size()), 0));
}

void ZipWriter::addFile(const QByteArray &name, const QString &path)
{
    addSource(name, zip_source_file(m_zip, path.toLocal8Bit().constData(), 0, -1));
}

void ZipWriter::addSource(const QByteArray &name, void *source)
{
    auto *bytes = static_cast<zip_source_t *>(source);
    const zip_int64_t index = bytes ? zip_file_add(m_zip, name.constData(), bytes, 0) : -1;
    if (index < 0) {
        zip_source_free(bytes);
        m_hasFailed = true;
        return;
    }
    zip_set_file_compression(m_zip, zip_uint64_t(index), ZIP_CM_STORE, 0);
    zip_file_set_dostime(
        m_zip, zip_uint64_t(index), dosTime(m_time.time()), dosDate(m_time.date()), 0);
}

Result<void> ZipWriter::commit()
{
    if (!m_hasFailed && zip_close(m_zip) == 0) {
        m_zip = nullptr;
        return {};
    }
    return failure(Error::Kind::File, QString::fromUtf8(zip_strerror(m_zip)));
}

Result<std::unique_ptr<ZipReader>> ZipReader::open(const QString &path)
{
    int code = 0;
    zip_t *file = zip_open(path.toLocal8Bit().constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (!file)
        return std::unexpected(errorOf(path, code));
    return std::unique_ptr<ZipReader>(new ZipReader(file));
}

ZipReader::~ZipReader() { zip_discard(m_zip); }

QStringList ZipReader::names() const
{
    QStringList names;
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    for (zip_int64_t i = 0; i < count; ++i)
        names.append(QString::fromUtf8(zip_get_name(m_zip, zip_uint64_t(i), 0)));
    return names;
}

std::unique_ptr<QIODevice> ZipReader::file(const QString &name) const
{
    zip_file_t *file = zip_fopen(m_zip, name.toUtf8().constData(), 0);
    return file ? std::make_unique<FileInZip>(file) : nullptr;
}

} // namespace Liveline
