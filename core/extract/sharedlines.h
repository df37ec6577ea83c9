// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

#include <QHash>

namespace Liveline {

/// Short lines that many entries of a page have word for word: bylines, labels, buttons. They are
/// the page's furniture, in whatever language (FORMATS §8.2).
class SharedLines {
public:
    explicit SharedLines(const QList<HtmlNode> &entries);

    /// The elements of an entry that hold nothing but such a line.
    QList<HtmlNode> within(HtmlNode entry) const;

private:
    bool isShared(const QString &line) const;

    QHash<QString, qsizetype> m_counts;
    qsizetype m_entries = 0;
};

} // namespace Liveline
