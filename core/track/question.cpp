// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/question.h"

#include "core/fetch/hostqueue.h"

#include <QHostAddress>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 longestWithoutWhole = 15 * 60; // seconds

QUrl expanded(const QString &uriTemplate, const QDateTime &now)
{
    QString uri = uriTemplate;
    uri.replace("{now}"_L1, QString::number(now.toSecsSinceEpoch()));
    return QUrl(uri, QUrl::StrictMode);
}

// RFC 1918, RFC 3927, RFC 4193, RFC 4291 §2.5.6, RFC 6598, RFC 6761, RFC 6762.
bool isLocal(const QUrl &url)
{
    static const QList<QPair<QHostAddress, int>> networks = [] {
        QList<QPair<QHostAddress, int>> parsed;
        for (const auto *network :
            {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
                "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7", "fe80::/10"})
            parsed.append(QHostAddress::parseSubnet(QString::fromLatin1(network)));
        return parsed;
    }();
    const QString host = url.host();
    const QHostAddress address(host);
    return isLoopback(url) || host.endsWith(".local"_L1) || host.endsWith(".localhost"_L1)
        || std::ranges::any_of(
            networks, [&](const auto &network) { return address.isInSubnet(network); });
}

} // namespace

Request requestFor(const QUrl &url, bool isUrgent)
{
    Request request{.url = url, .isUrgent = isUrgent};
    // Al Jazeera's GraphQL answers only those who name the site in a field as in the address.
    if (const QString site = QUrlQuery(url).queryItemValue(u"wp-site"_s); !site.isEmpty())
        request.fields.append({"wp-site", site.toLatin1()});
    return request;
}

Question questionFor(const LiveBlog &blog, const QDateTime &lastWhole, const QDateTime &now)
{
    using enum Question::Kind;
    const bool knowsAll
        = lastWhole.isValid() && lastWhole <= now && lastWhole.secsTo(now) < longestWithoutWhole;
    if (!blog.changes.isEmpty() && knowsAll) {
        if (const QUrl url = expanded(blog.changes, now); url.isValid())
            return {Changes, requestFor(url, false)};
    }
    Question question = blog.source.isEmpty() ? Question{Page, requestFor(blog.url, false)}
                                              : Question{Source, requestFor(blog.source, false)};
    question.request.validators = blog.validators;
    return question;
}

bool mayLead(const QUrl &from, const QUrl &to)
{
    return !to.host().isEmpty() && mayRedirect(from, to) && (isLocal(from) || !isLocal(to));
}

} // namespace Liveline
