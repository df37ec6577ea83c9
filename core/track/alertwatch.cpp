// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/alertwatch.h"

#include "core/base/then.h"

#include <QtConcurrent>

#include <algorithm>

namespace Liveline {
namespace {

constexpr int patience = 3; // UX §7.2

QHash<EntryId, Entry> entriesOf(const EntryChanges &changes)
{
    QHash<EntryId, Entry> entries;
    for (const Entry &entry : changes.added)
        entries.insert(entry.id, entry);
    for (const EntryEdit &edit : changes.edited)
        entries.insert(edit.entry.id, edit.entry);
    for (const Entry &entry : changes.removed)
        entries.insert(entry.id, entry);
    return entries;
}

} // namespace

AlertWatch::AlertWatch(Store &store, Tracker &tracker, Clock clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock))
{
    connect(&tracker, &Tracker::checked, this, &AlertWatch::look);
}

void AlertWatch::look(const CheckReport &report)
{
    if (report.isFirst || report.changes.isEmpty())
        return;
    const QDateTime now = m_clock();
    QList<AlertRule> rules = m_store.alertRules().value_or(QList<AlertRule>());
    rules.removeIf([&](const AlertRule &rule) { return !rule.isAwake(now); });
    const auto blog = m_store.blog(report.blogId);
    if (rules.isEmpty() || !blog || !*blog)
        return;
    const auto outcome = QtConcurrent::run([rules, now, blog = **blog, changes = report.changes] {
        return AlertRules(rules, now).alertsOf(changes, blog);
    });
    then(outcome, this, [this, changes = report.changes](const AlertRules::Outcome &found) {
        keep(found, changes);
    });
}

void AlertWatch::keep(const AlertRules::Outcome &outcome, const EntryChanges &changes)
{
    noteExhausted(outcome.exhausted);
    if (outcome.alerts.isEmpty())
        return;
    then(m_store.keep(outcome.alerts), this, [this, changes](const Result<QList<Alert>> &added) {
        if (added)
            tell(*added, changes);
    });
}

void AlertWatch::tell(const QList<Alert> &alerts, const EntryChanges &changes)
{
    const QHash<EntryId, Entry> entries = entriesOf(changes);
    for (const AlertRule &rule : m_store.alertRules().value_or(QList<AlertRule>())) {
        QList<Entry> met;
        QList<EntryId> ids;
        for (const Alert &alert : alerts) {
            if (alert.rule == rule.id && !ids.contains(alert.entry)) {
                met.append(entries.value(alert.entry));
                ids.append(alert.entry);
            }
        }
        if (met.isEmpty())
            continue;
        if (rule.isStarring)
            m_store.mark(ids, Mark::Starred);
        Q_EMIT raised(rule, met);
    }
}

void AlertWatch::noteExhausted(const QSet<qint64> &rules)
{
    if (rules.isEmpty())
        return;
    for (AlertRule rule : m_store.alertRules().value_or(QList<AlertRule>())) {
        if (!rules.contains(rule.id) || ++m_exhausted[rule.id] < patience)
            continue;
        m_exhausted.remove(rule.id);
        rule.isBroken = true;
        m_store.save(rule);
        Q_EMIT ruleBroken(rule);
    }
}

} // namespace Liveline

#include "moc_alertwatch.cpp"
