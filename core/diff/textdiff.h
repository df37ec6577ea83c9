// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QList>
#include <QString>

namespace Liveline {

/// A run of words in a comparison of two texts.
struct Span {
    enum class Kind { Equal, Inserted, Deleted };
    Kind kind = Kind::Equal;
    QString text;

    bool operator==(const Span &) const = default;
};

/// Word by word, with the white space kept, so that joining Equal and Inserted gives `after` and
/// joining Equal and Deleted gives `before`. CJK and Thai compare character by character. Bounded:
/// far too different or too long texts become one deletion and one insertion.
QList<Span> diffWords(const QString &before, const QString &after);

/// Whether a person would see a difference: text, headline, picture set or pin. White space,
/// markup, tracking parameters, picture CDNs' signatures and relative times are noise.
bool isVisiblyDifferent(const ParsedEntry &before, const ParsedEntry &after);

/// UX §1.3: the headline changed, or a number, date, quotation, name or negation, or ≥ 15 % of
/// words.
bool isSubstantiveEdit(const ParsedEntry &before, const ParsedEntry &after);

/// What isVisiblyDifferent() compares, as a digest: equal digests, nothing to see.
QByteArray fingerprint(const ParsedEntry &entry);

} // namespace Liveline
