// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Stands in for what core/export/CMakeLists.txt leaves out of this build. No target writes a PDF.

#include "core/export/pdffinish.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

Result<void> finishPdf(const QString &, const PdfInfo &, const QString &, const PdfTexts &,
    const PdfAttachment &, Output &)
{
    return failure(Error::Kind::File, u"built without qpdf"_s);
}

} // namespace Liveline
