// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notifier/alertnotifier.h"

#include "core/base/then.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr qsizetype shownEntries = 3;
constexpr int muteSeconds = 3600;

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
    add(rule, news);
}

void AlertNotifier::addHappening(const AlertRule &rule, const BlogHappening &happening)
{
    add(rule, {{happening.event, happening.newest, happening.blog.title()}});
}

void AlertNotifier::add(const AlertRule &rule, const QList<AlertNews> &oldestFirst)
{
    if (rule.severity == AlertSeverity::Notice)
        return;
    News &news = m_news[rule.id];
    news.rule = rule;
    for (const AlertNews &one : oldestFirst)
        news.newest.prepend(one);
    news.newest.resize(std::min(news.newest.size(), shownEntries));
    news.count += int(oldestFirst.size());
    news.isUntold = true;
    showDue();
}

QDateTime AlertNotifier::dueAt(const News &news, const QDateTime &now) const
{
    const bool isCritical = news.rule.severity == AlertSeverity::Critical;
    if (!news.isUntold)
        return isCritical && news.count > 0 ? news.lastPopup.addSecs(secondsUntilRepeated)
                                            : QDateTime();
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
