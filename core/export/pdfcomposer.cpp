// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/pdfcomposer.h"

#include "core/export/pdfstyle.h"

#include <algorithm>
#include <array>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;
using Side = Typesetter::Options::Side;

namespace {

constexpr double margin = 20 / 25.4 * 72;
constexpr qsizetype maxContents = 400; // more than ten pages of contents help nobody
constexpr qsizetype maxShownAddress = 300;

constexpr std::array letterTerritories{QLocale::UnitedStates, QLocale::Canada, QLocale::Mexico,
    QLocale::Philippines, QLocale::Chile, QLocale::Colombia, QLocale::CostaRica, QLocale::Venezuela,
    QLocale::Guatemala, QLocale::Panama, QLocale::ElSalvador, QLocale::DominicanRepublic,
    QLocale::PuertoRico};

QString shownAddress(const QUrl &url)
{
    const QString address = QString::fromLatin1(encodedAddress(url));
    return address.size() <= maxShownAddress ? address : address.first(maxShownAddress) + u'…';
}

} // namespace

Run linkRun(const QUrl &url) { return {.text = shownAddress(url), .link = url}; }

QSizeF pageSizeFor(const QLocale &locale)
{
    const bool isLetter
        = std::find(letterTerritories.begin(), letterTerritories.end(), locale.territory())
        != letterTerritories.end();
    return isLetter ? QSizeF(612, 792) : QSizeF(595.276, 841.89);
}

PdfComposer::PdfComposer(const ExportJob &job, const Dossier &dossier, const Typesetter &typesetter,
    PdfCanvas &canvas, const PdfPlan &plan)
    : m_job(job)
    , m_dossier(dossier)
    , m_typesetter(typesetter)
    , m_canvas(canvas)
    , m_before(plan)
    , m_geometry{pageSizeFor(job.locale), margin}
    , m_flow(canvas, m_geometry, [this](int page) { drawFurniture(page); })
{
}

PdfPlan PdfComposer::compose(Output &output)
{
    m_canvas.beginTag("Document");
    if (m_job.preset != ExportPreset::Clipping) {
        addHeading();
        if (wantsContents(m_dossier)) {
            addContents();
            m_flow.breakPage();
        }
    }
    bool goesOn = true;
    for (const DossierBlog &blog : m_dossier.blogs)
        goesOn = goesOn && addBlog(blog, output);
    m_plan.pageCount = m_flow.finish();
    m_canvas.endTag("Document");
    return m_plan;
}

void PdfComposer::addHeading()
{
    m_flow.addHead(3, black);
    if (!m_dossier.kind.isEmpty()) {
        FlowItem kind = paragraph(m_dossier.kind.toUpper(), kindStyle, 0);
        kind.before = 14;
        kind.keepsWithNext = true;
        m_flow.add(kind);
    }
    FlowItem title = paragraph(m_dossier.title, titleStyle, 0);
    title.tag = "H1";
    title.before = 8;
    title.keepsWithNext = true;
    m_flow.add(title);
    FlowItem counts = paragraph(m_dossier.counts, sourceStyle, 0);
    counts.before = 12;
    m_flow.add(counts);
    addFact(m_dossier.preparedBy);
    addFact(m_dossier.period);
    addFact(m_dossier.zone);
    addFact(m_dossier.created);
    addLegend();
    addProof();
    addSources();
    FlowItem imprint = paragraph(m_dossier.imprint, noteStyle, 0);
    imprint.before = 14;
    m_flow.add(imprint);
}

void PdfComposer::addFact(const QString &text)
{
    if (!text.isEmpty())
        m_flow.add(paragraph(text, factStyle, 0));
}

void PdfComposer::addLegend()
{
    if (!showsHistory(m_job))
        return;
    m_flow.add(paragraph({{.text = m_job.words.addedText, .isInserted = true}, {.text = u"   "_s},
                             {.text = m_job.words.deletedText, .isDeleted = true}},
        factStyle, 0));
}

/// What can be held against the document later.
void PdfComposer::addProof()
{
    if (m_dossier.proof.facts.isEmpty())
        return;
    FlowItem meaning = paragraph(m_dossier.proof.meaning, factStyle, 0);
    meaning.before = 10;
    m_flow.add(meaning);
    for (const DossierFact &fact : m_dossier.proof.facts) {
        FlowItem label = paragraph(fact.label, sourceStyle, 0);
        label.before = 5;
        label.keepsWithNext = true;
        m_flow.add(label);
        m_flow.add(paragraph(fact.digest, digestStyle, 0));
    }
}

void PdfComposer::addSources()
{
    m_flow.addRule(26, 1.2, black);
    FlowItem heading = paragraph(m_job.words.sources, partStyle, 0);
    heading.tag = "H2";
    heading.keepsWithNext = true;
    m_flow.add(heading);
    for (const DossierBlog &blog : sourcesOf(m_dossier)) {
        QList<Run> runs{{.text = blog.title, .isBold = true}};
        if (!blog.publisher.isEmpty())
            runs.append({.text = u" · "_s + blog.publisher});
        FlowItem name = paragraph(runs, sourceStyle, 0);
        name.before = 4;
        name.keepsWithNext = true;
        m_flow.add(name);
        m_flow.add(paragraph({linkRun(blog.url)}, factStyle, 0));
    }
}

void PdfComposer::addContents()
{
    m_flow.addRule(26, 1.2, black);
    FlowItem heading = paragraph(m_job.words.contents, partStyle, 0);
    heading.tag = "H2";
    heading.keepsWithNext = true;
    m_flow.add(heading);
    qsizetype entries = 0;
    for (const DossierBlog &blog : m_dossier.blogs) {
        for (const DossierDay &day : blog.days)
            entries += day.entries.size();
    }
    m_parts = {{"TOC", ++m_serial, {}}};
    for (const DossierBlog &blog : m_dossier.blogs) {
        addContentsLine({}, blog.title, blog.anchor, contentsBlogStyle);
        for (const DossierDay &day : blog.days) {
            addContentsLine({}, day.title, day.anchor, factStyle);
            if (entries > maxContents)
                continue;
            for (const DossierEntry &entry : day.entries)
                addContentsLine(entry.clock, entry.title, entry.anchor, contentsStyle);
        }
    }
    m_parts.clear();
}

void PdfComposer::addContentsLine(
    const QString &clock, const QString &title, const QString &anchor, const TextStyle &style)
{
    constexpr double numberWidth = 38;
    constexpr double clockWidth = 52;
    if (title.isEmpty())
        return;
    FlowItem item;
    item.left = clock.isEmpty() ? 0 : clockWidth;
    const double width = m_geometry.width() - item.left - numberWidth;
    item.text
        = m_typesetter.set(title, style, {.width = width, .isOneLine = true, .side = Side::Left});
    if (!clock.isEmpty())
        item.side = m_typesetter.set(clock, style, {.width = clockWidth});
    item.number = m_typesetter.set(QString::number(m_before.pages.value(anchor)), style,
        {.width = m_geometry.width(), .side = Side::Right});
    item.linksTo = anchor;
    item.before = style.isBold ? 8 : clock.isEmpty() ? 4 : 1;
    item.keepsWithNext = clock.isEmpty();
    item.inside = m_parts + QList<FlowPart>{{"TOCI", ++m_serial, {}}};
    m_flow.add(item);
}

bool PdfComposer::addBlog(const DossierBlog &blog, Output &output)
{
    m_parts = {{"Sect", ++m_serial, {}}};
    m_flow.addRule(34, 1.2, black);
    FlowItem title = paragraph(blog.title, blogStyle, 0);
    title.tag = m_job.preset == ExportPreset::Clipping ? "H1" : "H2";
    title.keepsWithNext = true;
    remember(title, blog);
    m_flow.add(title);
    if (m_job.preset == ExportPreset::Clipping)
        addOrigin(blog);
    const int outline = m_canvas.addOutline(0, blog.title, blog.anchor, true);
    for (const DossierDay &day : blog.days) {
        addDay(day);
        const int dayOutline = day.title.isEmpty()
            ? outline
            : m_canvas.addOutline(outline, day.title, day.anchor, true);
        for (const DossierEntry &entry : day.entries) {
            m_canvas.addOutline(
                dayOutline, entry.clock + u"  "_s + entry.title, entry.anchor, false);
            addEntry(entry, blog, &entry == &day.entries.first());
            if (!output.wroteEntry())
                return false;
        }
    }
    return true;
}

/// Without a list of sources a blog tells its own.
void PdfComposer::addOrigin(const DossierBlog &blog)
{
    QList<Run> runs{linkRun(blog.url)};
    if (!blog.publisher.isEmpty())
        runs.prepend({.text = blog.publisher + u" · "_s});
    FlowItem origin = paragraph(runs, factStyle, 0);
    origin.before = 3;
    origin.keepsWithNext = true;
    m_flow.add(origin);
}

void PdfComposer::addDay(const DossierDay &day)
{
    if (day.title.isEmpty())
        return;
    FlowItem title = paragraph(day.title, dayStyle, 0);
    title.tag = "H3";
    title.before = 18;
    title.keepsWithNext = true;
    remember(title, day.anchor);
    m_flow.add(title);
}

FlowItem PdfComposer::paragraph(const QList<Run> &runs, const TextStyle &style, double left) const
{
    FlowItem item;
    item.text = m_typesetter.set(
        runs, style, {.width = m_geometry.width() - left, .language = m_language, .side = m_side});
    item.left = left;
    item.inside = m_parts;
    return item;
}

FlowItem PdfComposer::paragraph(const QString &text, const TextStyle &style, double left) const
{
    return paragraph(QList<Run>{{.text = text}}, style, left);
}

void PdfComposer::remember(FlowItem &item, const QString &anchor)
{
    item.anchor = anchor;
    item.placed = [this, anchor] { m_plan.pages.insert(anchor, m_flow.page()); };
}

/// From then on pages belong to this blog.
void PdfComposer::remember(FlowItem &item, const DossierBlog &blog)
{
    item.anchor = blog.anchor;
    item.placed = [this, &blog] {
        m_plan.pages.insert(blog.anchor, m_flow.page());
        m_blogOnPage = blog.title;
    };
}

/// The titles of the document and of the blog above, from the second page on; below, when this was
/// made and the page's number.
void PdfComposer::drawFurniture(int page)
{
    const double width = m_geometry.width();
    if (page > 1) {
        const auto draw = [&](const QString &text, Side side) {
            const TextLayout title = m_typesetter.set(
                text, furnitureStyle, {.width = width / 2 - 6, .isOneLine = true, .side = side});
            m_canvas.drawArtifact(
                title, side == Side::Right ? margin + width / 2 + 6 : margin, margin - 26);
        };
        draw(m_dossier.title, Side::Left);
        if (m_blogOnPage != m_dossier.title)
            draw(m_blogOnPage, Side::Right);
        m_canvas.drawRule(margin, margin - 13, margin + width, margin - 13, 0.5, lightRule);
    }
    const double y = m_geometry.bottom() + 16;
    const TextLayout left = m_typesetter.set(
        m_dossier.footer, furnitureStyle, {.width = width * 0.8, .isOneLine = true});
    m_canvas.drawArtifact(left, margin, y);
    const QString number = m_job.words.page.arg(page).arg(m_before.pageCount);
    const TextLayout right
        = m_typesetter.set(number, furnitureStyle, {.width = width, .side = Side::Right});
    m_canvas.drawArtifact(right, margin, y);
}

} // namespace Liveline
