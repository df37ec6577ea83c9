// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/chronicle.h"
#include "ui/timeline/entrydelegate.h"
#include "ui/timeline/imageloader.h"
#include "ui/timeline/playback.h"
#include "ui/timeline/stream.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Liveline {

class Pill;
class ReplayBar;
class TimelineView;

/// What to replay.
struct ReplayRequest {
    Stream stream;
    std::optional<EntryId> from; ///< as it stood when this came; nullopt: from the beginning
    /// Nothing that came later is told by anything: no end, no marks ahead, no title.
    bool isSpoilerFree = false;
};

/// The timeline of a blog or a group as it stood at a moment, which a slider, keys or the time that
/// passes move on (core/store/chronicle.h says what "stood" means). Above it a line that says so,
/// with the way out.
///
/// It only reads: the store is const, nothing here is ever marked as read, everything is shown as
/// if it were. It replays what was stored when it was opened.
class ReplayPane : public QWidget {
    Q_OBJECT

public:
    /// `clock`: of the time that passes while it plays.
    ReplayPane(const Store &store, Fetcher &imageFetcher, Clock clock, QWidget *parent = nullptr);
    ~ReplayPane() override;

    void open(const ReplayRequest &request);
    void close(); ///< stops, and lets go of what it showed
    const ReplayRequest &request() const { return m_request; }
    QString title() const; ///< "Replay: " and a name that gives nothing away
    const Playback &playback() const { return m_playback; }

    void setLook(int zoom, Density density, Settings::Pictures pictures);

public Q_SLOTS:
    void togglePlaying();
    void step(int direction); ///< to the next change, or the one before
    void goTo(const QDateTime &moment);
    void goToBeginning();
    void goToEnd();
    void setSpeed(int speed);
    void tick(); ///< time has passed; asked by a timer of its own while it plays

Q_SIGNALS:
    void left(); ///< a person has had enough
    void failed(const Liveline::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void begin(Chronicle chronicle);
    void prepareSources();
    TimelinePages pages() const;
    QList<Entry> entries(const QList<EntryStanding> &standings) const;
    std::optional<QDateTime> appearance(EntryId id) const;
    void showMoment(const QDateTime &before);
    void reveal(const Chronicle::Difference &difference);
    void changeSpeed(int direction);
    void updateControls();
    void placePill();
    void restyle();
    bool handleKey(const QKeyEvent &event);

    const Store &m_store;
    Clock m_clock;
    ReplayRequest m_request;
    QString m_name;
    Chronicle m_chronicle;
    QList<QDateTime> m_keyEvents; ///< when they came
    Playback m_playback;
    QTimer m_timer;
    QDateTime m_lastTick;
    int m_round = 0; ///< of reading: an older answer that comes late is dropped
    bool m_isRead = false;
    int m_zoom = 100;
    Density m_density = Density::Comfortable;

    TimelineModel m_model;
    ImageLoader m_images;
    EntryDelegate m_delegate;
    QLabel *m_icon;
    QLabel *m_banner;
    QPushButton *m_leave;
    QWidget *m_head;
    TimelineView *m_view;
    Pill *m_pill;
    ReplayBar *m_bar;
};

} // namespace Liveline
