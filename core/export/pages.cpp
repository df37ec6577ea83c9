// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/pages.h"

#include "core/export/pdfcomposer.h"

#include <QBuffer>

namespace Liveline {

namespace {

constexpr double pointsPerInch = 72;

PageImage imageOf(cairo_surface_t *surface)
{
    cairo_surface_flush(surface);
    PageImage image;
    image.size = {cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface)};
    const int stride = cairo_image_surface_get_stride(surface); // of 32 bits: without gaps
    image.pixels = QByteArray(reinterpret_cast<const char *>(cairo_image_surface_get_data(surface)),
        qsizetype(stride) * image.size.height());
    return image;
}

int countEntries(const ExportJob &job)
{
    qsizetype count = 0;
    for (const ArchivedBlog &blog : job.blogs)
        count += blog.entries.size();
    return int(count);
}

} // namespace

Result<void> drawPages(const ExportJob &job, const PageWish &wish,
    const std::function<bool(const PageImage &)> &take, const ExportProgress &progress)
{
    bool isEnough = false;
    const ExportProgress goesOn
        = [&](int done, int total) { return !isEnough && (!progress || progress(done, total)); };
    QBuffer nothing; // is written to a page
    nothing.open(QIODevice::WriteOnly);
    Output output(nothing, goesOn, countEntries(job));
    output.setPasses(2);
    const Dossier dossier = makeDossier(job);
    const Typesetter typesetter;
    const QSizeF paper = pageSizeFor(job.locale);

    PdfCanvas rehearsal(nullptr, paper);
    const PdfPlan plan = PdfComposer(job, dossier, typesetter, rehearsal, {}).compose(output);
    if (!output.result())
        return output.result();

    PdfCanvas canvas(
        paper, wish.dotsPerInch / pointsPerInch,
        [&](int page, cairo_surface_t *surface) {
            PageImage image = imageOf(surface);
            image.number = page;
            image.count = plan.pageCount;
            isEnough = isEnough || !take(image) || page >= wish.last;
        },
        [&](int page) { return !isEnough && page >= wish.first && page <= wish.last; });
    PdfComposer(job, dossier, typesetter, canvas, plan).compose(output);
    return isEnough ? Result<void>() : output.result();
}

} // namespace Liveline
