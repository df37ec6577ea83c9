// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

/// Draws an SVG whose `currentColor` is a colour of the palette, sharp at any size and scale.
class SymbolicIconEngine : public QIconEngine {
public:
    SymbolicIconEngine(QByteArray svg, const QPalette &palette)
        : m_svg(std::move(svg))
        , m_palette(palette)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", color(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SymbolicIconEngine(*this); }

private:
    QColor color(QIcon::Mode mode) const
    {
        switch (mode) {
        case QIcon::Disabled:
            return m_palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return m_palette.color(QPalette::HighlightedText);
        default:
            return m_palette.color(QPalette::Active, QPalette::WindowText);
        }
    }

    QByteArray m_svg;
    QPalette m_palette;
};

} // namespace

QIcon symbolicIcon(const QString &name, const QPalette &palette)
{
    QFile file(u":/icons/symbolic/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SymbolicIconEngine(file.readAll(), palette));
}

} // namespace Liveline
