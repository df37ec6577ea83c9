// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/export/dossier.h"
#include "core/export/markdownblocks.h"
#include "core/export/writers.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString facts(const QList<DossierFact> &facts)
{
    QString result;
    for (const DossierFact &fact : facts) {
        result += u"- "_s + markdownText(fact.label);
        if (!fact.text.isEmpty())
            result += u" "_s + markdownText(fact.text);
        if (!fact.digest.isEmpty())
            result += u" `%1`"_s.arg(fact.digest);
        result += u'\n';
    }
    return result.isEmpty() ? result : result + u'\n';
}

QString heading(const Dossier &dossier, const ExportWords &words)
{
    QString result = u"# %1\n\n"_s.arg(markdownText(dossier.title));
    if (!dossier.kind.isEmpty())
        result += u"*%1*\n\n"_s.arg(markdownText(dossier.kind));
    for (const QString &line :
        {dossier.counts, dossier.preparedBy, dossier.period, dossier.created, dossier.zone}) {
        if (!line.isEmpty())
            result += u"%1\\\n"_s.arg(markdownText(line));
    }
    if (!dossier.proof.facts.isEmpty())
        result
            += u'\n' + markdownText(dossier.proof.meaning) + u"\n\n"_s + facts(dossier.proof.facts);
    result += u"%1:\n\n"_s.arg(markdownText(words.sources));
    for (const DossierBlog &blog : sourcesOf(dossier))
        result += u"- [%1](%2)\n"_s.arg(
            markdownText(blog.title), QString::fromLatin1(encodedAddress(blog.url)));
    return result + u"\n%1\n\n"_s.arg(markdownText(dossier.imprint));
}

QString metaLine(const DossierEntry &entry)
{
    const ParsedEntry &said = entry.source->entry.current;
    const QByteArray address = encodedAddress(said.url);
    QStringList parts{markdownText(entry.time)};
    if (!address.isEmpty())
        parts[0] = u"[%1](%2)"_s.arg(parts[0], QString::fromLatin1(address));
    parts.removeAll(QString());
    if (const QString author = shownText(said.author); !author.isEmpty())
        parts.append(markdownText(withoutAddresses(author)));
    for (const DossierLabel &label : entry.labels)
        parts.append(markdownEmphasis(markdownText(label.text), u"*"_s));
    return parts.join(u" · "_s);
}

QString quoted(const QString &note)
{
    QStringList lines = note.split(u'\n');
    for (QString &line : lines)
        line = markdownText(line);
    return lines.join(u"\\\n> "_s);
}

QString markdown(const DossierEntry &entry, const ExportJob &job)
{
    const DossierBody body = bodyOf(entry, job);
    QString result = u"#### %1\n\n"_s.arg(markdownText(entry.title));
    const QString meta = metaLine(entry);
    if (!meta.isEmpty())
        result += meta + u"\n\n"_s;
    result += markdownOf(body.blocks) + u'\n';
    for (const Image &image : body.images) {
        const QString caption = image.caption.isEmpty() ? image.alternativeText : image.caption;
        result += u"![%1](%2)\n\n"_s.arg(
            markdownText(caption.simplified()), QString::fromLatin1(encodedAddress(image.url)));
    }
    if (!entry.note.isEmpty())
        result += u"> **%1** %2\n\n"_s.arg(markdownText(job.words.note), quoted(entry.note));
    result += facts(body.facts);
    if (!body.earlier.isEmpty())
        result += markdownEmphasis(markdownText(job.words.earlierWordings), u"**"_s) + u"\n\n"_s;
    for (const DossierWording &wording : body.earlier)
        result += markdownText(wording.label) + u"\n\n"_s + markdownOf(wording.blocks) + u'\n';
    return result;
}

} // namespace

void writeMarkdown(const ExportJob &job, Output &output)
{
    const Dossier dossier = makeDossier(job);
    if (job.preset != ExportPreset::Clipping)
        output.write(heading(dossier, job.words));
    for (const DossierBlog &blog : dossier.blogs) {
        output.write(u"## %1\n\n"_s.arg(markdownText(blog.title)));
        if (job.preset == ExportPreset::Clipping)
            output.write(u"%1 <%2>\n\n"_s.arg(
                markdownText(blog.publisher), QString::fromLatin1(encodedAddress(blog.url))));
        for (const DossierDay &day : blog.days) {
            output.write(u"### %1\n\n"_s.arg(markdownText(day.title)));
            for (const DossierEntry &entry : day.entries) {
                output.write(markdown(entry, job));
                if (!output.wroteEntry())
                    return;
            }
        }
    }
}

} // namespace Liveline
