// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/ranking.h"

#include "core/search/phrases.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace Liveline {

namespace {

// What a headline says the entry is about; so, less, does who wrote it.
constexpr std::array fieldWeights{8.0, 1.0, 4.0};

constexpr double saturation = 1.2; // k1
constexpr double lengthShare = 0.75; // b

bool isIn(qsizetype field, TextField wanted)
{
    return wanted == TextField::Any || (wanted == TextField::Title && field == 0)
        || (wanted == TextField::Author && field == 2);
}

} // namespace

Ranking::Ranking(const Query &query)
{
    for (const Condition *condition : wantedOf(query.tree)) {
        if (const auto *words = std::get_if<Words>(condition))
            m_sought.append(words);
    }
}

void Ranking::add(const QString &headline, const QString &text, const QString &author)
{
    const QStringList folded{fold(headline), fold(text), fold(author)};
    Candidate candidate;
    for (const Words *sought : std::as_const(m_sought))
        candidate.occurrences.append(weigh(*sought, folded));
    for (const QString &field : folded)
        candidate.length += double(field.size());
    m_candidates.append(candidate);
}

double Ranking::weigh(const Words &sought, const QStringList &folded) const
{
    double sum = 0;
    for (qsizetype field = 0; field < folded.size(); ++field) {
        if (isIn(field, sought.field))
            sum += fieldWeights[size_t(field)] * double(findPhrase(folded[field], sought).size());
    }
    return sum;
}

QList<double> Ranking::ranks() const
{
    const auto count = double(m_candidates.size());
    const double total = std::accumulate(m_candidates.begin(), m_candidates.end(), 0.0,
        [](double sum, const Candidate &candidate) { return sum + candidate.length; });
    const double meanLength = std::max(1.0, total / std::max(1.0, count));

    QList<double> ranks(m_candidates.size(), 0);
    for (qsizetype i = 0; i < m_sought.size(); ++i) {
        const auto having = double(std::ranges::count_if(
            m_candidates, [i](const Candidate &one) { return one.occurrences[i] > 0; }));
        const double rarity = std::log(1 + (count - having + 0.5) / (having + 0.5));
        for (qsizetype n = 0; n < m_candidates.size(); ++n) {
            const auto &[occurrences, length] = m_candidates[n];
            const double relative = 1 - lengthShare + lengthShare * length / meanLength;
            ranks[n] -= rarity * occurrences[i] * (saturation + 1)
                / (occurrences[i] + saturation * relative);
        }
    }
    return ranks;
}

} // namespace Liveline
