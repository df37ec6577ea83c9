// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/olderlinks.h"

#include "core/extract/imagefinder.h"
#include "core/extract/maincontent.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int mostLinks = 5'000; ///< that are looked at

/// Which piece of a blog an address names.
struct Piece {
    QUrl blog; ///< the address without what names the piece
    int number = 1;
    QString cursor; ///< where to go on: an entry's id, a time
    bool isBefore = false; ///< the cursor's name says "older than"
};

/// The names of query items that count pages, and of those that say where to go on.
bool isPageName(const QString &name)
{
    static const QStringList names{u"page"_s, u"pg"_s, u"paged"_s, u"pagina"_s, u"seite"_s,
        u"pagenumber"_s, u"page_number"_s, u"pageno"_s, u"currentpage"_s, u"pageindex"_s};
    return names.contains(name.toLower());
}

bool isCursorName(const QString &name)
{
    static const QStringList names{u"before"_s, u"before_id"_s, u"max_id"_s, u"older"_s,
        u"olderthan"_s, u"older_than"_s, u"until"_s, u"cursor"_s};
    return names.contains(name.toLower());
}

void takeQuery(Piece &piece)
{
    QUrlQuery others;
    const QUrlQuery query(piece.blog);
    for (const auto &[name, value] : query.queryItems()) {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (isPageName(name) && isNumber)
            piece.number = number;
        else if (isPageName(name) || isCursorName(name))
            piece.cursor = value;
        else
            others.addQueryItem(name, value);
        piece.isBefore = piece.isBefore || (isCursorName(name) && name != "cursor"_L1);
    }
    piece.blog.setQuery(others);
}

/// `numberAlone`: a bare number that ends the path counts too: …/storm/2/.
Piece pieceOf(const QUrl &url, bool numberAlone)
{
    static const QRegularExpression named(u"/(?:page|pagina|seite|p)/?-?(\\d{1,4})/?$"_s);
    static const QRegularExpression bare(u"/(\\d{1,3})/?$"_s);
    Piece piece{url.adjusted(QUrl::RemoveFragment | QUrl::RemoveScheme)};
    takeQuery(piece);
    QString path = piece.blog.path();
    auto match = named.match(path);
    if (!match.hasMatch() && numberAlone)
        match = bare.match(path);
    if (match.hasMatch()) {
        piece.number = match.captured(1).toInt();
        path.truncate(match.capturedStart());
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    piece.blog.setPath(path.isEmpty() ? u"/"_s : path);
    return piece;
}

QString addressOf(HtmlNode link)
{
    static constexpr std::array names{
        "href", "data-href", "data-url", "data-next", "data-next-url", "data-next-page"};
    for (const char *name : names) {
        if (link.hasAttribute(name))
            return link.attribute(name);
    }
    return {};
}

/// Cheap: whether an address may name a piece at all.
bool mayNamePiece(const QString &address)
{
    static const QRegularExpression sign(
        u"page|pagina|seite|pg=|before|max_id|older|until|cursor"_s,
        QRegularExpression::CaseInsensitiveOption);
    return sign.match(address.left(2'000)).hasMatch();
}

bool isOlder(const Piece &there, const Piece &here, bool isNext)
{
    if (there.blog != here.blog)
        return false;
    if (there.cursor.isEmpty())
        return there.number == here.number + 1;
    return there.cursor != here.cursor && (isNext || there.isBefore);
}

} // namespace

QUrl findOlderPage(const QList<HtmlNode> &links, const QUrl &page, const QUrl &baseUrl)
{
    if (page.host().isEmpty())
        return {};
    int left = mostLinks;
    QUrl found;
    for (const HtmlNode link : links) {
        const bool isNext = link.attribute("rel").toLower().split(u' ').contains("next"_L1);
        const QString address = addressOf(link);
        if (address.isEmpty() || (!isNext && !mayNamePiece(address)))
            continue;
        if (--left < 0)
            break;
        const QUrl url = resolveWebUrl(address, baseUrl);
        if (url.fragment().contains("comment"_L1, Qt::CaseInsensitive)
            || !isOlder(pieceOf(url, isNext), pieceOf(page, isNext), isNext))
            continue;
        if (isNext)
            return url.adjusted(QUrl::RemoveFragment);
        if (found.isEmpty())
            found = url.adjusted(QUrl::RemoveFragment);
    }
    return found;
}

} // namespace Liveline
