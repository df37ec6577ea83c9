// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/export/dossier.h"
#include "core/export/htmlstyle.h"
#include "core/export/writers.h"
#include "core/model/shown.h"

#include <QCryptographicHash>
#include <QMimeDatabase>

#include <array>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxImageBytes = 32 << 20;

/// XML's control characters have no place in HTML either, not even as references.
QString escaped(QString text)
{
    text.removeIf([](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; });
    return text.toHtmlEscaped();
}

QString linkTo(const QByteArray &address, const QString &content)
{
    return u"<a href=\"%1\" rel=\"noreferrer\">%2</a>"_s.arg(
        escaped(QString::fromLatin1(address)), content);
}

QString languageAttribute(const QString &language)
{
    return isLanguageTag(language) ? u" lang=\"%1\""_s.arg(language) : QString();
}

QString wrapped(const QString &content, QLatin1StringView element)
{
    return u"<%1>%2</%1>"_s.arg(element, content);
}

QString html(const Run &run)
{
    QString content = escaped(run.text).replace(QChar(QChar::LineSeparator), u"<br>"_s);
    if (run.isCode)
        content = wrapped(content, "code"_L1);
    if (run.isBold)
        content = wrapped(content, "strong"_L1);
    if (run.isItalic)
        content = wrapped(content, "em"_L1);
    if (run.isRaised)
        content = wrapped(content, "sup"_L1);
    if (run.isLowered)
        content = wrapped(content, "sub"_L1);
    if (run.isInserted)
        content = wrapped(content, "ins"_L1);
    if (run.isDeleted)
        content = wrapped(content, "del"_L1);
    const QByteArray address = encodedAddress(run.link);
    return address.isEmpty() ? content : linkTo(address, content);
}

QString html(const RichBlock &block)
{
    const QString direction = block.isRightToLeft ? u" dir=\"rtl\""_s : QString();
    QString content;
    for (const Run &run : block.runs)
        content += html(run);
    switch (block.kind) {
    case RichBlock::Kind::Heading:
        return u"<h5%1>%2</h5>\n"_s.arg(direction, content);
    case RichBlock::Kind::Preformatted:
        return u"<pre%1>%2</pre>\n"_s.arg(direction, content);
    case RichBlock::Kind::Row:
        return u"<tr%1><td>%2</td></tr>\n"_s.arg(direction, content.replace(u'\t', u"</td><td>"_s));
    case RichBlock::Kind::Paragraph:
        break;
    }
    return u"<p%1>%2</p>\n"_s.arg(direction, content);
}

QLatin1StringView elementOf(const Container &container)
{
    switch (container.kind) {
    case Container::Kind::Quote:
        return "blockquote"_L1;
    case Container::Kind::List:
        return "ul"_L1;
    case Container::Kind::OrderedList:
        return "ol"_L1;
    case Container::Kind::Item:
        return "li"_L1;
    case Container::Kind::Table:
        return "table"_L1;
    }
    return "div"_L1;
}

QString html(const QList<RichBlock> &blocks)
{
    QString result;
    QList<Container> open;
    const auto closeTo = [&](qsizetype depth) {
        while (open.size() > depth)
            result += u"</%1>\n"_s.arg(elementOf(open.takeLast()));
    };
    for (const RichBlock &block : blocks) {
        closeTo(sharedContainers(open, block.inside));
        while (open.size() < block.inside.size()) {
            open.append(block.inside[open.size()]);
            const QString direction = block.isRightToLeft ? u" dir=\"rtl\""_s : QString();
            result += u"<%1%2>"_s.arg(elementOf(open.last()), direction);
        }
        result += html(block);
    }
    closeTo(0);
    return result;
}

/// Raster formats that browsers show; never SVG, which is a document of its own.
QString imageType(const QByteArray &bytes)
{
    static constexpr std::array types{
        "image/png"_L1, "image/jpeg"_L1, "image/gif"_L1, "image/webp"_L1};
    const QString type = QMimeDatabase().mimeTypeForData(bytes).name();
    return std::find(types.begin(), types.end(), type) == types.end() ? QString() : type;
}

QString figure(const Image &image, const QByteArray &bytes)
{
    const QString type = bytes.size() <= maxImageBytes ? imageType(bytes) : QString();
    if (type.isEmpty())
        return {};
    const QString caption
        = image.caption.isEmpty() ? QString() : wrapped(escaped(image.caption), "figcaption"_L1);
    return u"<figure><img alt=\"%1\" src=\"data:%2;base64,%3\">%4</figure>\n"_s.arg(
        escaped(image.alternativeText), type, QString::fromLatin1(bytes.toBase64()), caption);
}

QString facts(const QList<DossierFact> &facts)
{
    QString rows;
    for (const DossierFact &fact : facts) {
        QString value = escaped(fact.text);
        if (!fact.digest.isEmpty())
            value += (value.isEmpty() ? QString() : u"<br>"_s) + wrapped(fact.digest, "code"_L1);
        rows += wrapped(escaped(fact.label), "dt"_L1) + wrapped(value, "dd"_L1) + u'\n';
    }
    return rows.isEmpty() ? QString() : u"<dl>\n%1</dl>\n"_s.arg(rows);
}

QString proof(const DossierProof &proof)
{
    return proof.facts.isEmpty()
        ? QString()
        : wrapped(escaped(proof.meaning), "p"_L1) + u'\n' + facts(proof.facts);
}

QString heading(const Dossier &dossier, const ExportWords &words)
{
    QString result = u"<header>\n"_s;
    if (!dossier.kind.isEmpty())
        result += u"<p class=\"kind\">%1</p>\n"_s.arg(escaped(dossier.kind));
    result += u"<h1>%1</h1>\n<div class=\"meta\">\n"_s.arg(escaped(dossier.title));
    for (const QString &line :
        {dossier.counts, dossier.preparedBy, dossier.period, dossier.created, dossier.zone}) {
        if (!line.isEmpty())
            result += u"<p>%1</p>\n"_s.arg(escaped(line));
    }
    result += proof(dossier.proof);
    result += u"<p>%1:</p>\n<ul>\n"_s.arg(escaped(words.sources));
    for (const DossierBlog &blog : sourcesOf(dossier)) {
        const QByteArray address = encodedAddress(blog.url);
        result += u"<li>%1<br>%2</li>\n"_s.arg(
            escaped(blog.title), linkTo(address, escaped(QString::fromLatin1(address))));
    }
    return result + u"</ul>\n<p>%1</p>\n</div>\n</header>\n"_s.arg(escaped(dossier.imprint));
}

QString contents(const Dossier &dossier, const ExportWords &words)
{
    QString result = u"<nav>\n<h2>%1</h2>\n"_s.arg(escaped(words.contents));
    for (const DossierBlog &blog : dossier.blogs) {
        result += u"<p><a href=\"#%1\">%2</a></p>\n<ol>\n"_s.arg(blog.anchor, escaped(blog.title));
        for (const DossierDay &day : blog.days) {
            for (const DossierEntry &entry : day.entries)
                result += u"<li><time>%1</time> <a href=\"#%2\">%3</a></li>\n"_s.arg(
                    escaped(entry.time), entry.anchor, escaped(entry.title));
        }
        result += u"</ol>\n"_s;
    }
    return result + u"</nav>\n"_s;
}

QString metaLine(const DossierEntry &entry)
{
    const QString author = withoutAddresses(shownText(entry.source->entry.current.author));
    QString line = u"<time datetime=\"%1\">%2</time>"_s.arg(entry.machineTime, escaped(entry.time));
    if (!author.isEmpty())
        line += u" · "_s + escaped(author);
    for (const DossierLabel &label : entry.labels)
        line += u" <span class=\"label\">%1</span>"_s.arg(escaped(label.text));
    return u"<div class=\"meta\">%1</div>\n"_s.arg(line);
}

QString earlier(const DossierBody &body, const ExportWords &words)
{
    if (body.earlier.isEmpty())
        return {};
    QString result = u"<details open><summary>%1</summary>\n"_s.arg(escaped(words.earlierWordings));
    for (const DossierWording &wording : body.earlier)
        result
            += u"<p class=\"meta\">%1</p>\n"_s.arg(escaped(wording.label)) + html(wording.blocks);
    return result + u"</details>\n"_s;
}

/// Without a list of sources a blog tells its own.
QString origin(const DossierBlog &blog)
{
    const QByteArray address = encodedAddress(blog.url);
    return u"<p class=\"meta\">%1 %2</p>\n"_s.arg(
        escaped(blog.publisher), linkTo(address, escaped(QString::fromLatin1(address))));
}

QString note(const DossierEntry &entry, const ExportWords &words)
{
    if (entry.note.isEmpty())
        return {};
    const QString text = escaped(entry.note).replace(u'\n', u"<br>"_s);
    return u"<aside dir=\"auto\"><strong>%1</strong> %2</aside>\n"_s.arg(escaped(words.note), text);
}

QString article(const DossierEntry &entry, const DossierBlog &blog, const ExportJob &job)
{
    const ParsedEntry said = shown(entry.source->entry.current);
    const DossierBody body = bodyOf(entry, job);
    QString result
        = u"<article id=\"%1\"%2%3>\n"_s.arg(entry.anchor, languageAttribute(blog.language),
            entry.source->entry.isRemoved() ? u" class=\"removed\""_s : QString());
    result += metaLine(entry);
    if (!said.headline.isEmpty())
        result += u"<h4 dir=\"auto\">%1</h4>\n"_s.arg(escaped(said.headline));
    result += html(body.blocks);
    for (const Image &image : body.images)
        result += figure(image, job.images.value(image.url));
    result += note(entry, job.words) + facts(body.facts) + earlier(body, job.words);
    const QByteArray address = encodedAddress(said.url);
    if (!address.isEmpty())
        result += u"<footer>%1</footer>\n"_s.arg(
            linkTo(address, escaped(QString::fromLatin1(address))));
    return result + u"</article>\n"_s;
}

/// No script, no request: what the page may do is what its hash-named style and its own pictures
/// are.
QString head(const Dossier &dossier)
{
    const QByteArray css = QByteArray(htmlStyle.data(), htmlStyle.size());
    const QByteArray digest = QCryptographicHash::hash(css, QCryptographicHash::Sha256).toBase64();
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
           u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           u"style-src 'sha256-%2'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
           u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           u"<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" "
           u"content=\"Liveline\">\n"
           u"<title>%3</title>\n<style>%4</style>\n</head>\n<body>\n"_s.arg(dossier.language,
               QString::fromLatin1(digest), escaped(dossier.title), QString(htmlStyle));
}

} // namespace

void writeHtml(const ExportJob &job, Output &output)
{
    const Dossier dossier = makeDossier(job);
    output.write(head(dossier));
    const bool isClipping = job.preset == ExportPreset::Clipping;
    if (!isClipping)
        output.write(heading(dossier, job.words));
    if (!isClipping && wantsContents(dossier))
        output.write(contents(dossier, job.words));
    output.write(u"<main>\n"_s);
    for (const DossierBlog &blog : dossier.blogs) {
        output.write(u"<section id=\"%1\">\n<h2>%2</h2>\n"_s.arg(blog.anchor, escaped(blog.title)));
        if (isClipping)
            output.write(origin(blog));
        for (const DossierDay &day : blog.days) {
            output.write(u"<h3 id=\"%1\">%2</h3>\n"_s.arg(day.anchor, escaped(day.title)));
            for (const DossierEntry &entry : day.entries) {
                output.write(article(entry, blog, job));
                if (!output.wroteEntry())
                    return;
            }
        }
        output.write(u"</section>\n"_s);
    }
    output.write(u"</main>\n</body>\n</html>\n"_s);
}

} // namespace Liveline
