// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/dossier.h"
#include "core/export/output.h"
#include "core/export/pdfflow.h"

#include <QHash>

namespace Liveline {

/// Where things came to stand: the fruit of the rehearsal, the input of the real pass.
struct PdfPlan {
    QHash<QString, int> pages; ///< anchor → page
    int pageCount = 0;
};

/// Puts a dossier on pages: what stands where and looks how.
class PdfComposer {
public:
    PdfComposer(const ExportJob &job, const Dossier &dossier, const Typesetter &typesetter,
        PdfCanvas &canvas, const PdfPlan &plan);

    /// Gives back the plan as it came out. Stops early when `output` says so.
    PdfPlan compose(Output &output);

private:
    void addHeading();
    void addFact(const QString &text);
    void addSources();
    void addLegend();
    void addProof();
    void addOrigin(const DossierBlog &blog);
    void addContents();
    void addContentsLine(
        const QString &label, const QString &title, const QString &anchor, const TextStyle &style);
    bool addBlog(const DossierBlog &blog, Output &output);
    void addDay(const DossierDay &day);
    void addEntry(const DossierEntry &entry, const DossierBlog &blog, bool isFirstOfDay);
    void keepTogether(qsizetype last);
    void addEntryHead(const DossierEntry &entry, const DossierBlog &blog, bool isFirstOfDay);
    void addBlocks(const QList<RichBlock> &blocks, const TextStyle &style, double left);
    void addBlock(const RichBlock &block, const TextStyle &style, double left, double before);
    void addPictures(const QList<Image> &images);
    void addNotes(const QList<QUrl> &notes);
    void addEarlier(const QList<DossierWording> &earlier);
    void addNote(const QString &note);
    void addFacts(const QList<DossierFact> &facts);
    void addSmall(const QList<Run> &runs, double before, bool keepsWithNext = false);

    FlowItem paragraph(const QList<Run> &runs, const TextStyle &style, double left) const;
    FlowItem paragraph(const QString &text, const TextStyle &style, double left) const;
    FlowItem setOff(const QList<Run> &runs, const TextStyle &style) const;
    TextLayout sideOf(const DossierEntry &entry) const;
    QSize sizeOf(const QUrl &url);
    void remember(FlowItem &item, const QString &anchor);
    void remember(FlowItem &item, const DossierBlog &blog);
    void drawFurniture(int page);
    PageGeometry geometry() const;

    const ExportJob &m_job;
    const Dossier &m_dossier;
    const Typesetter &m_typesetter;
    PdfCanvas &m_canvas;
    const PdfPlan &m_before;
    PdfPlan m_plan;
    PageGeometry m_geometry;
    PdfFlow m_flow;
    QList<FlowPart> m_parts; ///< of what is added now
    QList<FlowItem> m_items; ///< of the entry that is being made
    QString m_language;
    QString m_blogOnPage; ///< its title: of the last that began
    Typesetter::Options::Side m_side = Typesetter::Options::Side::Start;
    qint64 m_serial = 0;
    QHash<QUrl, QSize> m_sizes;
};

Run linkRun(const QUrl &url); ///< the address, cut where it is long, as a link to itself
QSizeF pageSizeFor(const QLocale &locale); ///< A4, or Letter where that is the paper

} // namespace Liveline
