// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/alerttable.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QList<AlertRule> AlertTable::rules() const
{
    Statement row = m_database.run(uR"(
        SELECT id, name, query, blog_group, events, severity, is_enabled, is_starring, is_broken,
            muted_until, silent_minutes, failing_minutes, pace, last_digest
        FROM alert_rule ORDER BY name COLLATE NOCASE, id)"_s);
    QList<AlertRule> rules;
    while (row.next())
        rules.append({.id = row.integer(0),
            .name = row.text(1),
            .query = row.text(2),
            .group = row.text(3),
            .events = AlertEvents::fromInt(row.number(4)),
            .severity = AlertSeverity(row.number(5)),
            .pace = AlertPace(row.number(12)),
            .lastDigest = row.time(13),
            .silentMinutes = row.number(10),
            .failingMinutes = row.number(11),
            .isEnabled = row.flag(6),
            .isStarring = row.flag(7),
            .isBroken = row.flag(8),
            .mutedUntil = row.time(9)});
    return rules;
}

AlertRule AlertTable::write(const AlertRule &rule)
{
    AlertRule written = rule;
    const QVariant id = rule.id > 0 ? QVariant(rule.id) : QVariant();
    Statement row = m_database.run(uR"(
        INSERT INTO alert_rule (id, name, query, blog_group, events, severity, is_enabled,
            is_starring, is_broken, muted_until, silent_minutes, failing_minutes, pace,
            last_digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query,
            blog_group = excluded.blog_group, events = excluded.events,
            severity = excluded.severity, is_enabled = excluded.is_enabled,
            is_starring = excluded.is_starring, is_broken = excluded.is_broken,
            muted_until = excluded.muted_until, silent_minutes = excluded.silent_minutes,
            failing_minutes = excluded.failing_minutes, pace = excluded.pace,
            last_digest = excluded.last_digest)"_s,
        id, rule.name, rule.query, rule.group, rule.events.toInt(), int(rule.severity),
        rule.isEnabled, rule.isStarring, rule.isBroken, rule.mutedUntil, rule.silentMinutes,
        rule.failingMinutes, int(rule.pace), rule.lastDigest);
    if (rule.id <= 0)
        written.id = row.insertedId();
    return written;
}

void AlertTable::removeRule(qint64 id)
{
    m_database.run(u"DELETE FROM alert_rule WHERE id = ?"_s, id);
}

QList<Alert> AlertTable::newest(int limit) const
{
    Statement row = m_database.run(uR"(
        SELECT a.rule_id, e.blog_id, a.entry_id, a.event, a.wording, a.time, a.is_seen
        FROM alert a JOIN entry e ON e.id = a.entry_id
        ORDER BY a.time DESC, a.entry_id DESC LIMIT ?)"_s,
        limit);
    QList<Alert> alerts;
    while (row.next())
        alerts.append({.rule = row.integer(0),
            .blog = BlogId{row.integer(1)},
            .entry = EntryId{row.integer(2)},
            .event = AlertEvent(row.number(3)),
            .wording = row.bytes(4),
            .time = row.time(5),
            .isSeen = row.flag(6)});
    return alerts;
}

int AlertTable::unseenCount() const
{
    Statement row = m_database.run(u"SELECT count(*) FROM alert WHERE is_seen = 0"_s);
    return row.next() ? row.number(0) : 0;
}

// The rule may have been removed, and the entry with its blog, while it was looked at.
QList<Alert> AlertTable::add(const QList<Alert> &alerts)
{
    QList<Alert> added;
    for (const Alert &alert : alerts) {
        const Statement row = m_database.run(uR"(
            INSERT OR IGNORE INTO alert (rule_id, entry_id, wording, event, time, is_seen)
            SELECT r.id, e.id, ?, ?, ?, 0 FROM alert_rule r, entry e
            WHERE r.id = ? AND e.id = ?)"_s,
            alert.wording, int(alert.event), alert.time, alert.rule, alert.entry);
        if (row.changes() > 0)
            added.append(alert);
    }
    return added;
}

void AlertTable::markSeen(qint64 rule)
{
    m_database.run(
        u"UPDATE alert SET is_seen = 1 WHERE is_seen = 0 AND (? = 0 OR rule_id = ?)"_s, rule, rule);
}

} // namespace Liveline
