// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/fetcher.h"
#include "core/store/store.h"
#include "core/track/blogreader.h"
#include "core/track/schedule.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Liveline {

/// Makes checks: fetch → extract → merge → announce, each one expression in checker.cpp. Never more
/// than one of a blog and never more than a few at once; urgent ones go first. Decides when to look
/// again, but leaves it to the Tracker to do so. Inside core/track only; main thread.
class Checker : public QObject {
    Q_OBJECT

public:
    Checker(Store &store, Fetcher &fetcher, BlogReader &reader, Clock clock);
    ~Checker() override;

    bool isChecking(BlogId id) const { return m_checks.contains(id); }
    /// A check of this blog that waits or runs already is the one that is given back.
    QFuture<Result<CheckReport>> check(const LiveBlog &blog, bool isUrgent);
    /// The check of an answer that is here already, and read.
    QFuture<Result<CheckReport>> check(const LiveBlog &blog, const Preview &preview);

    /// When to look again, had the last answer come now.
    CheckPlan planFor(const LiveBlog &blog, const QDateTime &now);
    void setOnScreen(const QList<BlogId> &ids) { m_onScreen = ids; }
    bool isOnScreen(BlogId id) const { return m_onScreen.contains(id); }
    void forget(BlogId id);

Q_SIGNALS:
    void checking(Liveline::BlogId id);
    void checked(const Liveline::CheckReport &report);

private:
    struct Check;
    using CheckPtr = std::shared_ptr<Check>;

    CheckPtr newCheck(const LiveBlog &blog, bool isUrgent);
    void startWaiting();
    void start(const CheckPtr &check);
    void hear(Check &check, const Result<Response> &answer);
    QFuture<Extraction> extractFrom(const CheckPtr &check, const Result<Response> &answer);
    QFuture<Result<EntryChanges>> keep(const CheckPtr &check, const Extraction &extraction);
    void finish(const CheckPtr &check, const Result<EntryChanges> &changes);
    void planNext(Check &check);
    void planAgain(Check &check);
    Rhythm &rhythmOf(BlogId id);
    void addHost(ScheduleInput &input);

    Store &m_store;
    Fetcher &m_fetcher;
    BlogReader &m_reader;
    const Clock m_clock;
    QHash<BlogId, CheckPtr> m_checks; ///< waiting or running
    QList<CheckPtr> m_waiting; ///< urgent ones first
    int m_running = 0;
    struct Load {
        QString host;
        double load = 0;
        QDateTime until; ///< later it says nothing: paused, ended, unfollowed
    };
    QHash<BlogId, Rhythm> m_rhythms;
    QHash<BlogId, Load> m_loads;
    QHash<BlogId, QDateTime> m_lastWhole; ///< when all entries were told last
    QList<BlogId> m_onScreen;
};

} // namespace Liveline
