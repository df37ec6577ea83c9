// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonrepair.h"
#include "fuzz/documents.h"
#include "fuzz/invariants.h"
#include "fuzz/targets.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

// Sound JSON is read as it is; whatever else, as the structured data of a page.
QString fuzzJsonLd(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const QJsonDocument sound = QJsonDocument::fromJson(text.toUtf8());
    if (!sound.isNull() && parseLenientJson(text) != sound)
        return u"sound JSON was changed"_s;
    const QByteArray page = "<html><script type=\"application/ld+json\">" + bytes + "</script>";
    return whatIsWrong(extract(fuzzedDocument(page, "text/html")));
}

} // namespace Liveline
