// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/question.h"

#include "core/base/localhost.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 longestWithoutWhole = 15 * 60; // seconds

// Some servers answer "not modified" for ever to whoever sends validators. A blog that is over may
// well be what it was yesterday.
constexpr qint64 longestBelieved = 60 * 60;
constexpr qint64 longestBelievedAfterTheEnd = 24 * 60 * 60;

bool believesNotModified(const LiveBlog &blog, const QDateTime &now)
{
    if (blog.distrustedUntil.isValid() && blog.distrustedUntil > now)
        return false;
    if (!blog.lastBody.isValid() || blog.lastBody > now)
        return true;
    const qint64 longest = blog.said.isEnded ? longestBelievedAfterTheEnd : longestBelieved;
    return blog.lastBody.secsTo(now) < longest;
}

/// A redirect that asked to wait was not followed, and we have waited (RFC 9110 §10.2.3).
bool hasWaitedForARedirect(const LiveBlog &blog, const QDateTime &now)
{
    return blog.error && blog.error->httpStatus / 100 == 3 && blog.retryAfter.isValid()
        && blog.retryAfter <= now;
}

QUrl expanded(const QString &uriTemplate, const QDateTime &now)
{
    QString uri = uriTemplate;
    uri.replace("{now}"_L1, QString::number(now.toSecsSinceEpoch()));
    return QUrl(uri, QUrl::StrictMode);
}

} // namespace

Request requestFor(const QUrl &url, bool isUrgent, const QString &proxy)
{
    Request request{.url = url, .isUrgent = isUrgent, .proxy = proxy};
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
            return {Changes, requestFor(url, false, blog.proxy)};
    }
    const bool isPage = blog.source.isEmpty();
    Question question{
        isPage ? Page : Source, requestFor(isPage ? blog.url : blog.source, false, blog.proxy)};
    question.request.hasWaited = hasWaitedForARedirect(blog, now);
    if (believesNotModified(blog, now)) {
        question.request.validators = blog.validators;
        if (isPage)
            question.request.validated = blog.move.to;
    }
    return question;
}

bool mayLead(const QUrl &from, const QUrl &to)
{
    return !to.host().isEmpty() && mayRedirect(from, to)
        && (isLocalHost(from.host()) || !isLocalHost(to.host()));
}

} // namespace Liveline
