// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/timetext.h"

#include <QFont>

namespace Liveline {

/// Where the columns of a row stand, in pixels of the viewport.
struct RowColumns {
    int dot = 0; ///< centre of the unread dot
    int time = 0;
    int text = 0;
    int timeWidth = 0;
    int textWidth = 0;
};

using Density = Settings::Density;

/// Fonts, distances and colours of the timeline, from the window's font, a zoom, a density and the
/// theme only.
struct EntryStyle {
    QFont timeFont;
    QFont agoFont;
    QFont kickerFont;
    QFont headlineFont; ///< of an unread entry; lines always break as this one breaks
    QFont readHeadlineFont;
    QFont bodyFont;
    QFont headingFont; ///< a heading within a text
    QFont smallFont; ///< author, captions, chips
    Theme theme;

    Density density = Density::Comfortable;
    int gutter = 0; ///< left of the time, for the dot
    int timeWidth = 0;
    int gap = 0; ///< between time and text
    int maximumTextWidth = 0;
    int padding = 0; ///< above and below a row's content
    int line = 0; ///< a line of body text with its spacing, about
    int separator = 0; ///< height of a row that names a day
    int paragraphSpacing = 0;
    int indent = 0; ///< of lists and quotations
    int maximumPictureHeight = 0;

    static EntryStyle of(const QFont &font, int zoomPercent, const Theme &theme,
        const TimeText &times, Density density = Density::Comfortable);

    /// The text column is rounded down to 16 px, so that most changes of a window's width change no
    /// height at all.
    int textWidth(int viewportWidth) const;
    RowColumns columns(int viewportWidth, Qt::LayoutDirection direction) const;
};

} // namespace Liveline
