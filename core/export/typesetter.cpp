// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/typesetter.h"

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double smallSize = 0.7;

template <class Object> std::shared_ptr<Object> owned(Object *object)
{
    return std::shared_ptr<Object>(object, [](Object *o) { g_object_unref(o); });
}

double points(int pangoUnits) { return double(pangoUnits) / PANGO_SCALE; }

/// Pango refuses text with invalid characters, and a line of NULs is a file format's trick.
QByteArray cleanUtf8(QString text)
{
    text.removeIf([](QChar c) {
        return (c < u' ' && c != u'\t') || c == QChar(0x7f) || c == QChar::ParagraphSeparator;
    });
    return text.toUtf8();
}

void insert(PangoAttrList *list, PangoAttribute *attribute, int from, int to)
{
    attribute->start_index = guint(from);
    attribute->end_index = guint(to);
    pango_attr_list_insert(list, attribute);
}

/// What changes the shape of glyphs; lines and colours are drawn by whoever draws the pieces.
void addStyle(PangoAttrList *list, const Run &run, const TextStyle &style, int from, int to)
{
    if (run.isBold)
        insert(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
    if (run.isItalic)
        insert(list, pango_attr_style_new(style.isItalic ? PANGO_STYLE_NORMAL : PANGO_STYLE_ITALIC),
            from, to);
    if (run.isCode)
        insert(
            list, pango_attr_family_new("Noto Sans Mono, DejaVu Sans Mono, monospace"), from, to);
    if (run.isRaised || run.isLowered || run.isSmall)
        insert(list, pango_attr_size_new(int(style.size * smallSize * PANGO_SCALE)), from, to);
    // Splits the text into pieces where the run ends, so that each has one link and one look.
    const bool isMarked = !run.link.isEmpty() || run.isInserted || run.isDeleted;
    insert(list, pango_attr_underline_new(isMarked ? PANGO_UNDERLINE_SINGLE : PANGO_UNDERLINE_NONE),
        from, to);
    insert(list, pango_attr_strikethrough_new(run.isDeleted), from, to);
}

bool isColourFont(PangoFont *font)
{
    PangoFontDescription *description = pango_font_describe(font);
    const bool isEmoji
        = QByteArrayView(pango_font_description_get_family(description)).contains("Emoji");
    pango_font_description_free(description);
    return isEmoji;
}

/// What is copied, searched or read aloud is what the source wrote: no hyphens that break an
/// address, and no "fi" in one glyph, after which readers of tagged files lose the line.
void insertForReading(PangoAttrList *attributes, int end)
{
    insert(attributes, pango_attr_insert_hyphens_new(FALSE), 0, end);
    insert(attributes, pango_attr_font_features_new("liga=0"), 0, end);
}

void setFont(PangoLayout *layout, const TextStyle &style)
{
    PangoFontDescription *font = pango_font_description_from_string(style.families);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(
        font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

/// Pango's left is where a paragraph begins, which is the right of an Arabic one.
void align(PangoLayout *layout, Typesetter::Options::Side side)
{
    if (side == Typesetter::Options::Side::Start)
        return;
    const bool isRightToLeft = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL;
    const bool isAtStart = (side == Typesetter::Options::Side::Right) == isRightToLeft;
    pango_layout_set_alignment(layout, isAtStart ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

} // namespace

double TextLayout::height(qsizetype from, qsizetype count) const
{
    double sum = 0;
    for (qsizetype i = from; i < from + count; ++i)
        sum += m_lines[i].height;
    return sum;
}

const Run *TextLayout::runAt(int byte) const
{
    const auto end = std::upper_bound(m_runEnds.begin(), m_runEnds.end(), byte);
    const qsizetype index = qMin<qsizetype>(end - m_runEnds.begin(), m_runs->size() - 1);
    return &m_runs->at(index);
}

TextLayout::Line TextLayout::lineAt(PangoLayoutIter *iter) const
{
    PangoRectangle extents;
    pango_layout_iter_get_line_extents(iter, nullptr, &extents);
    PangoLayoutLine *line = pango_layout_iter_get_line_readonly(iter);
    const int baseline = pango_layout_iter_get_baseline(iter);

    Line result;
    result.left = points(extents.x);
    result.width = points(extents.width);
    const double natural = points(extents.height);
    // Fonts differ in what they call a line; only a script that really needs more gets more.
    result.height = natural <= m_style.leading * 1.2 ? m_style.leading : natural;
    result.ascent = points(baseline - extents.y) + (result.height - natural) / 2;

    double x = result.left;
    for (GSList *item = line->runs; item; item = item->next) {
        auto *glyphs = static_cast<PangoGlyphItem *>(item->data);
        const double width = points(pango_glyph_string_get_width(glyphs->glyphs));
        result.pieces.append({glyphs, runAt(glyphs->item->offset), x, width,
            isColourFont(glyphs->item->analysis.font)});
        x += width;
    }
    // Pango gives them from left to right; what listens or copies wants them as they are read.
    std::stable_sort(
        result.pieces.begin(), result.pieces.end(), [](const Piece &a, const Piece &b) {
            return a.glyphs->item->offset < b.glyphs->item->offset;
        });
    return result;
}

Typesetter::Typesetter()
    : m_fonts(owned(pango_cairo_font_map_new()))
{
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_fonts.get()), 72);
    m_context = owned(pango_font_map_create_context(m_fonts.get()));
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
}

TextLayout Typesetter::set(
    const QString &text, const TextStyle &style, const Options &options) const
{
    return set(QList<Run>{{.text = text}}, style, options);
}

TextLayout Typesetter::set(
    const QList<Run> &runs, const TextStyle &style, const Options &options) const
{
    TextLayout result;
    result.m_style = style;
    result.m_runs = std::make_shared<const QList<Run>>(runs);
    result.m_layout = owned(pango_layout_new(m_context.get()));
    PangoLayout *layout = result.m_layout.get();

    QByteArray utf8;
    PangoAttrList *attributes = pango_attr_list_new();
    for (const Run &run : runs) {
        const int from = int(utf8.size());
        utf8 += cleanUtf8(run.text);
        addStyle(attributes, run, style, from, int(utf8.size()));
        result.m_runEnds.append(int(utf8.size()));
    }
    if (!options.language.isEmpty())
        insert(attributes,
            pango_attr_language_new(
                pango_language_from_string(options.language.toLatin1().constData())),
            0, int(utf8.size()));

    insertForReading(attributes, int(utf8.size()));
    if (style.spacing > 0)
        insert(attributes, pango_attr_letter_spacing_new(int(style.spacing * PANGO_SCALE)), 0,
            int(utf8.size()));
    setFont(layout, style);
    pango_layout_set_width(layout, int(options.width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (options.isOneLine) {
        pango_layout_set_height(layout, -1);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    if (options.tabWidth > 0) {
        PangoTabArray *tabs = pango_tab_array_new(1, FALSE);
        pango_tab_array_set_tab(tabs, 0, PANGO_TAB_LEFT, int(options.tabWidth * PANGO_SCALE));
        pango_layout_set_tabs(layout, tabs);
        pango_tab_array_free(tabs);
    }
    pango_layout_set_text(layout, utf8.constData(), int(utf8.size()));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    align(layout, options.side);

    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    do {
        result.m_lines.append(result.lineAt(iter));
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return result;
}

} // namespace Liveline
