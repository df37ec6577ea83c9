// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/searchpanel.h"

#include "core/base/then.h"
#include "ui/messages.h"
#include "ui/search/facetbar.h"
#include "ui/search/searchdelegate.h"
#include "ui/search/searchedit.h"
#include "ui/search/searchmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {
namespace {

constexpr int pageSize = 50;

QListView *makeList(QWidget *parent, SearchModel *model, Clock clock)
{
    auto *list = new QListView(parent);
    list->setObjectName(u"searchResults"_s);
    list->setAccessibleName(SearchPanel::tr("Search results"));
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setMouseTracking(true);
    list->setItemDelegate(new SearchDelegate(std::move(clock), list));
    list->setModel(model);
    return list;
}

QString searchHelp()
{
    return SearchPanel::tr("All words must occur; accents and case do not matter.") + u"\n\n"_s
        + SearchPanel::tr("“exact words” · -without · this OR that") + u'\n'
        + SearchPanel::tr("title:… · author:… · blog:… · after:2026-01-31 · before:2h") + u'\n'
        + SearchPanel::tr("is:unread · is:starred · is:edited · is:removed · has:image") + u'\n'
        + SearchPanel::tr("begin* · *part* · /expression/i · during:yesterday · rev:earlier words");
}

} // namespace

SearchPanel::SearchPanel(Store &store, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new SearchModel(store, this))
    , m_field(new SearchEdit(
          clock, [this] { return names(); }, this))
    , m_order(new QComboBox(this))
    , m_group(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_alert(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_summary(new QLabel(this))
    , m_facets(new FacetBar(this))
    , m_pages(new QStackedWidget(this))
    , m_list(makeList(this, m_model, std::move(clock)))
    , m_title(new QLabel(this))
    , m_advice(new QLabel(this))
{
    setObjectName(u"searchPanel"_s);
    layOut();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(150ms);
    connect(&m_debounce, &QTimer::timeout, this, [this] { searchAnew(true); });
    connect(m_field, &QLineEdit::textEdited, this, &SearchPanel::searchSoon);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            searchAnew(false);
    });
    connect(m_group, &QToolButton::toggled, m_model, &SearchModel::setGrouped);
    connect(m_save, &QToolButton::clicked, this, &SearchPanel::saveSearch);
    connect(m_alert, &QToolButton::clicked, this, [this] {
        if (!text().isEmpty())
            Q_EMIT alertRequested(text());
    });
    connect(m_facets, &FacetBar::narrowed, this, &SearchPanel::narrow);
    connect(m_order, &QComboBox::activated, this, [this] { searchAnew(false); });
    connect(m_close, &QToolButton::clicked, this, &SearchPanel::closed);
    connect(m_list, &QListView::clicked, this, &SearchPanel::choose);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchPanel::showMore);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    updateColors();
    searchAnew(false);
}

void SearchPanel::layOut()
{
    setAutoFillBackground(true);
    m_field->setObjectName(u"searchField"_s);
    m_field->setPlaceholderText(tr("Search all live blogs"));
    m_field->setAccessibleName(tr("Search all live blogs"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(34);
    m_order->addItem(tr("Newest first"), int(SearchRequest::Sort::Newest));
    m_order->addItem(tr("Best match first"), int(SearchRequest::Sort::Relevance));
    m_order->setAccessibleName(tr("Order of the results"));
    m_group->setCheckable(true);
    m_group->setText(tr("By blog"));
    m_group->setToolTip(tr("Put the results of each live blog together"));
    m_group->setAutoRaise(true);
    m_save->setAutoRaise(true);
    m_save->setToolTip(tr("Save this search in the side bar"));
    m_save->setAccessibleName(tr("Save this search"));
    m_alert->setAutoRaise(true);
    m_alert->setToolTip(tr("Tell me whenever something new is found by this search"));
    m_alert->setAccessibleName(tr("Make an alert of this search"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close the search (Esc)"));
    m_close->setAccessibleName(tr("Close the search"));
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    for (QLabel *label : {m_summary, m_title, m_advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }

    auto *top = new QHBoxLayout;
    top->setContentsMargins(20, 12, 12, 6);
    top->setSpacing(8);
    top->addWidget(m_field, 1);
    top->addWidget(m_save);
    top->addWidget(m_alert);
    top->addWidget(m_close);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(20, 0, 12, 6);
    below->setSpacing(8);
    below->addWidget(m_summary, 1);
    below->addWidget(m_order);
    below->addWidget(m_group);
    auto *words = new QWidget(this);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(20, 40, 20, 20);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_advice);
    column->addStretch(1);
    m_pages->addWidget(words);
    m_pages->addWidget(m_list);
    m_facets->setContentsMargins(20, 0, 20, 8);
    m_facets->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(below);
    layout->addWidget(m_facets);
    layout->addWidget(m_pages, 1);
}

void SearchPanel::focusField()
{
    m_field->setFocus();
    m_field->selectAll();
}

void SearchPanel::returnToPlace()
{
    if (m_pages->currentWidget() == m_list && m_list->currentIndex().isValid())
        m_list->setFocus();
    else
        focusField();
}

void SearchPanel::step(int direction)
{
    const int row = m_list->currentIndex().row() + direction;
    choose(m_model->hitFrom(std::max(row, 0), direction));
}

void SearchPanel::setText(const QString &text)
{
    m_field->setText(text);
    searchAnew(false);
}

QString SearchPanel::text() const { return m_field->text().trimmed(); }

void SearchPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        updateColors();
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape) {
        Q_EMIT closed();
        return true;
    }
    if (isReturn && watched == m_field && m_debounce.isActive()) {
        searchAnew(false);
        return true;
    }
    if (isReturn) {
        choose(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_model->hitFrom(0));
        return true;
    }
    const QVariant hit = m_list->currentIndex().data(SearchModel::HitRole);
    if (watched == m_list && key == Qt::Key_X && hit.isValid()) {
        Q_EMIT chosen(hit.value<SearchHit>().entry.id);
        return true;
    }
    if (watched == m_field && key == Qt::Key_Down && m_model->rowCount() > 0) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->hitFrom(0));
        return true;
    }
    if (watched == m_list && key == Qt::Key_Up
        && m_list->currentIndex().row() <= m_model->hitFrom(0).row()) {
        m_field->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPanel::searchSoon() { m_debounce.start(); }

void SearchPanel::searchAnew(bool isTyping)
{
    m_limit = pageSize;
    m_list->scrollToTop();
    search(isTyping);
}

void SearchPanel::search(bool isTyping)
{
    m_debounce.stop();
    const int number = ++m_number;
    if (text().isEmpty()) {
        m_model->setHits({});
        return tell(tr("Search everything that was stored"), searchHelp());
    }
    then(m_store.search(request(isTyping)), this,
        [this, number](const Result<QList<SearchHit>> &hits) {
            if (number != m_number)
                return;
            if (hits)
                showResults(*hits);
            else if (hits.error().kind != Error::Kind::Cancelled)
                tell(sentence(hits.error()), nextStep(hits.error()));
        });
}

SearchRequest SearchPanel::request(bool isTyping) const
{
    return {.text = text(),
        .blog = {},
        .since = {},
        .until = {},
        .limit = m_limit,
        .sort = SearchRequest::Sort(m_order->currentData().toInt()),
        .isTyping = isTyping};
}

// After the results, so that they never wait for it.
void SearchPanel::count()
{
    then(m_store.searchFacets(request(true)), this,
        [this, number = m_number](const Result<SearchFacets> &facets) {
            if (number != m_number || !facets || m_model->hitCount() == 0)
                return;
            m_model->setFacets(*facets);
            m_facets->show(*facets, m_model->titles());
            const QString total = QLocale().toString(facets->total);
            m_summary->setText(facets->isCapped ? tr("More than %1 results").arg(total)
                                                : tr("%n results", nullptr, facets->total));
        });
}

void SearchPanel::narrow(const QString &filter)
{
    m_field->setText(text() + u' ' + filter + u' ');
    m_field->setFocus();
    searchAnew(false);
}

void SearchPanel::saveSearch()
{
    if (!text().isEmpty())
        m_store.save(SavedSearch{0, text(), text()});
}

KnownNames SearchPanel::names() const
{
    KnownNames known;
    const QList<LiveBlog> blogs = m_store.blogs().value_or(QList<LiveBlog>());
    for (const LiveBlog &blog : blogs)
        known.blogTitles.append(blog.title());
    known.tags = m_store.tags().value_or(QStringList());
    known.dossier = m_store.draft().value_or(DossierDraft()).title;
    return known;
}

QString SearchPanel::advice() const
{
    QString said;
    for (const QString &piece : m_field->pieces(QueryChip::Kind::Unknown))
        said += tr("“%1” was searched as text.").arg(piece) + u'\n';
    for (const QString &piece : m_field->pieces(QueryChip::Kind::Missing))
        said += tr("“%1” means no dossier that there is.").arg(piece) + u'\n';
    if (!said.isEmpty())
        said += u'\n';
    return said + tr("Try fewer words, or only the beginning of a word followed by *.") + u"\n\n"_s
        + searchHelp();
}

void SearchPanel::showResults(const QList<SearchHit> &hits)
{
    const int scroll = m_list->verticalScrollBar()->value();
    const int row = m_list->currentIndex().row();
    m_model->setHits(hits);
    if (hits.isEmpty())
        return tell(tr("Nothing found for “%1”").arg(text()), advice());
    m_pages->setCurrentWidget(m_list);
    m_summary->setText(hits.size() == m_limit
            ? tr("The first %n results; scroll for more", nullptr, int(hits.size()))
            : tr("%n results", nullptr, int(hits.size())));
    if (m_limit > pageSize) { // more of the same
        m_list->setCurrentIndex(m_model->index(row));
        m_list->verticalScrollBar()->setValue(scroll);
    } else {
        count();
    }
}

void SearchPanel::showMore()
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    if (bar->maximum() == 0 || bar->value() < bar->maximum() || m_model->hitCount() < m_limit)
        return;
    m_limit += pageSize;
    search(false);
}

void SearchPanel::choose(const QModelIndex &index)
{
    if (index.data(SearchModel::HitRole).isValid()) {
        m_list->setCurrentIndex(index);
        Q_EMIT entryChosen(index.data(SearchModel::HitRole).value<SearchHit>().entry.id, text());
    }
}

void SearchPanel::tell(const QString &title, const QString &advice)
{
    m_summary->clear();
    m_facets->hide();
    m_title->setText(title);
    m_advice->setText(advice);
    m_pages->setCurrentIndex(0);
}

void SearchPanel::updateColors()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.base);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
    m_close->setIcon(symbolicIcon(u"close"_s, colors));
    m_save->setIcon(symbolicIcon(u"star"_s, colors));
    m_alert->setIcon(symbolicIcon(u"bell"_s, colors));
    m_field->updateColors();
    colors.setColor(QPalette::WindowText, theme.secondaryText);
    m_advice->setPalette(colors);
    m_summary->setPalette(colors);
    m_facets->setPalette(colors);
}

} // namespace Liveline
