// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/typesetter.h"

namespace Liveline {

// The look of the printed dossier: a serif to read, a sans to find one's way. Debian's names first,
// then what other systems have.

// Text must come out of the file as it went in: Devanagari's serif comes out with holes in its
// words.
inline constexpr char serif[] = "Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew, "
                                "Noto Sans Devanagari, DejaVu Serif, Liberation Serif, serif";
inline constexpr char sans[] = "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, "
                               "Noto Sans Devanagari, DejaVu Sans, Liberation Sans, sans-serif";
inline constexpr char mono[] = "Noto Sans Mono, DejaVu Sans Mono, Liberation Mono, monospace";

inline constexpr QRgb black = 0x1a1918;
inline constexpr QRgb grey = 0x5c5955;
inline constexpr QRgb lightRule = 0xd6d2cc;

inline constexpr double sideWidth = 58; // the column of times
inline constexpr double textLeft = 72;

inline constexpr TextStyle titleStyle{
    .families = serif, .size = 26, .leading = 31, .isBold = true, .colour = black};
inline constexpr TextStyle kindStyle{
    .families = sans, .size = 9, .leading = 12, .spacing = 1.1, .isBold = true, .colour = grey};
inline constexpr TextStyle digestStyle{
    .families = mono, .size = 7.5, .leading = 11, .colour = black};
inline constexpr TextStyle smallDigestStyle{
    .families = mono, .size = 6.5, .leading = 10.5, .colour = grey};
inline constexpr TextStyle remarkStyle{
    .families = sans, .size = 9.5, .leading = 13.5, .isItalic = true, .colour = black};
inline constexpr TextStyle factStyle{.families = sans, .size = 9.5, .leading = 14, .colour = grey};
inline constexpr TextStyle sourceStyle{
    .families = sans, .size = 9.5, .leading = 13.5, .colour = black};
inline constexpr TextStyle partStyle{
    .families = sans, .size = 11, .leading = 15, .isBold = true, .colour = black};
inline constexpr TextStyle contentsStyle{
    .families = sans, .size = 9, .leading = 14, .colour = black};
inline constexpr TextStyle contentsBlogStyle{
    .families = sans, .size = 9.5, .leading = 15, .isBold = true, .colour = black};
inline constexpr TextStyle blogStyle{
    .families = serif, .size = 17, .leading = 21, .isBold = true, .colour = black};
inline constexpr TextStyle dayStyle{
    .families = sans, .size = 10, .leading = 14, .isBold = true, .colour = grey};
inline constexpr TextStyle clockStyle{.families = sans, .size = 10, .leading = 14, .colour = black};
inline constexpr TextStyle headlineStyle{
    .families = serif, .size = 13, .leading = 17, .isBold = true, .colour = black};
inline constexpr TextStyle metaStyle{.families = sans, .size = 8, .leading = 11.5, .colour = grey};
inline constexpr TextStyle bodyStyle{
    .families = serif, .size = 10.5, .leading = 14.5, .colour = black};
inline constexpr TextStyle subheadingStyle{
    .families = sans, .size = 10, .leading = 14, .isBold = true, .colour = black};
inline constexpr TextStyle monoStyle{.families = mono, .size = 8.5, .leading = 12, .colour = black};
inline constexpr TextStyle captionStyle{.families = sans, .size = 8, .leading = 11, .colour = grey};
inline constexpr TextStyle noteStyle{
    .families = sans, .size = 7.5, .leading = 10.5, .colour = grey};
inline constexpr TextStyle earlierStyle{
    .families = serif, .size = 9, .leading = 12.5, .colour = black};
inline constexpr TextStyle furnitureStyle{
    .families = sans, .size = 7.5, .leading = 10, .colour = grey};

} // namespace Liveline
