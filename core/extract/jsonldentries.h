// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/pagezone.h"
#include "core/model/entry.h"
#include "core/model/liveblog.h"

#include <QJsonObject>

namespace Liveline {

/// One update of a LiveBlogPosting, as it says.
ParsedEntry readUpdate(const QJsonObject &update, const QUrl &baseUrl, const PageZone &zone);

/// What the LiveBlogPosting says of itself.
ParsedBlog readBlogPosting(const QJsonObject &posting, const QUrl &baseUrl, const PageZone &zone);

} // namespace Liveline
