// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/eventdialog.h"

#include "core/export/csvcell.h"
#include "ui/timeline/reporttext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int sortRole = Qt::UserRole + 1;
constexpr int entryRole = Qt::UserRole + 2;
constexpr int firstSource = 2; // column
constexpr int widthOfName = 18; // letters

/// Sorts by time and lag, not by how they are written; those without one come last.
class Cell : public QTableWidgetItem {
public:
    Cell(const QString &text, const QVariant &order)
        : QTableWidgetItem(text)
    {
        setData(sortRole, order);
        setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    bool operator<(const QTableWidgetItem &other) const override
    {
        return data(sortRole).toLongLong() < other.data(sortRole).toLongLong();
    }
};

} // namespace

EventDialog::EventDialog(const QString &event, const QList<Shared> &shared,
    const QHash<BlogId, EntrySource> &sources, const TimeText &times, QWidget *parent)
    : QDialog(parent)
    , m_shared(shared)
    , m_blogs(sources.keys())
    , m_sources(sources)
    , m_table(new QTableWidget(this))
{
    setWindowTitle(tr("Who reported first · %1").arg(event));
    resize(860, 520);
    std::ranges::sort(m_blogs, {}, [this](BlogId id) { return m_sources.value(id).lane; });
    for (const BlogId id : std::as_const(m_blogs))
        m_spacings.insert(id, m_sources.value(id).spacing);

    auto *summary = new QLabel(summaries().join(u'\n'), this);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    summary->setTextInteractionFlags(Qt::TextBrowserInteraction);
    fill(times);
    auto *note = new QLabel(tr("Compared: the latest entries of each source, in near the same "
                               "words. Where a source tells no time, ± is how far apart its "
                               "checks are."),
        this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto copy = [this, buttons](const QString &text, QString (EventDialog::*make)() const) {
        connect(buttons->addButton(text, QDialogButtonBox::ActionRole), &QPushButton::clicked, this,
            [this, make] { QGuiApplication::clipboard()->setText((this->*make)()); });
    };
    copy(tr("Copy as &Text"), &EventDialog::asText);
    copy(tr("Copy as CS&V"), &EventDialog::asCsv);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) {
        Q_EMIT entryChosen(EntryId(m_table->item(row, 0)->data(entryRole).toLongLong()));
        accept();
    });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    m_table->setFocus();
}

QStringList EventDialog::summaries() const
{
    if (m_shared.isEmpty())
        return {tr("No entries here are in near the same words.")};
    QList<QList<Report>> reports;
    for (const Shared &shared : m_shared)
        reports.append(shared.reports);
    QStringList lines;
    for (const Corroboration &one : corroborate(reports, m_blogs)) {
        const QString name = m_sources.value(one.blog).name;
        QString line
            = tr("%1: first in %2 of %3 shared reports").arg(name).arg(one.first).arg(one.shared);
        if (one.medianLag)
            line = tr("%1, median lag %2").arg(line, ReportText::duration(*one.medianLag));
        lines << line;
    }
    return lines;
}

void EventDialog::fill(const TimeText &times)
{
    QStringList titles{tr("First"), tr("Report")};
    for (const BlogId id : std::as_const(m_blogs))
        titles << m_sources.value(id).name;
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setRowCount(static_cast<int>(m_shared.size()));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAccessibleName(tr("Reports that several sources share"));
    m_table->verticalHeader()->hide();
    for (int row = 0; row < m_shared.size(); ++row)
        fillRow(row, m_shared.at(row), times);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->setShowGrid(false);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    for (int column = firstSource; column < m_table->columnCount(); ++column) {
        header->resizeSection(column, fontMetrics().averageCharWidth() * widthOfName);
        m_table->horizontalHeaderItem(column)->setToolTip(titles[column]);
    }
}

void EventDialog::fillRow(int row, const Shared &shared, const TimeText &times)
{
    const Report &first = shared.reports.constFirst();
    auto *when = new Cell(times.clock(first.at), first.at.toSecsSinceEpoch());
    when->setData(entryRole, qint64(first.entry));
    m_table->setItem(row, 0, when);
    m_table->setItem(row, 1, new Cell(shared.text, row));
    for (int i = 0; i < m_blogs.size(); ++i) {
        const auto own = std::ranges::find(shared.reports, m_blogs.at(i), &Report::blog);
        const bool isNever = own == shared.reports.end();
        const Lag lag = isNever ? Lag{} : lagBetween(first, *own, m_spacings);
        const QString text = isNever ? tr("never")
            : own == shared.reports.begin()
            //: In the column of a source: it was the first to report
            ? tr("first", "to report")
            : ReportText::lag(lag);
        const qint64 order = isNever ? std::numeric_limits<qint64>::max() : lag.seconds;
        m_table->setItem(row, firstSource + i, new Cell(text, order));
    }
}

QString EventDialog::asText() const
{
    QStringList lines = summaries();
    QStringList cells;
    for (int column = 0; column < m_table->columnCount(); ++column)
        cells << m_table->horizontalHeaderItem(column)->text();
    lines << QString() << cells.join(u'\t');
    for (int row = 0; row < m_table->rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells << m_table->item(row, column)->text();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QString EventDialog::asCsv() const
{
    QStringList cells{u"first"_s, u"report"_s};
    for (const BlogId id : m_blogs) {
        const QString name = m_sources.value(id).name;
        cells << csvCell(name + u" lag_s"_s) << csvCell(name + u" uncertainty_s"_s);
    }
    QStringList lines{cells.join(u',')};
    for (const Shared &shared : m_shared) {
        const Report &first = shared.reports.constFirst();
        cells = {first.at.toUTC().toString(Qt::ISODate), csvCell(shared.text)};
        for (const BlogId id : m_blogs) {
            const auto own = std::ranges::find(shared.reports, id, &Report::blog);
            const bool isNever = own == shared.reports.end();
            const Lag lag = isNever ? Lag{} : lagBetween(first, *own, m_spacings);
            cells << (isNever ? QString() : QString::number(lag.seconds))
                  << (isNever ? QString() : QString::number(lag.uncertainty));
        }
        lines << cells.join(u',');
    }
    return lines.join(u"\r\n"_s) + u"\r\n"_s;
}

} // namespace Liveline
