// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/extract/blocks.h"
#include "core/extract/boilerplate.h"
#include "core/extract/extractor.h"
#include "core/extract/livesign.h"
#include "core/extract/sanitizer.h"
#include "core/extract/sections.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestTitle = 300;
constexpr qsizetype NarrowestColumn = 55;
constexpr qsizetype WidestColumn = 100;

/// Text broken into lines of one width is one paragraph; other line breaks are meant.
QString unwrapped(const QString &paragraph)
{
    const QStringList lines = paragraph.split(u'\n');
    const bool isWrapped = lines.size() > 1
        && std::all_of(lines.cbegin(), lines.cend() - 1, [](const QString &line) {
               return line.size() >= NarrowestColumn && line.size() <= WidestColumn;
           });
    return isWrapped ? lines.join(u' ') : paragraph;
}

ParsedEntry entryOf(const Section &section)
{
    QStringList parts;
    for (const Block &block : section.body)
        parts.append(unwrapped(block.source));
    QString text = parts.join(u'\n');
    if (section.labelLength > 0)
        text.remove(0, section.labelLength);
    const Sanitized body = sanitizePlainText(text);
    ParsedEntry entry;
    entry.headline = section.headline;
    entry.author = section.author;
    entry.content = body.content;
    entry.text = body.text;
    return entry;
}

} // namespace

Reading readPlainText(const Page &page)
{
    Reading reading;
    QList<Block> blocks = readBlocks(page.text());
    if (blocks.isEmpty()) {
        reading.why = u"no text"_s;
        return reading;
    }
    const Block title = blocks.takeFirst();
    const QString firstLine = collapseWhitespace(title.source.section(u'\n', 0, 0));
    if (firstLine.size() <= LongestTitle)
        reading.blog.headline = firstLine;
    const LiveSign sign
        = announcesLive(reading.blog.headline) ? LiveSign::Clear : liveSign(page.document().url);
    const DateWords words{QString()};
    const Sections sections = splitSections(withoutBoilerplate(blocks), words, sign);
    reading.why = sections.why;
    for (const Section &section : sections.entries)
        reading.entries.append(entryOf(section));
    return reading;
}

} // namespace Liveline
