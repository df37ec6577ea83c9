// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/export.h"
#include "core/fetch/fetcher.h"

#include <QFuture>

namespace Liveline {

// What an export needs from above core, for the window and the command line alike.

/// The sentences of an exported document in the person's language.
ExportWords exportWords();

/// The pictures that the archive shows, encoded, by address; those that do not come are left out.
/// Of the blogs' own hosts only, whatever the timeline shows: what is chosen for a document is
/// nobody else's business. Bounded in number and in size. `context` dies: nothing more is asked.
QFuture<QHash<QUrl, QByteArray>> fetchPictures(
    Fetcher &fetcher, const QList<ArchivedBlog> &archive, QObject *context);

} // namespace Liveline
