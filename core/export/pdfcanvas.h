// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/pdfpicture.h"
#include "core/export/typesetter.h"

#include <QHash>
#include <QIODevice>
#include <QSizeF>

#include <functional>

namespace Liveline {

/// What cairo cannot say of a page and finishPdf() adds, in the order of the structure tree.
struct PdfTexts {
    QStringList figures; ///< /Alt of each Figure
    QStringList languages; ///< /Lang of each Art
    QStringList emoji; ///< /ActualText of each Span that holds colour glyphs
};

struct PdfInfo {
    QString title;
    QString author;
    QString subject;
    QString keywords;
    QDateTime created;
};

/// A PDF surface of cairo, page by page, with its tags. Without a device it is a rehearsal that
/// draws nothing: the first of two passes, which learns the page numbers. With `taken` the pages
/// are pictures, and only those are drawn that are `wanted`.
class PdfCanvas {
public:
    PdfCanvas(QIODevice *device, QSizeF pageSize);
    PdfCanvas(QSizeF pageSize, double scale, std::function<void(int, cairo_surface_t *)> taken,
        std::function<bool(int)> wanted);
    ~PdfCanvas();
    Q_DISABLE_COPY_MOVE(PdfCanvas)

    bool isRehearsal() const { return !m_cairo; } ///< of this page
    bool takesJpeg() const { return !m_taken; } ///< as it came, not decoded
    void setInfo(const PdfInfo &info);
    void endPage();
    Result<void> finish(); ///< no more pages. Errors: File

    void beginTag(const char *name, const QByteArray &attributes = {});
    void endTag(const char *name);
    void noteLanguage(const QString &language); ///< of the article that begins
    void addDestination(const QString &name, double y);
    /// Gives back the id under which further items stand.
    int addOutline(int parent, const QString &title, const QString &destination, bool isOpen);

    /// One line as Span and Link elements. `x` and `y`: top left of the box.
    void drawLine(const TextLayout &text, qsizetype line, double x, double y,
        const QString &destination = {});
    /// A line that is no part of the text: headers and footers.
    void drawArtifact(const TextLayout &text, double x, double y);
    void drawRule(double x1, double y1, double x2, double y2, double width, QRgb colour);
    void drawLeader(double from, double to, double y, QRgb colour); ///< a dotted line
    void drawPicture(const PdfPicture &picture, const QRectF &box, const QString &alternativeText);

    const PdfTexts &texts() const { return m_texts; }

private:
    struct Stretch;
    void drawStretch(const TextLayout &text, const Stretch &stretch, double x, double baseline);
    void drawPiece(
        const TextLayout &text, const TextLayout::Piece &piece, double x, double baseline);
    void drawEmoji(
        const TextLayout &text, const TextLayout::Piece &piece, double x, double baseline);
    void setColour(QRgb colour);
    void beginPicture();
    bool isPdf() const { return m_cairo && !m_taken; }

    cairo_surface_t *m_surface = nullptr;
    cairo_t *m_cairo = nullptr;
    QSizeF m_pageSize;
    double m_scale = 1;
    int m_page = 1;
    std::function<void(int, cairo_surface_t *)> m_taken;
    std::function<bool(int)> m_wanted;
    PdfTexts m_texts;
    QHash<QByteArray, PdfPicture> m_emoji; ///< by what they are and how large
};

} // namespace Liveline
