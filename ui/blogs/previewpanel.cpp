// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/previewpanel.h"

#include "core/base/text.h"
#include "ui/messages.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int shownEntries = 3;
constexpr int entryLength = 140;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // the words are a page's
    label->setWordWrap(true);
    return label;
}

void makeSecondary(QLabel *label)
{
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, Theme::of(colors).secondaryText);
    label->setPalette(colors);
}

QDateTime newest(const QList<ParsedEntry> &entries)
{
    QDateTime time;
    for (const ParsedEntry &entry : entries) {
        if (entry.published.isValid() && (!time.isValid() || entry.published > time))
            time = entry.published;
    }
    return time;
}

QString firstWords(const ParsedEntry &entry)
{
    const QString words = entry.headline.isEmpty() ? entry.text : entry.headline;
    return elideAtWord(collapseWhitespace(words), entryLength);
}

} // namespace

QString factsOf(const Extraction &extraction, const QDateTime &now)
{
    QStringList facts{PreviewPanel::tr("%n entries", nullptr, int(extraction.entries.size()))};
    const QDateTime time = newest(extraction.entries);
    if (time.isValid())
        facts.append(PreviewPanel::tr("newest %1").arg(agoText(time, now)));
    if (extraction.blog.isEnded)
        facts.append(PreviewPanel::tr("ended"));
    facts.append(PreviewPanel::tr("read from %1").arg(extractorName(extraction.extractor)));
    return facts.join(PreviewPanel::tr(", ", "between facts"));
}

PreviewPanel::PreviewPanel(const QStringList &groups, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_title(makeLabel(this))
    , m_source(makeLabel(this))
    , m_facts(makeLabel(this))
    , m_entries(new QVBoxLayout)
    , m_name(new QLineEdit(this))
    , m_group(new QComboBox(this))
{
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setObjectName(u"previewTitle"_s);
    m_facts->setObjectName(u"previewFacts"_s);
    m_name->setObjectName(u"previewName"_s);
    m_group->setEditable(true);
    m_group->addItem(QString());
    m_group->addItems(groups);
    m_group->lineEdit()->setPlaceholderText(tr("None"));
    m_entries->setSpacing(8);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Group:"), m_group);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_source);
    layout->addWidget(m_facts);
    layout->addSpacing(8);
    layout->addLayout(m_entries);
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addLayout(form);
}

void PreviewPanel::show(const Preview &preview)
{
    const ParsedBlog &blog = preview.extraction.blog;
    const QString host = preview.url.host();
    m_title->setText(
        elideAtWord(blog.headline.isEmpty() ? host + preview.url.path() : blog.headline, 200));
    m_source->setText(blog.publisher.isEmpty() ? host : u"%1 · %2"_s.arg(blog.publisher, host));
    m_facts->setText(factsOf(preview.extraction, m_clock()));
    m_name->setPlaceholderText(m_title->text());
    makeSecondary(m_source);
    makeSecondary(m_facts);
    for (const ParsedEntry &entry : preview.extraction.entries.first(
             std::min<qsizetype>(shownEntries, preview.extraction.entries.size())))
        addEntry(entry);
}

FollowOptions PreviewPanel::options() const
{
    return {.name = m_name->text().trimmed(), .group = m_group->currentText().trimmed()};
}

void PreviewPanel::addEntry(const ParsedEntry &entry)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    if (entry.published.isValid()) {
        QLabel *time = makeLabel(this);
        time->setText(timeText(entry.published, m_clock()));
        time->setWordWrap(false);
        makeSecondary(time);
        line->addWidget(time, 0, Qt::AlignTop);
    }
    QLabel *words = makeLabel(this);
    words->setText(firstWords(entry));
    line->addWidget(words, 1);
    m_entries->addLayout(line);
}

} // namespace Liveline
