// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace Liveline {

/// Takes out of UTF-8 markup what makes an HTML5 parser slow: start tags nested deeper than
/// `maximumDepth`, formatting elements that are never closed (each paragraph would repeat them all)
/// and tags with hundreds of attributes. Text always stays. Ordinary pages come back unchanged.
QByteArray guardMarkup(const QByteArray &html, int maximumDepth = 512);

} // namespace Liveline
