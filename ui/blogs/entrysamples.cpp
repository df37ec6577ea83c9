// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/entrysamples.h"

#include "core/base/text.h"
#include "ui/messages.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace Liveline {
namespace {

constexpr int entryLength = 140;

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // the words are a page's
    return label;
}

QString firstWords(const ParsedEntry &entry)
{
    const QString words = entry.headline.isEmpty() ? entry.text : entry.headline;
    return elideAtWord(collapseWhitespace(shownText(words)), entryLength);
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

} // namespace

QString factsOf(const Extraction &extraction, const QDateTime &now)
{
    QStringList facts{EntrySamples::tr("%n entries", nullptr, int(extraction.entries.size()))};
    const QDateTime time = newest(extraction.entries);
    if (time.isValid())
        facts.append(EntrySamples::tr("newest %1").arg(agoText(time, now)));
    if (extraction.blog.isEnded)
        facts.append(EntrySamples::tr("ended"));
    facts.append(EntrySamples::tr("read from %1").arg(extractorName(extraction.extractor)));
    return facts.join(EntrySamples::tr(", ", "between facts"));
}

EntrySamples::EntrySamples(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_rows(new QGridLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setVerticalSpacing(8);
    m_rows->setHorizontalSpacing(12);
    m_rows->setColumnStretch(1, 1);
}

void EntrySamples::show(const QList<ParsedEntry> &entries, int count)
{
    qDeleteAll(findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    const auto shown = std::min<qsizetype>(count, entries.size());
    for (qsizetype i = 0; i < shown; ++i) {
        const int row = static_cast<int>(i);
        if (entries[i].published.isValid()) {
            QLabel *time = makeLabel(timeText(entries[i].published, m_clock()), this);
            QPalette colors = time->palette();
            colors.setColor(QPalette::WindowText, Theme::of(colors).secondaryText);
            time->setPalette(colors);
            m_rows->addWidget(time, row, 0, Qt::AlignTop);
        }
        QLabel *words = makeLabel(firstWords(entries[i]), this);
        words->setWordWrap(true);
        m_rows->addWidget(words, row, 1, Qt::AlignTop);
    }
}

} // namespace Liveline
