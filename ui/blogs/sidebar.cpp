// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/sidebar.h"

#include "ui/blogs/blogdelegate.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {
namespace {

/// A list without a frame that takes the side bar's colour.
QListView *makeList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(u"blogList"_s);
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setMouseTracking(true);
    list->setSelectionMode(QListView::ExtendedSelection); // several go side by side
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->setAccessibleName(Sidebar::tr("Followed live blogs"));
    return list;
}

} // namespace

Sidebar::Sidebar(BlogListModel &model, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_heading(new QLabel(tr("Live blogs"), this))
    , m_add(new QToolButton(this))
    , m_list(makeList(this))
{
    setObjectName(u"sidebar"_s);
    setAutoFillBackground(true);
    QFont font = m_heading->font();
    font.setWeight(QFont::DemiBold);
    m_heading->setFont(font);
    m_add->setAutoRaise(true);
    m_add->setToolTip(tr("Follow a live blog (Ctrl+N)"));
    m_add->setAccessibleName(tr("Follow a live blog"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new BlogDelegate(std::move(clock), this));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 8, 10, 4);
    top->addWidget(m_heading, 1);
    top->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list);

    connect(m_add, &QToolButton::clicked, this, &Sidebar::addRequested);
    connect(m_list, &QWidget::customContextMenuRequested, this, &Sidebar::requestMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &Sidebar::announceChosen);
    // What is chosen already may be hidden behind something else.
    connect(m_list, &QListView::clicked, this, &Sidebar::announceChosen);
    connect(m_list, &QListView::activated, this, &Sidebar::announceChosen);
    connect(&model, &BlogListModel::updated, this, [this] {
        if (m_list->selectionModel()->selectedIndexes().size() < 2)
            keepCurrent();
    });
    m_freshness.setInterval(30s);
    connect(&m_freshness, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    updateColors();
}

void Sidebar::addSection(QWidget *section) { layout()->addWidget(section); }

std::optional<BlogId> Sidebar::currentBlog() const { return m_current; }

QString Sidebar::currentGroup() const { return m_currentGroup; }

void Sidebar::setCurrentBlog(std::optional<BlogId> id)
{
    m_current = id;
    m_currentGroup.clear();
    keepCurrent();
}

void Sidebar::setCurrentGroup(const QString &group)
{
    m_current.reset();
    m_currentGroup = group;
    keepCurrent();
}

void Sidebar::step(int direction)
{
    const QList<LiveBlog> blogs = m_model.blogs();
    const auto at
        = std::ranges::find_if(blogs, [this](const LiveBlog &b) { return b.id == m_current; });
    if (at == blogs.end())
        return choose(0);
    choose(int(at - blogs.begin()) + direction);
}

void Sidebar::choose(int position)
{
    const QList<LiveBlog> blogs = m_model.blogs();
    if (position >= 0 && position < blogs.size())
        makeCurrent(m_model.indexOf(blogs[position].id));
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        updateColors();
}

void Sidebar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_freshness.start();
}

void Sidebar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_freshness.stop();
}

QList<BlogId> Sidebar::selectedBlogs() const
{
    const QItemSelectionModel &selection = *m_list->selectionModel();
    QList<BlogId> ids;
    for (const LiveBlog &blog : m_model.blogs()) {
        const bool isInGroup
            = !blog.group.isEmpty() && selection.isSelected(m_model.indexOf(blog.group));
        if (isInGroup || selection.isSelected(m_model.indexOf(blog.id)))
            ids.append(blog.id);
    }
    return ids;
}

/// Several are chosen for something else than to be read now.
void Sidebar::announceChosen()
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    const bool isForMenu = QGuiApplication::mouseButtons() & Qt::RightButton;
    if (!m_isRestoring && !isForMenu && chosen.size() == 1)
        announce(chosen.first());
}

void Sidebar::announce(const QModelIndex &index)
{
    const QVariant blog = index.data(BlogListModel::BlogRole);
    m_current = blog.isValid() ? std::optional(blog.value<LiveBlog>().id) : std::nullopt;
    m_currentGroup = index.data(BlogListModel::GroupRole).toString();
    if (m_current)
        Q_EMIT blogChosen(*m_current);
    else
        Q_EMIT groupChosen(m_currentGroup);
}

void Sidebar::requestMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    const QVariant blog = index.data(BlogListModel::BlogRole);
    const QPoint globalPosition = m_list->viewport()->mapToGlobal(position);
    const bool areSeveral = m_list->selectionModel()->selectedIndexes().size() > 1;
    if (blog.isValid() && !areSeveral)
        Q_EMIT menuRequested(blog.value<LiveBlog>().id, globalPosition);
    else if (index.isValid())
        Q_EMIT severalMenuRequested(selectedBlogs(), globalPosition);
    if (!areSeveral)
        keepCurrent();
}

// A reset model has no current row any more; the blog on screen is still the same one.
void Sidebar::keepCurrent()
{
    const QScopedValueRollback guard(m_isRestoring, true);
    const QModelIndex index = m_current ? m_model.indexOf(*m_current)
        : m_currentGroup.isEmpty()      ? QModelIndex()
                                        : m_model.indexOf(m_currentGroup);
    if (index != m_list->currentIndex() || !m_list->selectionModel()->isSelected(index))
        makeCurrent(index);
}

// Not as if keys that are held for a shortcut were meant for the list.
void Sidebar::makeCurrent(const QModelIndex &index)
{
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void Sidebar::updateColors()
{
    QPalette colors = palette();
    colors = qApp->palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.chrome);
    setPalette(colors);
    QPalette listColors = colors;
    listColors.setColor(QPalette::Base, theme.chrome);
    m_list->viewport()->setPalette(listColors);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_heading->setForegroundRole(QPalette::WindowText);
    m_add->setIcon(symbolicIcon(u"add"_s, colors));
}

} // namespace Liveline
