// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/palette/commandpalette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int widest = 620;
constexpr int maximumRows = 11;
constexpr int pageStep = 8;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Go to anything"));
    m_field->setPlaceholderText(tr("A blog, a command, or words to search for"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(34);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, the keys go to both
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Results"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListView::clicked, this, &CommandPalette::accept);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
    restyle();
}

void CommandPalette::open(const QList<PaletteItem> &items, PaletteModel::OfText ofText)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_model.setItems(items, std::move(ofText));
    m_field->clear();
    refresh();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        hide();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        return choose(1), true;
    case Qt::Key_Up:
        return choose(-1), true;
    case Qt::Key_PageDown:
        return choose(pageStep), true;
    case Qt::Key_PageUp:
        return choose(-pageStep), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return accept(m_list->currentIndex()), true;
    case Qt::Key_Escape:
        return close(), true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    }
    return false;
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::accept(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    close();
    m_model.act(index.row());
}

void CommandPalette::choose(int step)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int row = m_list->currentIndex().row();
    // By one step around the end, by a page up to the end.
    const int next
        = std::abs(step) == 1 ? (row + step + rows) % rows : std::clamp(row + step, 0, rows - 1);
    m_list->setCurrentIndex(m_model.index(next));
}

void CommandPalette::refresh()
{
    m_model.setText(m_field->text());
    m_list->setCurrentIndex(m_model.index(0));
    m_list->setVisible(m_model.rowCount() > 0);
    place();
}

void CommandPalette::place()
{
    const QWidget &window = *parentWidget();
    const int width = std::min(widest, window.width() - 32);
    const int rows = std::clamp(m_model.rowCount(), 1, maximumRows);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), 1);
    const int top = window.height() / 9;
    m_list->setFixedHeight(std::min(rows * rowHeight, std::max(window.height() - top - 90, 60)));
    layout()->activate();
    const int height = sizeHint().height();
    setGeometry((window.width() - width) / 2, top, width, height);
}

void CommandPalette::restyle()
{
    const Theme theme = Theme::of(QApplication::palette());
    QPalette colors = QApplication::palette();
    colors.setColor(QPalette::Window, theme.chrome);
    colors.setColor(QPalette::Base, theme.base);
    if (colors != palette())
        setPalette(colors);
    QPalette listColors = colors;
    listColors.setColor(QPalette::Base, theme.chrome);
    m_list->setPalette(listColors);
}

} // namespace Liveline
