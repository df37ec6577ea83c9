// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/track/tracker.h"
#include "ui/actions.h"
#include "ui/blogs/bloglistmodel.h"
#include "ui/history.h"
#include "ui/settings.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace Liveline {

class BlogCommands;
class BlogHeader;
class LinkHint;
class Notice;
class Sidebar;
class StateBanner;
class TimelinePane;
class WelcomePage;

/// The window: makes the parts, tells each what the others said, and nothing else. Lives as long as
/// the program, also while hidden. The application decides what quitting means and runs the
/// demonstration.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Store &store, Tracker &tracker, Fetcher &fetcher, Settings &settings,
        Clock clock = systemClock(), QWidget *parent = nullptr);
    ~MainWindow() override;

    void showBlog(BlogId id);
    void showEntry(EntryId id, const QString &searchText = {});
    /// Offers to follow these: one with a preview, several at once.
    void offerToFollow(const QList<QUrl> &urls);
    /// Shows the window in front; `activationToken` is what a notification or a launcher gave.
    void present(const QString &activationToken = {});

Q_SIGNALS:
    void demoRequested(); ///< start the built-in publisher and follow it
    void quitRequested();
    void becameHidden(); ///< closed by the person, watching goes on

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void restore();
    void remember();
    void connectBlogs();
    void connectTimeline();
    void connectActions();
    void connectTimelineActions();

    void openBlog(BlogId id);
    void updateAll();
    void updateTitle();
    void updateBanner();
    void openBlogMenu(BlogId id, const QPoint &globalPosition);
    void fillBlogMenu();
    void paste();
    void askForAddress(const QString &text);
    void applyRemedy(int remedy);
    void goTo(const Place &place);
    void goToNextBlogWithUnread();
    void toldOf(const CheckReport &report);

    Store &m_store;
    Tracker &m_tracker;
    Fetcher &m_fetcher;
    Settings &m_settings;
    Clock m_clock;
    Actions m_actions;
    BlogListModel m_blogs;
    History m_history;

    BlogCommands *m_commands;
    Sidebar *m_sidebar;
    BlogHeader *m_header;
    StateBanner *m_banner;
    TimelinePane *m_timeline;
    WelcomePage *m_welcome;
    QWidget *m_reading;
    QStackedWidget *m_center;
    QSplitter *m_splitter;
    Notice *m_notice;
    LinkHint *m_linkHint;
    QMenu *m_blogMenu;
};

} // namespace Liveline
