// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/richtext.h"

#include <QByteArray>
#include <QRgb>

#include <memory>

#include <pango/pangocairo.h>

namespace Liveline {

/// How a paragraph looks. Lengths are points.
struct TextStyle {
    const char *families = ""; ///< in order of preference, as Pango reads them
    double size = 0;
    double leading = 0; ///< from baseline to baseline; taller scripts get what they need
    double spacing = 0; ///< between letters
    bool isBold = false;
    bool isItalic = false;
    QRgb colour = 0;
};

/// A paragraph broken into lines, with what stands where. Copies share the layout.
class TextLayout {
public:
    /// Glyphs of one style, drawn together.
    struct Piece {
        PangoGlyphItem *glyphs = nullptr;
        const Run *run = nullptr;
        double x = 0; ///< from the left of the line's box
        double width = 0;
        bool isPicture = false; ///< colour emoji, which a PDF holds as images
    };
    struct Line {
        QList<Piece> pieces; ///< in the order in which they are read
        double left = 0;
        double width = 0;
        double ascent = 0; ///< from the top of the line to its baseline
        double height = 0;
    };

    bool isEmpty() const { return m_lines.isEmpty(); }
    const QList<Line> &lines() const { return m_lines; }
    double height(qsizetype from, qsizetype count) const;
    double height() const { return height(0, m_lines.size()); }
    const TextStyle &style() const { return m_style; }
    const char *text() const { return pango_layout_get_text(m_layout.get()); }

private:
    friend class Typesetter;
    Line lineAt(PangoLayoutIter *iter) const;
    const Run *runAt(int byte) const;

    std::shared_ptr<PangoLayout> m_layout;
    std::shared_ptr<const QList<Run>> m_runs;
    QList<int> m_runEnds; ///< byte after each run
    QList<Line> m_lines;
    TextStyle m_style;
};

/// Breaks text into lines with Pango, in fonts of its own font map so that it may run on any one
/// thread.
class Typesetter {
public:
    Typesetter();

    struct Options {
        double width = 0;
        QString language; ///< BCP 47; chooses among the forms of Han characters
        bool isOneLine = false; ///< cut with an ellipsis instead of broken
        double tabWidth = 0; ///< columns of a table; 0: none
        enum class Side { Start, Left, Right } side = Side::Start; ///< Start: where reading begins
    };
    TextLayout set(const QList<Run> &runs, const TextStyle &style, const Options &options) const;
    TextLayout set(const QString &text, const TextStyle &style, const Options &options) const;

private:
    std::shared_ptr<PangoFontMap> m_fonts;
    std::shared_ptr<PangoContext> m_context;
};

} // namespace Liveline
