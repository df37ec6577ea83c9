// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/alert/alertrules.h"
#include "core/base/clock.h"
#include "core/track/tracker.h"

#include <QHash>
#include <QObject>

namespace Liveline {

/// What happened to a blog itself, and the entry by which it stands.
struct BlogHappening {
    AlertEvent event = AlertEvent::Start;
    LiveBlog blog;
    Entry newest;
};

/// Runs a person's rules over what checks bring, off the main thread, and keeps what met them.
/// Beside the window and beside `watch`: whoever comes first tells. Lives on the main thread.
class AlertWatch : public QObject {
    Q_OBJECT

public:
    AlertWatch(
        Store &store, Tracker &tracker, Clock clock = systemClock(), QObject *parent = nullptr);

Q_SIGNALS:
    /// These entries of one blog met a rule, oldest first, each told for the first time; after the
    /// commit.
    void raised(const Liveline::AlertRule &rule, const QList<Liveline::Entry> &entries);
    /// A rule asked for this, and it is told for the first time; after the commit.
    void happened(const Liveline::AlertRule &rule, const Liveline::BlogHappening &happening);
    /// The rules were asked about a check's news: of what is `alerted`, a rule pops up. After every
    /// check, with and without rules.
    void looked(const Liveline::CheckReport &report, const QSet<Liveline::EntryId> &alerted);
    /// A rule's expression gave up too often: it is not asked any more.
    void ruleBroken(const Liveline::AlertRule &rule);

private:
    QList<AlertRule> awakeRules(const QDateTime &now) const;
    void look(const CheckReport &report);
    void lookAtEntries(
        const CheckReport &report, const LiveBlog &blog, const QList<AlertRule> &rules);
    void lookAtBlog(const CheckReport &report, const LiveBlog &blog, const QList<AlertRule> &rules);
    void keep(const AlertRules::Outcome &outcome, const EntryChanges &changes);
    void tell(const QList<Alert> &alerts, const EntryChanges &changes);
    void noteExhausted(const QSet<qint64> &rules);

    Store &m_store;
    Clock m_clock;
    QHash<qint64, int> m_exhausted; ///< how often, since the program's start
    QHash<BlogId, BlogSight> m_sights; ///< the last one of each blog
};

} // namespace Liveline
