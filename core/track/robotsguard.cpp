// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/robotsguard.h"

#include "core/base/then.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 longestMemory = 24 * 60 * 60; // seconds; RFC 9309 §2.4
constexpr qint64 longestRobots = 1024 * 1024;

QUrl siteOf(const QUrl &url)
{
    QUrl site;
    site.setScheme(url.scheme());
    site.setHost(url.host());
    site.setPort(url.port());
    site.setPath(u"/robots.txt"_s);
    return site;
}

// The same to a person as if the server had said so: this page is not for programs.
std::optional<Error> refusal(const Robots &robots, const QUrl &url)
{
    constexpr int forbidden = 403;
    if (robots.allow(url))
        return std::nullopt;
    return Error{Error::Kind::Http,
        u"robots.txt of %1 asks programs not to read %2"_s.arg(url.host(), url.path()), forbidden};
}

} // namespace

RobotsGuard::RobotsGuard(Fetcher &fetcher, Clock clock)
    : m_fetcher(fetcher)
    , m_clock(std::move(clock))
{
}

QFuture<std::optional<Error>> RobotsGuard::whyNot(const QUrl &url, const QString &proxy)
{
    const QUrl site = siteOf(url);
    const auto known = m_known.constFind(site);
    if (known != m_known.cend() && known->asked <= m_clock()
        && known->asked.secsTo(m_clock()) < longestMemory) {
        return QtFuture::makeReadyFuture(refusal(known->robots, url));
    }
    const Request request{.url = site,
        .accept = "text/plain, */*;q=0.1",
        .maximumBytes = longestRobots,
        .proxy = proxy};
    return then(m_fetcher.get(request), this, [=, this](const Result<Response> &answer) {
        const std::optional<Error> error = learn(site, answer);
        return error ? error : refusal(m_known.value(site).robots, url);
    });
}

QFuture<bool> RobotsGuard::forbids(const QUrl &url, const QString &proxy)
{
    return then(whyNot(url, proxy), this, [=, this](const std::optional<Error> &) {
        const auto known = m_known.constFind(siteOf(url));
        return known != m_known.cend() && !known->robots.allow(url);
    });
}

// §2.3.1: what is not there asks nothing; what cannot be had now may ask anything.
std::optional<Error> RobotsGuard::learn(const QUrl &site, const Result<Response> &answer)
{
    if (!answer)
        return answer.error();
    if (answer->status == 429 || answer->status >= 500)
        return Error{Error::Kind::Http, site.toString(), answer->status};
    const bool isThere = answer->status >= 200 && answer->status < 300;
    m_known.insert(site, {isThere ? Robots::read(answer->body) : Robots(), m_clock()});
    return std::nullopt;
}

} // namespace Liveline

#include "moc_robotsguard.cpp"
