// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/changes.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

namespace Liveline {

/// What was received: inflated bytes and what the server said of them.
struct Document {
    QByteArray bytes;
    QString contentType; ///< the Content-Type field; empty: unknown, sniffed
    QUrl url; ///< base of relative addresses
    QDateTime fetchedAt; ///< UTC; only an upper bound when a clock without a date is dated
    ReadingRule rule; ///< a person's choice of how to read it
    QUrl contentLocation; ///< the field of that name: base of relative addresses in a feed
};

/// What a reading rests on.
enum class Confidence {
    Structured, ///< data that the source publishes for machines
    Marked, ///< elements that are alike, or that a rule names
    Guessed, ///< the shape of running text
};

/// Of an extractor, by its name. Of an unknown one: Guessed.
Confidence confidenceOf(const QString &extractor);

/// The one door of this folder: finds the reader that understands the document and returns what it
/// says. Pure, callable from any thread, bounded in time and memory for any input. `entries` is
/// empty where nothing can be read; `tried` always tells what each reader made of it.
Extraction extract(const Document &document);

/// Fills what `blog` leaves open with what `other`, another document or part of one, says of it.
void completeMetadata(ParsedBlog &blog, const ParsedBlog &other);

} // namespace Liveline
