// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace Liveline {

namespace {

constexpr double textContrast = 4.5; // WCAG 2.1, 1.4.3
constexpr double graphicContrast = 3.0; // WCAG 2.1, 1.4.11
constexpr double enhancedContrast = 7.0; // WCAG 2.1, 1.4.6
constexpr double highestContrast = 20.0; // of the 21 that there are
constexpr double highestChromeContrast = 19.0; // our own chrome is a shade off the paper

/// The hues of the house, for a light and for a dark reading surface. Theme::of() moves them
/// towards black or white until they can be read on the palette's own surface.
struct Hues {
    QRgb accent, edited, removed, keyEvent, inserted, deleted, highlight;
};
constexpr Hues lightHues{
    0xff12598f, 0xff6b5a14, 0xffa3262a, 0xff0f6a52, 0xff17663a, 0xffa3262a, 0xffffe58a};
constexpr Hues darkHues{
    0xff7db8ee, 0xffd9c27a, 0xfff19a96, 0xff7fd0b4, 0xff86d39c, 0xfff19a96, 0xff66520c};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

QColor mix(const QColor &over, const QColor &under, double amount)
{
    const auto channel
        = [amount](float a, float b) { return static_cast<float>(a * amount + b * (1 - amount)); };
    return QColor::fromRgbF(channel(over.redF(), under.redF()),
        channel(over.greenF(), under.greenF()), channel(over.blueF(), under.blueF()));
}

/// `color`, moved away from every background just as far as `ratio` asks.
QColor readable(const QColor &color, const QList<QColor> &backgrounds, double ratio)
{
    const bool isDark = luminance(backgrounds.first()) < 0.18;
    const QColor pole = isDark ? QColor(Qt::white) : QColor(Qt::black);
    for (int step = 0; step < 50; ++step) {
        const QColor candidate = mix(pole, color, step / 50.0);
        if (std::ranges::all_of(
                backgrounds, [&](const QColor &b) { return contrast(candidate, b) >= ratio; }))
            return candidate;
    }
    return pole;
}

QPalette paletteOf(const QColor &base, const QColor &window, const QColor &button,
    const QColor &text, const QColor &quiet, const QColor &accent, const QColor &onAccent)
{
    QPalette palette(button, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Button, button);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
             QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::ToolTipBase, button);
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mix(text, window, 0.45));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mix(text, window, 0.25));
    return palette;
}

// M. Okabe and K. Ito, "Color Universal Design" (2008): told apart by all kinds of eyes.
constexpr QRgb laneHues[]{
    0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7, 0xff56b4e9, 0xffd55e00, 0xfff0e442, 0xff888888};

} // namespace

double luminance(const QColor &color)
{
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF())
        + 0.0722 * linear(rgb.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    // A list, for std::minmax() of two values gives references to them.
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

Theme Theme::of(const QPalette &palette)
{
    Theme theme;
    theme.base = palette.color(QPalette::Active, QPalette::Base);
    theme.isDark = luminance(theme.base) < 0.18;
    const Hues hues = theme.isDark ? darkHues : lightHues;
    const QColor ink = palette.color(QPalette::Active, QPalette::Text);
    // Black on white alone is the paper of many desktops, whose chrome is grey then.
    const QColor chromeInk = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor chrome = palette.color(QPalette::Active, QPalette::Window);
    theme.isHighContrast = contrast(ink, theme.base) >= highestContrast
        && contrast(chromeInk, chrome) >= highestChromeContrast;
    const double forText = theme.isHighContrast ? enhancedContrast : textContrast;
    const double forGraphics = theme.isHighContrast ? textContrast : graphicContrast;
    const QColor pole = theme.isDark ? QColor(Qt::white) : QColor(Qt::black);

    theme.chrome = mix(pole, theme.base, theme.isDark ? 0.035 : 0.028);
    theme.line = mix(pole, theme.base, theme.isDark ? 0.14 : 0.11);
    const QColor accent
        = readable(QColor::fromRgb(hues.accent), {theme.base, theme.chrome}, textContrast);
    theme.unreadTint = mix(accent, theme.base, theme.isDark ? 0.14 : 0.07);
    theme.selection = mix(accent, theme.base, theme.isDark ? 0.22 : 0.12);

    // Every text stands on the surface itself, on a fresh entry's tint and on a selected row's.
    const QList<QColor> surfaces{theme.base, theme.chrome, theme.unreadTint, theme.selection};
    const auto textual = [&](const QColor &c) { return readable(c, surfaces, forText); };
    theme.accent = textual(accent);
    theme.accentText = contrast(theme.base, theme.accent) >= textContrast ? theme.base
        : luminance(theme.accent) < 0.18                                  ? QColor(Qt::white)
                                                                          : QColor(Qt::black);
    theme.text = textual(ink);
    theme.secondaryText = textual(mix(ink, theme.base, theme.isDark ? 0.62 : 0.60));
    theme.link = theme.accent;
    theme.edited = textual(QColor::fromRgb(hues.edited));
    theme.removed = textual(QColor::fromRgb(hues.removed));
    theme.keyEvent = textual(QColor::fromRgb(hues.keyEvent));
    theme.inserted = textual(QColor::fromRgb(hues.inserted));
    theme.deleted = textual(QColor::fromRgb(hues.deleted));
    theme.highlight = QColor::fromRgb(hues.highlight);
    for (int i = 0; i < 10 && contrast(theme.text, theme.highlight) < textContrast; ++i)
        theme.highlight = mix(theme.base, theme.highlight, 0.9);
    for (const QRgb lane : laneHues)
        theme.lanes.append(
            readable(QColor::fromRgb(lane), {theme.base, theme.chrome}, forGraphics));
    if (theme.isHighContrast)
        theme.line = readable(theme.line, {theme.base, theme.chrome}, graphicContrast);
    theme.outline = readable(theme.line, {theme.base, theme.chrome}, forGraphics);
    return theme;
}

QPalette Theme::lightPalette()
{
    return paletteOf(QColor(0xffffff), QColor(0xf7f6f4), QColor(0xffffff), QColor(0x1c1b1a),
        QColor(0x6b6966), QColor(0x12598f), QColor(0xffffff));
}

QPalette Theme::darkPalette()
{
    return paletteOf(QColor(0x17181a), QColor(0x1e2022), QColor(0x282a2d), QColor(0xe8e6e3),
        QColor(0x9c9a97), QColor(0x7db8ee), QColor(0x101214));
}

QPalette Theme::highContrastPalette(bool isDark)
{
    if (isDark)
        return paletteOf(QColor(Qt::black), QColor(Qt::black), QColor(Qt::black), QColor(Qt::white),
            QColor(0xd0d0d0), QColor(0x8fd3ff), QColor(Qt::black));
    return paletteOf(QColor(Qt::white), QColor(Qt::white), QColor(Qt::white), QColor(Qt::black),
        QColor(0x404040), QColor(0x003a70), QColor(Qt::white));
}

} // namespace Liveline
