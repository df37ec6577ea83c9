// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/textdiff.h"
#include "fuzz/targets.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

// Two texts with a zero between them.
QString fuzzDiff(const QByteArray &bytes)
{
    const qsizetype middle = std::max<qsizetype>(bytes.indexOf('\0'), 0);
    const QString before = QString::fromUtf8(bytes.first(middle));
    const QString after = QString::fromUtf8(bytes.sliced(middle));
    QString joinedBefore;
    QString joinedAfter;
    for (const Span &span : diffWords(before, after)) {
        if (span.kind != Span::Kind::Inserted)
            joinedBefore += span.text;
        if (span.kind != Span::Kind::Deleted)
            joinedAfter += span.text;
    }
    return joinedBefore == before && joinedAfter == after ? QString() : u"the texts changed"_s;
}

} // namespace Liveline
