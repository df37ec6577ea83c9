// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

namespace Liveline {

// Systems that want a headline for every entry make one up from its first words; a headline is only
// kept where a person wrote it.

/// Clears a headline that is the body's start, cut off with an ellipsis.
void dropTruncatedHeadline(ParsedEntry &entry);

/// Also clears those that are the whole body or repeat five words of its start, and completes a body
/// that was cut shorter than its headline. In a list whose other headlines are a person's, one that is
/// the body's whole first sentence stays.
void dropRepeatedHeadlines(QList<ParsedEntry> &entries);

/// The text without a time label ("19:02(IST) ") in front, where that label says the minute of
/// `published` in some zone, or where the time is not known.
QString withoutTimeLabel(const QString &text, const QDateTime &published);

} // namespace Liveline
