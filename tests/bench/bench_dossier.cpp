// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <pango/pangocairo.h>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A year's dossier: each entry with one of as many pictures as the window fetches.
ExportJob largeJob(int entries)
{
    constexpr int pictures = 300;
    ExportJob job = longExportJob(entries);
    const QByteArray jpeg = job.images.value(QUrl(u"https://news.example/place.jpg"_s));
    job.images.clear();
    for (int i = 0; i < pictures; ++i) {
        // The same picture with another comment behind it is another picture.
        const QUrl url(u"https://news.example/%1.jpg"_s.arg(i));
        job.images.insert(url, jpeg + QByteArray::number(i));
    }
    int number = 0;
    for (ArchivedEntry &archived : job.blogs[0].entries)
        archived.entry.current.images
            = {{QUrl(u"https://news.example/%1.jpg"_s.arg(number++ % pictures)), u"A place"_s,
                u"The place, tonight"_s, 1200, 700}};
    return job;
}

/// What nobody can do without: breaking the same texts into lines, once, and nothing else.
qint64 bareLineBreaking(const ExportJob &job)
{
    QElapsedTimer timer;
    timer.start();
    PangoFontMap *fonts = pango_cairo_font_map_new();
    PangoContext *context = pango_font_map_create_context(fonts);
    PangoFontDescription *font = pango_font_description_from_string("Noto Serif 10.5");
    int lines = 0;
    for (const ArchivedBlog &blog : job.blogs) {
        for (const ArchivedEntry &archived : blog.entries) {
            const QByteArray text = archived.entry.current.text.toUtf8();
            PangoLayout *layout = pango_layout_new(context);
            pango_layout_set_font_description(layout, font);
            pango_layout_set_width(layout, 410 * PANGO_SCALE);
            pango_layout_set_text(layout, text.constData(), int(text.size()));
            lines += pango_layout_get_line_count(layout);
            g_object_unref(layout);
        }
    }
    pango_font_description_free(font);
    g_object_unref(context);
    g_object_unref(fonts);
    return lines > 0 ? timer.elapsed() : 0;
}

qint64 peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression peak(u"VmHWM:\\s+(\\d+)"_s);
    return peak.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong() / 1024;
}

} // namespace

/// 2,000 entries with pictures have to be on paper within ten seconds, in bounded memory (optimised
/// build), whatever the machine: as a ratio to the line breaking alone.
class BenchDossier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTwoThousandEntriesWithPictures();
};

void BenchDossier::writesTwoThousandEntriesWithPictures()
{
    const ExportJob job = largeJob(2000);
    bareLineBreaking(job); // fonts are found, files are read
    const qint64 bare = qMax<qint64>(1, bareLineBreaking(job));
    const qint64 before = peakMegabytes();
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> pdf = exportedBytes(ExportFormat::Pdf, job);
    const qint64 whole = timer.elapsed();
    QVERIFY(pdf.has_value());
    const qint64 grown = peakMegabytes() - before;
    qInfo("2,000 entries, 300 pictures: %lld ms, %.1f x bare line breaking (%lld ms), "
          "%lld MB of PDF, %lld MB more memory",
        whole, double(whole) / double(bare), bare, qint64(pdf->size()) >> 20, grown);
    QVERIFY(double(whole) / double(bare) < 12); // ten seconds where breaking takes 0.84
    QVERIFY(grown < 300);
}

QTEST_GUILESS_MAIN(BenchDossier)

#include "bench_dossier.moc"
