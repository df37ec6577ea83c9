// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/textdiff.h"
#include "core/model/entry.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace Liveline {

/// A piece of text in one style. U+2028 in it is a line break.
struct Run {
    QString text;
    bool isBold = false;
    bool isItalic = false;
    bool isCode = false;
    bool isRaised = false;
    bool isLowered = false;
    bool isSmall = false;
    bool isInserted = false;
    bool isDeleted = false;
    QUrl link; ///< http, https or mailto; empty: none

    bool hasStyleOf(const Run &other) const;
    bool operator==(const Run &) const = default;
};

/// What a block stands in. Two blocks stand in the same quotation, list or item when the serial is
/// the same.
struct Container {
    enum class Kind { Quote, List, OrderedList, Item, Table };
    Kind kind = Kind::Quote;
    int serial = 0;
    int number = 0; ///< of an item of an ordered list; 0: a bullet

    bool operator==(const Container &) const = default;
};

/// One paragraph, or what is laid out like one.
struct RichBlock {
    enum class Kind { Paragraph, Heading, Preformatted, Row }; ///< Row: cells separated by tabs
    Kind kind = Kind::Paragraph;
    QList<Container> inside; ///< outermost first
    QList<Run> runs;
    bool isRightToLeft = false;

    QString text() const;
    bool operator==(const RichBlock &) const = default;
};

/// The blocks of sanitised markup.
QList<RichBlock> blocksOf(const SafeHtml &content);
/// A block for each line.
QList<RichBlock> blocksOf(const QString &text);
QList<RichBlock> blocksOf(const QList<Span> &difference);

/// How many containers of `before` are still open in `after`.
qsizetype sharedContainers(const QList<Container> &before, const QList<Container> &after);

/// For paper: puts a raised "[1]" behind each link, the same number for the same address, but not
/// where the text shows the address itself. Returns the addresses in order.
QList<QUrl> numberLinks(QList<RichBlock> &blocks);

/// Whether it is a tag of BCP 47: the source's word is not trusted.
bool isLanguageTag(const QString &language);

/// For attributes, PDF strings and Markdown alike: only letters, digits and signs that are special
/// in none of them; all else percent-encoded. Empty for what is not http, https or mailto.
QByteArray encodedAddress(const QUrl &url);

} // namespace Liveline
