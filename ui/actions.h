// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QList>

namespace Liveline {

/// Everything a person can ask of the window, each once: text, key, icon. What it does is connected
/// by MainWindow; where it stands is decided by menus.h.
///
/// Keys of one letter belong to the timeline, which has them only while it has the focus; they are
/// shown beside the text but are no shortcuts of the window.
class Actions {
    Q_DECLARE_TR_FUNCTIONS(Liveline::Actions)

public:
    explicit Actions(QWidget *window);

    void recolor(const QPalette &palette);
    const QList<QAction *> &all() const { return m_all; }
    void showOrder(bool isOldestFirst); ///< of the timeline: its ends and their keys change places
    /// The icon's name; empty: none.
    static QString iconOf(const QAction &action);
    /// Those that need a timeline on screen.
    QList<QAction *> ofTimeline() const;
    QList<QAction *> ofBoard() const; ///< those that need columns side by side

    // Liveline
    QAction *follow, *exportSelection, *exportAll, *print, *preferences, *closeWindow, *quit;
    // Edit
    QAction *undo, *copy, *paste, *find, *findNext, *findPrevious, *search, *alerts;
    // View
    QActionGroup *densities; ///< one of three; data(): Settings::Density
    QAction *sidebar, *keyEvents, *oldestFirst, *selection, *details, *zoomIn, *zoomOut, *zoomReset, *timeZone,
        *board, *boardBlog, *columnLeft, *columnRight, *fullScreen, *wallScreen;
    // Go
    QAction *anything, *back, *forward, *nextBlog, *previousBlog, *nextUnread, *previousUnread,
        *newerKeyEvent, *olderKeyEvent, *toNew, *liveEdge, *oldest;
    // Blog
    QAction *check, *checkAll, *holdArrivals, *markAllRead, *replay, *replayFromStart, *catchUp,
        *whatChanged, *corrections;
    // Entry
    QAction *openPermalink, *toggleRead, *toggleStarred, *editTags, *editNote, *markOlderRead,
        *unreadFromHere, *choose;
    // Help
    QAction *shortcuts, *demo, *evidence, *about;

private:
    /// `keys`: shortcuts, separated by spaces.
    QAction *add(
        const char *name, const QString &text, const char *keys, const char *icon = nullptr);
    /// `shown`: a key of the timeline, told beside the text.
    QAction *addForTimeline(
        const char *name, const QString &text, const QString &shown, const char *icon = nullptr);

    static void showKey(QAction &action, const QString &key);

    QWidget *m_window;
    QList<QAction *> m_all;
};

} // namespace Liveline
