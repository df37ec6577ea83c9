// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/http.h"
#include "core/store/store.h"
#include "core/track/question.h"

namespace Liveline {

// What an answer means, apart from who asked and what follows. Pure. Inside core/track only.

/// How a check went, as far as the answer tells before its body is read: Changed means "worth
/// reading". The note holds what the store should remember, but for the next check.
struct Judgement {
    CheckReport::Outcome outcome = CheckReport::Outcome::Failed;
    CheckNote note;
};

CheckNote failureNote(const Error &error, const QDateTime &now);
Judgement judge(const LiveBlog &blog, const Question &question, const Result<Response> &answer,
    const QDateTime &now);
/// Adds whether "not modified" was believed wrongly until now.
void noteFooling(CheckNote &note, const LiveBlog &blog, const Question &question,
    const Extraction &extraction, const QList<Entry> &known);
/// Adds what a readable answer tells of where to ask next time.
void noteWay(CheckNote &note, const Question &question, const Extraction &extraction);
/// Adds the way out of an answer that cannot be read: another document, or the page again.
void noteDetour(CheckNote &note, const Question &question, const Extraction &extraction);

/// The documents that may tell a page's blog better than the page itself, best first.
QList<SourceLead> leadsWorthTrying(const Extraction &page);
/// Whether such a document is followed instead of what was found so far.
bool isBetterSource(const SourceLead &lead, const Extraction &source, const Extraction &foundSoFar);

/// Why this answer cannot be followed: not a page, or a page without entries. nullopt: it can.
std::optional<Error> whyNotReadable(const Response &response);
std::optional<Error> whyNotALiveBlog(const Extraction &extraction);

/// Times of entries that came after a moment (epoch seconds), oldest first, none after now.
QList<QDateTime> newTimes(const Extraction &extraction, double after, const QDateTime &now);

} // namespace Liveline
