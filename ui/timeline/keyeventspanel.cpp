// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/keyeventspanel.h"

#include "ui/theme.h"
#include "ui/timeline/keyeventsmodel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

KeyEventsPanel::KeyEventsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new KeyEventsModel(this))
    , m_title(new QLabel(tr("Key events"), this))
    , m_close(new QToolButton(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(tr("This blog marks no entry as a key event."), this))
{
    setObjectName(u"keyEvents"_s);
    setAutoFillBackground(true);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide the key events (E)"));
    m_close->setAccessibleName(tr("Hide the key events"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new KeyEventsDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(m_title->text());
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(14, 4, 14, 4);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 8, 6, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    connect(m_close, &QToolButton::clicked, this, &KeyEventsPanel::closed);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT entryChosen(index.data(KeyEventsModel::EntryRole).value<Entry>().id);
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    restyle();
}

void KeyEventsPanel::setEntries(const QList<Entry> &entries, const TimeText &times)
{
    m_model->setEntries(entries, times);
    m_empty->setVisible(entries.isEmpty());
}

void KeyEventsPanel::setCurrent(EntryId id)
{
    const QModelIndex index = m_model->indexOf(id);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
}

void KeyEventsPanel::setFontSize(const QFont &font) { m_list->setFont(font); }

void KeyEventsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        restyle();
}

bool KeyEventsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_E) {
            Q_EMIT closed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void KeyEventsPanel::restyle()
{
    const QPalette window = QApplication::palette();
    const Theme theme = Theme::of(window);
    QPalette colors = window;
    colors.setColor(QPalette::Window, theme.chrome);
    colors.setColor(QPalette::Base, theme.chrome);
    setPalette(colors);
    m_list->setPalette(colors);
    QPalette quiet = colors;
    quiet.setColor(QPalette::WindowText, theme.secondaryText);
    m_empty->setPalette(quiet);
    m_close->setIcon(symbolicIcon(u"close"_s, window));
}

} // namespace Liveline
