// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

#include <QUrl>

namespace Liveline {

/// The next page of older entries of the blog at `page`, out of the links of it: the same address
/// with the next page's number, or with a mark of where to go on. Never another article, a
/// calendar's month, or a page of comments. Empty where no link is such a one.
QUrl findOlderPage(const QList<HtmlNode> &links, const QUrl &page, const QUrl &baseUrl);

} // namespace Liveline
