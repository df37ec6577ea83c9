// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/track/blogreader.h"
#include "core/track/tracker.h"

#include <QHash>
#include <QObject>

namespace Liveline {

class RobotsGuard;

/// Follows a blog into its past, page after page, from LiveBlog::older on. Inside core/track only;
/// main thread.
class OlderPages : public QObject {
    Q_OBJECT

public:
    OlderPages(Store &store, Fetcher &fetcher, BlogReader &reader, RobotsGuard &robots);

    /// Up to so many pages, where the site's robots.txt lets us; ends sooner where there are no
    /// more, where one cannot be read, and where several bring nothing new. While it runs for a
    /// blog, that run's future is given back.
    QFuture<Result<OlderReport>> load(BlogId id, int pages);

private:
    struct Run;
    using RunPtr = std::shared_ptr<Run>;
    void askNext(const RunPtr &run);
    void read(const RunPtr &run, const QUrl &page);
    void keep(const RunPtr &run, const Extraction &extraction);
    void finish(const RunPtr &run, const std::optional<Error> &error = {});

    Store &m_store;
    Fetcher &m_fetcher;
    BlogReader &m_reader;
    RobotsGuard &m_robots;
    QHash<BlogId, RunPtr> m_runs;
};

} // namespace Liveline
