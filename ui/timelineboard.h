// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"
#include "ui/board/board.h"
#include "ui/settings.h"

#include <QSet>

namespace Liveline {

class BlogListModel;
class Fetcher;
class TimelinePane;

/// The board with a timeline in each column, and what it remembers of them from one start to the
/// next. Knows no other part of the window; MainWindow wires each timeline.
class TimelineBoard : public Board {
    Q_OBJECT

public:
    TimelineBoard(Store &store, Fetcher &imageFetcher, BlogListModel &blogs, Settings &settings,
        Clock clock, QWidget *parent = nullptr);

    void recall(); ///< the columns there were when the program was left
    void showBlogs(const QList<BlogId> &blogs); ///< the first four, and no others
    void addBlog(BlogId blog);

    TimelinePane *pane(BlogId blog) const; ///< nullptr: has no column
    TimelinePane *currentPane() const; ///< nullptr: there are no columns
    QList<TimelinePane *> panes() const;

    void setLook(int zoom, Settings::Density density, Settings::Pictures pictures);
    void setChosen(const QSet<EntryId> &chosen); ///< for the next dossier: marked
    void setWallScreen(bool isWall);

Q_SIGNALS:
    void paneAdded(Liveline::TimelinePane *pane);
    void followRequested();

private:
    void lookAt(TimelinePane &pane) const;
    void keepUp();
    void remember();
    void explainEmptiness();
    void fillAddMenu();
    void useEmptyButton();

    Store &m_store;
    Fetcher &m_imageFetcher;
    BlogListModel &m_blogs;
    Settings &m_settings;
    QSet<EntryId> m_chosen;
    int m_zoom = 100;
    Settings::Density m_density = Settings::Density::Comfortable;
    Settings::Pictures m_pictures = Settings::Pictures::OwnHosts;
    bool m_isRecalling = false;
};

} // namespace Liveline
