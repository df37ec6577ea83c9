// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QStringList>

#include <memory>

struct zip;

namespace Liveline {

// ZIP by way of libzip. Inside core/warc only.

/// Writes files into a new ZIP, stored as they are: what they hold is compressed already, and
/// readers of web archives want to find their way in them.
class ZipWriter {
public:
    static Result<std::unique_ptr<ZipWriter>> create(const QString &path, const QDateTime &time);
    ~ZipWriter();
    Q_DISABLE_COPY_MOVE(ZipWriter)

    void add(const QByteArray &name, const QByteArray &bytes);
    void addFile(const QByteArray &name, const QString &path); ///< read by commit()
    Result<void> commit();

private:
    ZipWriter(zip *file, const QDateTime &time);
    void addSource(const QByteArray &name, void *source);

    zip *m_zip;
    QDateTime m_time; ///< of all files
    QList<QByteArray> m_bytes; ///< libzip reads them at the end
    bool m_hasFailed = false;
};

/// Reads a ZIP that somebody made.
class ZipReader {
public:
    static Result<std::unique_ptr<ZipReader>> open(const QString &path);
    ~ZipReader();
    Q_DISABLE_COPY_MOVE(ZipReader)

    QStringList names() const;
    /// A file to be read from its beginning to its end; null: there is none of this name that can.
    /// Must not outlive the reader. Reading fails at the end where the checksum is wrong.
    std::unique_ptr<QIODevice> file(const QString &name) const;

private:
    explicit ZipReader(zip *file)
        : m_zip(file)
    {
    }
    zip *m_zip;
};

} // namespace Liveline
