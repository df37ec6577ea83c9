// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/export.h"
#include "fuzz/invariants.h"
#include "fuzz/targets.h"

#include <QBuffer>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QByteArray archived(const Archive &archive)
{
    ExportJob job;
    job.title = archive.dossier.title;
    job.preparedBy = archive.dossier.preparedBy;
    job.blogs = archive.blogs;
    job.created = QDateTime({2026, 3, 14}, {12, 0}, Qt::UTC);
    job.withHistory = true;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    std::ignore = exportTo(ExportFormat::Json, job, buffer);
    return buffer.data();
}

} // namespace

// What was read is written and read again: it is the same.
QString fuzzImport(const QByteArray &bytes)
{
    std::ignore = readOpml(bytes);
    const auto archive = readJsonArchive(bytes);
    if (!archive)
        return {};
    for (const ArchivedBlog &blog : archive->blogs) {
        for (const ArchivedEntry &entry : blog.entries) {
            if (const QString unsafe = whatIsUnsafe(entry.entry.current.content); !unsafe.isEmpty())
                return unsafe;
        }
    }
    const QByteArray first = archived(*archive);
    const auto again = readJsonArchive(first);
    if (!again)
        return u"refuses its own archive: "_s + again.error().detail;
    return archived(*again) == first ? QString() : u"the archive changed"_s;
}

} // namespace Liveline
