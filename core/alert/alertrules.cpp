// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/alertrules.h"

#include "core/diff/textdiff.h"

#include <QCryptographicHash>

namespace Liveline {
namespace {

QString addedText(const QString &before, const QString &after)
{
    QString added;
    for (const Span &span : diffWords(before, after)) {
        if (span.kind == Span::Kind::Inserted)
            added += span.text;
        else if (!added.isEmpty() && !added.back().isSpace())
            added += u'\n'; // two words that stood apart are not one
    }
    return added.trimmed();
}

QByteArray digestOf(const ParsedEntry &said)
{
    return QCryptographicHash::hash(
        (said.headline + u'\n' + said.text).toUtf8(), QCryptographicHash::Sha256);
}

bool isInGroup(const AlertRule &rule, const LiveBlog &blog)
{
    return rule.group.isEmpty() || rule.group == blog.group;
}

} // namespace

Entry addedBy(const EntryEdit &edit)
{
    Entry entry = edit.entry;
    entry.current.headline = addedText(edit.previous.headline, edit.entry.current.headline);
    entry.current.text = addedText(edit.previous.text, edit.entry.current.text);
    return entry;
}

AlertRules::AlertRules(const QList<AlertRule> &rules, const QDateTime &now)
    : m_now(now)
{
    for (const AlertRule &rule : rules) {
        if (rule.isAwake(now))
            m_rules.append({rule, parseQuery(rule.query, now)});
    }
}

AlertRules::Outcome AlertRules::alertsOf(const EntryChanges &changes, const LiveBlog &blog) const
{
    Outcome outcome;
    if (changes.isOlder)
        return outcome;
    const auto ask = [&](AlertEvent event, const Entry &entry, bool isKeyEvent = false) {
        for (const Read &read : m_rules) {
            const bool asksForKey = isKeyEvent && read.rule.events.testFlag(AlertEvent::KeyEvent);
            if ((!asksForKey && !read.rule.events.testFlag(event)) || !isInGroup(read.rule, blog))
                continue;
            if (givesUp(read.query, entry))
                outcome.exhausted.insert(read.rule.id);
            else if (matches(read.query, entry, blog))
                outcome.alerts.append({.rule = read.rule.id,
                    .blog = blog.id,
                    .entry = entry.id,
                    .event = asksForKey ? AlertEvent::KeyEvent : event,
                    .wording = digestOf(entry.current),
                    .time = m_now});
        }
    };
    for (const Entry &entry : changes.added)
        ask(AlertEvent::NewEntry, entry, entry.current.isKeyEvent);
    for (const EntryEdit &edit : changes.edited) {
        if (edit.entry.current.isKeyEvent && !edit.previous.isKeyEvent)
            ask(AlertEvent::KeyEvent, edit.entry);
        const Entry added = addedBy(edit);
        const bool hasMore = !added.current.headline.isEmpty() || !added.current.text.isEmpty();
        if (hasMore && isSubstantiveEdit(edit.previous, edit.entry.current))
            ask(AlertEvent::Edit, added);
    }
    for (const Entry &entry : changes.removed)
        ask(AlertEvent::Withdrawal, entry);
    return outcome;
}

QList<Alert> AlertRules::alertsOf(
    const BlogSight &before, const BlogSight &sight, EntryId newest) const
{
    Entry title;
    title.current.headline = sight.blog.title();
    QList<Alert> alerts;
    for (const Read &read : m_rules) {
        if (!isInGroup(read.rule, sight.blog) || !matches(read.query, title, sight.blog))
            continue;
        for (const Occurrence &occurrence : occurrencesOf(read.rule, before, sight))
            alerts.append({.rule = read.rule.id,
                .blog = sight.blog.id,
                .entry = newest,
                .event = occurrence.event,
                .wording = QCryptographicHash::hash(occurrence.mark, QCryptographicHash::Sha256),
                .time = m_now});
    }
    return alerts;
}

} // namespace Liveline
