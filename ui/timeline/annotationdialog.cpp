// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/annotationdialog.h"

#include "core/base/text.h"
#include "core/model/shown.h"
#include "ui/theme.h"
#include "ui/timeline/tagfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype titleLength = 90;
constexpr int noteLines = 6;

QString titleOf(const Entry &entry)
{
    const ParsedEntry said = shown(entry.current);
    const QString title = said.headline.isEmpty() ? said.text : said.headline;
    return elideAtWord(collapseWhitespace(title), titleLength);
}

QStringList commonTags(const QList<Entry> &entries)
{
    QStringList common = entries.constFirst().state.tags;
    common.removeIf([&](const QString &tag) {
        return !std::ranges::all_of(
            entries, [&](const Entry &entry) { return entry.state.tags.contains(tag); });
    });
    return common;
}

QStringList without(QStringList tags, const QStringList &others)
{
    tags.removeIf([&](const QString &tag) { return others.contains(tag); });
    return tags;
}

} // namespace

AnnotationDialog::AnnotationDialog(
    const QList<Entry> &entries, const QStringList &knownTags, QWidget *parent)
    : QDialog(parent)
    , m_tagsBefore(commonTags(entries))
    , m_tags(new TagField(knownTags))
    , m_note(new QPlainTextEdit)
{
    for (const Entry &entry : entries)
        m_ids.append(entry.id);
    const bool isOne = entries.size() == 1;
    if (isOne)
        m_noteBefore = entries.constFirst().state.note;
    setWindowTitle(isOne ? tr("Tags and note") : tr("Tags"));
    m_tags->setTags(m_tagsBefore);
    m_tags->setObjectName(u"tags"_s);
    m_tags->setPlaceholderText(tr("port, to check, …"));
    m_note->setPlainText(m_noteBefore);
    m_note->setObjectName(u"note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * noteLines);
    layOut(isOne ? titleOf(entries.constFirst())
                 : tr("%n entries", nullptr, static_cast<int>(entries.size())));
    auto *quick = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(quick, &QShortcut::activated, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, &AnnotationDialog::finish);
}

void AnnotationDialog::layOut(const QString &about)
{
    auto *title = new QLabel(about);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Theme::of(quiet).secondaryText);
    title->setPalette(quiet);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Tags:"), m_tags);
    if (m_ids.size() == 1)
        form->addRow(tr("&Note:"), m_note);
    m_note->setParent(this);
    m_note->setVisible(m_ids.size() == 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addLayout(form, 1);
    layout->addWidget(buttons);
    setTabOrder(m_tags, m_note);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

void AnnotationDialog::openForTags()
{
    open();
    m_tags->setFocus(Qt::OtherFocusReason);
    m_tags->setCursorPosition(static_cast<int>(m_tags->text().size()));
}

void AnnotationDialog::openForNote()
{
    open();
    m_note->isVisible() ? m_note->setFocus(Qt::OtherFocusReason)
                        : m_tags->setFocus(Qt::OtherFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

void AnnotationDialog::finish()
{
    const QStringList tags = m_tags->tags();
    AnnotationEdit edit{without(tags, m_tagsBefore), without(m_tagsBefore, tags), {}};
    if (const QString note = tidyNote(m_note->toPlainText()); note != m_noteBefore)
        edit.note = note;
    if (!edit.addedTags.isEmpty() || !edit.removedTags.isEmpty() || edit.note)
        Q_EMIT edited(m_ids, edit);
}

} // namespace Liveline
