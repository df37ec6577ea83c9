// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/replaypane.h"

#include "core/base/then.h"
#include "ui/theme.h"
#include "ui/timeline/pill.h"
#include "ui/timeline/replaybar.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {

namespace {

constexpr int mostInserted = 64; // entries; a greater leap is read anew

/// A headline may tell how it ended: not it, but who publishes it.
QString discreetName(const LiveBlog &blog)
{
    if (!blog.name.isEmpty())
        return blog.name;
    return blog.said.publisher.isEmpty() ? blog.url.host() : blog.said.publisher;
}

} // namespace

ReplayPane::ReplayPane(const Store &store, Fetcher &imageFetcher, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_images(imageFetcher)
    // "3 min ago" is told as of then.
    , m_delegate(m_model, m_images, [this] { return m_playback.moment(); })
    , m_icon(new QLabel(this))
    , m_banner(new QLabel(this))
    , m_leave(new QPushButton(tr("Leave the replay"), this))
    , m_head(new QWidget(this))
    , m_view(new TimelineView(m_model, m_delegate, this))
    , m_pill(new Pill(this))
    , m_bar(new ReplayBar(this))
{
    setObjectName(u"replay"_s);
    layOut();
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &ReplayPane::tick);
    connect(m_leave, &QPushButton::clicked, this, &ReplayPane::left);
    connect(m_bar, &ReplayBar::playToggled, this, &ReplayPane::togglePlaying);
    connect(m_bar, &ReplayBar::stepWanted, this, &ReplayPane::step);
    connect(m_bar, &ReplayBar::momentWanted, this, &ReplayPane::goTo);
    connect(m_bar, &ReplayBar::speedWanted, this, &ReplayPane::setSpeed);
    connect(&m_images, &ImageLoader::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_view, &TimelineView::linkActivated, this, [](const QUrl &url) {
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            QDesktopServices::openUrl(url);
    });
    connect(m_view, &TimelineView::unseenChanged, this, &ReplayPane::placePill);
    connect(m_pill, &Pill::clicked, m_view, &TimelineView::goToLiveEdge);
    for (QObject *watched :
        {static_cast<QObject *>(m_view), static_cast<QObject *>(&m_bar->slider())})
        watched->installEventFilter(this);
    setFocusProxy(m_view);
    restyle();
}

/// As TimelinePane does.
ReplayPane::~ReplayPane() { delete m_view; }

void ReplayPane::layOut()
{
    m_head->setObjectName(u"replayHead"_s);
    m_head->setAutoFillBackground(true);
    m_view->setObjectName(u"replayTimeline"_s);
    m_pill->setObjectName(u"replayPill"_s);
    m_banner->setObjectName(u"replayBanner"_s);
    m_banner->setTextFormat(Qt::PlainText);
    m_banner->setWordWrap(true);
    m_leave->setObjectName(u"leaveReplay"_s);
    m_leave->setToolTip(tr("Back to where you were (Esc)"));
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(20, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addWidget(m_banner, 1);
    head->addWidget(m_leave);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_bar);
}

// --- What is replayed ----------------------------------------------------------------------------

void ReplayPane::open(const ReplayRequest &request)
{
    close();
    m_request = request;
    prepareSources();
    updateControls();
    then(m_store.chronicle(request.stream.blogs), this,
        [this, round = m_round](const Result<Chronicle> &chronicle) {
            if (round != m_round)
                return;
            if (chronicle)
                begin(*chronicle);
            else
                Q_EMIT failed(chronicle.error());
        });
}

void ReplayPane::close()
{
    ++m_round;
    m_timer.stop();
    m_isRead = false;
    m_request = {};
    m_chronicle = Chronicle();
    m_playback = Playback();
    m_model.clear();
    m_view->setUnseen({});
}

void ReplayPane::prepareSources()
{
    QHash<BlogId, EntrySource> sources = sourcesOf(m_request.stream, m_store);
    m_images.forgetBlogs();
    m_name = m_request.stream.group;
    for (const BlogId id : std::as_const(m_request.stream.blogs)) {
        const auto found = m_store.blog(id);
        const LiveBlog blog = found ? found->value_or(LiveBlog()) : LiveBlog();
        m_images.addBlog(blog.url, blog.proxy);
        if (sources.contains(id))
            sources[id].name = discreetName(blog);
        if (!m_request.stream.isGroup())
            m_name = m_request.isSpoilerFree ? discreetName(blog) : blog.title();
    }
    m_model.setSources(sources);
    m_model.setBlogTitle(m_name);
    m_view->setAccessibleName(title());
}

void ReplayPane::begin(Chronicle chronicle)
{
    m_chronicle = std::move(chronicle);
    m_isRead = true;
    m_keyEvents = m_chronicle.keyEvents();
    const QList<QDateTime> &moments = m_chronicle.moments();
    if (!moments.isEmpty())
        m_playback = Playback(moments.constFirst(), moments.constLast());
    if (m_request.from)
        m_playback.goTo(appearance(*m_request.from).value_or(m_playback.end()));
    m_model.open(pages());
    updateControls();
}

std::optional<QDateTime> ReplayPane::appearance(EntryId id) const
{
    const auto is = [id](const EntryLife &life) { return life.place.id == id; };
    const auto life = std::ranges::find_if(m_chronicle.lives(), is);
    return life == m_chronicle.lives().end() ? std::nullopt : std::optional(life->appeared);
}

TimelinePages ReplayPane::pages() const
{
    return {[this](const std::optional<EntryCursor> &before, int limit) {
                return entries(m_chronicle.older(m_playback.moment(), before, limit));
            },
        [this](const EntryCursor &after, int limit) {
            return entries(m_chronicle.newer(m_playback.moment(), after, limit));
        },
        [this](const EntryCursor &after) {
            return m_chronicle.newerCount(m_playback.moment(), after);
        }};
}

// A reader's marks are of today.
QList<Entry> ReplayPane::entries(const QList<EntryStanding> &standings) const
{
    QList<Entry> entries = m_store.entriesAt(standings).value_or(QList<Entry>());
    for (Entry &entry : entries) {
        entry.state = {.isRead = true};
        entry.hasGapBelow = false;
    }
    return entries;
}

QString ReplayPane::title() const { return tr("Replay: %1").arg(m_name); }

// --- Time ----------------------------------------------------------------------------------------

void ReplayPane::togglePlaying()
{
    m_playback.setPlaying(!m_playback.isPlaying());
    m_lastTick = m_clock();
    m_playback.isPlaying() ? m_timer.start() : m_timer.stop();
    updateControls();
}

void ReplayPane::tick()
{
    const QDateTime now = m_clock();
    const QDateTime before = m_playback.moment();
    m_playback.pass(std::chrono::milliseconds(m_lastTick.msecsTo(now)));
    m_lastTick = now;
    if (!m_playback.isPlaying())
        m_timer.stop();
    showMoment(before);
}

void ReplayPane::goTo(const QDateTime &moment)
{
    const QDateTime before = m_playback.moment();
    m_playback.goTo(moment);
    showMoment(before);
}

void ReplayPane::step(int direction)
{
    const QList<QDateTime> &moments = m_chronicle.moments();
    const QDateTime here = m_playback.moment();
    const auto next = direction > 0 ? std::ranges::upper_bound(moments, here)
                                    : std::ranges::lower_bound(moments, here);
    if (next == (direction > 0 ? moments.end() : moments.begin()))
        return;
    const QDateTime there = direction > 0 ? *next : *std::prev(next);
    goTo(there);
    reveal(m_chronicle.between(direction > 0 ? here : there.addMSecs(-1), there));
}

void ReplayPane::goToBeginning() { goTo(m_playback.begin()); }

void ReplayPane::goToEnd() { goTo(m_playback.end()); }

void ReplayPane::setSpeed(int speed)
{
    m_playback.setSpeed(speed);
    updateControls();
}

void ReplayPane::changeSpeed(int direction)
{
    const auto *at = std::ranges::find(Playback::speeds, m_playback.speed());
    const auto *first = std::begin(Playback::speeds);
    const auto *last = std::end(Playback::speeds) - 1;
    setSpeed(direction > 0 ? *std::min(at + 1, last) : *std::max(at - 1, first));
}

/// A small step forward comes in as news did; anything else is another page of the past.
void ReplayPane::showMoment(const QDateTime &before)
{
    const QDateTime &now = m_playback.moment();
    if (now == before)
        return updateControls();
    const bool isForward = now > before;
    const Chronicle::Difference difference
        = isForward ? m_chronicle.between(before, now) : m_chronicle.between(now, before);
    if (!difference.isEmpty()) {
        if (!isForward || difference.added.size() > mostInserted) {
            m_view->setUnseen({});
            m_model.open(pages());
        } else {
            EntryChanges changes;
            changes.added = entries(difference.added);
            for (const Entry &entry : entries(difference.changed))
                changes.edited.append({{}, entry});
            m_model.apply(changes);
        }
    }
    updateControls();
}

/// A change in what stands far down would go unseen.
void ReplayPane::reveal(const Chronicle::Difference &difference)
{
    if (!difference.added.isEmpty())
        return m_view->goToLiveEdge();
    for (const EntryStanding &changed : difference.changed) {
        if (m_model.rowOf(changed.id) < 0)
            continue;
        m_view->showAtTop(changed.id);
        return m_view->flash(changed.id);
    }
}

// --- What is shown -------------------------------------------------------------------------------

void ReplayPane::updateControls()
{
    const bool isReady = !m_chronicle.moments().isEmpty();
    m_bar->setEnabled(isReady);
    const TimeText &times = m_model.times();
    if (!isReady) {
        m_banner->setText(m_isRead ? tr("%1 — nothing of it is stored yet").arg(title())
                                   : tr("%1 — reading what was stored…").arg(title()));
        return;
    }
    const QDateTime &moment = m_playback.moment();
    //: A date like "Saturday 14 March" and a time: what is shown is how it was then
    const QString then = tr("as it stood on %1 at %2")
                             .arg(times.locale.toString(times.date(moment), QLocale::LongFormat),
                                 times.clock(moment));
    //: "Replay: name" and "as it stood on …"
    m_banner->setText(tr("%1 — %2").arg(title(), then));
    m_bar->showPlayback(m_playback, times, !m_request.isSpoilerFree);
    const auto told = m_request.isSpoilerFree ? std::ranges::upper_bound(m_keyEvents, moment)
                                              : m_keyEvents.end();
    m_bar->setMarks(m_keyEvents.first(told - m_keyEvents.begin()));
}

void ReplayPane::placePill()
{
    m_pill->setCounts(m_view->unseenCount(), m_view->unseenKeyEvents(), 0, false);
    const int middle = m_view->x() + (m_view->width() - m_pill->width()) / 2;
    m_pill->move(middle, m_view->y() + m_delegate.style().separator * 2 / 3);
    m_pill->raise();
}

void ReplayPane::setLook(int zoom, Density density, Settings::Pictures pictures)
{
    m_zoom = zoom;
    m_density = density;
    m_images.setSources(pictures);
    restyle();
}

void ReplayPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void ReplayPane::restyle()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    m_view->setEntryStyle(EntryStyle::of(font(), m_zoom, theme, m_model.times(), m_density));
    m_pill->setTheme(theme);
    // Nobody should take the past for the present.
    colors.setColor(QPalette::Window, theme.selection);
    colors.setColor(QPalette::WindowText, theme.text);
    m_head->setPalette(colors);
    m_icon->setPixmap(
        symbolicIcon(u"history"_s, colors).pixmap(QSize(16, 16), devicePixelRatioF()));
}

// --- Keys ----------------------------------------------------------------------------------------

bool ReplayPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        return handleKey(*static_cast<QKeyEvent *>(event));
    if (watched == m_view && event->type() == QEvent::Resize)
        placePill();
    return false;
}

void ReplayPane::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QWidget::keyPressEvent(event);
}

bool ReplayPane::handleKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    const int onward = isRightToLeft() ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_Space:
        return togglePlaying(), true;
    case Qt::Key_Right:
        return step(onward), true;
    case Qt::Key_Left:
        return step(-onward), true;
    case Qt::Key_Home:
        return goToBeginning(), true;
    case Qt::Key_End:
        return goToEnd(), true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        return changeSpeed(event.key() == Qt::Key_Plus ? 1 : -1), true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

} // namespace Liveline
