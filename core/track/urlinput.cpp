// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/hostqueue.h"
#include "core/track/tracker.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// What surrounds an address in a text that it was copied from.
QString withoutWrapping(const QString &text)
{
    static const QRegularExpression wrapping(u"^[\\s<\"'«“]+|[\\s>\"'»”,;]+$"_s);
    return text.trimmed().section(u'\n', 0, 0).remove(wrapping);
}

/// "news.example", "localhost", "[::1]", but not "budget" or "a b".
bool isPlausibleHost(const QUrl &url)
{
    const QString host = url.host();
    return host.contains(u'.') || host == "localhost"_L1 || !QHostAddress(host).isNull();
}

} // namespace

QUrl urlFromInput(const QString &text)
{
    static const QRegularExpression scheme(
        u"^([a-z][a-z0-9+-]*):(?!\\d)"_s, QRegularExpression::CaseInsensitiveOption);
    QString address = withoutWrapping(text);
    if (address.startsWith("feed://"_L1))
        address.replace(0, 4, u"https"_s);
    if (address.startsWith("feed:http"_L1))
        address.remove(0, 5);
    const bool hasScheme = scheme.match(address).hasMatch();
    if (!hasScheme)
        address.prepend(address.startsWith("//"_L1) ? u"https:"_s : u"https://"_s);
    // There and back: what QUrl cannot decode, it would otherwise keep in either form, and take two
    // for different.
    QUrl url = QUrl::fromEncoded(QUrl(address, QUrl::TolerantMode).toEncoded());
    if (!hasScheme && isLoopback(url))
        url.setScheme(u"http"_s); // nobody has a certificate for it
    url.setFragment({});
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && isPlausibleHost(url) ? url : QUrl();
}

} // namespace Liveline
