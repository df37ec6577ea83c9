// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/track/tracker.h"
#include "ui/actions.h"
#include "ui/appearance.h"
#include "ui/blogs/bloglistmodel.h"
#include "ui/blogs/statebanner.h"
#include "ui/history.h"
#include "ui/launcherbadge.h"
#include "ui/settings.h"
#include "ui/visits.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace Liveline {

class AlertCount;
class BlogCommands;
class BlogHeader;
class CatchUpBar;
class CatchUpView;
class CommandPalette;
class CorrectionsView;
class DraftBar;
class DraftModel;
class DraftPanel;
class LinkHint;
class Notice;
class ReplayPane;
class RevisionView;
class SavedSearchList;
class SearchPanel;
class Sidebar;
class TimelineBoard;
class TimelinePane;
class Tray;
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
    void showGroup(const QString &group);
    void showEntry(EntryId id, const QString &searchText = {});
    /// Offers to follow these: one with a preview, several at once.
    void offerToFollow(const QList<QUrl> &urls);
    /// Shows the window in front; `activationToken` is what a notification or a launcher gave.
    void present(const QString &activationToken = {});
    /// Whether a new entry of this blog is seen the moment it arrives: then nobody need be told.
    bool isInSight(BlogId id) const;

Q_SIGNALS:
    void demoRequested(); ///< start the built-in publisher and follow it
    void quitRequested();

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
    void connectViews();
    void connectPane(TimelinePane *pane);
    void connectBoard();
    void connectColumn(TimelinePane *pane);
    void connectDraft();
    void connectSettings();
    void connectActions();
    void connectKeys();
    void connectTimelineActions();

    std::optional<LiveBlog> currentBlog() const;
    void openBlog(BlogId id);
    void openGroup(const QString &group);
    void openReading();
    void returnToReading();
    TimelinePane *currentTimeline() const; ///< what the actions on entries are about
    bool isOnBoard() const;
    QList<BlogId> blogsForBoard() const;
    void showBoard(const QList<BlogId> &blogs);
    void openBoard();
    void leaveBoard();
    void toggleOnBoard(BlogId id);
    void followSight();
    void showWhichColumn();
    void goToNextColumnWithUnread();
    void openSeveralMenu(const QList<BlogId> &ids, const QPoint &globalPosition);
    void goTo(const Place &place);
    /// `from`: as it stood when this entry came; nullopt: from the beginning, without spoilers.
    void replay(const Place &subject, const std::optional<EntryId> &from);
    void openReplay(const Place &place);
    void leaveReplay();
    bool isReplaying() const;
    void openCorrections(bool isSinceVisit);
    void openCatchUp();
    bool isOverTheTimeline() const;
    void goBack();
    void arrangeAround();
    void goToNextBlogWithUnread();
    void cycleFocus(int direction);
    void makeRoom(int history, int draft);
    void showHistory(EntryId id);
    void hideHistory();
    void showDraft(bool isShown);
    void emptyDraft();
    void openSearch();
    void searchFor(const QString &text);
    void closeSearch();
    void updateAll();
    bool updateReading();
    void showDensity();
    void updateBoardLook();
    void zoom(void (TimelinePane::*act)());
    void updateTitle();
    void updateBanner();
    void updateActions();
    void setChecking(BlogId id, bool isChecking);
    void setWallScreen(bool isWall);
    void openBlogMenu(BlogId id, const QPoint &globalPosition);
    void fillBlogMenu();
    void applyRemedy(BannerContent::Remedy remedy);

    void paste();
    void askForAddress(const QString &text);
    void openPalette();
    void openExport(bool isWhole, bool isForPrinter = false);
    void openPreferences();
    void openShortcuts();
    void openEvidence();
    /// `query`: makes a rule of it, unless it is empty.
    void openAlerts(const QString &query = {});
    void openAbout();
    Settings::Background askForBackground(); ///< the first time; Ask: better not close

    Store &m_store;
    Tracker &m_tracker;
    Fetcher &m_fetcher;
    Settings &m_settings;
    Clock m_clock;
    Appearance m_appearance;
    Actions m_actions;
    BlogListModel m_blogs;
    History m_history;
    LauncherBadge m_badge;
    Visits m_visits;

    BlogCommands *m_commands;
    Sidebar *m_sidebar;
    BlogHeader *m_header;
    StateBanner *m_banner;
    TimelinePane *m_timeline;
    TimelineBoard *m_board;
    ReplayPane *m_replay;
    CorrectionsView *m_corrections;
    CatchUpView *m_catchUp;
    CatchUpBar *m_catchUpBar;
    SearchPanel *m_search;
    SavedSearchList *m_savedSearches;
    AlertCount *m_alertCount;
    RevisionView *m_revisions;
    DraftModel *m_draft;
    DraftPanel *m_draftPanel;
    DraftBar *m_draftBar;
    WelcomePage *m_welcome;
    QWidget *m_reading;
    QWidget *m_place; ///< where entries are read: m_reading or m_board, be something over it
    QStackedWidget *m_center;
    QSplitter *m_splitter;
    CommandPalette *m_palette;
    Notice *m_notice;
    LinkHint *m_linkHint;
    Tray *m_tray;
    QMenu *m_blogMenu;
};

} // namespace Liveline
