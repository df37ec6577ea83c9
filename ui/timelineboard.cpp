// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timelineboard.h"

#include "ui/blogs/bloglistmodel.h"
#include "ui/timeline/timelinepane.h"

#include <QMenu>
#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

TimelineBoard::TimelineBoard(Store &store, Fetcher &imageFetcher, BlogListModel &blogs,
    Settings &settings, Clock clock, QWidget *parent)
    : Board(std::move(clock), parent)
    , m_store(store)
    , m_imageFetcher(imageFetcher)
    , m_blogs(blogs)
    , m_settings(settings)
{
    connect(&m_blogs, &BlogListModel::updated, this, &TimelineBoard::keepUp);
    connect(this, &Board::blogsChanged, this, &TimelineBoard::remember);
    connect(this, &Board::widthsChanged, this, &TimelineBoard::remember);
    connect(this, &Board::inSightChanged, this, [this] {
        const QList<BlogId> seen = inSight();
        for (const BlogId blog : this->blogs())
            pane(blog)->setInSight(seen.contains(blog));
    });
    connect(this, &Board::emptyButtonClicked, this, &TimelineBoard::useEmptyButton);
    connect(&addMenu(), &QMenu::aboutToShow, this, &TimelineBoard::fillAddMenu);
    explainEmptiness();
}

void TimelineBoard::recall()
{
    const QScopedValueRollback guard(m_isRecalling, true);
    for (const QString &id : m_settings.value(Settings::board))
        addBlog(BlogId{id.toLongLong()});
    QList<int> widths;
    for (const QString &width : m_settings.value(Settings::boardWidths))
        widths.append(qMax(0, width.toInt()));
    setWidths(widths);
}

void TimelineBoard::remember()
{
    if (m_isRecalling)
        return;
    QStringList ids;
    for (const BlogId blog : blogs())
        ids.append(QString::number(qint64(blog)));
    m_settings.set(Settings::board, ids);
    QStringList widths;
    for (const int width : this->widths())
        widths.append(QString::number(width));
    m_settings.set(Settings::boardWidths, widths);
}

void TimelineBoard::showBlogs(const QList<BlogId> &wanted)
{
    const QList<BlogId> kept = wanted.mid(0, maximum);
    for (const BlogId blog : blogs()) {
        if (!kept.contains(blog))
            remove(blog);
    }
    for (const BlogId blog : kept)
        addBlog(blog);
    for (const BlogId blog : kept) // those that were there before stood elsewhere
        move(blog, static_cast<int>(kept.indexOf(blog) - blogs().indexOf(blog)));
}

void TimelineBoard::addBlog(BlogId id)
{
    const std::optional<LiveBlog> blog = m_blogs.blog(id);
    if (!blog || isFull() || pane(id))
        return;
    auto *pane = new TimelinePane(m_store, m_imageFetcher, this);
    lookAt(*pane);
    pane->setChosen(m_chosen);
    pane->showBlog(id);
    add(*blog, pane, pane->modeChip());
    Q_EMIT paneAdded(pane);
}

TimelinePane *TimelineBoard::pane(BlogId blog) const
{
    return qobject_cast<TimelinePane *>(bodyOf(blog));
}

TimelinePane *TimelineBoard::currentPane() const { return current() ? pane(*current()) : nullptr; }

QList<TimelinePane *> TimelineBoard::panes() const
{
    QList<TimelinePane *> panes;
    for (const BlogId blog : blogs())
        panes.append(pane(blog));
    return panes;
}

void TimelineBoard::setLook(int zoom, Settings::Density density, Settings::Pictures pictures)
{
    m_zoom = zoom;
    m_density = density;
    m_pictures = pictures;
    for (TimelinePane *pane : panes())
        lookAt(*pane);
}

void TimelineBoard::lookAt(TimelinePane &pane) const
{
    pane.setZoom(m_zoom);
    pane.setDensity(m_density);
    pane.setPictureSources(m_pictures);
    pane.setOldestFirst(m_settings.value(Settings::oldestFirst));
}

void TimelineBoard::setChosen(const QSet<EntryId> &chosen)
{
    m_chosen = chosen;
    for (TimelinePane *pane : panes())
        pane->setChosen(chosen);
}

void TimelineBoard::setWallScreen(bool isWall)
{
    setHeadVisible(!isWall);
    for (TimelinePane *pane : panes())
        pane->setWallScreen(isWall);
}

/// What is followed no longer has no column; the others may have news.
void TimelineBoard::keepUp()
{
    for (const BlogId id : blogs()) {
        if (const std::optional<LiveBlog> blog = m_blogs.blog(id))
            refresh(*blog);
        else
            remove(id);
    }
    explainEmptiness();
}

void TimelineBoard::explainEmptiness()
{
    if (m_blogs.blogs().size() < 2)
        showWhyEmpty(tr("Side by side takes two live blogs. Follow another one."),
            tr("&Follow a live blog…"));
    else
        showWhyEmpty(tr("No live blog is on the board."), tr("&Add a live blog"));
}

void TimelineBoard::useEmptyButton()
{
    if (m_blogs.blogs().size() < 2)
        Q_EMIT followRequested();
    else
        addMenu().popup(QCursor::pos());
}

void TimelineBoard::fillAddMenu()
{
    QMenu &menu = addMenu();
    menu.clear();
    for (const LiveBlog &blog : m_blogs.blogs()) {
        if (pane(blog.id))
            continue;
        QAction *action = menu.addAction(blog.title().replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, id = blog.id] {
            addBlog(id);
            setCurrent(id);
        });
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("&Follow a live blog…"), this, &TimelineBoard::followRequested);
}

} // namespace Liveline
