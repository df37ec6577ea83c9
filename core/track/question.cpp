// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/question.h"

#include "core/base/localhost.h"

#include <QUrlQuery>

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
    return !to.host().isEmpty() && mayRedirect(from, to)
        && (isLocalHost(from.host()) || !isLocalHost(to.host()));
}

} // namespace Liveline
