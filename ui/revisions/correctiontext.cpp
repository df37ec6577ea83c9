// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/revisions/correctiontext.h"

#include "core/model/shown.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

class CorrectionText {
    Q_DECLARE_TR_FUNCTIONS(Liveline::CorrectionText)
};

constexpr qsizetype keptAround = 90; // letters on each side of a change
constexpr qsizetype longestWhole = 500; // of what was withdrawn
constexpr qsizetype longestName = 70;

/// Cut where a word ends.
QString beginning(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', length);
    return text.left(space > length / 2 ? space : length) + u" …"_s;
}

QString ending(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    const qsizetype from = text.size() - length;
    const qsizetype space = text.indexOf(u' ', from);
    return u"… "_s + text.mid(space >= 0 && space < from + length / 2 ? space + 1 : from);
}

QString nameOf(const ParsedEntry &said)
{
    return said.headline.isEmpty() ? beginning(said.text.section(u'\n', 0, 0), longestName)
                                   : said.headline;
}

ComparedCorrection compared(const Correction &correction)
{
    const ParsedEntry before = shown(correction.before.said);
    const ParsedEntry after = shown(correction.after.said);
    ComparedCorrection result{correction, nameOf(after), {}, {}};
    using Kind = Correction::Kind;
    if (!correction.isEdit()) {
        const Span::Kind kind
            = correction.kind == Kind::Withdrawn ? Span::Kind::Deleted : Span::Kind::Inserted;
        result.text = {{kind, beginning(after.text, longestWhole)}};
        return result;
    }
    if (before.headline != after.headline)
        result.headline = diffWords(before.headline, after.headline);
    if (before.text != after.text)
        result.text = condensed(diffWords(before.text, after.text));
    return result;
}

QString plain(const QList<Span> &spans)
{
    QString text;
    for (const Span &span : spans) {
        if (span.kind == Span::Kind::Equal)
            text += span.text;
        else
            text += (span.kind == Span::Kind::Deleted ? u"[-%1-]"_s : u"{+%1+}"_s).arg(span.text);
    }
    return text;
}

} // namespace

QList<Span> condensed(const QList<Span> &spans)
{
    QList<Span> result = spans;
    for (qsizetype i = 0; i < result.size(); ++i) {
        Span &span = result[i];
        if (span.kind != Span::Kind::Equal || result.size() == 1)
            continue;
        const bool isFirst = i == 0;
        const bool isLast = i + 1 == result.size();
        if (span.text.size() <= (isFirst || isLast ? 1 : 2) * keptAround)
            continue;
        if (isFirst)
            span.text = ending(span.text, keptAround);
        else if (isLast)
            span.text = beginning(span.text, keptAround);
        else
            span.text = beginning(span.text.left(span.text.size() / 2), keptAround) + u' '
                + ending(span.text.mid(span.text.size() / 2), keptAround);
    }
    return result;
}

QList<ComparedCorrection> compareCorrections(const QList<Correction> &corrections)
{
    QList<ComparedCorrection> result;
    for (const Correction &correction : corrections)
        result.append(compared(correction));
    return result;
}

QString correctionName(Correction::Kind kind)
{
    switch (kind) {
    case Correction::Kind::Substantive:
        return CorrectionText::tr("substantive change");
    case Correction::Kind::Minor:
        return CorrectionText::tr("minor change");
    case Correction::Kind::Withdrawn:
        return CorrectionText::tr("withdrawn");
    case Correction::Kind::Restored:
        return CorrectionText::tr("back again");
    }
    return {};
}

QString plainReport(
    const QString &blogTitle, const QList<ComparedCorrection> &corrections, const TimeText &times)
{
    QStringList lines{CorrectionText::tr("Corrections: %1").arg(blogTitle), QString()};
    for (const ComparedCorrection &item : corrections) {
        lines << u"%1 · %2"_s.arg(
            times.full(item.correction.noticed), correctionName(item.correction.kind));
        lines << (item.headline.isEmpty() ? item.name : plain(item.headline));
        if (!item.text.isEmpty())
            lines << plain(item.text);
        if (const QUrl &url = item.correction.after.said.url; !url.isEmpty())
            lines << url.toString(QUrl::FullyEncoded);
        lines << QString();
    }
    return lines.join(u'\n');
}

} // namespace Liveline
