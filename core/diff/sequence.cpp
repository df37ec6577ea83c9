// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/sequence.h"

#include <algorithm>

namespace Liveline {

namespace {

// The furthest x reached on each diagonal k = x - y, after so many changes.
class Frontier {
public:
    explicit Frontier(qsizetype changes)
        : m_offset(changes + 1)
        , m_furthest(2 * changes + 3, -1)
    {
    }
    qsizetype &operator[](qsizetype diagonal) { return m_furthest[diagonal + m_offset]; }
    qsizetype operator[](qsizetype diagonal) const { return m_furthest.at(diagonal + m_offset); }

private:
    qsizetype m_offset;
    QList<qsizetype> m_furthest;
};

// Whether the best path to this diagonal comes down (an insertion), not right (a deletion).
bool comesDown(const Frontier &frontier, qsizetype changes, qsizetype diagonal)
{
    return diagonal == -changes
        || (diagonal != changes && frontier[diagonal - 1] < frontier[diagonal + 1]);
}

// Walks the trace back from the end, noting the equal values passed.
Alignment walkBack(const QList<Frontier> &trace, qsizetype x, qsizetype y)
{
    Alignment equal;
    for (qsizetype changes = trace.size() - 1; changes > 0; --changes) {
        const Frontier &earlier = trace[changes - 1];
        const bool down = comesDown(earlier, changes, x - y);
        const qsizetype diagonal = down ? x - y + 1 : x - y - 1;
        const qsizetype startX = earlier[diagonal] + (down ? 0 : 1);
        while (x > startX) {
            --x;
            --y;
            equal.append({x, y});
        }
        x = earlier[diagonal];
        y = x - diagonal;
    }
    while (x > 0) {
        --x;
        --y;
        equal.append({x, y});
    }
    std::reverse(equal.begin(), equal.end());
    return equal;
}

std::optional<Alignment> search(
    const QList<int> &before, const QList<int> &after, qsizetype maximumChanges)
{
    const qsizetype limit = std::min(maximumChanges, before.size() + after.size());
    QList<Frontier> trace;
    for (qsizetype changes = 0; changes <= limit; ++changes) {
        Frontier now(changes);
        for (qsizetype diagonal = -changes; diagonal <= changes; diagonal += 2) {
            qsizetype x = 0;
            if (changes > 0) {
                const Frontier &earlier = trace.last();
                x = comesDown(earlier, changes, diagonal) ? earlier[diagonal + 1]
                                                          : earlier[diagonal - 1] + 1;
            }
            qsizetype y = x - diagonal;
            while (x < before.size() && y < after.size() && before[x] == after[y]) {
                ++x;
                ++y;
            }
            now[diagonal] = x;
            if (x >= before.size() && y >= after.size()) {
                trace.append(now);
                return walkBack(trace, before.size(), after.size());
            }
        }
        trace.append(std::move(now));
    }
    return std::nullopt;
}

} // namespace

std::optional<Alignment> longestCommonSubsequence(
    const QList<int> &before, const QList<int> &after, qsizetype maximumChanges)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (
        tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const auto middle = search(before.sliced(head, before.size() - head - tail),
        after.sliced(head, after.size() - head - tail), maximumChanges);
    if (!middle)
        return std::nullopt;

    Alignment equal;
    for (qsizetype i = 0; i < head; ++i)
        equal.append({i, i});
    for (const auto &[x, y] : *middle)
        equal.append({x + head, y + head});
    for (qsizetype i = tail; i > 0; --i)
        equal.append({before.size() - i, after.size() - i});
    return equal;
}

} // namespace Liveline
