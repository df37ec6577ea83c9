// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/markdownblocks.h"

#include <QRegularExpression>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// CommonMark §2.4: any of these signs may be escaped. Those that mean something only at the start
/// of a line are escaped there alone, so that the text stays readable as it is.
QString escaped(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (u"\\`*_[]<>|~&"_s.contains(c))
            result += u'\\';
        if (c >= u' ' || c == u'\t')
            result += c;
        else if (c.isSpace())
            result += u' ';
    }
    return result;
}

QString withEscapedStart(QString line)
{
    static const QRegularExpression marker(u"^\\s*(?:([#+=-])|\\d{1,9}([.)]))"_s);
    const QRegularExpressionMatch match = marker.match(line);
    const qsizetype at = qMax(match.capturedStart(1), match.capturedStart(2));
    return at >= 0 ? line.insert(at, u'\\') : line;
}

QString codeSpan(const QString &text)
{
    QString fence = u"`"_s;
    while (text.contains(fence))
        fence += u'`';
    return fence + u' ' + text + u' ' + fence;
}

QString markdown(const Run &run)
{
    QString text = run.isCode ? codeSpan(run.text) : escaped(run.text);
    if (run.isItalic)
        text = markdownEmphasis(text, u"*"_s);
    if (run.isBold)
        text = markdownEmphasis(text, u"**"_s);
    if (run.isDeleted)
        text = markdownEmphasis(text, u"~~"_s);
    if (run.isInserted)
        text = u"<ins>"_s + text + u"</ins>"_s;
    const QByteArray address = encodedAddress(run.link);
    return address.isEmpty() ? text : u"[%1](%2)"_s.arg(text, QString::fromLatin1(address));
}

/// The lines of a block, without what its containers put before them.
QStringList linesOf(const RichBlock &block)
{
    QString text;
    for (const Run &run : block.runs)
        text += markdown(run);
    QStringList lines = text.split(QChar(QChar::LineSeparator));
    if (block.kind == RichBlock::Kind::Preformatted) {
        for (QString &line : lines)
            line = u"    "_s + line;
        return lines;
    }
    for (QString &line : lines)
        line = withEscapedStart(line);
    if (block.kind == RichBlock::Kind::Heading)
        return {u"**%1**"_s.arg(lines.join(u' '))};
    if (block.kind == RichBlock::Kind::Row)
        return {lines.join(u' ').replace(u'\t', u" \\| "_s)};
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        lines[i] += u'\\'; // a hard line break, §6.7
    return lines;
}

QString markerOf(const Container &container)
{
    if (container.kind == Container::Kind::Quote)
        return u"> "_s;
    if (container.kind != Container::Kind::Item)
        return {};
    return container.number > 0 ? u"%1. "_s.arg(container.number) : u"- "_s;
}

/// What stands before a line: quotation marks on each, the marker of an item on its first only.
QString prefix(const QList<Container> &containers, qsizetype alreadyOpen)
{
    QString result;
    for (qsizetype i = 0; i < containers.size(); ++i) {
        const QString marker = markerOf(containers[i]);
        const bool isShown = i >= alreadyOpen || containers[i].kind == Container::Kind::Quote;
        result += isShown ? marker : QString(marker.size(), u' ');
    }
    return result;
}

QString trimmedEnd(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

QString markdownText(const QString &text) { return escaped(text); }

// It must touch the words: §6.2.
QString markdownEmphasis(const QString &text, const QString &sign)
{
    const QString inner = text.trimmed();
    if (inner.isEmpty())
        return text;
    const qsizetype start = text.indexOf(inner);
    return text.left(start) + sign + inner + sign + text.mid(start + inner.size());
}

QString markdownOf(const QList<RichBlock> &blocks)
{
    QString result;
    QList<Container> open;
    for (const RichBlock &block : blocks) {
        const qsizetype shared = sharedContainers(open, block.inside);
        if (!result.isEmpty())
            result += trimmedEnd(prefix(block.inside.first(shared), shared)) + u'\n';
        qsizetype alreadyOpen = shared;
        for (const QString &line : linesOf(block)) {
            result += prefix(block.inside, alreadyOpen) + line + u'\n';
            alreadyOpen = block.inside.size();
        }
        open = block.inside;
    }
    return result;
}

} // namespace Liveline
