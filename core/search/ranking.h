// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/search/query.h"

namespace Liveline {

/// How well texts fit a query: Okapi BM25 with weighted fields (Robertson and Zaragoza, The
/// Probabilistic Relevance Framework, 2009), over the texts that are added as the collection. What
/// the index itself would say asks it to look at every text that has one of the words.
class Ranking {
public:
    /// `query` must live as long.
    explicit Ranking(const Query &query);

    void add(const QString &headline, const QString &text, const QString &author);
    /// Of each text, in the order of their adding; smaller is better.
    QList<double> ranks() const;

private:
    struct Candidate {
        QList<double> occurrences; ///< of each of m_sought, weighted by field
        double length = 0;
    };
    double weigh(const Words &sought, const QStringList &folded) const;

    QList<const Words *> m_sought;
    QList<Candidate> m_candidates;
};

} // namespace Liveline
