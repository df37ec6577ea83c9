// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/pdfcanvas.h"

#include <functional>
#include <optional>

namespace Liveline {

/// An element of the structure that holds others. Neighbouring items are in the same one when tag
/// and serial are the same.
struct FlowPart {
    QByteArray tag;
    qint64 serial = 0;
    QString language; ///< of an article; BCP 47

    bool operator==(const FlowPart &) const = default;
};

/// A paragraph or a picture on its way to a page. Lengths are points; `left` is from the left
/// margin.
struct FlowItem {
    TextLayout text;
    double left = 0;
    double before = 0; ///< free space above, but not at the top of a page
    bool keepsWithNext = false; ///< never the last on its page
    double trailing = 0; ///< height of what follows and belongs to its last lines
    QByteArray tag = "P";
    QList<FlowPart> inside; ///< outermost first

    TextLayout marker; ///< bullet or number, on the first line
    double markerLeft = 0;
    TextLayout side; ///< in the side column, from the first line on
    TextLayout number; ///< at the right margin: a page of the contents
    QList<double> rules; ///< from the left margin: lines that stand beside it
    QString linksTo; ///< destination: the whole text is a link to it
    QString anchor; ///< destination that it is

    QByteArray picture; ///< encoded; shown instead of text
    QSizeF pictureSize;
    QString alternativeText;
    std::function<void()> placed; ///< told when its page is known

    double height() const { return picture.isEmpty() ? text.height() : pictureSize.height(); }
    double leastHeight() const; ///< what must fit for it to begin on a page
};

struct PageGeometry {
    QSizeF size;
    double margin = 0;
    double width() const { return size.width() - 2 * margin; }
    double top() const { return margin; }
    double bottom() const { return size.height() - margin; }
};

/// Fills pages with items from top to bottom: what heads a text stays with at least two lines of
/// it, no single line of a paragraph stands alone, a picture is never cut.
class PdfFlow {
public:
    PdfFlow(
        PdfCanvas &canvas, const PageGeometry &geometry, std::function<void(int page)> furniture);

    void add(const FlowItem &item);
    void addRule(
        double before, double width, QRgb colour); ///< across the column, with what follows
    /// A rule at the very top of the column, on an empty page only.
    void addHead(double width, QRgb colour);
    void endPart(); ///< what stands in the side column keeps its room
    void breakPage(); ///< unless the page is empty
    int finish(); ///< how many pages
    int page() const { return m_page; }

private:
    struct Pending {
        FlowItem item;
        double rule = 0; ///< width of the rule above
        QRgb colour = 0;
    };
    void flush();
    void place(const Pending &pending);
    void placeText(const FlowItem &item);
    void placePicture(const FlowItem &item);
    void placeLines(const FlowItem &item, qsizetype from, qsizetype count);
    qsizetype fittingLines(const FlowItem &item, qsizetype from) const;
    void enter(const QList<FlowPart> &parts);
    void leaveTo(qsizetype depth);
    void drawRulesBeside(const FlowItem &item, double from, double to);
    void drawBeside(const FlowItem &item);
    void drawNumber(const FlowItem &item);
    static bool shrinkToFit(QList<Pending> &pending, double excess);
    void endPage();
    double room() const { return m_geometry.bottom() - m_y; }

    PdfCanvas &m_canvas;
    PageGeometry m_geometry;
    std::function<void(int page)> m_furniture;
    QList<Pending> m_pending;
    QList<FlowPart> m_open;
    int m_page = 1;
    double m_y = 0;
    double m_sideBottom = 0;
    bool m_isPageEmpty = true;
    QList<double> m_lastRules;
    double m_nextRule = 0;
    double m_nextRuleBefore = 0;
    QRgb m_nextRuleColour = 0;
};

} // namespace Liveline
