// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/fetch/fetcher.h"
#include "core/fetch/robots.h"

#include <QHash>
#include <QObject>

namespace Liveline {

/// Asks sites, once a day each, whether a program may follow their links (RFC 9309). The page that
/// a person follows is read because they wish it; its past is read by a program. Inside core/track
/// only; main thread.
class RobotsGuard : public QObject {
    Q_OBJECT

public:
    RobotsGuard(Fetcher &fetcher, Clock clock);

    /// Why this address is not to be asked for; nullopt: it may be.
    QFuture<std::optional<Error>> whyNot(const QUrl &url, const QString &proxy);
    /// Whether the site says so. What it says and cannot be had now, it does not say.
    QFuture<bool> forbids(const QUrl &url, const QString &proxy);

private:
    struct Known {
        Robots robots;
        QDateTime asked;
    };
    std::optional<Error> learn(const QUrl &site, const Result<Response> &answer);

    Fetcher &m_fetcher;
    const Clock m_clock;
    QHash<QUrl, Known> m_known; ///< by site
};

} // namespace Liveline
