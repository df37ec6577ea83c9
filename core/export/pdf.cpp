// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/pdfcomposer.h"
#include "core/export/pdffinish.h"
#include "core/export/writers.h"

#include <QTemporaryFile>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

PdfInfo infoOf(const ExportJob &job, const Dossier &dossier)
{
    QStringList publishers, titles;
    for (const DossierBlog &blog : dossier.blogs) {
        publishers.append(blog.publisher.isEmpty() ? blog.url.host() : blog.publisher);
        titles.append(blog.title);
    }
    publishers.removeDuplicates();
    titles.removeDuplicates();
    return {
        .title = dossier.title,
        .author = publishers.join(u", "_s),
        .subject
        = dossier.period.isEmpty() ? dossier.counts : dossier.counts + u", "_s + dossier.period,
        .keywords = titles.join(u", "_s),
        .created = job.created,
    };
}

} // namespace

// Two passes: a rehearsal without a file learns on which page everything stands, so that contents
// and "page x of y" can be written where they belong, and pages leave memory as they are filled.
void writePdf(const ExportJob &job, Output &output)
{
    output.setPasses(2);
    const Dossier dossier = makeDossier(job);
    const PdfInfo info = infoOf(job, dossier);
    const Typesetter typesetter;

    PdfCanvas rehearsal(nullptr, pageSizeFor(job.locale));
    const PdfPlan plan = PdfComposer(job, dossier, typesetter, rehearsal, {}).compose(output);
    if (!output.result())
        return;

    QTemporaryFile file;
    if (!file.open())
        return output.fail({Error::Kind::File, file.errorString()});
    PdfCanvas canvas(&file, pageSizeFor(job.locale));
    canvas.setInfo(info);
    PdfComposer(job, dossier, typesetter, canvas, plan).compose(output);
    if (!output.result())
        return;
    if (const Result<void> drawn = canvas.finish(); !drawn)
        return output.fail(drawn.error());
    if (!file.flush())
        return output.fail({Error::Kind::File, file.errorString()});
    const PdfAttachment manifest{.name = u"manifest.json"_s,
        .type = "application/json"_ba,
        .description = job.words.manifest,
        .bytes = dossier.manifest};
    const Result<void> finished
        = finishPdf(file.fileName(), info, dossier.language, canvas.texts(), manifest, output);
    if (!finished)
        output.fail(finished.error());
}

} // namespace Liveline
