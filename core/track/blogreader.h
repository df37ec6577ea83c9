// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/fetcher.h"
#include "core/store/store.h"
#include "core/track/tracker.h"

#include <QObject>

namespace Liveline {

/// From an address or an answer to entries, over as many requests as that takes. Inside core/track
/// only; main thread.
class BlogReader : public QObject {
    Q_OBJECT

public:
    BlogReader(Store &store, Fetcher &fetcher);

    /// What an answer says. Entries that it only names (Leads::parts) are asked for one by one, a
    /// few at each call: the newest and those that `blog` does not know yet; of the others, what is
    /// stored is taken as said again.
    QFuture<Extraction> read(const Response &answer, const ReadingRule &rule,
        std::optional<BlogId> blog, bool isUrgent, const QString &proxy);

    /// Where the blog of this address is told best: there, or in a document that it leads to.
    QFuture<Result<Preview>> find(const QUrl &url, const ReadingRule &rule, const QString &proxy);

private:
    struct Parts;
    struct Search;
    QFuture<Extraction> readParts(const std::shared_ptr<Parts> &parts);
    QFuture<Result<Preview>> tryLeads(const std::shared_ptr<Search> &search);

    Store &m_store;
    Fetcher &m_fetcher;
};

} // namespace Liveline
