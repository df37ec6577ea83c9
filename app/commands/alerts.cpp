// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "core/export/jsonobjects.h"

#include <QJsonArray>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"name", "NAME", QT_TRANSLATE_NOOP("Commands", "your own name for it")},
    {"group", "GROUP", QT_TRANSLATE_NOOP("Commands", "only for the live blogs of this group")},
    {"on", "EVENTS",
        QT_TRANSLATE_NOOP("Commands",
            "what sets it off: new,key,edit,withdrawn,started,ended,silent,active,failing "
            "(new,edit)")},
    {"silent-after", "MINUTES",
        QT_TRANSLATE_NOOP("Commands", "without an entry for so long it is silent (30)")},
    {"failing-after", "MINUTES",
        QT_TRANSLATE_NOOP("Commands", "not reached for so long it is failing (15)")},
    {"severity", "HOW", QT_TRANSLATE_NOOP("Commands", "notice, popup or critical (popup)")},
    {"digest", "PACE",
        QT_TRANSLATE_NOOP("Commands", "gather its notifications: none, hourly or daily (none)")},
    {"star", nullptr, QT_TRANSLATE_NOOP("Commands", "give the entries a star")},
    {"limit", "N", QT_TRANSLATE_NOOP("Commands", "at most so many")},
};

constexpr const char *severityNames[]{"notice", "popup", "critical"};
constexpr const char *paceNames[]{"none", "hourly", "daily"};

/// Which of these it is; nullopt: none.
template <std::size_t count>
std::optional<int> indexOf(const QString &wanted, const char *const (&names)[count])
{
    const auto known = std::ranges::find_if(
        names, [&](const char *name) { return wanted == QLatin1StringView(name); });
    return known == std::end(names) ? std::nullopt
                                    : std::optional(static_cast<int>(known - std::begin(names)));
}

QStringList namesOf(AlertEvents events)
{
    QStringList names;
    for (const QString &name : alertEventNames()) {
        if (events.testFlag(*alertEventOf(name)))
            names.append(name);
    }
    return names;
}

Understood<AlertEvents> readEvents(const QString &text)
{
    AlertEvents events;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<AlertEvent> event = alertEventOf(word.trimmed());
        if (!event)
            return std::unexpected(Misunderstanding{
                Commands::tr("--on expects some of: %1.").arg(alertEventNames().join(u", "_s))});
        events.setFlag(*event);
    }
    return events;
}

QJsonObject toJson(const AlertRule &rule)
{
    return {{u"rule"_s, rule.id}, {u"name"_s, rule.name}, {u"query"_s, rule.query},
        {u"group"_s, rule.group}, {u"on"_s, QJsonArray::fromStringList(namesOf(rule.events))},
        {u"severity"_s, QLatin1StringView(severityNames[int(rule.severity)])},
        {u"digest"_s, QLatin1StringView(paceNames[int(rule.pace)])},
        {u"silent_after"_s, rule.silentMinutes}, {u"failing_after"_s, rule.failingMinutes},
        {u"star"_s, rule.isStarring}, {u"enabled"_s, rule.isEnabled}, {u"broken"_s, rule.isBroken},
        {u"muted_until"_s,
            rule.mutedUntil.isValid() ? QJsonValue(rule.mutedUntil.toString(Qt::ISODate))
                                      : QJsonValue()}};
}

void print(const Console &console, const AlertRule &rule)
{
    if (console.isJson())
        return console.print(toJson(rule));
    console.print(u"%1  %2  [%3]  %4"_s.arg(QString::number(rule.id), printable(rule.name),
        printable(rule.query), namesOf(rule.events).join(u',')));
}

int add(Context &context, Store &store)
{
    AlertRule rule;
    rule.query = context.arguments().mid(1).join(u' ').trimmed();
    // Of blogs themselves there is something to tell without words.
    if (rule.query.isEmpty() && !context.isSet("on"))
        return context.misused(Commands::tr("alerts add expects a query."));
    rule.name = context.isSet("name") ? context.value("name")
        : rule.query.isEmpty()        ? context.value("on")
                                      : rule.query;
    rule.group = context.value("group");
    rule.isStarring = context.isSet("star");
    if (context.isSet("on")) {
        const Understood<AlertEvents> events = readEvents(context.value("on"));
        if (!events)
            return fail(context, events.error());
        rule.events = *events;
    }
    const Understood<int> silent = readNumber(context, "silent-after", 1, rule.silentMinutes);
    const Understood<int> failing = readNumber(context, "failing-after", 1, rule.failingMinutes);
    if (!silent || !failing)
        return fail(context, silent ? failing.error() : silent.error());
    rule.silentMinutes = *silent;
    rule.failingMinutes = *failing;
    if (context.isSet("severity")) {
        const auto severity = indexOf(context.value("severity"), severityNames);
        if (!severity)
            return context.misused(
                Commands::tr("--severity expects one of: notice, popup, critical."));
        rule.severity = AlertSeverity(*severity);
    }
    if (context.isSet("digest")) {
        const auto pace = indexOf(context.value("digest"), paceNames);
        if (!pace)
            return context.misused(Commands::tr("--digest expects one of: none, hourly, daily."));
        rule.pace = AlertPace(*pace);
    }
    const Result<AlertRule> saved = await(store.save(rule));
    if (!saved)
        return context.fail(saved.error());
    print(context.console(), *saved);
    return Context::done;
}

int remove(Context &context, Store &store, const QList<AlertRule> &rules)
{
    const QString wanted = context.arguments().value(1);
    const auto rule = std::ranges::find_if(
        rules, [&](const AlertRule &r) { return QString::number(r.id) == wanted; });
    if (rule == rules.cend())
        return context.fail(Commands::tr("There is no alert rule %1.").arg(printable(wanted)));
    const Result<void> removed = await(store.removeAlertRule(rule->id));
    if (!removed)
        return context.fail(removed.error());
    print(context.console(), *rule);
    return Context::done;
}

int recent(Context &context, Store &store, const QList<AlertRule> &rules)
{
    const Understood<int> limit = readNumber(context, "limit", 100, 1);
    if (!limit)
        return fail(context, limit.error());
    const Result<QList<Alert>> alerts = store.alerts(*limit);
    if (!alerts)
        return context.fail(alerts.error());
    for (const Alert &alert : *alerts) {
        const auto rule = std::ranges::find(rules, alert.rule, &AlertRule::id);
        const auto entry = store.entry(alert.entry);
        if (rule == rules.cend() || !entry || !*entry)
            continue;
        const auto blog = store.blog(alert.blog);
        if (!eventsOfBlogs.testFlag(alert.event))
            printAlert(context.console(), *rule, **entry);
        else if (blog && *blog)
            printAlert(context.console(), *rule, {alert.event, **blog, **entry}, alert.time);
    }
    return Context::done;
}

int run(Context &context)
{
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Result<QList<AlertRule>> rules = (*store)->alertRules();
    if (!rules)
        return context.fail(rules.error());
    const QString what = context.arguments().value(0, u"list"_s);
    if (what == "add"_L1)
        return add(context, **store);
    if (what == "remove"_L1)
        return remove(context, **store, *rules);
    if (what == "recent"_L1)
        return recent(context, **store, *rules);
    if (what != "list"_L1)
        return context.misused(Commands::tr("alerts expects one of: list, add, remove, recent."));
    for (const AlertRule &rule : *rules)
        print(context.console(), rule);
    return Context::done;
}

} // namespace

extern const Command alertsCommand{
    "alerts",
    "list|add QUERY|remove RULE|recent",
    QT_TRANSLATE_NOOP("Commands", "rules that tell of what a search finds as it comes"),
    options,
    run,
};

} // namespace Liveline
