// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QToolButton *makeButton(QWidget *parent, Qt::ArrowType arrow, const QString &text)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    m_edit->setObjectName(u"findEdit"_s);
    m_edit->setPlaceholderText(tr("Find in this blog"));
    m_edit->setAccessibleName(tr("Find in this blog"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaximumWidth(360);
    m_count->setObjectName(u"findCount"_s);
    auto *previous = makeButton(this, Qt::UpArrow, tr("Previous match (Shift+F3)"));
    auto *next = makeButton(this, Qt::DownArrow, tr("Next match (F3)"));
    auto *close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setToolTip(tr("Close and go back to where you were (Esc)"));
    close->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_edit, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(close);

    m_rest.setSingleShot(true);
    m_rest.setInterval(150ms);
    connect(m_edit, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT textChanged(m_edit->text()); });
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindBar::setText(const QString &text)
{
    m_edit->setText(text);
    m_rest.stop();
}

void FindBar::setCount(int current, int count)
{
    if (count < 0)
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %n entries", nullptr, count).arg(current));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        event->modifiers() & Qt::ShiftModifier ? Q_EMIT previousRequested()
                                               : Q_EMIT nextRequested();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Liveline
