// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/pdfflow.h"

#include <algorithm>
#include <utility>

namespace Liveline {

namespace {

constexpr QRgb ruleColour = 0xb8b4ae;
constexpr double leastShrunken = 0.66; // of a picture's size
constexpr qsizetype together = 2; // lines of a paragraph that stay together at either end

} // namespace

double FlowItem::leastHeight() const
{
    const qsizetype count = text.lines().size();
    return count <= together + 1 ? height() + trailing : text.height(0, together);
}

PdfFlow::PdfFlow(
    PdfCanvas &canvas, const PageGeometry &geometry, std::function<void(int page)> furniture)
    : m_canvas(canvas)
    , m_geometry(geometry)
    , m_furniture(std::move(furniture))
    , m_y(geometry.top())
{
}

void PdfFlow::add(const FlowItem &item)
{
    Pending pending{item, m_nextRule, m_nextRuleColour};
    pending.item.before += std::exchange(m_nextRuleBefore, 0);
    m_nextRule = 0;
    m_pending.append(pending);
    if (!item.keepsWithNext)
        flush();
}

void PdfFlow::addRule(double before, double width, QRgb colour)
{
    m_nextRule = width;
    m_nextRuleBefore = before;
    m_nextRuleColour = colour;
}

void PdfFlow::addHead(double width, QRgb colour)
{
    if (!m_isPageEmpty)
        return;
    m_canvas.drawRule(m_geometry.margin, m_y + width / 2, m_geometry.margin + m_geometry.width(),
        m_y + width / 2, width, colour);
    m_y += width;
    m_isPageEmpty = false;
}

void PdfFlow::endPart()
{
    flush();
    m_y = qMax(m_y, m_sideBottom);
    m_sideBottom = 0;
    m_lastRules.clear();
}

void PdfFlow::breakPage()
{
    flush();
    if (!m_isPageEmpty)
        endPage();
}

int PdfFlow::finish()
{
    endPart();
    leaveTo(0);
    endPage();
    return m_page - 1;
}

void PdfFlow::flush()
{
    if (m_pending.isEmpty())
        return;
    QList<Pending> pending = std::exchange(m_pending, {});
    double needed = 0;
    for (const Pending &one : std::as_const(pending))
        needed += one.item.before
            + (&one == &std::as_const(pending).last() ? one.item.leastHeight() : one.item.height());
    if (needed > room() && !m_isPageEmpty && !shrinkToFit(pending, needed - room()))
        endPage();
    for (const Pending &one : pending)
        place(one);
}

/// A picture that would leave a hole at the foot of the page may be somewhat smaller instead.
bool PdfFlow::shrinkToFit(QList<Pending> &pending, double excess)
{
    for (Pending &one : pending) {
        QSizeF &size = one.item.pictureSize;
        const double height = size.height() - excess;
        if (one.item.picture.isEmpty() || height < size.height() * leastShrunken)
            continue;
        size *= height / size.height();
        return true;
    }
    return false;
}

void PdfFlow::place(const Pending &pending)
{
    const FlowItem &item = pending.item;
    if (!m_isPageEmpty) {
        const double gapTop = m_y;
        m_y += item.before;
        if (!m_lastRules.isEmpty() && m_lastRules == item.rules)
            drawRulesBeside(item, gapTop, m_y);
        if (pending.rule > 0) {
            const double y = m_y - qMin(item.before / 2, 10.0);
            m_canvas.drawRule(m_geometry.margin, y, m_geometry.margin + m_geometry.width(), y,
                pending.rule, pending.colour);
        }
    }
    enter(item.inside);
    if (item.picture.isEmpty())
        placeText(item);
    else
        placePicture(item);
    m_lastRules = item.rules;
}

qsizetype PdfFlow::fittingLines(const FlowItem &item, qsizetype from) const
{
    const qsizetype left = item.text.lines().size() - from;
    qsizetype fits = 0;
    double height = 0;
    while (fits < left) {
        height += item.text.lines()[from + fits].height;
        if (height > room())
            break;
        ++fits;
    }
    const bool isWhole = fits == left && height + item.trailing <= room();
    if (isWhole || (fits == left && m_isPageEmpty))
        return fits;
    fits = qMin(fits, left - together);
    const bool isAlone = fits < together;
    if (isAlone)
        return m_isPageEmpty ? qMax<qsizetype>(1, fits) : 0;
    return fits;
}

void PdfFlow::placeText(const FlowItem &item)
{
    qsizetype from = 0;
    while (from < item.text.lines().size()) {
        const qsizetype count = fittingLines(item, from);
        if (count == 0) {
            endPage();
            continue;
        }
        if (from == 0) {
            if (!item.anchor.isEmpty())
                m_canvas.addDestination(item.anchor, m_y);
            if (item.placed)
                item.placed();
            drawBeside(item);
            m_canvas.beginTag(item.tag.constData());
        }
        placeLines(item, from, count);
        from += count;
    }
    m_canvas.endTag(item.tag.constData());
    if (!item.number.isEmpty())
        drawNumber(item);
}

/// At the right margin, on the last line, with dots that lead the eye to it.
void PdfFlow::drawNumber(const FlowItem &item)
{
    constexpr double gap = 6;
    const TextLayout::Line &last = item.text.lines().last();
    const TextLayout::Line &number = item.number.lines().first();
    const double baseline = m_y - last.height + last.ascent;
    const double from = m_geometry.margin + item.left + last.left + last.width + gap;
    const double to = m_geometry.margin + number.left - gap;
    if (to > from)
        m_canvas.drawLeader(from, to, baseline - 0.6, ruleColour);
    m_canvas.drawLine(item.number, 0, m_geometry.margin, baseline - number.ascent);
}

void PdfFlow::placeLines(const FlowItem &item, qsizetype from, qsizetype count)
{
    const double top = m_y;
    for (qsizetype i = from; i < from + count; ++i) {
        m_canvas.drawLine(item.text, i, m_geometry.margin + item.left, m_y, item.linksTo);
        m_y += item.text.lines()[i].height;
    }
    drawRulesBeside(item, top, m_y);
    m_isPageEmpty = false;
}

void PdfFlow::placePicture(const FlowItem &item)
{
    if (item.leastHeight() > room() && !m_isPageEmpty)
        endPage();
    const QRectF box(QPointF(m_geometry.margin + item.left, m_y), item.pictureSize);
    if (!m_canvas.isRehearsal())
        m_canvas.drawPicture(
            loadPicture(item.picture, m_canvas.takesJpeg()), box, item.alternativeText);
    m_y += item.height();
    m_isPageEmpty = false;
}

void PdfFlow::drawBeside(const FlowItem &item)
{
    if (!item.marker.isEmpty()) {
        const double drop = item.text.lines().first().ascent - item.marker.lines().first().ascent;
        m_canvas.beginTag("Lbl");
        m_canvas.drawLine(item.marker, 0, m_geometry.margin + item.markerLeft, m_y + drop);
        m_canvas.endTag("Lbl");
    }
    if (item.side.isEmpty())
        return;
    double y = m_y + item.text.lines().first().ascent - item.side.lines().first().ascent;
    m_canvas.beginTag("P");
    for (qsizetype i = 0; i < item.side.lines().size(); ++i) {
        m_canvas.drawLine(item.side, i, m_geometry.margin, y);
        y += item.side.lines()[i].height;
    }
    m_canvas.endTag("P");
    m_sideBottom = y;
}

void PdfFlow::drawRulesBeside(const FlowItem &item, double from, double to)
{
    for (const double left : item.rules)
        m_canvas.drawRule(
            m_geometry.margin + left, from, m_geometry.margin + left, to, 1.5, ruleColour);
}

void PdfFlow::enter(const QList<FlowPart> &parts)
{
    const auto [open, wanted]
        = std::mismatch(m_open.begin(), m_open.end(), parts.begin(), parts.end());
    const qsizetype shared = open - m_open.begin();
    leaveTo(shared);
    for (const FlowPart &part : parts.sliced(shared)) {
        m_canvas.beginTag(part.tag.constData());
        if (part.tag == "Art")
            m_canvas.noteLanguage(part.language);
        m_open.append(part);
    }
}

void PdfFlow::leaveTo(qsizetype depth)
{
    while (m_open.size() > depth)
        m_canvas.endTag(m_open.takeLast().tag.constData());
}

void PdfFlow::endPage()
{
    m_furniture(m_page);
    m_canvas.endPage();
    ++m_page;
    m_y = m_geometry.top();
    m_sideBottom = 0;
    m_isPageEmpty = true;
}

} // namespace Liveline
