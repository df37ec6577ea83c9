// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/shortcutsdialog.h"

#include "ui/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

struct Row {
    QString keys;
    QString text;
};

struct Section {
    QString title;
    QList<Row> rows;
};

QString plain(QString text) { return text.remove(u'&').remove(u'…'); }

/// What an action shows as its key: a shortcut, or the key of the timeline told beside its text.
Row rowOf(const QAction &action)
{
    const QStringList parts = action.text().split(u'\t');
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    if (parts.size() > 1)
        keys.append(parts[1]);
    return {keys.join(u"  "_s), plain(parts.first())};
}

QList<Section> sectionsOf(const QMenuBar &menus)
{
    QList<Section> sections;
    QStringList known;
    for (const QAction *title : menus.actions()) {
        Section section{plain(title->text()), {}};
        for (const QAction *action : title->menu()->actions()) {
            const Row row = rowOf(*action);
            if (row.keys.isEmpty() || known.contains(row.text))
                continue;
            known.append(row.text);
            section.rows.append(row);
        }
        if (!section.rows.isEmpty())
            sections.append(section);
    }
    return sections;
}

Section timelineSection()
{
    return {ShortcutsDialog::tr("Timeline"),
        {{u"J  K"_s, ShortcutsDialog::tr("Entry below, above")},
            {ShortcutsDialog::tr("Space"), ShortcutsDialog::tr("Read on")},
            {u"X"_s, ShortcutsDialog::tr("Select for export")},
            {u"/"_s, ShortcutsDialog::tr("Find in this blog")},
            {ShortcutsDialog::tr("Ctrl+1 to 9"), ShortcutsDialog::tr("Live blog 1 to 9")},
            {u"F6  "_s + QKeySequence(Qt::SHIFT | Qt::Key_F6).toString(QKeySequence::NativeText),
                ShortcutsDialog::tr("Next, previous part of the window")},
            {ShortcutsDialog::tr("Left  Right"), ShortcutsDialog::tr("Column beside")},
            {ShortcutsDialog::tr("Esc"), ShortcutsDialog::tr("One step back")}}};
}

void addSection(QGridLayout &grid, const Section &section)
{
    int line = grid.rowCount();
    if (line > 1)
        grid.setRowMinimumHeight(line++, 14);
    auto *title = new QLabel(section.title);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    grid.addWidget(title, line++, 0, 1, 2);
    for (const Row &row : section.rows) {
        auto *keys = new QLabel(row.keys);
        QPalette colors = keys->palette();
        colors.setColor(QPalette::WindowText, Theme::of(colors).secondaryText);
        keys->setPalette(colors);
        grid.addWidget(new QLabel(row.text), line, 0);
        grid.addWidget(keys, line++, 1, Qt::AlignTrailing);
    }
}

/// Shares the sections out among columns of about the same height.
QList<QList<Section>> columnsOf(const QList<Section> &sections, int count)
{
    qsizetype rows = 0;
    for (const Section &section : sections)
        rows += section.rows.size() + 2;
    QList<QList<Section>> columns{{}};
    qsizetype filled = 0;
    for (const Section &section : sections) {
        if (filled > 0 && filled + section.rows.size() / 2 > rows / count
            && columns.size() < count) {
            columns.append(QList<Section>());
            filled = 0;
        }
        columns.last().append(section);
        filled += section.rows.size() + 2;
    }
    return columns;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(40);
    QList<Section> sections = sectionsOf(menus);
    sections.prepend(timelineSection());
    for (const QList<Section> &column : columnsOf(sections, 2)) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(24);
        grid->setVerticalSpacing(4);
        for (const Section &section : column)
            addSection(*grid, section);
        grid->setRowStretch(grid->rowCount(), 1);
        columns->addLayout(grid, 1);
    }

    auto *contents = new QWidget;
    contents->setLayout(columns);
    auto *area = new QScrollArea(this);
    area->setWidget(contents);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area);
    layout->addWidget(buttons);
    const QSize wanted = contents->sizeHint() + QSize(60, 90);
    resize(wanted.boundedTo({900, 680}).boundedTo(screen()->availableSize() - QSize(60, 60)));
}

} // namespace Liveline
