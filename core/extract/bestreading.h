// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

namespace Liveline {

/// Makes one extraction of what several readers, asked in the order of their trustworthiness, say
/// of a page: the first that reads something is used, completed by later ones that tell the same
/// entries (see merging.h), unless one that tells others is clearly richer.
class BestReading {
public:
    /// `chosen`: the one reader whose entries count; empty: the best.
    BestReading(const Page &page, const QString &chosen);

    void read(const Extractor &extractor);
    void pass(const Extractor &extractor); ///< it does not know this kind of document

    Extraction finish() &&;

private:
    bool add(Attempt &attempt, Reading reading, Confidence confidence);
    bool complete(Attempt &attempt, const Reading &reading);
    void take(const QString &extractor, Reading reading);

    const Page &m_page;
    const QString m_chosen;
    Reading m_best;
    QString m_extractor;
    QList<Attempt> m_tried;
};

} // namespace Liveline
