// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "ui/timetext.h"

#include <QMimeData>

#include <functional>
#include <memory>

namespace Liveline {

/// Entries for the clipboard, as text, as HTML and as Markdown: "[14:32 CET] Author — text —
/// Source, permalink". `sourceOf` names the blog of each.
std::unique_ptr<QMimeData> copyOf(const QList<Entry> &entries,
    const std::function<QString(const Entry &)> &sourceOf, const TimeText &times);

} // namespace Liveline
