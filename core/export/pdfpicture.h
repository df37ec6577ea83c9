// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QSize>

#include <memory>

#include <cairo/cairo.h>

namespace Liveline {

/// A picture as cairo draws it.
struct PdfPicture {
    std::shared_ptr<cairo_surface_t> surface;

    bool isNull() const { return !surface; }
};

/// Size of an encoded picture as it is shown (upright), or invalid for what is no picture, is too
/// large to be decoded safely or cannot be decoded.
QSize pictureSize(const QByteArray &bytes);

/// At most 1600 pixels each way. With `keepsJpeg` a JPEG goes into the document as it came; nothing
/// but a PDF can show it then.
PdfPicture loadPicture(const QByteArray &bytes, bool keepsJpeg = true);

} // namespace Liveline
