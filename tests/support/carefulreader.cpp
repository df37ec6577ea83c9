// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/carefulreader.h"

#include <algorithm>

namespace Liveline {

void CarefulReader::read(const PageEntry &entry, PageFormat format, Report &report)
{
    const auto place = m_known.find(entry.number);
    PageEntry says = entry;
    says.isPinned = says.isPinned && tellsPins(format);
    if (place == m_known.end()) {
        if (!tellsHeadlines(format))
            says.headline.clear();
        m_known.insert(entry.number, {says, false, false});
        report.added.append(entry.text);
        return;
    }
    Known &known = *place;
    if (!tellsHeadlines(format))
        says.headline = known.said.headline;
    if (known.isRemoved)
        report.restored.append(entry.text);
    known.isRemoved = false;
    const bool hasNewHeadline
        = says.headline != known.said.headline && !known.said.headline.isEmpty();
    if (says.text != known.said.text || hasNewHeadline || says.isPinned != known.said.isPinned)
        report.edited.append(entry.text);
    known.said = says;
}

void CarefulReader::remove(int number, Report &report)
{
    Known &known = m_known[number];
    if (known.isRemoved)
        return;
    known.isRemoved = true;
    report.removed.append(known.said.text);
}

CarefulReader::Report CarefulReader::readPage(const QList<PageEntry> &entries, PageFormat format)
{
    Report report;
    QSet<int> witnesses; // that were on the page and still are
    bool isConnected = m_known.isEmpty();
    for (const PageEntry &entry : entries) {
        isConnected = isConnected || m_known.contains(entry.number);
        if (m_page.contains(entry.number) && !m_known[entry.number].said.isPinned)
            witnesses.insert(entry.number);
    }
    const int newest = witnesses.isEmpty() ? 0 : *std::ranges::max_element(witnesses);
    for (const PageEntry &entry : entries)
        read(entry, format, report);
    const QHash<int, OnPage> before = m_page;
    turnPage(entries);
    for (const auto &[number, was] : before.asKeyValueRange()) {
        const bool isBetween = number < newest
            && std::ranges::any_of(was.below, [&](int older) { return witnesses.contains(older); });
        if (m_page.contains(number) || !isBetween)
            continue;
        if (was.absences == 0)
            m_page.insert(number, {1, was.below});
        else
            remove(number, report);
    }
    report.hasGap = !isConnected;
    if (report.hasGap) {
        const auto last = std::ranges::min_element(entries, {}, &PageEntry::number);
        m_known[last->number].isGapBelow = true;
    }
    return report;
}

void CarefulReader::turnPage(const QList<PageEntry> &entries)
{
    m_page.clear();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        OnPage place;
        for (const PageEntry &other : entries.sliced(i + 1)) {
            if (other.number < entries[i].number)
                place.below.append(other.number);
        }
        m_page.insert(entries[i].number, place);
    }
}

// What came as a change stands on the page as all else does, above those that are older.
void CarefulReader::putOnPage(const PageEntry &entry)
{
    OnPage place;
    for (const auto &[number, other] : std::as_const(m_page).asKeyValueRange()) {
        if (number < entry.number)
            place.below.append(number);
    }
    m_page.insert(entry.number, place);
}

CarefulReader::Report CarefulReader::readChanges(
    const QList<PageEntry> &entries, const QList<int> &withdrawn, PageFormat format)
{
    Report report;
    for (const int number : withdrawn) {
        if (m_known.contains(number))
            remove(number, report);
        m_page.remove(number);
    }
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        read(entries[i], format, report);
        if (!m_page.contains(entries[i].number))
            putOnPage(entries[i]);
    }
    return report;
}

CarefulReader::Report CarefulReader::readOlderPage(
    const QList<PageEntry> &entries, PageFormat format)
{
    Report report;
    int gap = 0;
    for (const auto &[number, known] : m_known.asKeyValueRange())
        gap = known.isGapBelow ? std::max(gap, number) : gap;
    const bool isClosed = std::ranges::any_of(entries, [&](const PageEntry &entry) {
        return entry.number < gap && m_known.contains(entry.number);
    });
    for (const PageEntry &entry : entries)
        read(entry, format, report);
    if (gap == 0)
        return report;
    report.hasGap = !isClosed;
    m_known[gap].isGapBelow = false;
    if (!isClosed) {
        const auto last = std::ranges::min_element(entries, {}, &PageEntry::number);
        m_known[std::min(gap, last->number)].isGapBelow = true;
    }
    return report;
}

CarefulReader::Report CarefulReader::readAgain()
{
    Report report;
    QHash<int, OnPage> page;
    for (const auto &[number, was] : m_page.asKeyValueRange()) {
        if (was.absences > 0)
            remove(number, report);
        else
            page.insert(number, was);
    }
    m_page = page;
    return report;
}

} // namespace Liveline
