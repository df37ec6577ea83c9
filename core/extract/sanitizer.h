// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"
#include "core/model/entry.h"

#include <QUrl>

namespace Liveline {

/// What is left of foreign HTML: the safe markup, its readable text, its pictures.
struct Sanitized {
    SafeHtml
        content; ///< keeps single spaces that do not break: French sets them before "?" and "!"
    QString text; ///< NFC, one line per block, plain spaces only
    QList<Image> images; ///< in order, addresses absolute, tracking pixels left out
};

/// Keeps, by allow-list: p br b strong i em s del ins sub sup code pre blockquote ul ol li h3 h4
/// table (tr td th) figcaption and a[href]; `dir` and `lang`. Other elements give their content;
/// script, style, template, form controls, svg and frames give nothing. Every href is absolute
/// http, https or mailto. Pictures leave the markup and stand in `images`. No attribute else, no
/// style, no src.
Sanitized sanitize(const QString &html, const QUrl &baseUrl);

/// For markup that sanitize() made and that comes back from where others could write: the same, but
/// what is safe stays as it is, to the letter.
Sanitized sanitizeAgain(const QString &html, const QUrl &baseUrl);

/// The same for a part of a page that is already parsed. `skip` leaves subtrees out (labels,
/// share buttons).
Sanitized sanitize(const QList<HtmlNode> &nodes, const QUrl &baseUrl,
    const std::function<bool(HtmlNode)> &skip = {});

/// Escapes plain text (its lines become paragraphs).
Sanitized sanitizePlainText(const QString &text);

/// For fields of which nobody knows whether they hold text or HTML (JSON, feeds): sees which it is.
/// Where the format has its own escapes (XML), markup that is still escaped is meant to be read;
/// elsewhere it was escaped once too often.
enum class EscapedMarkup { IsMarkup, IsText };
Sanitized sanitizeTextOrHtml(const QString &textOrHtml, const QUrl &baseUrl,
    EscapedMarkup escaped = EscapedMarkup::IsMarkup);

/// One line of text out of such a field: a headline, a name.
QString plainLine(const QString &textOrHtml);

} // namespace Liveline
