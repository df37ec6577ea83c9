// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/searchedit.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QLocale>
#include <QStringListModel>
#include <QTextCharFormat>

namespace Liveline {
namespace {

// Shape as well as colour: colour is never alone.
QTextCharFormat formatOf(QueryChip::Kind kind, const Theme &theme)
{
    QTextCharFormat format;
    switch (kind) {
    case QueryChip::Kind::Operator:
        format.setFontWeight(QFont::DemiBold);
        format.setForeground(theme.secondaryText);
        break;
    case QueryChip::Kind::Phrase:
    case QueryChip::Kind::Pattern:
        format.setBackground(theme.unreadTint);
        break;
    case QueryChip::Kind::Filter:
        format.setBackground(theme.unreadTint);
        format.setForeground(theme.link);
        format.setFontWeight(QFont::DemiBold);
        break;
    case QueryChip::Kind::Unknown:
    case QueryChip::Kind::Missing:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme.removed);
        break;
    case QueryChip::Kind::Unfinished:
        format.setForeground(theme.secondaryText);
        format.setFontItalic(true);
        break;
    }
    return format;
}

} // namespace

SearchEdit::SearchEdit(Clock clock, Names names, QWidget *parent)
    : QLineEdit(parent)
    , m_clock(std::move(clock))
    , m_names(std::move(names))
    , m_completions(new QStringListModel(this))
    , m_completer(new QCompleter(m_completions, this))
{
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
        &SearchEdit::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, &SearchEdit::complete);
    connect(this, &QLineEdit::textChanged, this, &SearchEdit::updateColors);
}

// A line edit has no formats of its own but those that input methods give to what they compose;
// they may lie anywhere, counted from the cursor.
void SearchEdit::updateColors()
{
    if (m_isComposing)
        return;
    const Theme theme = Theme::of(palette());
    QList<QInputMethodEvent::Attribute> formats;
    for (const QueryChip &chip : chips()) {
        formats.append({QInputMethodEvent::TextFormat, int(chip.start) - cursorPosition(),
            int(chip.length), formatOf(chip.kind, theme)});
    }
    QInputMethodEvent event({}, formats);
    QLineEdit::inputMethodEvent(&event);
}

QList<QueryChip> SearchEdit::chips() const
{
    const bool hasField = text().contains(u':'); // otherwise names need not be looked up
    return chipsOf(text(), m_clock(), hasField ? m_names().dossier : QString());
}

QStringList SearchEdit::pieces(QueryChip::Kind kind) const
{
    QStringList pieces;
    for (const QueryChip &chip : chips()) {
        if (chip.kind == kind)
            pieces.append(text().sliced(chip.start, chip.length));
    }
    return pieces;
}

void SearchEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void SearchEdit::complete()
{
    const auto [start, length] = pieceAt(text(), cursorPosition());
    const bool isFrench = QLocale().language() == QLocale::French;
    m_completions->setStringList(completionsOf(text().sliced(start, length), m_names(), isFrench));
    if (m_completions->rowCount() == 0)
        return m_completer->popup()->hide();
    QRect place = cursorRect();
    place.setWidth(std::min(width(), 320));
    m_completer->complete(place);
}

void SearchEdit::insertCompletion(const QString &completion)
{
    const auto [start, length] = pieceAt(text(), cursorPosition());
    setSelection(int(start), int(length));
    insert(completion + QChar(u' '));
    Q_EMIT textEdited(text());
}

} // namespace Liveline
