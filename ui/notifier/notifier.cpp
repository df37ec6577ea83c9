// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notifier/notifier.h"

#include "ui/notifier/notificationtext.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr qint64 gatheredSlot = 0; // blog numbers start at 1
constexpr int muteSeconds = 3600;

} // namespace

Notifier::Notifier(
    Store &store, AlertWatch &watch, Clock clock, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_desktop(bus)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notifier::showDue);
    connect(&watch, &AlertWatch::looked, this, &Notifier::report);
    connect(&store, &Store::entriesMarked, this, &Notifier::forgetRead);
    connect(&store, &Store::blogRemoved, this, &Notifier::forget);
    connect(&m_desktop, &DesktopNotifications::actionInvoked, this, &Notifier::act);
    connect(&m_desktop, &DesktopNotifications::closedByPerson, this, [this](qint64 slot) {
        m_policy.forget(BlogId(slot));
        m_told.remove(BlogId(slot));
    });
}

void Notifier::setEnabled(bool isEnabled)
{
    m_isEnabled = isEnabled;
    if (isEnabled)
        return;
    for (const BlogId blog : m_told.keys())
        forget(blog);
    m_timer.stop();
}

void Notifier::setQuietHours(const QuietHours &hours)
{
    m_quiet = hours;
    showDue();
}

void Notifier::setSeenTest(std::function<bool(BlogId)> isSeen) { m_isSeen = std::move(isSeen); }

void Notifier::report(const CheckReport &report, const QSet<EntryId> &alerted)
{
    QList<Entry> added = report.changes.added;
    added.removeIf([&](const Entry &entry) { return alerted.contains(entry.id); });
    if (!m_isEnabled || added.isEmpty() || report.isFirst)
        return;
    if (m_isSeen && m_isSeen(report.blogId))
        return;
    const QDateTime now = m_clock();
    if (m_policy.isMuted(report.blogId, now))
        return;
    m_policy.add(report.blogId, added, now);
    for (const Entry &entry : std::as_const(added))
        m_told[report.blogId].append(entry.id);
    showDue();
}

void Notifier::showDue()
{
    const QDateTime now = m_clock();
    const auto quietUntil = m_quiet.endAt(now);
    if (!quietUntil) {
        for (const Popup &popup : m_policy.due(now))
            show(popup);
    }
    if (const auto next = quietUntil ? quietUntil : m_policy.nextDue(now))
        m_timer.start(std::chrono::milliseconds(std::max<qint64>(now.msecsTo(*next), 0) + 1));
}

void Notifier::show(const Popup &popup)
{
    if (!popup.blog)
        return m_desktop.show(gatheredSlot, notificationOf(popup));
    const auto blog = m_store.blog(*popup.blog);
    if (blog && *blog)
        m_desktop.show(qint64(*popup.blog), notificationOf(popup, **blog));
}

void Notifier::act(qint64 slot, const QString &key, const QString &activationToken)
{
    const BlogId blog{slot};
    const QList<EntryId> told = m_told.value(blog);
    if (key == "read"_L1)
        m_store.mark(told, Mark::Read); // forgetRead() takes the notification away
    else if (key == "mute1h"_L1)
        m_policy.mute(blog, m_clock().addSecs(muteSeconds));
    else // the newest entry; the others lie below it
        Q_EMIT openRequested(
            told.isEmpty() ? std::nullopt : std::optional(told.last()), activationToken);
    forget(blog);
}

// What was read in the window needs no telling any more.
void Notifier::forgetRead(const QList<EntryId> &ids, Mark mark)
{
    if (mark != Mark::Read || m_told.isEmpty())
        return;
    const QSet<EntryId> read(ids.begin(), ids.end());
    for (const BlogId blog : m_told.keys()) {
        QList<EntryId> &told = m_told[blog];
        told.removeIf([&](EntryId id) { return read.contains(id); });
        if (told.isEmpty())
            forget(blog);
    }
}

void Notifier::forget(BlogId blog)
{
    m_policy.forget(blog);
    m_told.remove(blog);
    m_desktop.close(qint64(blog));
    if (m_told.isEmpty())
        m_desktop.close(gatheredSlot);
}

} // namespace Liveline
