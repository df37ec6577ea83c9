// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/entryrow.h"

#include "core/base/text.h"
#include "core/model/shown.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maximumHeadline = 600;
constexpr qsizetype spokenLength = 300;
constexpr qsizetype maximumShortened = 160;
constexpr qsizetype maximumNote = 600;

QString kickerOf(const ParsedEntry &said)
{
    QStringList words;
    if (said.isPinned)
        words << EntryRow::tr("Pinned");
    if (said.isKeyEvent)
        words << EntryRow::tr("Key event");
    return words.join(u" · "_s);
}

QList<Chip> chipsOf(const Entry &entry, const TimeText &times)
{
    QList<Chip> chips;
    if (entry.edited.isValid()) {
        const QString when = times.clockSince(entry.edited, entry.sortTime);
        chips.append({Chip::Kind::Edited,
            entry.revision > 2
                //: Chip under an entry: when its wording changed last, and how many wordings there are
                ? EntryRow::tr("edited %1 · v%2").arg(when).arg(entry.revision)
                : EntryRow::tr("edited %1").arg(when)});
    }
    if (entry.isRemoved()) {
        chips.append({Chip::Kind::Removed,
            EntryRow::tr("removed by the source, noticed %1")
                .arg(times.clockSince(entry.removed, entry.sortTime))});
    }
    for (const QString &tag : entry.state.tags)
        chips.append({Chip::Kind::Tag, u'#' + tag});
    return chips;
}

} // namespace

EntryRow EntryRow::of(const Entry &entry, const TimeText &times)
{
    const ParsedEntry said = shown(entry.current);
    EntryRow row;
    row.kicker = kickerOf(said);
    row.headline = said.headline.size() > maximumHeadline
        ? elideAtWord(said.headline, maximumHeadline)
        : said.headline;
    row.author = withoutAddresses(said.author).left(200);
    row.paragraphs = readParagraphs(said);
    row.cards = embedCards(row.paragraphs);
    row.images = said.images.first(qMin<qsizetype>(said.images.size(), maximumImages));
    row.hiddenImages = static_cast<int>(said.images.size() - row.images.size());
    row.chips = chipsOf(entry, times);
    row.note = elideAtWord(entry.state.note, maximumNote);
    row.isRemoved = entry.isRemoved();
    return row;
}

EntryRow EntryRow::shortened() const
{
    EntryRow row;
    row.kicker = kicker;
    row.headline = headline;
    for (const Paragraph &paragraph : paragraphs) {
        if (row.headline.isEmpty())
            row.headline = elideAtWord(paragraph.text, maximumShortened);
    }
    if (row.headline.isEmpty() && !images.isEmpty())
        row.headline = tr("%n picture(s)", nullptr, int(images.size()) + hiddenImages);
    row.isRemoved = isRemoved;
    for (const Chip &chip : chips) {
        if (chip.kind == Chip::Kind::Tag)
            row.chips.append(chip);
    }
    if (!note.isEmpty())
        //: Under a headline: the reader wrote a note about the entry
        row.chips.append({Chip::Kind::Note, tr("Note")});
    return row;
}

QString accessibleText(const Entry &entry, const TimeText &times)
{
    const ParsedEntry said = shown(entry.current);
    QStringList prefix;
    if (!entry.state.isRead)
        prefix << EntryRow::tr("Unread");
    else if (entry.state.isChangedSinceRead)
        prefix << EntryRow::tr("Changed since you read it");
    if (entry.state.isStarred)
        prefix << EntryRow::tr("Starred");
    if (said.isPinned)
        prefix << EntryRow::tr("Pinned");
    if (said.isKeyEvent)
        prefix << EntryRow::tr("Key event");
    prefix << (said.published.isValid()
            ? times.clock(entry.sortTime)
            : EntryRow::tr("seen at %1").arg(times.clock(entry.sortTime)));

    QString text = prefix.join(u", "_s) + u", "_s;
    if (!said.author.isEmpty())
        text += said.author + u": "_s;
    QStringList sentences;
    if (!said.headline.isEmpty())
        sentences << said.headline;
    if (!said.text.isEmpty())
        sentences << elideAtWord(collapseWhitespace(said.text), spokenLength);
    if (!said.images.isEmpty())
        sentences << EntryRow::tr("%n picture(s)", nullptr, static_cast<int>(said.images.size()));
    if (entry.edited.isValid())
        sentences << EntryRow::tr("Edited at %1").arg(times.clock(entry.edited));
    if (entry.isRemoved())
        sentences << EntryRow::tr("Removed by the source");
    if (!entry.state.tags.isEmpty())
        //: The reader's own tags of an entry
        sentences << EntryRow::tr("Tags: %1").arg(entry.state.tags.join(u", "_s));
    if (!entry.state.note.isEmpty())
        //: The reader's own note about an entry
        sentences << EntryRow::tr("Note: %1")
                         .arg(elideAtWord(collapseWhitespace(entry.state.note), spokenLength));
    for (const QString &sentence : std::as_const(sentences)) {
        const bool isFirst = &sentence == &sentences.first();
        const bool hasStop = isFirst || u".!?…。！？؟"_s.contains(text.back());
        text += (isFirst ? u""_s : hasStop ? u" "_s : u". "_s) + sentence;
    }
    return text;
}

QString instantsText(const Entry &entry, const TimeText &times)
{
    QStringList lines;
    const auto add = [&](const QString &line, const QDateTime &time) {
        if (time.isValid())
            lines << line.arg(times.full(time));
    };
    add(EntryRow::tr("Published (source): %1"), entry.current.published);
    add(EntryRow::tr("Modified (source): %1"), entry.current.updated);
    add(EntryRow::tr("First seen (here): %1"), entry.firstSeen);
    add(EntryRow::tr("Edit noticed (here): %1"), entry.edited);
    add(EntryRow::tr("Removal noticed (here): %1"), entry.removed);
    return lines.join(u'\n');
}

} // namespace Liveline
