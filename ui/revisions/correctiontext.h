// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/textdiff.h"
#include "core/model/correction.h"
#include "ui/timetext.h"

#include <QList>

namespace Liveline {

/// A correction as it is put before a reader. Of what was withdrawn or came back, the texts are one
/// span.
struct ComparedCorrection {
    Correction correction;
    QString name; ///< its headline as it is now, else its first words
    QList<Span> headline; ///< empty where it did not change
    QList<Span> text;
};

/// Compares the texts, with long stretches that stayed the same left out. Takes its time.
QList<ComparedCorrection> compareCorrections(const QList<Correction> &corrections);

/// The same with what stayed the same shortened to a few words on each side of a change.
QList<Span> condensed(const QList<Span> &spans);

QString correctionName(Correction::Kind kind); ///< "substantive change"

/// For the clipboard: what went between [- and -], what came between {+ and +}.
QString plainReport(
    const QString &blogTitle, const QList<ComparedCorrection> &corrections, const TimeText &times);

} // namespace Liveline
