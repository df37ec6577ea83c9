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
    FormatRow{ExportFormat::Atom, "atom"_L1, writeAtom},
    FormatRow{ExportFormat::Opml, "opml"_L1, writeOpml},
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

std::optional<ExportPreset> exportPreset(QStringView name)
{
    for (const ExportPreset preset :
        {ExportPreset::Dossier, ExportPreset::Clipping, ExportPreset::Evidence}) {
        if (name.compare(presetKey(preset), Qt::CaseInsensitive) == 0)
            return preset;
    }
    return {};
}

QString presetKey(ExportPreset preset)
{
    switch (preset) {
    case ExportPreset::Dossier:
        return u"dossier"_s;
    case ExportPreset::Clipping:
        return u"clipping"_s;
    case ExportPreset::Evidence:
        return u"evidence"_s;
    }
    std::unreachable();
}

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

QList<ArchivedBlog> arranged(const QList<ArchivedBlog> &blogs, const QList<DraftEntry> &draft)
{
    struct Place {
        qsizetype blog, entry;
    };
    QHash<EntryId, Place> places;
    for (qsizetype blog = 0; blog < blogs.size(); ++blog) {
        for (qsizetype entry = 0; entry < blogs[blog].entries.size(); ++entry)
            places.insert(blogs[blog].entries[entry].entry.id, {blog, entry});
    }
    QList<ArchivedBlog> result;
    qsizetype last = -1;
    for (const DraftEntry &chosen : draft) {
        const auto place = places.constFind(chosen.id);
        if (place == places.cend())
            continue;
        if (std::exchange(last, place->blog) != place->blog)
            result.append({blogs[place->blog].blog, {}});
        result.last().entries.append(blogs[place->blog].entries[place->entry]);
        result.last().entries.last().note = chosen.note;
    }
    return result;
}

bool keepsOrder(ExportFormat format)
{
    return format != ExportFormat::Json && format != ExportFormat::Opml;
}

// One or two blogs name a document; more of them make a line that nobody reads.
QString documentTitle(const ExportJob &job)
{
    constexpr qsizetype longest = 90;
    if (!job.title.isEmpty())
        return job.title.simplified();
    QStringList titles;
    for (const ArchivedBlog &blog : job.blogs)
        titles.append(blog.blog.title().simplified());
    titles.removeDuplicates();
    const QString joined = titles.join(u" · "_s);
    if (titles.size() == 1 || (titles.size() == 2 && joined.size() <= longest))
        return joined;
    return titles.isEmpty() ? u"Liveline"_s : job.words.dossier;
}

} // namespace Liveline
