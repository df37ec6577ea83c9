// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/pdfcanvas.h"

#include <QtMath>

#include <cairo/cairo-pdf.h>

#include <utility>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QRgb linkColour = 0x14387f;
constexpr double raise = 0.34; // of the font size

cairo_status_t writeToDevice(void *device, const unsigned char *data, unsigned int length)
{
    const qint64 written
        = static_cast<QIODevice *>(device)->write(reinterpret_cast<const char *>(data), length);
    return written == qint64(length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

QByteArray number(double value) { return QByteArray::number(value, 'f', 3); }

/// cairo reads an attribute as 'text' with \ before ' and \; our own names hold neither.
QByteArray quoted(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\\', "\\\\").replace('\'', "\\'") + '\'';
}

} // namespace

/// Neighbouring pieces of one line that are one element of the structure.
struct PdfCanvas::Stretch {
    QList<TextLayout::Piece> pieces;
    QUrl link;
    bool isPicture = false;
    QRectF box;
    QString destination;
};

PdfCanvas::PdfCanvas(QIODevice *device, QSizeF pageSize)
{
    if (!device)
        return;
    m_surface = cairo_pdf_surface_create_for_stream(
        writeToDevice, device, pageSize.width(), pageSize.height());
    m_cairo = cairo_create(m_surface);
}

PdfCanvas::PdfCanvas(QSizeF pageSize, double scale,
    std::function<void(int, cairo_surface_t *)> taken, std::function<bool(int)> wanted)
    : m_pageSize(pageSize)
    , m_scale(scale)
    , m_taken(std::move(taken))
    , m_wanted(std::move(wanted))
{
    beginPicture();
}

/// White paper for the page that begins, if anybody wants to see it.
void PdfCanvas::beginPicture()
{
    if (!m_wanted(m_page))
        return;
    const QSize size = (m_pageSize * m_scale).toSize();
    m_surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width(), size.height());
    m_cairo = cairo_create(m_surface);
    cairo_set_source_rgb(m_cairo, 1, 1, 1);
    cairo_paint(m_cairo);
    cairo_scale(m_cairo, m_scale, m_scale);
}

PdfCanvas::~PdfCanvas()
{
    cairo_destroy(m_cairo);
    cairo_surface_destroy(m_surface);
}

void PdfCanvas::setInfo(const PdfInfo &info)
{
    if (!isPdf())
        return;
    const auto set = [this](cairo_pdf_metadata_t key, const QString &value) {
        if (!value.isEmpty())
            cairo_pdf_surface_set_metadata(m_surface, key, value.toUtf8().constData());
    };
    set(CAIRO_PDF_METADATA_TITLE, info.title);
    set(CAIRO_PDF_METADATA_AUTHOR, info.author);
    set(CAIRO_PDF_METADATA_SUBJECT, info.subject);
    set(CAIRO_PDF_METADATA_KEYWORDS, info.keywords);
    set(CAIRO_PDF_METADATA_CREATOR, u"Liveline " LIVELINE_VERSION ""_s);
    // Without one cairo takes the clock; finishPdf() removes a date that is not known.
    const QDateTime created
        = info.created.isValid() ? info.created : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    set(CAIRO_PDF_METADATA_CREATE_DATE, created.toUTC().toString(Qt::ISODate));
}

void PdfCanvas::endPage()
{
    if (isPdf())
        cairo_show_page(m_cairo);
    if (!m_taken)
        return;
    if (m_cairo) {
        m_taken(m_page, m_surface);
        cairo_destroy(std::exchange(m_cairo, nullptr));
        cairo_surface_destroy(std::exchange(m_surface, nullptr));
    }
    ++m_page;
    beginPicture();
}

Result<void> PdfCanvas::finish()
{
    if (isRehearsal())
        return {};
    cairo_surface_finish(m_surface);
    const cairo_status_t drawing = cairo_status(m_cairo);
    const cairo_status_t status = drawing ? drawing : cairo_surface_status(m_surface);
    cairo_destroy(std::exchange(m_cairo, nullptr));
    cairo_surface_destroy(std::exchange(m_surface, nullptr));
    if (status != CAIRO_STATUS_SUCCESS)
        return failure(Error::Kind::File, QString::fromLatin1(cairo_status_to_string(status)));
    return {};
}

void PdfCanvas::beginTag(const char *name, const QByteArray &attributes)
{
    if (isPdf())
        cairo_tag_begin(m_cairo, name, attributes.constData());
}

void PdfCanvas::endTag(const char *name)
{
    if (isPdf())
        cairo_tag_end(m_cairo, name);
}

void PdfCanvas::noteLanguage(const QString &language) { m_texts.languages.append(language); }

void PdfCanvas::addDestination(const QString &name, double y)
{
    const QByteArray attributes = "name=" + quoted(name.toLatin1()) + " x=0 y=" + number(y);
    beginTag(CAIRO_TAG_DEST, attributes);
    endTag(CAIRO_TAG_DEST);
}

int PdfCanvas::addOutline(int parent, const QString &title, const QString &destination, bool isOpen)
{
    if (!isPdf())
        return 0;
    const QByteArray attributes = "dest=" + quoted(destination.toLatin1());
    const auto flags = cairo_pdf_outline_flags_t(isOpen ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
    return cairo_pdf_surface_add_outline(
        m_surface, parent, title.toUtf8().constData(), attributes.constData(), flags);
}

void PdfCanvas::drawLine(
    const TextLayout &text, qsizetype index, double x, double y, const QString &destination)
{
    if (isRehearsal())
        return;
    const TextLayout::Line &line = text.lines()[index];
    QList<Stretch> stretches;
    for (const TextLayout::Piece &piece : line.pieces) {
        const bool goesOn = !stretches.isEmpty() && stretches.last().link == piece.run->link
            && stretches.last().isPicture == piece.isPicture;
        if (!goesOn)
            stretches.append({{}, piece.run->link, piece.isPicture, {}, destination});
        stretches.last().pieces.append(piece);
        stretches.last().box |= QRectF(x + piece.x, y, piece.width, line.height);
    }
    for (const Stretch &stretch : std::as_const(stretches))
        drawStretch(text, stretch, x, y + line.ascent);
}

void PdfCanvas::drawArtifact(const TextLayout &text, double x, double y)
{
    if (isRehearsal())
        return;
    for (const TextLayout::Piece &piece : text.lines().first().pieces)
        drawPiece(text, piece, x, y + text.lines().first().ascent);
}

void PdfCanvas::drawStretch(
    const TextLayout &text, const Stretch &stretch, double x, double baseline)
{
    const QByteArray address = encodedAddress(stretch.link);
    const bool isLink = !address.isEmpty() || !stretch.destination.isEmpty();
    QByteArray attributes;
    if (isLink) {
        const QRectF &box = stretch.box;
        attributes = "rect=[" + number(box.x()) + ' ' + number(box.y()) + ' ' + number(box.width())
            + ' ' + number(box.height()) + "] "
            + (address.isEmpty() ? "dest=" + quoted(stretch.destination.toLatin1())
                                 : "uri=" + quoted(address));
    }
    const char *tag = isLink ? CAIRO_TAG_LINK : "Span";
    if (stretch.isPicture) {
        QByteArray emoji;
        for (const TextLayout::Piece &piece : stretch.pieces)
            emoji
                += QByteArray(text.text() + piece.glyphs->item->offset, piece.glyphs->item->length);
        m_texts.emoji.append(QString::fromUtf8(emoji));
        // Told from other spans by finishPdf(), which knows no order of Span elements otherwise.
        tag = isLink ? tag : "Code";
    }
    beginTag(tag, attributes);
    for (const TextLayout::Piece &piece : stretch.pieces)
        drawPiece(text, piece, x, baseline);
    endTag(tag);
}

void PdfCanvas::drawPiece(
    const TextLayout &text, const TextLayout::Piece &piece, double x, double baseline)
{
    const Run &run = *piece.run;
    const double size = text.style().size;
    const QRgb colour = run.link.isEmpty() ? text.style().colour : linkColour;
    const double shift = run.isRaised ? -raise * size : run.isLowered ? raise / 2 * size : 0;
    setColour(colour);
    if (piece.isPicture) {
        drawEmoji(text, piece, x + piece.x, baseline + shift);
    } else {
        cairo_move_to(m_cairo, x + piece.x, baseline + shift);
        pango_cairo_show_glyph_item(m_cairo, text.text(), piece.glyphs);
    }
    const double left = x + piece.x;
    if (!run.link.isEmpty() || run.isInserted)
        drawRule(left, baseline + 0.14 * size, left + piece.width, baseline + 0.14 * size,
            0.05 * size, colour);
    if (run.isDeleted)
        drawRule(left, baseline - 0.28 * size, left + piece.width, baseline - 0.28 * size,
            0.06 * size, colour);
}

/// cairo puts colour glyphs on a page as pictures of 72 dots an inch, which paper shows; these have
/// ten times as many, and each is in the file once.
void PdfCanvas::drawEmoji(
    const TextLayout &text, const TextLayout::Piece &piece, double x, double baseline)
{
    constexpr double scale = 10;
    const PangoItem &item = *piece.glyphs->item;
    const double size = text.style().size;
    const QByteArray key = QByteArray(text.text() + item.offset, item.length) + ' ' + number(size);
    PdfPicture &picture = m_emoji[key];
    const QSizeF box(piece.width, size * 1.5);
    const double ascent = size * 1.1;
    if (picture.isNull()) {
        picture = {{cairo_image_surface_create(CAIRO_FORMAT_ARGB32,
                        qMax(1, qCeil(box.width() * scale)), qCeil(box.height() * scale)),
            cairo_surface_destroy}};
        cairo_t *drawing = cairo_create(picture.surface.get());
        cairo_scale(drawing, scale, scale);
        cairo_move_to(drawing, 0, ascent);
        pango_cairo_show_glyph_item(drawing, text.text(), piece.glyphs);
        cairo_destroy(drawing);
    }
    cairo_save(m_cairo);
    cairo_translate(m_cairo, x, baseline - ascent);
    cairo_scale(m_cairo, 1 / scale, 1 / scale);
    cairo_set_source_surface(m_cairo, picture.surface.get(), 0, 0);
    cairo_rectangle(m_cairo, 0, 0, cairo_image_surface_get_width(picture.surface.get()),
        cairo_image_surface_get_height(picture.surface.get()));
    cairo_fill(m_cairo);
    cairo_restore(m_cairo);
}

void PdfCanvas::drawLeader(double from, double to, double y, QRgb colour)
{
    if (isRehearsal())
        return;
    constexpr double step = 4;
    constexpr double dots[]{0, step};
    setColour(colour);
    cairo_save(m_cairo);
    cairo_set_line_width(m_cairo, 0.9);
    cairo_set_line_cap(m_cairo, CAIRO_LINE_CAP_ROUND);
    // In step with the lines above and below, counted from the right.
    cairo_set_dash(m_cairo, dots, 2, 0);
    cairo_move_to(m_cairo, to, y);
    cairo_line_to(m_cairo, from, y);
    cairo_stroke(m_cairo);
    cairo_restore(m_cairo);
}

void PdfCanvas::drawRule(double x1, double y1, double x2, double y2, double width, QRgb colour)
{
    if (isRehearsal())
        return;
    setColour(colour);
    cairo_set_line_width(m_cairo, width);
    cairo_move_to(m_cairo, x1, y1);
    cairo_line_to(m_cairo, x2, y2);
    cairo_stroke(m_cairo);
}

void PdfCanvas::drawPicture(
    const PdfPicture &picture, const QRectF &box, const QString &alternativeText)
{
    if (isRehearsal())
        return;
    m_texts.figures.append(alternativeText);
    beginTag("Figure");
    cairo_save(m_cairo);
    cairo_translate(m_cairo, box.x(), box.y());
    cairo_scale(m_cairo, box.width() / cairo_image_surface_get_width(picture.surface.get()),
        box.height() / cairo_image_surface_get_height(picture.surface.get()));
    cairo_set_source_surface(m_cairo, picture.surface.get(), 0, 0);
    // Not cairo_paint(): as the first act on a page that begins inside a tag, it breaks the nesting
    // of tags for cairo 1.16.
    cairo_rectangle(m_cairo, 0, 0, cairo_image_surface_get_width(picture.surface.get()),
        cairo_image_surface_get_height(picture.surface.get()));
    cairo_fill(m_cairo);
    cairo_restore(m_cairo);
    endTag("Figure");
}

void PdfCanvas::setColour(QRgb colour)
{
    cairo_set_source_rgb(
        m_cairo, qRed(colour) / 255.0, qGreen(colour) / 255.0, qBlue(colour) / 255.0);
}

} // namespace Liveline
