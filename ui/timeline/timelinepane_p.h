// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/blogscrollbar.h"
#include "ui/timeline/entrydelegate.h"
#include "ui/timeline/findbar.h"
#include "ui/timeline/finder.h"
#include "ui/timeline/imageloader.h"
#include "ui/timeline/keyeventspanel.h"
#include "ui/timeline/markhistory.h"
#include "ui/timeline/modechip.h"
#include "ui/timeline/pictureview.h"
#include "ui/timeline/pill.h"
#include "ui/timeline/stream.h"
#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/toast.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTimer>

namespace Liveline {

/// What TimelinePane is made of. timelinepane.cpp is what is shown,
/// timelineactions.cpp what a person does, timelinekeys.cpp how it is asked for, timelinescroll.cpp
/// where in the whole blog one is.
class TimelinePane::Private : public QObject {
    Q_OBJECT

public:
    Private(TimelinePane *pane, Store &store, Fetcher &imageFetcher, Clock clock);

    /// How a reader left a blog, until the next visit.
    struct Visit {
        std::optional<TimelinePlace> place;
        EntryCursor newest;
        QDateTime leftAt;
    };

    enum class Zone { Local, Source, Utc };

    QList<EntryId> toChoose() const; ///< what X is about
    void build();
    void wire();
    void restyle();
    void placeOverlays();

    TimelinePages pages() const;
    void setReportsOpen(EntryId entry, bool areOpen);
    void open(const Stream &wanted);
    void openAround(const std::optional<Entry> &entry); ///< of the blog that is shown already
    void leave();
    void goTo(const Entry &entry, bool flashes);
    void noteAbsence(); ///< the blog loses attention
    void placeDivider(const Visit &visit);
    void takeArrivals();
    void readSourceZone();
    void applyZone();
    void updateHeader();
    void updatePill();
    void showState();

    void wireScrolling();
    void placeBar();
    void showPlace(); ///< in the scroll bar
    void goToPlace(double place);
    void goToLandmark(int newer);
    int shownCount() const; ///< all entries, but for those held back
    bool isNewestFirst() const { return model.order() == TimelineOrder::NewestFirst; }
    TimelineOrder wantedOrder() const;
    void showOrder();
    void askForOverview();

    QList<Entry> keyEvents() const; ///< top to bottom
    void showKeyEvents();
    void showWhichKeyEvent();
    void goToKeyEvent(int direction);
    void placeKeyEvents();

    void setQuery(const Query &words);
    void closeFind();
    void find(int direction);
    void showFindCount();

    std::optional<Entry> nextUnread(const std::optional<EntryCursor> &after) const;
    QList<Entry> chosenEntries() const;
    void annotate(bool isForNote);
    void toggle(bool EntryState::*state, Mark on, Mark off);
    void markMatching(
        const Selection &selection, Mark mark, const std::function<bool(const Entry &)> &matches);
    void showMarked(int count, Mark mark);
    bool handleKey(const QKeyEvent &event);
    void showMenu(const QPoint &point);
    void openLink(const QUrl &url);
    bool eventFilter(QObject *watched, QEvent *event) override;

    TimelinePane *q;
    Store &store;
    Clock clock;
    TimelineModel model;
    ImageLoader images;
    EntryDelegate delegate;
    QSet<EntryId> chosen; ///< for the next dossier
    MarkHistory marks;
    Finder finder;

    ModeChip *chip = nullptr;
    QStackedWidget *stack = nullptr;
    QLabel *empty = nullptr;
    TimelineView *view = nullptr;
    BlogScrollBar *bar = nullptr;
    KeyEventsPanel *keyPanel = nullptr;
    FindBar *findBar = nullptr;
    Pill *pill = nullptr;
    PictureView *pictures = nullptr;
    Toast *toast = nullptr;

    Stream stream;
    std::shared_ptr<EventReports> reports; ///< of a group
    QString title;
    int entryCount = 0; ///< of a blog of its own
    TimelineOverview overview; ///< a little older than what is shown
    QTimer overviewTimer;
    QHash<QString, Visit> visits; ///< by Stream::key()
    QStringList oldestFirst; ///< the same
    std::optional<Visit> absence; ///< the window is inactive since
    std::optional<Visit> divider; ///< where it stands in this visit
    std::optional<TimelinePlace> placeBeforeFind;
    Query query;
    Zone zone = Zone::Local;
    QTimeZone sourceZone; ///< in which the blog's source tells its times; invalid: unknown
    bool areKeyEventsWanted = false;
    Density density = Density::Comfortable;
    int zoom = 100;
    bool isWallScreen = false;
};

} // namespace Liveline
