// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/pdfpicture.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace Liveline {

namespace {

constexpr qint64 maxPixels = 40'000'000;
constexpr int maxSide = 1600; // 300 dots an inch over the width of the column

/// Reads from memory, upright, and only what QImageReader can measure before it decodes.
class Reader {
public:
    explicit Reader(const QByteArray &bytes)
    {
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_reader.setDevice(&m_buffer);
        m_reader.setDecideFormatFromContent(true);
        m_reader.setAutoTransform(true);
        m_size = m_reader.size();
        const bool isRaster
            = m_reader.canRead() && m_reader.format() != "svg" && m_reader.format() != "pdf";
        if (!isRaster || m_size.isEmpty() || qint64(m_size.width()) * m_size.height() > maxPixels)
            m_size = {};
    }

    QSize stored() const { return m_size; }
    bool isUpright() const
    {
        return m_reader.transformation() == QImageIOHandler::TransformationNone;
    }
    bool isJpeg() const { return m_reader.format() == "jpeg"; }
    QSize shown() const
    {
        return m_reader.transformation() & QImageIOHandler::TransformationRotate90
            ? m_size.transposed()
            : m_size;
    }
    QImage read(QSize size)
    {
        m_reader.setScaledSize(size);
        return m_reader.read();
    }

private:
    QBuffer m_buffer;
    QImageReader m_reader;
    QSize m_size;
};

std::shared_ptr<cairo_surface_t> newSurface(cairo_format_t format, QSize size)
{
    return {cairo_image_surface_create(format, size.width(), size.height()), cairo_surface_destroy};
}

/// The bytes as they are; the surface only tells the size. They were proved to decode before.
PdfPicture jpegPicture(const QByteArray &bytes, QSize size)
{
    const auto surface = newSurface(CAIRO_FORMAT_A1, size);
    auto *copy = new QByteArray(bytes);
    cairo_surface_set_mime_data(
        surface.get(), CAIRO_MIME_TYPE_JPEG,
        reinterpret_cast<const unsigned char *>(copy->constData()), size_t(copy->size()),
        [](void *data) { delete static_cast<QByteArray *>(data); }, copy);
    return {surface};
}

PdfPicture rasterPicture(const QImage &image)
{
    const bool hasAlpha = image.hasAlphaChannel();
    const QImage pixels = image.convertToFormat(
        hasAlpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    const auto surface
        = newSurface(hasAlpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, pixels.size());
    if (pixels.isNull() || cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return {};
    cairo_surface_flush(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < pixels.height(); ++y)
        memcpy(cairo_image_surface_get_data(surface.get()) + qsizetype(y) * stride,
            pixels.constScanLine(y), size_t(pixels.width()) * 4);
    cairo_surface_mark_dirty(surface.get());
    return {surface};
}

QSize bounded(QSize size)
{
    const bool isSmall = size.width() <= maxSide && size.height() <= maxSide;
    return isSmall ? size : size.scaled(maxSide, maxSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

} // namespace

QSize pictureSize(const QByteArray &bytes)
{
    Reader reader(bytes);
    if (reader.stored().isEmpty())
        return {};
    // JPEG decodes at an eighth for next to nothing, which proves that it is one.
    const QSize probe = (reader.stored() / 8).expandedTo({1, 1});
    return reader.read(probe).isNull() ? QSize() : reader.shown();
}

PdfPicture loadPicture(const QByteArray &bytes, bool keepsJpeg)
{
    Reader reader(bytes);
    const QSize size = reader.stored();
    if (size.isEmpty())
        return {};
    if (keepsJpeg && reader.isJpeg() && reader.isUpright() && bounded(size) == size)
        return jpegPicture(bytes, size);
    return rasterPicture(reader.read(bounded(size)));
}

} // namespace Liveline
