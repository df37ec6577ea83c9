// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "fuzz/invariants.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QString unless(bool holds, const QString &complaint) { return holds ? QString() : complaint; }

bool isWebAddress(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

QString whatIsWrongWithTag(const QString &tag, QStringList &open)
{
    static const QRegularExpression plain(
        u"^<(/?)(p|b|strong|i|em|s|del|ins|sub|sup|code|pre|blockquote|ul|ol|li|h3|h4|table|tr|td|"
        "th|figcaption|a|br)(?: (?:dir|lang)=\"[^\"<>]*\"| href=\"(?:https?|mailto):[^\"<>]*\")*>$"_s);
    const QRegularExpressionMatch match = plain.match(tag);
    if (!match.hasMatch())
        return u"unsafe tag "_s + tag;
    if (match.capturedLength(1) == 0 && match.capturedView(2) != u"br")
        open.append(match.captured(2));
    else if (match.capturedLength(1) > 0
        && (open.isEmpty() || open.takeLast() != match.captured(2)))
        return u"badly nested at "_s + tag;
    return {};
}

QString whatIsWrong(const Image &image)
{
    return unless(isWebAddress(image.url), u"image at "_s + image.url.toString());
}

QString whatIsWrong(const Leads &leads)
{
    QList<QUrl> urls{leads.older};
    for (const SourceLead &source : leads.sources)
        urls.append(source.url);
    for (const EntryLead &part : leads.parts)
        urls.append(part.url);
    const bool isFine = std::ranges::all_of(
        urls, [](const QUrl &url) { return url.isEmpty() || isWebAddress(url); });
    return unless(isFine, u"a lead that is no web address"_s);
}

} // namespace

QString firstOf(std::initializer_list<QString> complaints)
{
    const auto first = std::ranges::find_if_not(complaints, &QString::isEmpty);
    return first == complaints.end() ? QString() : *first;
}

QString whatIsUnsafe(const SafeHtml &content)
{
    QStringList open;
    qsizetype at = 0;
    for (qsizetype tag = content.html.indexOf(u'<'); tag >= 0;
        tag = content.html.indexOf(u'<', at)) {
        if (content.html.sliced(at, tag - at).contains(u'>'))
            return u"a bare > in the markup"_s;
        at = content.html.indexOf(u'>', tag) + 1;
        if (at == 0)
            return u"an open tag at the end"_s;
        if (const QString wrong = whatIsWrongWithTag(content.html.sliced(tag, at - tag), open);
            !wrong.isEmpty())
            return wrong;
    }
    return open.isEmpty() ? whatIsBroken(content.html) : u"not closed: "_s + open.last();
}

QString whatIsBroken(const QString &text)
{
    return unless(text.isValidUtf16(), u"half a character in the text"_s);
}

QString whatIsWrong(const ParsedEntry &entry)
{
    for (const Image &image : entry.images) {
        if (const QString wrong = whatIsWrong(image); !wrong.isEmpty())
            return wrong;
    }
    const auto isTime = [](const QDateTime &time) {
        return !time.isValid() || (time.timeSpec() == Qt::UTC && time.date().year() > 0);
    };
    return firstOf({whatIsUnsafe(entry.content), whatIsBroken(entry.text),
        whatIsBroken(entry.headline), whatIsBroken(entry.author),
        unless(
            entry.url.isEmpty() || isWebAddress(entry.url), u"entry at "_s + entry.url.toString()),
        unless(!entry.key.isEmpty(), u"an entry without a key"_s),
        unless(isTime(entry.published) && isTime(entry.updated), u"a time that is none"_s)});
}

QString whatIsWrong(const Extraction &extraction)
{
    QSet<QString> keys;
    for (const ParsedEntry &entry : extraction.entries) {
        if (const QString wrong = whatIsWrong(entry); !wrong.isEmpty())
            return wrong;
        if (keys.contains(entry.key))
            return u"two entries of the key "_s + entry.key;
        keys.insert(entry.key);
    }
    const QUrl &canonical = extraction.blog.canonicalUrl;
    return firstOf({unless(!extraction.tried.isEmpty(), u"nothing was tried"_s),
        unless(canonical.isEmpty() || isWebAddress(canonical), u"canonical address"_s),
        whatIsWrong(extraction.leads)});
}

} // namespace Liveline
