// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/savedsearchlist.h"

#include "core/base/text.h"
#include "core/base/then.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {
namespace {

constexpr int mostRows = 6; // more are reached by scrolling

QListWidget *makeList(QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(u"savedSearches"_s);
    list->setAccessibleName(SavedSearchList::tr("Saved searches"));
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->setTextElideMode(Qt::ElideRight);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    return list;
}

} // namespace

SavedSearchList::SavedSearchList(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_heading(new QLabel(tr("Saved searches"), this))
    , m_list(makeList(this))
{
    QFont font = m_heading->font();
    font.setWeight(QFont::DemiBold);
    m_heading->setFont(font);
    m_heading->setContentsMargins(16, 8, 10, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(13, 0, 8, 8);
    indented->addWidget(m_list);
    layout->addLayout(indented);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &SavedSearchList::count);
    const auto countSoon = [this] {
        if (!m_searches.isEmpty() && !m_soon.isActive())
            m_soon.start();
    };
    connect(&store, &Store::entriesChanged, this, countSoon);
    connect(&store, &Store::entriesMarked, this, countSoon);
    connect(&store, &Store::blogRemoved, this, countSoon);
    connect(&store, &Store::savedSearchesChanged, this, &SavedSearchList::reload);
    connect(&store, &Store::changedElsewhere, this, &SavedSearchList::reload);
    connect(m_list, &QListWidget::itemClicked, this,
        [this](QListWidgetItem *) { Q_EMIT chosen(m_searches[m_list->currentRow()].query); });
    connect(m_list, &QListWidget::itemActivated, this,
        [this](QListWidgetItem *) { Q_EMIT chosen(m_searches[m_list->currentRow()].query); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &SavedSearchList::openMenu);
    updateColors();
    reload();
}

void SavedSearchList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        updateColors();
}

void SavedSearchList::reload()
{
    m_searches = m_store.savedSearches().value_or(QList<SavedSearch>());
    setVisible(!m_searches.isEmpty());
    show({});
    count();
}

void SavedSearchList::count()
{
    if (m_searches.isEmpty())
        return;
    QStringList queries;
    for (const SavedSearch &search : std::as_const(m_searches))
        queries.append(search.query);
    then(m_store.countUnread(queries), this,
        [this, asked = m_searches](const Result<QList<int>> &counts) {
            if (counts && asked == m_searches)
                show(*counts);
        });
}

void SavedSearchList::show(const QList<int> &counts)
{
    const int current = m_list->currentRow();
    m_list->clear();
    for (qsizetype i = 0; i < m_searches.size(); ++i) {
        const int unread = counts.value(i);
        const QString name = shownText(m_searches[i].name);
        auto *item = new QListWidgetItem(unread > 0
                ? tr("%1 (%2)", "saved search, unread").arg(name, QLocale().toString(unread))
                : name,
            m_list);
        item->setToolTip(shownText(m_searches[i].query));
        item->setSizeHint({0, m_list->fontMetrics().height() + 12});
        QFont font = m_list->font();
        font.setWeight(unread > 0 ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
    }
    m_list->setCurrentRow(current);
    const auto rows = std::min<int>(mostRows, int(m_searches.size()));
    m_list->setFixedHeight(rows * (m_list->fontMetrics().height() + 12) + 4);
}

void SavedSearchList::openMenu(const QPoint &position)
{
    const int row = m_list->row(m_list->itemAt(position));
    if (row < 0)
        return;
    const SavedSearch search = m_searches[row];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this,
        [this, search] { rename(search); });
    connect(menu->addAction(tr("Make an alert…")), &QAction::triggered, this,
        [this, search] { Q_EMIT alertRequested(search.query); });
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this,
        [this, search] { m_store.removeSavedSearch(search.id); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void SavedSearchList::rename(const SavedSearch &search)
{
    bool isAccepted = false;
    const QString name = QInputDialog::getText(window(), tr("Rename the saved search"), tr("Name:"),
        QLineEdit::Normal, search.name, &isAccepted)
                             .trimmed();
    if (isAccepted && !name.isEmpty())
        m_store.save(SavedSearch{search.id, name, search.query});
}

void SavedSearchList::updateColors()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.chrome);
    colors.setColor(QPalette::Base, theme.chrome);
    colors.setColor(QPalette::Highlight, theme.selection);
    colors.setColor(QPalette::HighlightedText, theme.text);
    setPalette(colors);
    m_list->viewport()->setPalette(colors);
}

} // namespace Liveline
