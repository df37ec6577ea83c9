// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/fetch/fetcher.h"
#include "core/model/changes.h"
#include "core/store/store.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace Liveline {

/// What would be followed: shown before a person says yes.
struct Preview {
    QUrl url; ///< after permanent redirects
    Extraction extraction; ///< no entries: cannot be read; `tried` says why
    Response response; ///< body included, so that following needs no second request
    QUrl source; ///< the document that told the entries, where that is not `url` itself
    Response page; ///< of `url` itself; the same as `response` without a source
    ReadingRule rule; ///< by which it was read
};

struct FollowOptions {
    QString name;
    QString group;
    int interval = 0;
    bool checkNow = true; ///< false: follow without asking the server
    ReadingRule rule;
    QString proxy; ///< LiveBlog::proxy
    bool byItself = true; ///< false: paused from the start, checked only when a person asks
};

/// One check = fetch → extract → merge → announce. The only class that knows all folders of core.
/// Lives on the main thread, never blocks it; never more than one check of a blog at a time (a
/// second call gets the future of the first).
class Tracker : public QObject {
    Q_OBJECT

public:
    Tracker(Store &store, Fetcher &fetcher, Clock clock = systemClock(), QObject *parent = nullptr);
    ~Tracker() override;

    /// Checks every blog when its time comes, until stop().
    void start();
    void stop();
    bool isRunning() const;
    /// Only these blogs are watched from now on; empty: all.
    void watchOnly(const QList<BlogId> &blogs);
    /// The blogs a person is looking at are checked more often.
    void setOnScreen(const QList<BlogId> &blogs);
    /// The network is back: blogs that failed for want of it need not wait any longer. Notices by
    /// itself when one of them answers again, and after sleep.
    void noticeNetwork();

    enum class Manners { Polite, Force }; ///< Force: even though the server asked to wait
    QFuture<Result<CheckReport>> check(BlogId id, Manners manners = Manners::Polite);

    /// Asks for up to so many pages of older entries. After a blog's first answer, and where an
    /// answer did not reach down to what was known, that happens by itself.
    QFuture<Result<OlderReport>> loadOlder(BlogId id, int pages = 1);

    /// Fetches and reads an address without storing anything.
    QFuture<Result<Preview>> preview(
        const QUrl &url, const ReadingRule &rule = {}, const QString &proxy = {});
    /// Whether the site's robots.txt asks programs not to read this page (RFC 9309). It is read all
    /// the same, for the person who asked for it; they are told, and may choose to ask by hand.
    QFuture<bool> isUnwelcome(const QUrl &page, const QString &proxy = {});
    /// Follows an address. An address from which nothing can be read is refused with
    /// Error::Kind::NotALiveBlog, whose detail lists what was tried, and is not stored.
    QFuture<Result<LiveBlog>> follow(const QUrl &url, const FollowOptions &options = {});
    /// Follows what was previewed, without a second request.
    QFuture<Result<LiveBlog>> follow(const Preview &preview, const FollowOptions &options = {});

Q_SIGNALS:
    void checking(Liveline::BlogId id);
    /// How a check went, after the commit: the one announcement of news.
    void checked(const Liveline::CheckReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// "http://x", "x.example/live", " https://…#frag" as a person types or pastes it → an http(s)
/// address; invalid when it is none. The fragment is dropped.
QUrl urlFromInput(const QString &text);

} // namespace Liveline
