// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

namespace Liveline {

/// UTF-8 markup made ready for an HTML5 parser.
struct GuardedMarkup {
    /// What a script held. Its place in `utf8` holds a space, for a parser takes its time over
    /// every character, and most of a news page is script.
    struct Script {
        qsizetype tag = 0; ///< where its start tag stands in `utf8`
        QByteArray text;
    };

    QByteArray utf8;
    QList<Script> scripts; ///< in order
};

/// Takes out what makes a parser slow: what scripts and styles hold, start tags nested deeper than
/// `maximumDepth`, formatting elements that are never closed (each paragraph would repeat them all)
/// and tags with hundreds of attributes. Text always stays.
GuardedMarkup guardMarkup(const QByteArray &html, int maximumDepth = 512);

} // namespace Liveline
