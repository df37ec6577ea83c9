// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/export.h"

#include "core/export/writers.h"

#include <array>
#include <utility>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FormatRow {
    ExportFormat format;
    QLatin1StringView name; ///< on the command line, and the file's suffix
    void (*write)(const ExportJob &job, Output &output);
};

constexpr std::array formats{
    FormatRow{ExportFormat::Pdf, "pdf"_L1, writePdf},
    FormatRow{ExportFormat::Html, "html"_L1, writeHtml},
    FormatRow{ExportFormat::Markdown, "md"_L1, writeMarkdown},
    FormatRow{ExportFormat::Json, "json"_L1, writeJson},
    FormatRow{ExportFormat::Csv, "csv"_L1, writeCsv},
};

const FormatRow &rowOf(ExportFormat format)
{
    for (const FormatRow &row : formats) {
        if (row.format == format)
            return row;
    }
    std::unreachable();
}

constexpr int maxSlugCharacters = 48; // 192 bytes at most: file systems allow 255

/// "Budget 2026 : l'été" → "budget-2026-l-ete". Latin letters lose their accents, others stay.
QString slug(const QString &title)
{
    QString result;
    int length = 0;
    for (char32_t character : title.toLower().toUcs4()) {
        if (QChar::script(character) == QChar::Script_Latin)
            character = QChar::decomposition(character).toUcs4().value(0, character);
        if (QChar::isLetterOrNumber(character) || QChar::isMark(character))
            result += QString::fromUcs4(&character, 1);
        else if (!result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
        if (++length == maxSlugCharacters)
            break;
    }
    while (result.endsWith(u'-'))
        result.chop(1);
    return result;
}

int entryCount(const ExportJob &job)
{
    qsizetype count = 0;
    for (const ArchivedBlog &blog : job.blogs)
        count += blog.entries.size();
    return int(count);
}

} // namespace

std::optional<ExportFormat> exportFormat(QStringView name)
{
    for (const FormatRow &row : formats) {
        if (name.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.format;
    }
    return {};
}

QString fileSuffix(ExportFormat format) { return rowOf(format).name; }

Result<void> exportTo(
    ExportFormat format, const ExportJob &job, QIODevice &device, const ExportProgress &progress)
{
    Output output(device, progress, entryCount(job));
    rowOf(format).write(job, output);
    return output.result();
}

QString suggestedFileName(ExportFormat format, const ExportJob &job)
{
    QStringList parts;
    if (job.created.isValid())
        parts.append(job.created.toTimeZone(job.zone).date().toString(Qt::ISODate));
    const QString title = slug(documentTitle(job));
    if (!title.isEmpty())
        parts.append(title);
    const int count = entryCount(job);
    parts.append(count == 1 ? u"1-entry"_s : u"%1-entries"_s.arg(count));
    return parts.join(u'_') + u'.' + fileSuffix(format);
}

QString documentTitle(const ExportJob &job)
{
    if (!job.title.isEmpty())
        return job.title.simplified();
    QStringList titles;
    for (const ArchivedBlog &blog : job.blogs.first(qMin<qsizetype>(job.blogs.size(), 3)))
        titles.append(blog.blog.title().simplified());
    if (job.blogs.size() > titles.size())
        titles.append(u"…"_s);
    return titles.isEmpty() ? u"Liveline"_s : titles.join(u" · "_s);
}

} // namespace Liveline
