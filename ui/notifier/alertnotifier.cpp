// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notifier/alertnotifier.h"

#include "core/alert/digest.h"
#include "core/base/then.h"

#include <ranges>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr qsizetype shownEntries = 3;
constexpr int muteSeconds = 3600;
constexpr int recalledAlerts = 500;

} // namespace

AlertNotifier::AlertNotifier(
    Store &store, AlertWatch &watch, Clock clock, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_desktop(bus)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AlertNotifier::showDue);
    connect(&watch, &AlertWatch::raised, this, &AlertNotifier::addEntries);
    connect(&watch, &AlertWatch::happened, this, &AlertNotifier::addHappening);
    connect(&m_desktop, &DesktopNotifications::actionInvoked, this, &AlertNotifier::act);
    connect(&m_desktop, &DesktopNotifications::closedByPerson, this, &AlertNotifier::forget);
    // Seen in the window.
    connect(&store, &Store::alertsChanged, this, [this] {
        if (!m_news.isEmpty() && m_store.unseenAlertCount().value_or(1) == 0) {
            for (const qint64 rule : m_news.keys())
                forget(rule);
        }
    });
    recallDigests();
}

/// What waited for its digest when the program ended.
void AlertNotifier::recallDigests()
{
    QHash<qint64, AlertRule> digests;
    for (const AlertRule &rule : m_store.alertRules().value_or(QList<AlertRule>())) {
        if (rule.isDigest())
            digests.insert(rule.id, rule);
    }
    if (digests.isEmpty())
        return;
    const QList<Alert> alerts = m_store.alerts(recalledAlerts).value_or(QList<Alert>());
    for (const Alert &alert : alerts | std::views::reverse) {
        const auto rule = digests.constFind(alert.rule);
        if (alert.isSeen || rule == digests.cend()
            || (rule->lastDigest.isValid() && alert.time <= rule->lastDigest))
            continue;
        const auto entry = m_store.entry(alert.entry).value_or(std::nullopt);
        const auto blog = m_store.blog(alert.blog).value_or(std::nullopt);
        const bool isOfBlog = eventsOfBlogs.testFlag(alert.event);
        if (entry && blog)
            add(*rule, {{isOfBlog ? alert.event : AlertEvent::NewEntry, *entry, blog->title()}},
                alert.time);
    }
}

void AlertNotifier::setQuietHours(const QuietHours &hours)
{
    m_quiet = hours;
    showDue();
}

void AlertNotifier::addEntries(const AlertRule &rule, const QList<Entry> &entries)
{
    const auto blog = m_store.blog(entries.first().blogId).value_or(std::nullopt);
    if (!blog)
        return;
    QList<AlertNews> news;
    for (const Entry &entry : entries)
        news.append({AlertEvent::NewEntry, entry, blog->title()});
    add(rule, news, m_clock());
}

void AlertNotifier::addHappening(const AlertRule &rule, const BlogHappening &happening)
{
    add(rule, {{happening.event, happening.newest, happening.blog.title()}}, m_clock());
}

void AlertNotifier::add(
    const AlertRule &rule, const QList<AlertNews> &oldestFirst, const QDateTime &met)
{
    if (rule.severity == AlertSeverity::Notice)
        return;
    News &news = m_news[rule.id];
    news.rule = rule;
    if (news.count == 0)
        news.newest.clear();
    for (const AlertNews &one : oldestFirst)
        news.newest.prepend(one);
    news.newest.resize(std::min(news.newest.size(), shownEntries));
    news.count += int(oldestFirst.size());
    if (!std::exchange(news.isUntold, true))
        news.waitingSince = met;
    showDue();
}

QDateTime AlertNotifier::dueAt(const News &news, const QDateTime &now) const
{
    const bool isCritical = news.rule.severity == AlertSeverity::Critical;
    if (!news.isUntold)
        return isCritical && news.count > 0 ? news.lastPopup.addSecs(secondsUntilRepeated)
                                            : QDateTime();
    if (news.rule.isDigest()) {
        const QDateTime due = std::max(now, toldAt(news.rule.pace, news.waitingSince));
        return m_quiet.endAt(due).value_or(due);
    }
    if (isCritical || !news.lastPopup.isValid())
        return isCritical ? now : m_quiet.endAt(now).value_or(now);
    const QDateTime allowed = std::max(now, news.lastPopup.addSecs(secondsPerRule));
    return m_quiet.endAt(allowed).value_or(allowed);
}

void AlertNotifier::showDue()
{
    const QDateTime now = m_clock();
    QDateTime next;
    for (News &news : m_news) {
        QDateTime due = dueAt(news, now);
        if (due.isValid() && due <= now) {
            show(news, now);
            due = dueAt(news, now);
        }
        if (due.isValid())
            next = next.isValid() ? std::min(next, due) : due;
    }
    if (next.isValid())
        m_timer.start(std::chrono::milliseconds(std::max<qint64>(now.msecsTo(next), 0) + 1));
    else
        m_timer.stop();
}

void AlertNotifier::show(News &news, const QDateTime &now)
{
    news.isUntold = false;
    news.lastPopup = now;
    m_desktop.show(news.rule.id, notificationOf(news.rule, news.newest, news.count));
    if (!news.rule.isDigest())
        return;
    // A digest is of what came since the one before, whether somebody acted on that or not.
    news.count = 0;
    noteDigest(news.rule.id, now);
}

void AlertNotifier::noteDigest(qint64 id, const QDateTime &now)
{
    for (AlertRule rule : m_store.alertRules().value_or(QList<AlertRule>())) {
        if (rule.id != id)
            continue;
        rule.lastDigest = now;
        m_store.save(rule);
    }
}

void AlertNotifier::act(qint64 slot, const QString &key, const QString &activationToken)
{
    const News news = m_news.value(slot);
    if (key == "mute1h"_L1) {
        for (AlertRule rule : m_store.alertRules().value_or(QList<AlertRule>())) {
            if (rule.id != slot)
                continue;
            rule.mutedUntil = m_clock().addSecs(muteSeconds);
            m_store.save(rule);
        }
    } else if (key == "default"_L1) {
        Q_EMIT openRequested(
            news.newest.isEmpty() ? std::nullopt : std::optional(news.newest.first().entry.id),
            activationToken);
    }
    m_store.markAlertsSeen(slot);
    forget(slot);
}

void AlertNotifier::forget(qint64 rule)
{
    m_news.remove(rule);
    m_desktop.close(rule);
}

} // namespace Liveline

#include "moc_alertnotifier.cpp"
