// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinepane.h"

#include "ui/messages.h"
#include "ui/timeline/eventpages.h"
#include "ui/timeline/timelinepane_p.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

TimelinePane::Private::Private(TimelinePane *pane, Store &s, Fetcher &imageFetcher, Clock c)
    : q(pane)
    , store(s)
    , clock(std::move(c))
    , images(imageFetcher)
    , delegate(model, images, clock)
    , marks(s)
    , finder(s)
{
}

void TimelinePane::Private::build()
{
    chip = new ModeChip(q);
    chip->hide(); // until it has a place in the window's head

    view = new TimelineView(model, delegate, q);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // `bar` stands for all of it
    empty = new QLabel(q);
    empty->setObjectName(u"emptyTimeline"_s);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setAutoFillBackground(true);
    empty->setBackgroundRole(QPalette::Base);
    stack = new QStackedWidget(q);
    stack->addWidget(empty);
    stack->addWidget(view);
    findBar = new FindBar(q);
    pill = new Pill(stack);
    toast = new Toast(stack);
    pictures = new PictureView(images, q);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    bar = new BlogScrollBar(q);
    keyPanel = new KeyEventsPanel(q);
    keyPanel->hide();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(stack, 1);
    columns->addWidget(bar);
    columns->addWidget(keyPanel);
    layout->addLayout(columns, 1);
    layout->addWidget(findBar);
    q->setFocusProxy(view);
}

void TimelinePane::Private::wire()
{
    connect(&store, &Store::entriesChanged, this, [this](const EntryChanges &changes) {
        if (stream.holds(changes.blogId))
            model.apply(changes);
        showState();
        if (stream.holds(changes.blogId))
            showKeyEvents();
    });
    connect(&store, &Store::entriesMarked, &model, &TimelineModel::setMark);
    connect(&store, &Store::entriesMarked, this, &Private::showKeyEvents);
    connect(&store, &Store::entriesAnnotated, &model, &TimelineModel::setAnnotated);
    connect(&store, &Store::changedElsewhere, this, [this] {
        model.readAgain();
        showKeyEvents();
        updateHeader();
        showState();
    });
    connect(&store, &Store::blogChanged, this, [this](BlogId id) {
        if (stream.holds(id))
            updateHeader();
    });
    connect(&store, &Store::blogRemoved, this, [this](BlogId id) {
        visits.remove(Stream{{}, {id}}.key());
        if (stream.holds(id))
            q->clear();
    });

    connect(&model, &TimelineModel::arrived, this, &Private::takeArrivals);
    connect(&model, &TimelineModel::heldChanged, this, &Private::updatePill);
    connect(&images, &ImageLoader::changed, view->viewport(), qOverload<>(&QWidget::update));
    connect(view, &TimelineView::unseenChanged, this, &Private::updatePill);
    connect(view, &TimelineView::modeChanged, this, [this] {
        chip->setMode(view->mode());
        updatePill();
        Q_EMIT q->modeChanged();
    });
    connect(view, &TimelineView::attentionChanged, this, [this](bool attentive) {
        if (!attentive)
            noteAbsence();
        else
            absence.reset();
    });
    connect(view, &TimelineView::entriesRead, &marks, &MarkHistory::noteRead);
    connect(view, &TimelineView::currentEntryChanged, this,
        [this] { Q_EMIT q->currentEntryChanged(q->currentEntry()); });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { Q_EMIT q->selectionChanged(static_cast<int>(q->selectedEntries().size())); });
    connect(view, &TimelineView::currentEntryChanged, this, &Private::showWhichKeyEvent);
    connect(keyPanel, &KeyEventsPanel::closed, q, &TimelinePane::toggleKeyEvents);
    connect(keyPanel, &KeyEventsPanel::entryChosen, this, [this](EntryId id) {
        if (const auto entry = store.entry(id); entry && *entry)
            goTo(**entry, true);
        q->focusTimeline();
    });
    connect(view, &TimelineView::linkHovered, q, &TimelinePane::linkHovered);
    connect(view, &TimelineView::linkActivated, this, &Private::openLink);
    connect(view, &TimelineView::pictureActivated, this, [this](EntryId id, int picture) {
        if (const Entry *entry = model.entryAt(model.rowOf(id)))
            pictures->showPictures(entry->current.images, picture);
    });
    connect(pictures, &PictureView::closed, q, &TimelinePane::focusTimeline);
    connect(view, &TimelineView::historyRequested, q, &TimelinePane::detailRequested);
    connect(view, &TimelineView::reportsRequested, this, [this](EntryId head) {
        const Entry *entry = model.entryAt(model.rowOf(head));
        setReportsOpen(head, entry && !model.reportNote(*entry).isOpen);
    });
    connect(view, &TimelineView::olderRequested, q, &TimelinePane::olderRequested);
    connect(view, &QWidget::customContextMenuRequested, this, &Private::showMenu);
    connect(chip, &ModeChip::clicked, q, &TimelinePane::toggleFollowing);
    connect(pill, &Pill::clicked, q, &TimelinePane::goToNew);
    connect(toast, &Toast::undoRequested, q, &TimelinePane::undoMark);
    connect(&marks, &MarkHistory::marked, this, &Private::showMarked);
    connect(&marks, &MarkHistory::annotated, this, [this](int count) {
        toast->offerUndo(tr("Tags and notes of %n entries changed", nullptr, count));
    });
    connect(&marks, &MarkHistory::failed, this,
        [this](const Error &error) { Q_EMIT q->statusMessage(sentence(error)); });

    connect(findBar, &FindBar::textChanged, this, [this] { find(0); });
    connect(findBar, &FindBar::nextRequested, this, [this] { find(1); });
    connect(findBar, &FindBar::previousRequested, this, [this] { find(-1); });
    connect(findBar, &FindBar::closed, this, &Private::closeFind);
    connect(&finder, &Finder::found, this, &Private::showFindCount);
    connect(&finder, &Finder::currentChanged, this, [this](const Entry &e) { goTo(e, false); });
    wireScrolling();
    view->installEventFilter(this);
    q->installEventFilter(this);
    stack->installEventFilter(this);
}

void TimelinePane::Private::restyle()
{
    const Theme theme = Theme::of(q->palette());
    const int percent = isWallScreen ? zoom * 8 / 5 : zoom;
    view->setEntryStyle(EntryStyle::of(q->font(), percent, theme, model.times(), density));
    keyPanel->setFontSize(delegate.style().smallFont);
    pill->setTheme(theme);
    bar->setTheme(theme);
    toast->setTheme(theme);
    chip->setTheme(theme);

    QPalette quiet = q->palette();
    quiet.setColor(QPalette::WindowText, theme.secondaryText);
    empty->setPalette(quiet);
}

void TimelinePane::Private::placeOverlays()
{
    // Under the name of the day; or at the foot, with the toast above it.
    const int fromEdge = delegate.style().separator * 2 / 3;
    const int y = isNewestFirst() ? fromEdge : stack->height() - pill->height() - fromEdge;
    pill->move((stack->width() - pill->width()) / 2, y);
    toast->setMargin(fromEdge + (isNewestFirst() ? 0 : pill->sizeHint().height() + fromEdge));
    pictures->setGeometry(q->rect());
}

// --- Blogs --------------------------------------------------------------------------------------

TimelinePages TimelinePane::Private::pages() const
{
    const TimelinePages all = pagesOf(
        stream, store, [this](const Error &error) { Q_EMIT q->statusMessage(sentence(error)); });
    return reports ? eventPages(all, reports) : all;
}

/// Elsewhere in the same blog: what was new or unseen before still is.
void TimelinePane::Private::openAround(const std::optional<Entry> &entry)
{
    model.open(pages(), entry);
    if (divider)
        model.setDivider(divider->newest, divider->leftAt);
}

void TimelinePane::Private::open(const Stream &wanted)
{
    if (stream == wanted)
        return;
    leave();
    stream = wanted;
    model.setHolding(false);
    model.setSources(sourcesOf(stream, store));
    reports = stream.isGroup() ? std::make_shared<EventReports>() : nullptr;
    images.forgetBlogs();
    for (const BlogId id : std::as_const(stream.blogs)) {
        const Result<std::optional<LiveBlog>> found = store.blog(id);
        const LiveBlog shown = found ? found->value_or(LiveBlog()) : LiveBlog();
        images.addBlog(shown.url, shown.proxy);
    }
    readSourceZone();
    applyZone();

    const auto visit = visits.constFind(stream.key());
    std::optional<Entry> around;
    if (visit != visits.constEnd() && visit->place)
        around = store.entry(visit->place->entry).value_or(std::nullopt);
    view->setUnseen({});
    overview = {};
    bar->setOverview({});
    overviewTimer.start();
    model.clear();
    model.setReports(reports);
    model.setOrder(wantedOrder());
    updateHeader();
    model.open(pages(), around);
    if (visit != visits.constEnd()) {
        if (around)
            view->setPlace(*visit->place);
        placeDivider(*visit);
    }
    showOrder();
    showState();
    showKeyEvents();
    Q_EMIT q->currentEntryChanged(q->currentEntry());
    Q_EMIT q->modeChanged();
}

TimelineOrder TimelinePane::Private::wantedOrder() const
{
    return oldestFirst.contains(stream.key()) ? TimelineOrder::OldestFirst
                                              : TimelineOrder::NewestFirst;
}

void TimelinePane::Private::showOrder()
{
    bar->setOrder(model.order());
    pill->setOrder(model.order());
    updatePill();
    showPlace();
    Q_EMIT q->orderChanged();
}

// Several sources on one clock have none of their own.
void TimelinePane::Private::readSourceZone()
{
    sourceZone = {};
    if (stream.isGroup() || stream.blogs.isEmpty())
        return;
    const Result<std::optional<LiveBlog>> blog = store.blog(stream.blogs.constFirst());
    if (blog && *blog && (*blog)->said.utcOffset)
        sourceZone = QTimeZone(*(*blog)->said.utcOffset);
}

// Where the source's is wanted and not known, this computer's.
void TimelinePane::Private::applyZone()
{
    TimeText times = model.times();
    times.zone = zone == Zone::Utc                     ? QTimeZone::utc()
        : zone == Zone::Source && sourceZone.isValid() ? sourceZone
                                                       : QTimeZone::systemTimeZone();
    if (times != model.times())
        model.setTimes(times);
}

void TimelinePane::Private::leave()
{
    if (findBar->isVisible())
        closeFind();
    if (!stream.blogs.isEmpty()) {
        Visit visit;
        visit.place = view->place();
        if (const Entry *newest = model.newestEntry(); newest && !model.hasNewer())
            visit.newest = EntryCursor::of(*newest);
        visit.leftAt = clock();
        visits.insert(stream.key(), visit);
    }
    stream = {};
    absence.reset();
    divider.reset();
}

void TimelinePane::Private::noteAbsence()
{
    const Entry *newest = model.newestEntry();
    if (newest && !model.hasNewer())
        absence = Visit{view->place(), EntryCursor::of(*newest), clock()};
}

/// Something came while nobody looked: from here on it is new.
void TimelinePane::Private::placeDivider(const Visit &visit)
{
    const Entry *newest = model.newestEntry();
    if (!visit.newest.sortTime.isValid() || !newest
        || !isNewer(EntryCursor::of(*newest), visit.newest))
        return;
    divider = visit;
    model.setDivider(visit.newest, visit.leftAt);
    const QList<EntryId> newer = model.newerThanDivider();
    view->setUnseen({newer.begin(), newer.end()});
}

void TimelinePane::Private::takeArrivals()
{
    if (absence && (!divider || divider->leftAt != absence->leftAt)) {
        divider = absence;
        model.setDivider(absence->newest, absence->leftAt);
    }
    showState();
    updatePill();
}

void TimelinePane::Private::goTo(const Entry &entry, bool flashes)
{
    if (!stream.holds(entry.blogId))
        open({{}, {entry.blogId}});
    if (stack->isHidden())
        q->toggleKeyEvents(); // they stand where the entry is to be seen
    if (model.rowOf(entry.id) < 0 && !model.reveal(entry.id))
        openAround(entry);
    view->showAtTop(entry.id);
    view->setCurrentEntry(entry.id);
    if (flashes)
        view->flash(entry.id);
}

void TimelinePane::Private::updateHeader()
{
    const std::optional<BlogId> single = stream.single();
    const Result<std::optional<LiveBlog>> found
        = single ? store.blog(*single) : Result<std::optional<LiveBlog>>();
    const LiveBlog blog = found ? found->value_or(LiveBlog()) : LiveBlog();
    title = single ? blog.title() : stream.group;
    entryCount = blog.entryCount;
    model.setBlogTitle(title);
    model.setEntryCount(entryCount);
    model.setSiteHasOlder(!blog.older.isEmpty());
    showPlace();
    view->setAccessibleName(title.isEmpty() ? tr("Timeline") : title);
}

void TimelinePane::Private::updatePill()
{
    pill->setCounts(
        view->unseenCount(), view->unseenKeyEvents(), model.heldCount(), model.isHolding());
    placeOverlays();
}

void TimelinePane::Private::showState()
{
    const bool isEmpty = model.rowCount() == 0;
    empty->setText(stream.blogs.isEmpty()
            ? tr("Choose a blog")
            : tr("No entries yet.\nThey will appear here as they come."));
    placeBar();
    stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(empty) : view);
}

bool TimelinePane::Private::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == stack && event->type() == QEvent::Resize)
        placeOverlays();
    if (watched == q && event->type() == QEvent::Resize)
        placeKeyEvents();
    if (watched != view)
        return false;
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::KeyPress)
            return handleKey(key);
        // Plain letters are ours while the timeline has the focus; menus keep what has Ctrl or Alt.
        // The list of all keys is the window's.
        const bool isOurs = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            && !key.text().isEmpty() && key.key() != Qt::Key_Question;
        if (isOurs)
            event->accept();
        return isOurs;
    }
    return false;
}

// --- The pane -----------------------------------------------------------------------------------

TimelinePane::TimelinePane(Store &store, Fetcher &imageFetcher, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, store, imageFetcher, systemClock()))
{
    d->build();
    d->wire();
    d->restyle();
    d->showState();
}

/// The view before what it shows: it hears even then that its window is no longer active.
TimelinePane::~TimelinePane() { delete d->view; }

void TimelinePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->restyle();
}

std::optional<BlogId> TimelinePane::blog() const { return d->stream.single(); }

QString TimelinePane::group() const { return d->stream.group; }

bool TimelinePane::shows(BlogId id) const { return d->stream.holds(id); }

void TimelinePane::showBlog(BlogId id) { d->open({{}, {id}}); }

void TimelinePane::showGroup(const QString &name, const QList<BlogId> &blogs)
{
    d->open({name, blogs});
}

void TimelinePane::clear()
{
    d->leave();
    d->model.clear();
    d->model.setOrder(d->wantedOrder());
    d->showOrder();
    d->updateHeader();
    d->showState();
}

void TimelinePane::showEntry(EntryId id, const QString &searchText)
{
    const Result<std::optional<Entry>> entry = d->store.entry(id);
    if (!entry || !*entry)
        return;
    d->query = searchText.isEmpty() ? Query() : parseQuery(searchText, d->clock());
    d->delegate.setQuery(d->query);
    d->goTo(**entry, true);
    focusTimeline();
}

QList<EntryId> TimelinePane::selectedEntries() const
{
    QModelIndexList indexes = d->view->selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    QList<EntryId> ids;
    for (const QModelIndex &index : std::as_const(indexes)) {
        if (const Entry *entry = d->model.entryAt(index.row()))
            ids.append(entry->id);
    }
    return ids;
}

std::optional<Entry> TimelinePane::currentEntry() const
{
    const Entry *entry = d->view->currentEntry();
    return entry ? std::optional(*entry) : std::nullopt;
}

bool TimelinePane::isLive() const { return d->view->mode() == TimelineView::Mode::Live; }

QWidget &TimelinePane::modeChip() const { return *d->chip; }

void TimelinePane::setPictureSources(Settings::Pictures sources)
{
    d->images.setSources(sources);
    d->view->viewport()->update();
}

void TimelinePane::setOldestFirst(const QStringList &streams)
{
    d->oldestFirst = streams;
    if (d->model.order() == d->wantedOrder())
        return;
    d->view->setOrder(d->wantedOrder());
    d->finder.setOrder(d->model.order());
    d->showOrder();
    d->showKeyEvents();
    Q_EMIT modeChanged();
}

bool TimelinePane::isOldestFirst() const { return !d->isNewestFirst(); }

QString TimelinePane::streamKey() const
{
    return d->stream.blogs.isEmpty() ? QString() : d->stream.key();
}

void TimelinePane::setWallScreen(bool isWall)
{
    d->isWallScreen = isWall;
    d->view->setFollowsAlways(isWall);
    d->restyle();
    if (isWall)
        goToLiveEdge();
}

void TimelinePane::setKeyEventsVisible(bool areVisible)
{
    d->areKeyEventsWanted = areVisible;
    d->placeKeyEvents();
}

bool TimelinePane::areKeyEventsVisible() const { return d->areKeyEventsWanted; }

void TimelinePane::setInSight(bool isInSight) { d->view->setInSight(isInSight); }

void TimelinePane::setLoadingOlder(bool isLoading) { d->model.setLoadingOlder(isLoading); }

int TimelinePane::zoom() const { return d->zoom; }

void TimelinePane::setDensity(Density density)
{
    if (std::exchange(d->density, density) != density)
        d->restyle();
}

void TimelinePane::setZoom(int percent)
{
    const int bounded = std::clamp(percent, 60, 250);
    if (bounded == d->zoom)
        return;
    d->zoom = bounded;
    d->restyle();
    Q_EMIT statusMessage(tr("Text size %1 %").arg(d->zoom));
}

} // namespace Liveline
