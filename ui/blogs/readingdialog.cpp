// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/readingdialog.h"

#include "core/base/text.h"
#include "core/base/then.h"
#include "core/extract/repeatedblocks.h"
#include "ui/blogs/entrysamples.h"
#include "ui/messages.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int pauseAfterTyping = 300; // milliseconds
constexpr int shownEntries = 8;
constexpr int offeredBlocks = 8;
constexpr int sampleLength = 60;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString capitalised(const QString &words) { return words.left(1).toUpper() + words.mid(1); }

/// What stands on the page, found at leisure.
struct PageContents {
    Extraction extraction;
    QList<RepeatedBlock> blocks;
};

} // namespace

ReadingDialog::ReadingDialog(
    const Preview &preview, const ReadingRule &current, Clock clock, QWidget *parent)
    : QDialog(parent)
    , m_preview(preview)
    , m_current(current)
    , m_clock(std::move(clock))
    , m_page{preview.page.body, QString::fromLatin1(preview.page.field("Content-Type")),
          preview.page.url, preview.page.fetchedAt, {}}
{
    setWindowTitle(tr("How the page is read"));
    resize(820, 560);
    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseAfterTyping);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeWays());
    splitter->addWidget(makeResult());
    splitter->setSizes({340, 480});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("&Use this reading"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"useReading"_s);
    m_use->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);

    connect(&m_typing, &QTimer::timeout, this, &ReadingDialog::readAccordingly);
    connect(m_ways, &QListWidget::currentRowChanged, this, &ReadingDialog::readAccordingly);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, [this] {
        Preview read = m_preview;
        read.rule = currentRule();
        read.extraction = m_read;
        if (!read.rule.isEmpty()) {
            read.source.clear();
            read.response = read.page;
        }
        Q_EMIT chosen(read);
        accept();
    });
    look();
}

QWidget *ReadingDialog::makeWays()
{
    auto *side = new QWidget(this);
    m_ways = new QListWidget(side);
    m_ways->setObjectName(u"ways"_s);
    m_ways->setAccessibleName(tr("Ways to read the page"));
    m_ways->setWordWrap(true);
    m_ways->setSpacing(2);
    m_own = new QWidget(side);
    auto *form = new QFormLayout(m_own);
    form->setContentsMargins(0, 0, 0, 0);
    const auto field = [&](const QString &label, const char *name, const QString &text) {
        auto *edit = new QLineEdit(text, m_own);
        edit->setObjectName(QLatin1StringView(name));
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
        return edit;
    };
    m_entrySelector = field(tr("&Entries:"), "entrySelector", m_current.entrySelector);
    m_titleSelector = field(tr("T&itle:"), "titleSelector", m_current.titleSelector);
    m_timeSelector = field(tr("Ti&me:"), "timeSelector", m_current.timeSelector);
    m_entrySelector->setPlaceholderText(tr("CSS, such as %1").arg(u"article.post"_s));
    m_titleSelector->setPlaceholderText(tr("CSS within an entry, if any"));
    m_timeSelector->setPlaceholderText(tr("CSS within an entry, if any"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_ways, 1);
    layout->addWidget(m_own);
    return side;
}

QWidget *ReadingDialog::makeResult()
{
    auto *side = new QWidget(this);
    m_confidence = makeLabel(side);
    QFont font = m_confidence->font();
    font.setWeight(QFont::DemiBold);
    m_confidence->setFont(font);
    m_confidence->setObjectName(u"confidence"_s);
    m_facts = makeLabel(side);
    m_facts->setObjectName(u"readingFacts"_s);
    QPalette colors = m_facts->palette();
    colors.setColor(QPalette::WindowText, Theme::of(colors).secondaryText);
    m_facts->setPalette(colors);
    m_samples = new EntrySamples(m_clock, side);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_confidence);
    layout->addWidget(m_facts);
    layout->addSpacing(8);
    layout->addWidget(m_samples);
    layout->addStretch(1);
    return side;
}

void ReadingDialog::look()
{
    m_own->hide();
    m_use->setEnabled(false);
    m_facts->setText(tr("Reading…"));
    const auto all = QtConcurrent::run(
        [page = m_page] { return PageContents{extract(page), findRepeatedBlocks(page)}; });
    then(all, this, [this](const PageContents &contents) {
        const Extraction &extraction = contents.extraction;
        const Extraction &automatic
            = m_preview.source.isEmpty() ? extraction : m_preview.extraction;
        add(tr("Automatic"), extractorName(automatic.extractor), {});
        for (const Attempt &attempt : extraction.tried) {
            if (attempt.entries > 0)
                add(extractorName(attempt.extractor), tr("%n entries", nullptr, attempt.entries),
                    {.rule = {.extractor = attempt.extractor}});
        }
        for (const RepeatedBlock &block :
            contents.blocks.first(std::min<qsizetype>(offeredBlocks, contents.blocks.size())))
            add(tr("%n blocks", nullptr, block.count), elideAtWord(block.samples.value(0), sampleLength),
                {.rule = {.entrySelector = block.selector}});
        add(tr("Your own rule"), tr("what CSS selectors match"),
            {.rule = m_current, .isOwn = true});
        // The row of one's own rule holds the rule in force, whatever that is: it comes last.
        const auto inForce = std::ranges::find(m_list, m_current, &Way::rule);
        m_ways->setCurrentRow(static_cast<int>(inForce - m_list.begin()));
    });
}

void ReadingDialog::add(const QString &name, const QString &detail, const Way &way)
{
    m_list.append(way);
    auto *item = new QListWidgetItem(capitalised(name) + u'\n' + detail, m_ways);
    const int line = m_ways->fontMetrics().lineSpacing();
    item->setSizeHint({0, 3 * line});
}

ReadingRule ReadingDialog::currentRule() const
{
    const Way way = m_list.value(m_ways->currentRow());
    if (!way.isOwn)
        return way.rule;
    return {{}, m_entrySelector->text().trimmed(), m_titleSelector->text().trimmed(),
        m_timeSelector->text().trimmed()};
}

void ReadingDialog::readAccordingly()
{
    const int reading = ++m_reading;
    const ReadingRule rule = currentRule();
    const bool isOwn = m_list.value(m_ways->currentRow()).isOwn;
    m_own->setVisible(isOwn);
    m_use->setEnabled(false);
    if (rule.isEmpty() && isOwn)
        return showReading({});
    if (rule.isEmpty() && !m_preview.source.isEmpty())
        return showReading(m_preview.extraction);
    Document page = m_page;
    page.rule = rule;
    const auto read = QtConcurrent::run([page] { return extract(page); });
    then(read, this, [this, reading](const Extraction &extraction) {
        if (reading == m_reading)
            showReading(extraction);
    });
}

void ReadingDialog::showReading(const Extraction &extraction)
{
    m_read = extraction;
    m_use->setEnabled(!extraction.entries.isEmpty());
    m_samples->show(extraction.entries, shownEntries);
    if (!extraction.entries.isEmpty()) {
        m_confidence->setText(capitalised(confidenceText(confidenceOf(extraction.extractor))));
        return m_facts->setText(factsOf(extraction, m_clock()));
    }
    m_confidence->setText(tr("No entries"));
    QStringList reasons;
    for (const Attempt &attempt : extraction.tried) {
        if (attempt.extractor == "rule"_L1 && !attempt.why.isEmpty())
            reasons.append(attempt.why);
    }
    m_facts->setText(
        reasons.isEmpty() ? tr("Say which part of the page an entry is.") : reasons.join(u'\n'));
}

} // namespace Liveline
