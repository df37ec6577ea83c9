// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/changes.h"
#include "core/store/store.h"
#include "ui/timeline/entrystyle.h"

#include <QWidget>

#include <memory>

namespace Liveline {

class Fetcher;

/// The timeline of one blog, or of a group of blogs, with everything that belongs to reading it:
/// day separators, unread divider, "N new" pill, stream mode chip, find bar, read rules, anchor.
/// Knows no other part of the window; MainWindow wires it.
class TimelinePane : public QWidget {
    Q_OBJECT

public:
    TimelinePane(Store &store, Fetcher &imageFetcher, QWidget *parent = nullptr);
    ~TimelinePane() override;

    std::optional<BlogId> blog() const; ///< nullopt: none, or a group
    QString group() const; ///< empty: none, or a blog of its own
    bool shows(BlogId id) const;
    void showBlog(BlogId id); ///< at the place where the reader left it
    /// All blogs of a group on one clock, each in its lane.
    void showGroup(const QString &name, const QList<BlogId> &blogs);
    void clear();
    /// Shows the entry's blog at the entry, focused and highlighted; `searchText` marks words in
    /// it.
    void showEntry(EntryId id, const QString &searchText = {});

    QList<EntryId> selectedEntries() const; ///< top to bottom; empty: none
    std::optional<Entry> currentEntry() const;

    /// Whether a new entry of this blog is seen the moment it arrives (UX §1.3 Live).
    bool isLive() const;

    /// The chip of the stream mode, for the window to place in its head.
    QWidget &modeChip() const;
    void setPictureSources(Settings::Pictures sources);
    void setKeyEventsVisible(bool areVisible);
    bool areKeyEventsVisible() const;
    /// false: a part of the window that cannot be seen now; nothing there is read.
    void setInSight(bool isInSight);
    void setWallScreen(bool isWall); ///< large letters, and always at the live edge
    void setLoadingOlder(bool isLoading); ///< of the blog that is shown
    int zoom() const; ///< of the text, in percent; to be kept with the window's state
    void setZoom(int percent);
    void setDensity(Density density);
    void setChosen(const QSet<EntryId> &chosen); ///< for the next dossier: marked
    /// Which timelines begin with their oldest entry, by streamKey().
    void setOldestFirst(const QStringList &streams);
    bool isOldestFirst() const; ///< the one that is shown
    QString streamKey() const; ///< of what is shown, blog or group; "" of nothing

public Q_SLOTS:
    void goToNextUnread(); ///< emits lastUnreadPassed where there is none
    void goToPreviousUnread();
    void goToLiveEdge();
    void goToOldest();
    void goToTop(); ///< of the timeline, whatever its order
    void goToFoot();
    void goToNew(); ///< what the pill does
    void setFollowing(bool following); ///< false: paused, arrivals are held back
    void toggleFollowing();
    void find(); ///< opens the find bar
    void findNext();
    void findPrevious();
    void toggleRead();
    void toggleStarred();
    void editTags();
    void editNote();
    void markAllRead();
    void markOlderRead();
    void markUnreadFromHere();
    void undoMark();
    void copySelection();
    void openPermalink(); ///< in the browser
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void goToNewerKeyEvent();
    void goToOlderKeyEvent();
    void goToKeyEventAbove();
    void goToKeyEventBelow();
    void cycleTimeZone();
    void focusTimeline();

    // The timeline's own keys (UX §1.3); not in a menu of the window.
    void goToBelow();
    void goToAbove();
    void readOn(); ///< a page; at the end, the next unread entry
    void readBack();
    void toggleSelected();
    void showHistory();
    void replayFromHere(); ///< as it stood when this entry came
    void replayFromStart();
    void showPictures();
    void toggleKeyEvents();
    void showReports(); ///< what the other sources of an event say of the same
    void hideReports();
    void showWhoWasFirst(); ///< of a group: who reported what first
    void stepBack(); ///< Esc

Q_SIGNALS:
    void currentEntryChanged(const std::optional<Liveline::Entry> &entry);
    void selectionChanged(int count);
    void detailRequested(Liveline::EntryId id); ///< history and word diff
    void replayRequested(const std::optional<Liveline::EntryId> &from); ///< nullopt: all
    void lastUnreadPassed(); ///< "next unread" found none in this blog
    void searchRequested(); ///< finding in several blogs is searching
    void linkHovered(const QUrl &url); ///< empty: none
    void statusMessage(const QString &text); ///< a short sentence for the status bar
    void exportRequested();
    /// For the next dossier, or (`isChosen` false) not any longer.
    void chosen(const QList<Liveline::EntryId> &ids, bool isChosen);
    void olderRequested(); ///< older entries than the store holds
    void modeChanged();
    void orderChanged(); ///< or something else is shown, which has an order of its own
    void steppedOut(); ///< Esc, where there was nothing left to step back from
    void keyEventsToggled(bool areVisible); ///< by a key or the panel's own button

protected:
    void changeEvent(QEvent *event) override;

private:
    void stepBackFromEntry();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Liveline
