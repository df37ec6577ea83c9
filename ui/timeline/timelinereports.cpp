// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of TimelineModel that shows what several sources report as one row, with the others
// below it on demand. They stand there whatever their own times: all else keeps to the clock.

#include "ui/timeline/reporttext.h"
#include "ui/timeline/timelinemodel.h"

#include <algorithm>

namespace Liveline {

void TimelineModel::setReports(std::shared_ptr<EventReports> reports)
{
    m_reports = std::move(reports);
    m_opened.clear();
}

/// True when another source stands for it.
bool TimelineModel::joinsReport(const Entry &entry)
{
    if (!m_reports)
        return false;
    m_reports->add(entry);
    const EntryId head = m_reports->headOf(entry.id);
    if (head == entry.id) {
        m_reports->keepAsHead(head);
        return false;
    }
    showReports(head);
    return true;
}

ReportNote TimelineModel::reportNote(const Entry &entry) const
{
    ReportNote note;
    const QList<Report> reports = m_reports ? m_reports->reportsOf(entry.id) : QList<Report>();
    if (reports.isEmpty())
        return note;
    const EntryId head = m_reports->headOf(entry.id);
    note.sources = static_cast<int>(reports.size());
    note.isHead = head == entry.id;
    note.isOpen = m_opened.contains(head);
    if (note.isHead)
        return note;
    const auto reportOf
        = [&](EntryId id) { return *std::ranges::find(reports, id, &Report::entry); };
    QHash<BlogId, qint64> spacings;
    for (auto source = m_sources.cbegin(); source != m_sources.cend(); ++source)
        spacings.insert(source.key(), source->spacing);
    note.lag = lagBetween(reportOf(head), reportOf(entry.id), spacings);
    return note;
}

void TimelineModel::setReportsOpen(EntryId entry, bool areOpen)
{
    const EntryId head = m_reports ? m_reports->headOf(entry) : entry;
    if (!m_reports || m_reports->reportsOf(head).isEmpty() || m_opened.contains(head) == areOpen)
        return;
    areOpen ? (void)m_opened.insert(head) : (void)m_opened.remove(head);
    showReports(head);
}

bool TimelineModel::reveal(EntryId entry)
{
    setReportsOpen(entry, true);
    return rowOf(entry) >= 0;
}

/// Brings the rows below a head where its reports want them.
void TimelineModel::showReports(EntryId head)
{
    const int row = rowOf(head);
    if (row < 0)
        return;
    const bool isGapBetween = isNewestFirst() && row + 1 < m_items.size()
        && m_items.at(row + 1).kind == TimelineItem::Kind::Gap;
    const int first = row + (isGapBetween ? 2 : 1);
    QList<EntryId> wanted;
    for (const Report &report : m_reports->reportsOf(head)) {
        if (m_opened.contains(head) && report.entry != head)
            wanted.append(report.entry);
    }
    int at = first;
    for (const EntryId id : std::as_const(wanted)) {
        if (at < m_items.size() && m_items.at(at).entry.id == id) {
            ++at;
            continue;
        }
        if (const std::optional<Entry> entry = m_pages.entry(id))
            insertRow(at++, {TimelineItem::Kind::Report, *entry, m_items.at(row).day});
    }
    int last = at;
    while (last < m_items.size() && m_items.at(last).kind == TimelineItem::Kind::Report)
        ++last;
    removeRows(at, last - 1);
    Q_EMIT dataChanged(index(row), index(row));
}

QString TimelineModel::spokenReport(const Entry &entry) const
{
    const ReportNote note = reportNote(entry);
    if (note.sources == 0)
        return {};
    if (!note.isHead)
        return ReportText::spokenLag(note.lag);
    const QString sources = ReportText::sources(note.sources);
    return note.isOpen ? tr("%1, shown").arg(sources) : tr("%1, hidden").arg(sources);
}

} // namespace Liveline
