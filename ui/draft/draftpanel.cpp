// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/draft/draftpanel.h"

#include "ui/draft/draftdelegate.h"
#include "ui/draft/draftmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {

DraftPanel::DraftPanel(DraftModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_heading(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_title(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(tr("Press X on an entry, in a live blog or among the results of a "
                            "search, to choose it. What is chosen stays until you empty it."),
          this))
    , m_noteLabel(new QLabel(tr("&Note on this entry:"), this))
    , m_note(new QPlainTextEdit(this))
    , m_sort(new QPushButton(tr("&Sort by time"), this))
    , m_clear(new QPushButton(tr("&Empty"), this))
    , m_export(new QPushButton(tr("E&xport…"), this))
{
    setObjectName(u"draftPanel"_s);
    setAutoFillBackground(true);
    layOut();
    connectParts();
    restyle();
    update();
}

void DraftPanel::layOut()
{
    QFont font = m_heading->font();
    font.setWeight(QFont::DemiBold);
    m_heading->setFont(font);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide the selection"));
    m_close->setAccessibleName(tr("Hide the selection"));
    m_title->setObjectName(u"draftTitle"_s);
    m_title->setPlaceholderText(tr("Title of the document"));
    m_title->setAccessibleName(tr("Title of the document"));
    m_list->setObjectName(u"draftList"_s);
    m_list->setAccessibleName(tr("Chosen entries"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new DraftDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setDragDropMode(QListView::InternalMove);
    m_list->setDragDropOverwriteMode(false);
    m_list->installEventFilter(this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setContentsMargins(14, 8, 14, 8);
    m_note->setObjectName(u"draftNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().height() * 4 + 12);
    m_noteLabel->setBuddy(m_note);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 8, 6, 4);
    head->addWidget(m_heading, 1);
    head->addWidget(m_close);
    auto *name = new QHBoxLayout;
    name->setContentsMargins(14, 0, 14, 8);
    name->addWidget(m_title);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(14, 8, 14, 10);
    foot->addWidget(m_noteLabel);
    foot->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_sort);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    foot->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(name);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
}

void DraftPanel::connectParts()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(600ms);
    connect(&m_typing, &QTimer::timeout, this, &DraftPanel::keepNote);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_title, &QLineEdit::editingFinished, this,
        [this] { m_model.setTitle(m_title->text().simplified()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &DraftPanel::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT entryChosen(index.data(DraftModel::EntryRole).value<Entry>().id);
    });
    connect(&m_model, &DraftModel::changed, this, &DraftPanel::update);
    connect(&m_model, &DraftModel::modelReset, this, &DraftPanel::showCurrent);
    connect(m_sort, &QPushButton::clicked, this, [this] { m_model.sortByTime(); });
    connect(m_clear, &QPushButton::clicked, this, &DraftPanel::emptied);
    connect(m_export, &QPushButton::clicked, this, [this] {
        keepNote();
        Q_EMIT exportRequested();
    });
    connect(m_close, &QToolButton::clicked, this, &DraftPanel::closed);
}

void DraftPanel::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
}

bool DraftPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleListKey(key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool DraftPanel::handleListKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = m_list->currentIndex();
    if (key == Qt::Key_Escape)
        Q_EMIT closed();
    else if (modifiers == Qt::ControlModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        moveCurrent(key == Qt::Key_Up ? -1 : 1);
    else if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_X)
        removeCurrent();
    else if ((key == Qt::Key_T || key == Qt::Key_F2) && current.isValid())
        m_note->setFocus(Qt::ShortcutFocusReason);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid())
        Q_EMIT entryChosen(*currentEntry());
    else
        return false;
    return true;
}

void DraftPanel::moveCurrent(int step)
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    keepNote();
    m_model.moveRow({}, row, {}, step > 0 ? row + 2 : row - 1);
    m_list->scrollTo(m_list->currentIndex());
}

void DraftPanel::removeCurrent()
{
    if (const auto id = currentEntry())
        m_model.remove({*id});
}

std::optional<EntryId> DraftPanel::currentEntry() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return {};
    return current.data(DraftModel::EntryRole).value<Entry>().id;
}

/// The note of the row that has the focus, to be written.
void DraftPanel::showCurrent()
{
    keepNote();
    m_noted = currentEntry();
    m_note->setPlainText(m_list->currentIndex().data(DraftModel::NoteRole).toString());
    m_note->setEnabled(m_noted.has_value());
    m_typing.stop();
}

void DraftPanel::keepNote()
{
    const bool wasTyping = m_typing.isActive();
    m_typing.stop();
    if (wasTyping && m_noted)
        m_model.setNote(*m_noted, m_note->toPlainText());
}

void DraftPanel::update()
{
    const bool isEmpty = m_model.isEmpty();
    m_heading->setText(tr("Selection: %n entries", nullptr, m_model.rowCount()));
    if (!m_title->hasFocus())
        m_title->setText(m_model.draft().title);
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    for (QWidget *widget : {static_cast<QWidget *>(m_sort), static_cast<QWidget *>(m_clear),
             static_cast<QWidget *>(m_export)})
        widget->setEnabled(!isEmpty);
    m_note->setEnabled(currentEntry().has_value());
}

void DraftPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        restyle();
}

void DraftPanel::restyle()
{
    const QPalette window = QApplication::palette();
    const Theme theme = Theme::of(window);
    QPalette colors = window;
    colors.setColor(QPalette::Window, theme.chrome);
    setPalette(colors);
    QPalette list = colors;
    list.setColor(QPalette::Base, theme.chrome);
    m_list->setPalette(list);
    QPalette quiet = colors;
    quiet.setColor(QPalette::WindowText, theme.secondaryText);
    m_empty->setPalette(quiet);
    m_close->setIcon(symbolicIcon(u"close"_s, window));
}

} // namespace Liveline
