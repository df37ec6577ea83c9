// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/export/dossier.h"
#include "core/export/writers.h"

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

/// Emphasis must touch the words: CommonMark §6.2.
QString emphasised(const QString &text, const QString &sign)
{
    const QString inner = text.trimmed();
    if (inner.isEmpty())
        return text;
    const qsizetype start = text.indexOf(inner);
    return text.left(start) + sign + inner + sign + text.mid(start + inner.size());
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
        text = emphasised(text, u"*"_s);
    if (run.isBold)
        text = emphasised(text, u"**"_s);
    if (run.isDeleted)
        text = emphasised(text, u"~~"_s);
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

QString markdown(const QList<RichBlock> &blocks)
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

QString facts(const QList<DossierFact> &facts)
{
    QString result;
    for (const DossierFact &fact : facts) {
        result += u"- "_s + escaped(fact.label);
        if (!fact.text.isEmpty())
            result += u" "_s + escaped(fact.text);
        if (!fact.digest.isEmpty())
            result += u" `%1`"_s.arg(fact.digest);
        result += u'\n';
    }
    return result.isEmpty() ? result : result + u'\n';
}

QString heading(const Dossier &dossier, const ExportWords &words)
{
    QString result = u"# %1\n\n"_s.arg(escaped(dossier.title));
    if (!dossier.kind.isEmpty())
        result += u"*%1*\n\n"_s.arg(escaped(dossier.kind));
    for (const QString &line : {dossier.counts, dossier.period, dossier.created, dossier.zone}) {
        if (!line.isEmpty())
            result += u"%1\\\n"_s.arg(escaped(line));
    }
    if (!dossier.proof.facts.isEmpty())
        result += u'\n' + escaped(dossier.proof.meaning) + u"\n\n"_s + facts(dossier.proof.facts);
    result += u"%1:\n\n"_s.arg(escaped(words.sources));
    for (const DossierBlog &blog : sourcesOf(dossier))
        result += u"- [%1](%2)\n"_s.arg(
            escaped(blog.title), QString::fromLatin1(encodedAddress(blog.url)));
    return result + u"\n%1\n\n"_s.arg(escaped(dossier.imprint));
}

QString metaLine(const DossierEntry &entry)
{
    const ParsedEntry &said = entry.source->entry.current;
    const QByteArray address = encodedAddress(said.url);
    QStringList parts{escaped(entry.time)};
    if (!address.isEmpty())
        parts[0] = u"[%1](%2)"_s.arg(parts[0], QString::fromLatin1(address));
    parts.removeAll(QString());
    if (const QString author = shownText(said.author); !author.isEmpty())
        parts.append(escaped(withoutAddresses(author)));
    for (const DossierLabel &label : entry.labels)
        parts.append(emphasised(escaped(label.text), u"*"_s));
    return parts.join(u" · "_s);
}

QString quoted(const QString &note)
{
    QStringList lines = note.split(u'\n');
    for (QString &line : lines)
        line = escaped(line);
    return lines.join(u"\\\n> "_s);
}

QString markdown(const DossierEntry &entry, const ExportJob &job)
{
    const DossierBody body = bodyOf(entry, job);
    QString result = u"#### %1\n\n"_s.arg(escaped(entry.title));
    const QString meta = metaLine(entry);
    if (!meta.isEmpty())
        result += meta + u"\n\n"_s;
    result += markdown(body.blocks) + u'\n';
    for (const Image &image : body.images) {
        const QString caption = image.caption.isEmpty() ? image.alternativeText : image.caption;
        result += u"![%1](%2)\n\n"_s.arg(
            escaped(caption.simplified()), QString::fromLatin1(encodedAddress(image.url)));
    }
    if (!entry.note.isEmpty())
        result += u"> **%1** %2\n\n"_s.arg(escaped(job.words.note), quoted(entry.note));
    result += facts(body.facts);
    if (!body.earlier.isEmpty())
        result += emphasised(escaped(job.words.earlierWordings), u"**"_s) + u"\n\n"_s;
    for (const DossierWording &wording : body.earlier)
        result += escaped(wording.label) + u"\n\n"_s + markdown(wording.blocks) + u'\n';
    return result;
}

} // namespace

void writeMarkdown(const ExportJob &job, Output &output)
{
    const Dossier dossier = makeDossier(job);
    if (job.preset != ExportPreset::Clipping)
        output.write(heading(dossier, job.words));
    for (const DossierBlog &blog : dossier.blogs) {
        output.write(u"## %1\n\n"_s.arg(escaped(blog.title)));
        if (job.preset == ExportPreset::Clipping)
            output.write(u"%1 <%2>\n\n"_s.arg(
                escaped(blog.publisher), QString::fromLatin1(encodedAddress(blog.url))));
        for (const DossierDay &day : blog.days) {
            output.write(u"### %1\n\n"_s.arg(escaped(day.title)));
            for (const DossierEntry &entry : day.entries) {
                output.write(markdown(entry, job));
                if (!output.wroteEntry())
                    return;
            }
        }
    }
}

} // namespace Liveline
