// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QTextLayout>

namespace Liveline {

/// A text in which matches stand between U+E000 and U+E001, taken apart for painting.
struct MarkedText {
    QString text; ///< without the marks, on one line
    QList<std::pair<int, int>> matches; ///< start and length
};

MarkedText readSnippet(const QString &snippet);
QString plainSnippet(const QString &snippet);

/// Bold and on a background: colour is never alone.
QList<QTextLayout::FormatRange> formatsOf(
    const MarkedText &marked, const QColor &ink, const QColor &background);

} // namespace Liveline
