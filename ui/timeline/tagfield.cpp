// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/tagfield.h"

#include "core/base/text.h"
#include "core/model/annotation.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStringListModel>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype mostOffered = 8;

} // namespace

TagField::TagField(const QStringList &known, QWidget *parent)
    : QLineEdit(parent)
    , m_known(known)
    , m_completions(new QStringListModel(this))
    , m_completer(new QCompleter(m_completions, this))
{
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
        &TagField::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, &TagField::complete);
}

void TagField::setTags(const QStringList &tags)
{
    setText(tags.isEmpty() ? QString() : tags.join(u", "_s) + u", "_s);
}

QStringList TagField::tags() const { return tidyTags(text().split(u',')); }

qsizetype TagField::pieceStart() const
{
    qsizetype start = text().lastIndexOf(u',', cursorPosition() - 1) + 1;
    while (start < cursorPosition() && text().at(start).isSpace())
        ++start;
    return start;
}

void TagField::complete()
{
    const qsizetype start = pieceStart();
    const QString typed = fold(tidyTag(text().sliced(start, cursorPosition() - start)));
    QStringList given;
    for (const QString &tag : tags())
        given.append(fold(tag));
    QStringList offered;
    for (const QString &tag : std::as_const(m_known)) {
        const QString folded = fold(tag);
        if (!typed.isEmpty() && folded.contains(typed) && !given.contains(folded)
            && offered.size() < mostOffered)
            offered.append(tag);
    }
    m_completions->setStringList(offered);
    if (offered.isEmpty())
        return m_completer->popup()->hide();
    QRect place = cursorRect();
    place.setWidth(qMin(width(), 280));
    m_completer->complete(place);
}

void TagField::insertCompletion(const QString &tag)
{
    const qsizetype start = pieceStart();
    setSelection(static_cast<int>(start), static_cast<int>(cursorPosition() - start));
    insert(tag + u", "_s);
}

} // namespace Liveline
