// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "ui/timetext.h"

#include <QMimeData>

#include <memory>

namespace Liveline {

/// Entries for the clipboard, as text and as HTML: "[14:32 CET] Author — text — Source, permalink".
std::unique_ptr<QMimeData> copyOf(
    const QList<Entry> &entries, const QString &source, const TimeText &times);

} // namespace Liveline
