// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "core/model/liveblog.h"

#include <QJsonObject>

namespace Liveline {

/// One update of a LiveBlogPosting, as it says.
ParsedEntry readUpdate(const QJsonObject &update, const QUrl &baseUrl);

/// What the LiveBlogPosting says of itself.
ParsedBlog readBlogPosting(const QJsonObject &posting, const QUrl &baseUrl);

/// Takes away from the entries what publishers copy onto all of them from the blog, and what looks
/// like an identity but is a position. `posting` is the blog they belong to.
void distrustCopies(QList<ParsedEntry> &entries, const QJsonObject &posting, const ParsedBlog &blog);

} // namespace Liveline
