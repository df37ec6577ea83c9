// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QHash>
#include <QStringList>

namespace Liveline {

// How much two entries have in common, whatever their names. Inside core/diff only.

/// One side of a comparison: entries in page order, with what is asked of each often. They must
/// outlive it.
class ComparedEntries {
public:
    void append(const ParsedEntry &entry);
    qsizetype size() const { return m_entries.size(); }
    const ParsedEntry &operator[](qsizetype i) const { return *m_entries[i]; }

    /// What it says as one line; a picture's address for an entry of pictures alone.
    const QString &content(qsizetype i) const { return m_contents[i]; }
    int uses(const QString &content) const { return m_uses.value(content); }
    /// Long enough not to be that of another by chance.
    bool isSubstantial(qsizetype i) const;
    bool isUnique(qsizetype i) const { return uses(m_contents[i]) == 1; }
    const QList<size_t> &words(qsizetype i);

    /// The one of the other side that it was found to be.
    qsizetype partner(qsizetype i) const { return m_partners[i]; }
    const QList<qsizetype> &partners() const { return m_partners; }
    void setPartner(qsizetype i, qsizetype other) { m_partners[i] = other; }
    bool isFree(qsizetype i) const { return m_partners[i] < 0; }

private:
    QList<const ParsedEntry *> m_entries;
    QStringList m_contents;
    QHash<QString, int> m_uses; ///< of contents
    QList<QList<size_t>> m_words; ///< sorted; filled when first needed
    QList<qsizetype> m_partners;
};

/// Sørensen–Dice over words with their number, each list sorted: 1 for the same words, 0 for none
/// in common.
double similarity(const QList<size_t> &a, const QList<size_t> &b);

bool isSameTime(const QDateTime &a, const QDateTime &b);
bool isOtherTime(const QDateTime &a, const QDateTime &b);

/// "The river rose by 40 cm" and by 41: two bulletins by one formula.
bool differInNumbers(const ParsedEntry &a, const ParsedEntry &b);

/// "3", "item-12": ids of this form often count places on the page, and move with every new entry.
bool looksPositional(const QString &id);

} // namespace Liveline
