// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/output.h"
#include "core/export/pdfcanvas.h"

namespace Liveline {

/// A file that travels within the document.
struct PdfAttachment {
    QString name; ///< ASCII
    QByteArray type; ///< MIME
    QString description;
    QByteArray bytes; ///< empty: there is none
};

/// The second half of writing a PDF, with libqpdf: language, alternative texts, XMP, the way it
/// opens, compressed object streams, an identifier that follows from the content. Reads the file at
/// `path`, writes to `output`. Errors: File.
Result<void> finishPdf(const QString &path, const PdfInfo &info, const QString &language,
    const PdfTexts &texts, const PdfAttachment &attachment, Output &output);

} // namespace Liveline
