// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/cookies.h"

#include <QNetworkCookie>

namespace Liveline {

namespace {

// Enough for being let in; RFC 6265 §6.1 asks for more of a browser.
constexpr qsizetype mostCookies = 200;
constexpr qsizetype mostCookiesOfAnAnswer = 30;
constexpr qsizetype longestCookie = 4096;

} // namespace

void Cookies::hear(const Response &answer)
{
    QList<QNetworkCookie> cookies;
    for (const HeaderField &field : answer.fields) {
        if (field.name.compare("Set-Cookie", Qt::CaseInsensitive) == 0
            && field.value.size() <= longestCookie)
            cookies += QNetworkCookie::parseCookies(field.value);
    }
    if (allCookies().size() < mostCookies)
        setCookiesFromUrl(cookies.mid(0, mostCookiesOfAnAnswer), answer.url);
}

void Cookies::add(const Cookies &others)
{
    for (const QNetworkCookie &cookie : others.allCookies())
        insertCookie(cookie);
}

QByteArray Cookies::fieldFor(const QUrl &url) const
{
    QByteArray field;
    for (const QNetworkCookie &cookie : cookiesForUrl(url)) {
        if (!field.isEmpty())
            field += "; ";
        field += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    }
    return field;
}

} // namespace Liveline
