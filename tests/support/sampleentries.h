// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "ui/timeline/timelinemodel.h"

#include <QList>

namespace Liveline {

/// An entry with this number, published that many minutes after noon UTC on 12 August 2026, read or
/// not by chance of its number; short or long text, with or without headline, likewise.
Entry sampleEntry(int number, int minutes);

/// Newest first: about one every six minutes, in French, English, Arabic and Japanese, with
/// pictures, lists, quotations, edits, removals, pins.
QList<Entry> sampleEntries(int count, const QUrl &pictures = {});

/// Pages of a list that is newest first, as the store would give them.
TimelinePages pagesOf(const QList<Entry> &entries);

} // namespace Liveline
