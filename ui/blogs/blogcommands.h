// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/track/tracker.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace Liveline {

class RawAnswers;

/// What a person can do to a followed blog: one function each, and the menu that offers them.
class BlogCommands : public QObject {
    Q_OBJECT

public:
    BlogCommands(Store &store, Tracker &tracker, QWidget *window);

    /// Fills a menu for this blog.
    void fill(QMenu &menu, const LiveBlog &blog);
    /// The same without what the window's own actions do.
    void fillLasting(QMenu &menu, const LiveBlog &blog);

    void check(BlogId id, Tracker::Manners manners = Tracker::Manners::Polite);
    void checkAll();
    void loadOlder(BlogId id); ///< the next pages of what only the site has
    void setPaused(BlogId id, bool isPaused);
    void markAllRead(BlogId id);
    void rename(const LiveBlog &blog);
    void chooseReading(const LiveBlog &blog); ///< asks the site, then the person
    void moveToGroup(BlogId id, const QString &group);
    void setInterval(BlogId id, int seconds);
    void setProxy(BlogId id, const QString &choice); ///< of core/fetch/proxy.h
    void copyAddress(const LiveBlog &blog);
    void openInBrowser(const LiveBlog &blog);
    void unfollow(const LiveBlog &blog); ///< asks; can be undone

Q_SIGNALS:
    void failed(const Liveline::Error &error);
    void replayRequested(Liveline::BlogId id); ///< from the beginning
    void told(const QString &text);
    void olderLoading(Liveline::BlogId id, bool isLoading);
    void undoOffered(const QString &text, const std::function<void()> &undo);

private:
    QAction *add(
        QMenu &menu, const QString &icon, const QString &text, const std::function<void()> &act);
    void addGroupMenu(QMenu &menu, const LiveBlog &blog);
    void addIntervalMenu(QMenu &menu, const LiveBlog &blog);
    void addProxyMenu(QMenu &menu, const LiveBlog &blog);
    void askForProxy(const LiveBlog &blog);
    void addImportant(QMenu &menu, const LiveBlog &blog);
    void askForGroup(BlogId id);
    void setRule(BlogId id, const ReadingRule &rule);
    void configure(BlogId id, const BlogSettings &settings);
    void unfollowKeeping(const LiveBlog &blog, const QList<ArchivedBlog> &archive);
    void restore(const QList<ArchivedBlog> &archive);

    Store &m_store;
    Tracker &m_tracker;
    QWidget *m_window;
    RawAnswers *m_answers;
};

} // namespace Liveline
