// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "support/livepage.h"

#include <QHash>
#include <QSet>

namespace Liveline {

/// What somebody who knows each entry by its number would report of what is served: the truth that
/// a program which knows pages only is held against.
///
/// - An entry seen for the first time is new; one whose text, headline or pin is another than at
///   its last sight is edited. A format without headlines takes none away.
/// - One that two whole answers in a row lack, between two that they hold, is removed; one that the
///   publisher declares withdrawn is removed at once; one that is served again is restored.
/// - An answer that shows less than half of the page, or an older state of it, says nothing.
/// - Where an answer shares nothing with what is known, there is a gap below its oldest.
class CarefulReader {
public:
    struct Report {
        QStringList added, edited, removed, restored; ///< texts, in no order
        bool hasGap = false;
    };

    Report readPage(const QList<PageEntry> &entries, PageFormat format);
    Report readChanges(
        const QList<PageEntry> &entries, const QList<int> &withdrawn, PageFormat format);
    Report readOlderPage(const QList<PageEntry> &entries, PageFormat format);
    /// The same answer again.
    Report readAgain();

    struct Known {
        PageEntry said;
        bool isRemoved = false;
        bool isGapBelow = false;
    };
    const QHash<int, Known> &known() const { return m_known; }
    bool isOnPage(int number) const { return m_page.contains(number); }

private:
    struct OnPage {
        int absences = 0; ///< successive answers that lacked it
        QList<int> below; ///< older ones under it when it was seen last
    };
    void turnPage(const QList<PageEntry> &entries);
    void putOnPage(const PageEntry &entry);
    void read(const PageEntry &entry, PageFormat format, Report &report);
    void remove(int number, Report &report);

    QHash<int, Known> m_known; ///< by number
    QHash<int, OnPage> m_page; ///< by number
};

} // namespace Liveline
