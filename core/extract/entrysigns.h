// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

#include <QSet>

namespace Liveline {

// What an element inside an entry is, by its names and its words. Inside core/extract only.

/// Whether one of the words that its classes and id are made of is among these.
bool hasNameWord(HtmlNode node, const QSet<QString> &words);

bool isAuthorNode(HtmlNode node);
QString authorName(HtmlNode node); ///< without "By"

/// Particulars: a line of date, author and links.
bool isMetaNode(HtmlNode node);

/// Whether it tells when the entry was changed, not when it was published.
bool isUpdateNode(HtmlNode node, HtmlNode entry);

// Words that editors put on an entry; not its text.
bool isPinnedWord(const QString &text);
bool isKeyEventWord(const QString &text); ///< or breaking news
bool isBreakingWord(const QString &text);

/// Whether a line looks like the name of a person: two to four capitalised words and no more.
bool isPersonName(const QString &line);

} // namespace Liveline
