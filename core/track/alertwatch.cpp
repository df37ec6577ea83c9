// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/alertwatch.h"

#include "core/base/then.h"

#include <QtConcurrent>

#include <algorithm>

namespace Liveline {
namespace {

constexpr int patience = 3; // UX §7.2
constexpr int timesLookedAt = 200; // as the side bar, which shows the same

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

QSet<EntryId> poppedUp(const QList<Alert> &alerts, const QList<AlertRule> &rules)
{
    QSet<qint64> loud;
    for (const AlertRule &rule : rules) {
        if (rule.severity != AlertSeverity::Notice && !rule.isDigest())
            loud.insert(rule.id);
    }
    QSet<EntryId> entries;
    for (const Alert &alert : alerts) {
        if (loud.contains(alert.rule))
            entries.insert(alert.entry);
    }
    return entries;
}

} // namespace

AlertWatch::AlertWatch(Store &store, Tracker &tracker, Clock clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock))
{
    const QDateTime now = m_clock();
    for (const LiveBlog &blog : m_store.blogs().value_or(QList<LiveBlog>()))
        m_sights.insert(blog.id, BlogSight{.blog = blog, .time = now});
    connect(&store, &Store::blogRemoved, this, [this](BlogId id) { m_sights.remove(id); });
    connect(&tracker, &Tracker::checked, this, &AlertWatch::look);
}

QList<AlertRule> AlertWatch::awakeRules(const QDateTime &now) const
{
    QList<AlertRule> rules = m_store.alertRules().value_or(QList<AlertRule>());
    rules.removeIf([&](const AlertRule &rule) { return !rule.isAwake(now); });
    return rules;
}

void AlertWatch::look(const CheckReport &report)
{
    const auto blog = m_store.blog(report.blogId);
    if (!blog || !*blog)
        return;
    const QList<AlertRule> rules = awakeRules(m_clock());
    if (report.isFirst || report.changes.isEmpty() || rules.isEmpty())
        Q_EMIT looked(report, {});
    else
        lookAtEntries(report, **blog, rules);
    lookAtBlog(report, **blog, rules);
}

void AlertWatch::lookAtEntries(
    const CheckReport &report, const LiveBlog &blog, const QList<AlertRule> &rules)
{
    const auto outcome
        = QtConcurrent::run([rules, now = m_clock(), blog, changes = report.changes] {
              return AlertRules(rules, now).alertsOf(changes, blog);
          });
    then(outcome, this, [this, report, rules](const AlertRules::Outcome &found) {
        keep(found, report.changes);
        Q_EMIT looked(report, poppedUp(found.alerts, rules));
    });
}

// The first sight of a blog tells nothing: whatever it is like, it was before.
void AlertWatch::lookAtBlog(
    const CheckReport &report, const LiveBlog &blog, const QList<AlertRule> &rules)
{
    if (report.outcome == CheckReport::Outcome::Deferred)
        return;
    const QDateTime now = m_clock();
    const auto times = m_store.recentTimes(blog.id, timesLookedAt).value_or(QList<QDateTime>());
    const bool isKnown = m_sights.contains(blog.id) && !report.isFirst;
    const BlogSight before = m_sights.value(blog.id);
    const BlogSight sight = nextSight(before, blog, times, now);
    m_sights.insert(blog.id, sight);
    const auto newest = m_store.olderEntries(blog.id, {}, 1).value_or(QList<Entry>());
    if (!isKnown || newest.isEmpty())
        return;
    const QList<Alert> alerts = AlertRules(rules, now).alertsOf(before, sight, newest.first().id);
    if (alerts.isEmpty())
        return;
    then(m_store.keep(alerts), this,
        [this, rules, blog, newest = newest.first()](const Result<QList<Alert>> &added) {
            for (const Alert &alert : added.value_or(QList<Alert>())) {
                const auto rule = std::ranges::find(rules, alert.rule, &AlertRule::id);
                Q_EMIT happened(*rule, {alert.event, blog, newest});
            }
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
