// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace Liveline {

/// The one visual language of the window: every colour that is not the platform's palette itself,
/// derived from it. Each text token has ≥ 4.5:1 and each graphic token ≥ 3:1 on `base`
/// (tests/unit/tst_theme); on a palette of the highest contrast 7:1 and 4.5:1.
struct Theme {
    QColor base; ///< reading surface
    QColor chrome; ///< side bars, tool bar: a shade off base
    QColor line; ///< hairlines
    QColor text;
    QColor secondaryText; ///< times, sources
    QColor accent; ///< unread dot, links, focus, the pill
    QColor accentText; ///< on accent
    QColor link;
    QColor unreadTint; ///< background of a fresh entry
    QColor selection; ///< background of a selected row
    QColor edited; ///< chip text: edited
    QColor removed; ///< chip text: withdrawn
    QColor keyEvent; ///< chip text: key event, pinned
    QColor inserted; ///< word diff
    QColor deleted;
    QColor highlight; ///< search hit background
    QColor outline; ///< graphics that carry meaning: chip borders, empty markers
    QList<QColor>
        lanes; ///< of several sources, beside their names; told apart without green and red
    bool isDark = false;
    bool isHighContrast = false; ///< the palette's text has the highest contrast there is

    static Theme of(const QPalette &palette);
    static QPalette lightPalette();
    static QPalette darkPalette();
    static QPalette highContrastPalette(bool isDark);
};

/// WCAG 2.1 relative luminance, 0 (black) to 1 (white).
double luminance(const QColor &color);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &one, const QColor &other);

/// A symbolic icon of ours (resources/icons/symbolic/<name>.svg), recoloured for the palette.
QIcon symbolicIcon(const QString &name, const QPalette &palette);

} // namespace Liveline
