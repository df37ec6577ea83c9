// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>

#include <optional>
#include <utility>

namespace Liveline {

/// Places of equal values in two sequences, ascending in both.
using Alignment = QList<std::pair<qsizetype, qsizetype>>;

/// Gives equal values equal numbers, so that sequences of anything compare as sequences of int.
template <class Value> class Numbering {
public:
    int operator()(const Value &value)
    {
        const auto known = m_numbers.constFind(value);
        return known != m_numbers.cend() ? *known : *m_numbers.insert(value, int(m_numbers.size()));
    }

private:
    QHash<Value, int> m_numbers;
};

/// A longest common subsequence by E. Myers, "An O(ND) Difference Algorithm" (1986), §4. Nothing
/// when more than `maximumChanges` values would have to be deleted or inserted.
std::optional<Alignment> longestCommonSubsequence(
    const QList<int> &before, const QList<int> &after, qsizetype maximumChanges);

} // namespace Liveline
