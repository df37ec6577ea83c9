// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/entrylayout.h"

#include "core/base/text.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal unknownRatio = 9.0 / 16.0; // height of a picture that declares no size
constexpr qreal minimumRatio = 0.2; // of height to width: a declared 4000 × 1 is a mistake
constexpr qreal maximumRatio = 3.0;
constexpr qreal smallestPicture = 48;

qreal ratioOf(const Image &image)
{
    if (image.width <= 0 || image.height <= 0)
        return unknownRatio;
    return std::clamp(static_cast<qreal>(image.height) / image.width, minimumRatio, maximumRatio);
}

QTextCharFormat formatOf(const TextRun &run, const EntryStyle &style)
{
    QTextCharFormat format;
    if (run.styles & TextRun::Bold)
        format.setFontWeight(QFont::DemiBold);
    if (run.styles & TextRun::Italic)
        format.setFontItalic(true);
    if (run.styles & TextRun::Struck)
        format.setFontStrikeOut(true);
    if (run.styles & TextRun::Underlined)
        format.setFontUnderline(true);
    if (run.styles & TextRun::Raised)
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    if (run.styles & TextRun::Lowered)
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (run.styles & TextRun::Code)
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    if (!run.link.isEmpty()) {
        format.setForeground(style.theme.link);
        format.setFontUnderline(true);
    }
    return format;
}

QList<QTextLayout::FormatRange> formatsOf(const Paragraph &paragraph, const EntryStyle &style)
{
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : paragraph.runs) {
        formats.append(
            {static_cast<int>(run.start), static_cast<int>(run.length), formatOf(run, style)});
    }
    return formats;
}

std::unique_ptr<QTextLayout> makeLayout(const QString &text, const QFont &font, bool isRightToLeft)
{
    auto layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    // AlignLeft would leave right-to-left text at the left edge.
    option.setAlignment((isRightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    return layout;
}

/// QTextLine takes for one column what the font draws as one: an emoji, "fi", a letter with its
/// marks.
void setLength(QTextLine &line, int length, qreal width)
{
    int columns = length;
    do
        line.setNumColumns(columns, width);
    while (line.textLength() > length && --columns > 0);
}

/// Places the lines of a layout, each at least `lineHeight` high; text in a taller script than
/// the font's own makes its line taller. `breaks`, where given, holds the length of each line.
qreal placeLines(QTextLayout &layout, qreal width, qreal lineHeight, const QList<int> *breaks = {})
{
    qreal y = 0;
    layout.beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        if (breaks && i < breaks->size())
            setLength(line, breaks->at(i), width);
        else
            line.setLineWidth(width);
        const qreal height = qMax(lineHeight, line.height());
        line.setPosition(QPointF(0, y + (height - line.height()) / 2));
        y += height;
    }
    layout.endLayout();
    return y;
}

QList<int> lineLengths(const QTextLayout &layout)
{
    QList<int> lengths;
    for (int i = 0; i < layout.lineCount(); ++i)
        lengths.append(layout.lineAt(i).textLength());
    return lengths;
}

/// Natural height of a line of this font, ascent and descent.
qreal naturalHeight(const QFont &font)
{
    const QFontMetricsF metrics(font);
    return metrics.ascent() + metrics.descent();
}

} // namespace

class EntryLayout::Builder {
public:
    Builder(EntryLayout &layout, const EntryRow &row, const EntryStyle &style, int width)
        : m_layout(layout)
        , m_row(row)
        , m_style(style)
        , m_width(width)
        , m_y(style.padding)
    {
    }

    void build();

private:
    struct Column {
        qreal left = 0;
        qreal width = 0;
    };
    struct Look {
        QFont font;
        qreal lineHeight = 1.3; ///< of the font's natural height
        QList<QTextLayout::FormatRange> formats;
    };
    Text &addText(Text::Role role, const QString &text, const Look &look, const Column &column,
        bool isRightToLeft);
    void addLine(Text::Role role, const QString &text, const QFont &font);
    void addHeadline();
    void addParagraph(int index);
    const EmbedCard *cardOf(int paragraph) const;
    void openCard(const EmbedCard &card);
    void closeCard();
    void addQuoteBars(const Paragraph &paragraph, qreal top);
    void addPictures();
    qreal addPictureRow(int first, int count);
    void addCaption(const Image &image, const Column &column);
    void addChips();
    void addNote();
    void addSpace(qreal space)
    {
        if (!m_layout.m_texts.empty() || !m_layout.m_pictures.isEmpty())
            m_y += space;
    }

    EntryLayout &m_layout;
    const EntryRow &m_row;
    const EntryStyle &m_style;
    qreal m_width;
    qreal m_y;
    qreal m_cardTop = 0;
};

EntryLayout::Text &EntryLayout::Builder::addText(Text::Role role, const QString &text,
    const Look &look, const Column &column, bool isRightToLeft)
{
    Text block;
    block.role = role;
    block.isRightToLeft = isRightToLeft;
    block.layout = makeLayout(text, look.font, isRightToLeft);
    block.layout->setFormats(look.formats);
    block.position = QPointF(column.left, m_y);
    m_y += placeLines(*block.layout, column.width, naturalHeight(look.font) * look.lineHeight);
    m_layout.m_texts.push_back(std::move(block));
    return m_layout.m_texts.back();
}

void EntryLayout::Builder::addLine(Text::Role role, const QString &text, const QFont &font)
{
    if (!text.isEmpty())
        addText(role, text, {font, 1.3, {}}, {0, m_width}, isRightToLeftText(text));
}

void EntryLayout::Builder::build()
{
    addLine(Text::Role::Kicker, m_row.kicker, m_style.kickerFont);
    addHeadline();
    if (!m_row.author.isEmpty()) {
        addSpace(m_style.paragraphSpacing * 0.15);
        addLine(Text::Role::Author, m_row.author, m_style.smallFont);
    }
    m_layout.m_runs.resize(m_row.paragraphs.size());
    for (int i = 0; i < m_row.paragraphs.size(); ++i)
        addParagraph(i);
    addPictures();
    addChips();
    addNote();

    // The time stands on the baseline of the first text line, whatever that is.
    if (!m_layout.m_texts.empty()) {
        const Text &first = m_layout.m_texts.front();
        const QTextLine line = first.layout->lineAt(0);
        m_layout.m_firstBaseline = first.position.y() + line.y() + line.ascent();
    } else {
        m_layout.m_firstBaseline = m_style.padding + QFontMetricsF(m_style.timeFont).ascent();
    }
    const int timeLinesBelow = m_style.density == Density::Headlines ? 0 : 2;
    const qreal timeHeight
        = m_layout.m_firstBaseline + timeLinesBelow * naturalHeight(m_style.agoFont);
    m_layout.m_height = static_cast<int>(std::ceil(qMax(m_y, timeHeight) + m_style.padding));
}

void EntryLayout::Builder::addHeadline()
{
    if (m_row.headline.isEmpty())
        return;
    const bool isRightToLeft = isRightToLeftText(m_row.headline);
    Look look{m_style.headlineFont, 1.24, {}};
    QTextCharFormat struck;
    struck.setFontStrikeOut(true);
    if (m_row.isRemoved)
        look.formats = {{0, static_cast<int>(m_row.headline.size()), struck}};
    const Text &text
        = addText(Text::Role::Headline, m_row.headline, look, {0, m_width}, isRightToLeft);

    // Reading must not make the text jump: the lighter weight is broken where the heavier was.
    m_layout.m_readHeadline = makeLayout(m_row.headline, m_style.readHeadlineFont, isRightToLeft);
    m_layout.m_readHeadline->setFormats(look.formats);
    const QList<int> breaks = lineLengths(*text.layout);
    placeLines(*m_layout.m_readHeadline, m_width,
        naturalHeight(m_style.headlineFont) * look.lineHeight, &breaks);
}

const EmbedCard *EntryLayout::Builder::cardOf(int paragraph) const
{
    const auto card = std::ranges::find_if(m_row.cards,
        [=](const EmbedCard &c) { return c.first <= paragraph && paragraph <= c.last; });
    return card == m_row.cards.end() ? nullptr : &*card;
}

/// The name of the site, and room around what is said there.
void EntryLayout::Builder::openCard(const EmbedCard &card)
{
    addSpace(m_style.paragraphSpacing);
    m_cardTop = std::round(m_y);
    m_y = m_cardTop + std::round(m_style.indent * 0.5);
    const qreal inset = std::round(m_style.indent * 0.7);
    addText(Text::Role::Provider, card.provider, {m_style.smallFont, 1.3, {}},
        {inset, m_width - 2 * inset}, false);
}

void EntryLayout::Builder::closeCard()
{
    m_y += std::round(m_style.indent * 0.55);
    m_layout.m_cards.append(QRectF(0, m_cardTop, m_width, std::round(m_y) - m_cardTop));
}

void EntryLayout::Builder::addParagraph(int index)
{
    const Paragraph &paragraph = m_row.paragraphs.at(index);
    const EmbedCard *card = cardOf(index);
    if (card && card->first == index)
        openCard(*card);
    const bool isHeading = paragraph.kind == Paragraph::Kind::Heading;
    const bool followsItem = index > 0 && paragraph.kind == Paragraph::Kind::ListItem
        && m_row.paragraphs.at(index - 1).kind == Paragraph::Kind::ListItem;
    addSpace(m_style.paragraphSpacing * (isHeading ? 1.3 : followsItem ? 0.45 : 1.0));

    Look look{
        isHeading ? m_style.headingFont : m_style.bodyFont, 1.36, formatsOf(paragraph, m_style)};
    if (paragraph.kind == Paragraph::Kind::Preformatted) {
        look.font = m_style.smallFont;
        look.font.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    }
    // Indents stop after a few levels: deep nesting must leave room for words.
    const qreal inset = card
        ? std::round(m_style.indent * 0.7)
        : m_style.indent * qMin(4, qMin(3, paragraph.indent) + qMin(3, paragraph.quoteDepth));
    const qreal width = card ? m_width - 2 * inset : qMax<qreal>(m_width - inset, m_width / 2);
    const qreal left = card ? inset : paragraph.isRightToLeft ? 0 : m_width - width;

    const qreal top = m_y;
    Text &text
        = addText(Text::Role::Body, paragraph.text, look, {left, width}, paragraph.isRightToLeft);
    text.paragraph = index;
    text.marker = paragraph.marker;
    m_layout.m_runs[index] = paragraph.runs;
    if (card && card->last == index)
        closeCard();
    else if (!card && paragraph.quoteDepth > 0)
        addQuoteBars(paragraph, top);
}

void EntryLayout::Builder::addQuoteBars(const Paragraph &paragraph, qreal top)
{
    const qreal x = paragraph.isRightToLeft ? m_width - 3 : 0;
    const QRectF box(x, top, 3, m_y - top);
    // Paragraphs of one quotation share one bar.
    if (!m_layout.m_bars.isEmpty()) {
        QRectF &last = m_layout.m_bars.last().box;
        const qreal distance = top - last.bottom();
        if (qFuzzyCompare(last.x() + 1, x + 1) && distance <= m_style.paragraphSpacing + 1) {
            last.setBottom(box.bottom());
            return;
        }
    }
    m_layout.m_bars.append({box});
}

void EntryLayout::Builder::addPictures()
{
    // The first picture is shown large, the others two by two.
    for (int i = 0; i < m_row.images.size();) {
        const int count = i == 0 ? 1 : qMin<int>(2, static_cast<int>(m_row.images.size()) - i);
        addSpace(m_style.paragraphSpacing * 1.3);
        m_y += addPictureRow(i, count);
        if (count == 1)
            addCaption(m_row.images.at(i), {0, m_width});
        i += count;
    }
    if (m_row.hiddenImages > 0) {
        addSpace(m_style.paragraphSpacing * 0.5);
        addLine(Text::Role::Caption,
            EntryRow::tr("and %n more picture(s)", nullptr, m_row.hiddenImages), m_style.smallFont);
    }
}

/// Boxes beside each other, each with the ratio its picture declares. Returns the height.
qreal EntryLayout::Builder::addPictureRow(int first, int count)
{
    const qreal gap = m_style.paragraphSpacing;
    const qreal column = (m_width - gap * (count - 1)) / count;
    qreal rowHeight = 0;
    for (int i = 0; i < count; ++i) {
        const Image &image = m_row.images.at(first + i);
        const qreal ratio = ratioOf(image);
        qreal width = column;
        if (image.width > 0 && image.height > 0)
            width = std::clamp<qreal>(image.width, smallestPicture, column);
        qreal height = width * ratio;
        if (height > m_style.maximumPictureHeight) {
            height = m_style.maximumPictureHeight;
            width = height / ratio;
        }
        const QRectF box(
            std::round(i * (column + gap)), std::round(m_y), std::round(width), std::round(height));
        m_layout.m_pictures.append({box, first + i});
        rowHeight = qMax(rowHeight, box.height());
    }
    return rowHeight;
}

void EntryLayout::Builder::addCaption(const Image &image, const Column &column)
{
    if (image.caption.isEmpty())
        return;
    m_y += m_style.paragraphSpacing * 0.5;
    const QString caption = elideAtWord(image.caption, 400);
    addText(Text::Role::Caption, caption, {m_style.smallFont, 1.3, {}}, column,
        isRightToLeftText(caption));
}

void EntryLayout::Builder::addChips()
{
    if (m_row.chips.isEmpty())
        return;
    addSpace(m_style.paragraphSpacing * 1.2);
    const QFontMetricsF metrics(m_style.smallFont);
    const qreal height = std::ceil(metrics.height() * 1.35);
    const qreal inset = std::ceil(metrics.height() * 0.5);
    qreal x = 0;
    for (const Chip &chip : m_row.chips) {
        const qreal width
            = qMin(m_width, std::ceil(metrics.horizontalAdvance(chip.text)) + 2 * inset);
        if (x > 0 && x + width > m_width) {
            x = 0;
            m_y += height + m_style.paragraphSpacing * 0.5;
        }
        m_layout.m_chips.append({QRectF(x, std::round(m_y), width, height), chip});
        x += width + m_style.paragraphSpacing * 0.8;
    }
    m_y += height;
}

void EntryLayout::Builder::addNote()
{
    if (m_row.note.isEmpty())
        return;
    addSpace(m_style.paragraphSpacing * 1.2);
    const qreal inset = std::round(m_style.indent * 0.5);
    const qreal top = std::round(m_y);
    m_y = top + std::round(inset * 0.6);
    const Column column{inset, m_width - 2 * inset};
    //: Before the words of the reader's own note
    const QString label = EntryRow::tr("Note");
    QTextCharFormat marked;
    marked.setFontWeight(QFont::DemiBold);
    marked.setForeground(m_style.theme.edited);
    QString text = label + u"  "_s + m_row.note;
    text.replace(u'\n', QChar::LineSeparator);
    addText(Text::Role::Note, text,
        {m_style.smallFont, 1.36, {{0, static_cast<int>(label.size()), marked}}}, column,
        isRightToLeftText(m_row.note));
    m_y += std::round(inset * 0.6);
    m_layout.m_note = QRectF(0, top, m_width, m_y - top);
}

EntryLayout::EntryLayout(const EntryRow &row, const EntryStyle &style, int width)
{
    Builder(*this, row, style, width).build();
}

QUrl EntryLayout::linkAt(const QPointF &point) const
{
    for (const Text &text : m_texts) {
        if (text.paragraph < 0)
            continue;
        const QPointF local = point - text.position;
        for (int i = 0; i < text.layout->lineCount(); ++i) {
            const QTextLine line = text.layout->lineAt(i);
            if (!line.naturalTextRect().contains(local))
                continue;
            const int cursor = line.xToCursor(local.x(), QTextLine::CursorOnCharacter);
            for (const TextRun &run : m_runs.at(text.paragraph)) {
                if (!run.link.isEmpty() && cursor >= run.start && cursor < run.start + run.length)
                    return run.link;
            }
        }
    }
    return {};
}

bool EntryLayout::hasTextAt(const QPointF &point) const
{
    for (const Text &text : m_texts) {
        const QPointF local = point - text.position;
        for (int i = 0; i < text.layout->lineCount(); ++i) {
            if (text.layout->lineAt(i).naturalTextRect().contains(local))
                return true;
        }
    }
    return false;
}

EntryLayout::Position EntryLayout::positionAt(const QPointF &point) const
{
    Position position;
    for (size_t i = 0; i < m_texts.size(); ++i) {
        const Text &text = m_texts.at(i);
        if (i > 0 && point.y() < text.position.y())
            break; // between two texts: the end of the upper one
        for (int l = 0; l < text.layout->lineCount(); ++l) {
            const QTextLine line = text.layout->lineAt(l);
            if (l > 0 && point.y() < text.position.y() + line.y())
                break;
            position = {static_cast<int>(i), line.xToCursor(point.x() - text.position.x())};
        }
    }
    return position;
}

QString EntryLayout::textBetween(Position from, Position to) const
{
    QStringList lines;
    for (int i = from.text; i <= to.text && i < static_cast<int>(m_texts.size()); ++i) {
        const QString text = m_texts.at(static_cast<size_t>(i)).layout->text();
        const int start = i == from.text ? from.character : 0;
        const int end = i == to.text ? to.character : static_cast<int>(text.size());
        lines << text.mid(start, end - start).replace(QChar::LineSeparator, u'\n');
    }
    return lines.join(u'\n');
}

std::optional<int> EntryLayout::pictureAt(const QPointF &point) const
{
    for (const Picture &picture : m_pictures) {
        if (picture.box.contains(point))
            return picture.image;
    }
    return {};
}

std::optional<Chip::Kind> EntryLayout::chipAt(const QPointF &point) const
{
    for (const ChipBox &chip : m_chips) {
        if (chip.box.contains(point))
            return chip.chip.kind;
    }
    return {};
}

} // namespace Liveline
