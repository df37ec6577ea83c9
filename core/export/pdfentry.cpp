// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/export/pdfcomposer.h"
#include "core/export/pdfstyle.h"
#include "core/model/shown.h"

#include <utility>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;
using Side = Typesetter::Options::Side;

namespace {

constexpr double maxPictureHeight = 330;
constexpr double maxTrailing = 120; // of small print that must stay with its text
constexpr double pointsPerPixel = 0.75;
constexpr double quoteIndent = 14;
constexpr double itemIndent = 16;
constexpr double maxCellWidth = 140;

QByteArray tagOf(Container::Kind kind)
{
    switch (kind) {
    case Container::Kind::Quote:
        return "BlockQuote"_ba;
    case Container::Kind::List:
    case Container::Kind::OrderedList:
        return "L"_ba;
    case Container::Kind::Item:
        return "LI"_ba;
    case Container::Kind::Table:
        break;
    }
    return "Div"_ba;
}

const TextStyle &styleOf(const RichBlock &block, const TextStyle &text)
{
    if (block.kind == RichBlock::Kind::Heading)
        return subheadingStyle;
    return block.kind == RichBlock::Kind::Preformatted ? monoStyle : text;
}

/// On paper, where no colour tells them apart, what replaces a word does not grow together with it.
QList<Run> spaced(const QList<Run> &runs)
{
    QList<Run> result;
    for (const Run &run : runs) {
        if (run.isInserted && !result.isEmpty() && result.last().isDeleted
            && !result.last().text.back().isSpace() && !run.text.front().isSpace())
            result.append({.text = u" "_s});
        result.append(run);
    }
    return result;
}

} // namespace

void PdfComposer::addEntry(const DossierEntry &entry, const DossierBlog &blog, bool isFirstOfDay)
{
    const QUrl address = entry.source->entry.current.url;
    m_language = blog.language;
    m_parts.append({"Art", ++m_serial, blog.language});
    DossierBody body = bodyOf(entry, m_job);
    const QList<QUrl> notes = numberLinks(body.blocks);
    const bool isRightToLeft = isRightToLeftText(entry.title);
    m_side = isRightToLeft ? Side::Right : Side::Start;
    addEntryHead(entry, blog, isFirstOfDay);
    addBlocks(body.blocks, bodyStyle, textLeft);
    addPictures(body.images);
    addNote(entry.note);
    const qsizetype last = m_items.size() - 1;
    addNotes(notes);
    if (!encodedAddress(address).isEmpty())
        addSmall({linkRun(address)}, notes.isEmpty() ? 5 : 1);
    if (m_job.preset == ExportPreset::Dossier && !entry.seen.isEmpty())
        addSmall({{.text = entry.seen}}, notes.isEmpty() && address.isEmpty() ? 5 : 1);
    keepTogether(last);
    addFacts(body.facts);
    addEarlier(body.earlier);
    for (const FlowItem &item : std::exchange(m_items, {}))
        m_flow.add(item);
    m_flow.endPart();
    m_parts.removeLast();
    m_language.clear();
    m_side = Side::Start;
}

/// The small print of an entry never stands alone on top of a page.
void PdfComposer::keepTogether(qsizetype last)
{
    double height = 0;
    for (const FlowItem &small : m_items.sliced(last + 1))
        height += small.before + small.height();
    m_items[last].trailing = qMin(height, maxTrailing);
}

void PdfComposer::addEntryHead(
    const DossierEntry &entry, const DossierBlog &blog, bool isFirstOfDay)
{
    const ParsedEntry said = shown(entry.source->entry.current);
    m_flow.addRule(isFirstOfDay ? 12 : 22, 0.5, lightRule);
    const bool isRemoved = entry.source->entry.isRemoved();
    if (!said.headline.isEmpty()) {
        FlowItem headline
            = paragraph({{.text = said.headline.simplified(), .isDeleted = isRemoved}},
                headlineStyle, textLeft);
        headline.tag = "H4";
        headline.keepsWithNext = true;
        headline.side = sideOf(entry);
        remember(headline, entry.anchor);
        m_items.append(headline);
    }
    QList<Run> runs;
    if (!said.author.isEmpty())
        runs = {{.text = withoutAddresses(said.author), .isBold = true}, {.text = u" · "_s}};
    // The heading above has said the blog's title already.
    runs.append({.text = blog.publisher.isEmpty() ? blog.url.host() : blog.publisher});
    for (const DossierLabel &label : entry.labels)
        runs += {{.text = u" · "_s}, {.text = label.text, .isBold = true}};
    FlowItem meta = paragraph(runs, metaStyle, textLeft);
    meta.before = said.headline.isEmpty() ? 0 : 1.5;
    meta.keepsWithNext = true;
    if (said.headline.isEmpty()) {
        meta.side = sideOf(entry);
        remember(meta, entry.anchor);
    }
    m_items.append(meta);
}

void PdfComposer::addBlocks(const QList<RichBlock> &blocks, const TextStyle &style, double left)
{
    QList<Container> before;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const RichBlock &block = blocks[i];
        const bool isInList = !block.inside.isEmpty()
            && block.inside.last().kind == Container::Kind::Item
            && sharedContainers(before, block.inside) > 0;
        const bool isTight = isInList || block.kind == RichBlock::Kind::Row;
        addBlock(block, style, left, isTight ? 2 : 5);
        // A table is read as a whole.
        if (block.kind == RichBlock::Kind::Row && i + 1 < blocks.size()
            && blocks[i + 1].inside == block.inside)
            m_items.last().keepsWithNext = true;
        before = block.inside;
    }
}

void PdfComposer::addBlock(
    const RichBlock &block, const TextStyle &style, double left, double before)
{
    double indent = 0;
    QList<double> ruleIndents;
    int number = -1;
    FlowItem item;
    item.inside = m_parts;
    for (const Container &container : block.inside) {
        item.inside.append({tagOf(container.kind), (m_serial << 20) + container.serial, {}});
        if (container.kind == Container::Kind::Quote)
            ruleIndents.append(indent + 3);
        if (container.kind == Container::Kind::Item)
            number = container.number;
        const bool indents
            = container.kind == Container::Kind::Quote || container.kind == Container::Kind::Item;
        if (indents)
            indent += container.kind == Container::Kind::Quote ? quoteIndent : itemIndent;
    }
    const double whole = m_geometry.width() - left;
    const double width = qMax(whole - indent, whole / 3);
    const qsizetype columns = block.text().count(u'\t') + 1;
    item.text = m_typesetter.set(block.runs, styleOf(block, style),
        {.width = width,
            .language = m_language,
            .tabWidth = block.kind == RichBlock::Kind::Row
                ? qMin(width / double(columns), maxCellWidth)
                : 0});
    item.left = block.isRightToLeft ? left : left + indent;
    for (const double ruleIndent : ruleIndents)
        item.rules.append(block.isRightToLeft ? left + whole - ruleIndent : left + ruleIndent);
    item.before = before;
    item.keepsWithNext = block.kind == RichBlock::Kind::Heading;
    item.tag = block.kind == RichBlock::Kind::Heading ? "H5" : number >= 0 ? "LBody" : "P";
    if (number >= 0) {
        const QString sign = number > 0 ? QString::number(number) + u'.' : u"•"_s;
        item.marker = m_typesetter.set(sign, style, {.width = itemIndent + 8});
        item.markerLeft = block.isRightToLeft ? left + width + 6 : left + indent - itemIndent + 2;
    }
    m_items.append(item);
}

void PdfComposer::addPictures(const QList<Image> &images)
{
    for (const Image &image : images) {
        const QSize pixels = sizeOf(image.url);
        if (pixels.isEmpty())
            continue;
        const QSizeF room(m_geometry.width() - textLeft, maxPictureHeight);
        QSizeF size = QSizeF(pixels) * pointsPerPixel;
        if (size.width() > room.width() || size.height() > room.height())
            size.scale(room, Qt::KeepAspectRatio);
        FlowItem item;
        item.left = textLeft;
        item.before = 7;
        item.picture = m_job.images.value(image.url);
        item.pictureSize = size;
        item.alternativeText
            = image.alternativeText.isEmpty() ? image.caption : image.alternativeText;
        item.inside = m_parts;
        item.keepsWithNext = !image.caption.isEmpty();
        m_items.append(item);
        if (image.caption.isEmpty())
            continue;
        FlowItem caption = paragraph(image.caption, captionStyle, textLeft);
        caption.tag = "Caption";
        caption.before = 3;
        m_items.append(caption);
    }
}

void PdfComposer::addNotes(const QList<QUrl> &notes)
{
    for (qsizetype i = 0; i < notes.size(); ++i)
        addSmall({{.text = u"[%1] "_s.arg(i + 1)}, linkRun(notes[i])}, i == 0 ? 5 : 1);
}

void PdfComposer::addSmall(const QList<Run> &runs, double before, bool keepsWithNext)
{
    FlowItem item = paragraph(runs, noteStyle, textLeft);
    item.before = before;
    item.keepsWithNext = keepsWithNext;
    m_items.append(item);
}

void PdfComposer::addEarlier(const QList<DossierWording> &earlier)
{
    if (earlier.isEmpty())
        return;
    addSmall({{.text = m_job.words.earlierWordings, .isBold = true}}, 9, true);
    for (const DossierWording &wording : earlier) {
        addSmall({{.text = wording.label}}, 4, true);
        for (const RichBlock &block : wording.blocks) {
            FlowItem item = setOff(spaced(block.runs), earlierStyle);
            item.before = 2;
            m_items.append(item);
        }
    }
}

/// Behind a line, at the side where the entry's script begins.
FlowItem PdfComposer::setOff(const QList<Run> &runs, const TextStyle &style) const
{
    FlowItem item = paragraph(runs, style, textLeft + quoteIndent);
    const bool isRightToLeft = m_side == Side::Right;
    item.rules = {isRightToLeft ? m_geometry.width() - 3 : textLeft + 3};
    if (isRightToLeft)
        item.left = textLeft;
    return item;
}

/// What the person who chose the entry says of it: set apart from what the source says.
void PdfComposer::addNote(const QString &note)
{
    for (const QString &line : note.split(u'\n', Qt::SkipEmptyParts)) {
        QList<Run> runs{{.text = line}};
        const bool isFirst = m_items.isEmpty() || m_items.last().tag != "Note";
        if (isFirst)
            runs.prepend({.text = m_job.words.note + u" — "_s, .isBold = true});
        FlowItem item = setOff(runs, remarkStyle);
        item.tag = "Note";
        item.before = isFirst ? 8 : 2;
        m_items.append(item);
    }
}

/// Times and digests in two columns, a row for each.
void PdfComposer::addFacts(const QList<DossierFact> &facts)
{
    constexpr double labelWidth = 110;
    const Side before = std::exchange(m_side, Side::Left); // dates and digests, in any script
    for (const DossierFact &fact : facts) {
        FlowItem item = paragraph(
            fact.text.isEmpty() ? fact.digest : fact.text, noteStyle, textLeft + labelWidth);
        item.marker = m_typesetter.set(fact.label, noteStyle, {.width = labelWidth - 6});
        item.markerLeft = textLeft;
        item.before = &fact == &facts.first() ? 7 : 0.5;
        item.keepsWithNext = &fact != &facts.last();
        m_items.append(item);
        if (fact.text.isEmpty() || fact.digest.isEmpty())
            continue;
        FlowItem digest
            = paragraph(u"sha256 "_s + fact.digest, smallDigestStyle, textLeft + labelWidth);
        digest.keepsWithNext = item.keepsWithNext;
        m_items.last().keepsWithNext = true;
        m_items.append(digest);
    }
    m_side = before;
}

/// The time and, smaller, its zone; where the source gave no time, that it is ours.
TextLayout PdfComposer::sideOf(const DossierEntry &entry) const
{
    const bool isOurs = !entry.source->entry.current.published.isValid();
    const QString zone
        = isOurs ? entry.zone + QChar(QChar::LineSeparator) + m_job.words.firstSeen : entry.zone;
    const QList<Run> runs{
        {.text = entry.clock, .isBold = true}, {.text = u" "_s + zone, .isSmall = true}};
    return m_typesetter.set(runs, clockStyle, {.width = sideWidth});
}

QSize PdfComposer::sizeOf(const QUrl &url)
{
    if (!m_sizes.contains(url))
        m_sizes.insert(url, pictureSize(m_job.images.value(url)));
    return m_sizes.value(url);
}

} // namespace Liveline
