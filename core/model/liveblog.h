// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace Liveline {

/// A followed blog's number in the store; never reused.
enum class BlogId : qint64 { };

/// What a server gave us to ask "has it changed?" with, byte for byte (RFC 9110 §8.8).
struct Validators {
    QByteArray etag;
    QByteArray lastModified;

    bool operator==(const Validators &) const = default;
};

/// What a publisher says of how often to ask. A wish, unlike a cache's freshness.
struct SourceHints {
    int poll = 0; ///< seconds, between the page's own requests (amp-live-list); 0: not told
    int renewal = 0; ///< seconds, RSS ttl or sy:updatePeriod; 0: not told
    QUrl hub; ///< WebSub; noted and shown, as a hub pushes to servers only

    bool operator==(const SourceHints &) const = default;
};

/// Why the next check is when it is.
struct CheckReason {
    enum class Kind {
        None,
        Rhythm, ///< seconds between entries, as they are expected now
        Fresh, ///< seconds for which the server's answer stays the same
        Hint, ///< seconds that the publisher asks to leave between requests
        Host, ///< blogs that share the site's budget
        Chosen, ///< seconds, by the person
        RetryAfter, ///< the server asked to wait
        Failures, ///< so many checks in a row failed
        Ended, ///< the blog is over; corrections may come
        Refused, ///< so many checks in a row were turned away: a person is asked before the next
    };
    Kind kind = Kind::None;
    double figure = 0;

    bool operator==(const CheckReason &) const = default;
};

/// What asking costs: in the hour up to the last check.
struct Traffic {
    int requests = 0;
    qint64 bytes = 0;

    bool operator==(const Traffic &) const = default;
};

/// What a page says of the blog itself, each field empty or invalid where it says nothing.
/// Times are UTC. Names follow schema.org LiveBlogPosting.
struct ParsedBlog {
    QString headline;
    QUrl canonicalUrl;
    QString publisher;
    QString language; ///< BCP 47
    QDateTime coverageStart;
    QDateTime coverageEnd;
    /// Seconds east of UTC in which it tells times; nullopt: it does not tell, or says UTC, which
    /// programs write wherever they run.
    std::optional<int> utcOffset = std::nullopt;
    bool isEnded = false; ///< the source says so; a coverageEnd in the future does not
    SourceHints hints;

    bool operator==(const ParsedBlog &) const = default;
};

/// How a person wants a blog to be read. Empty fields: as the program judges best.
struct ReadingRule {
    QString extractor; ///< the one reader to use, by its name
    QString entrySelector; ///< CSS (core/extract/selector.h): each match is an entry
    QString titleSelector; ///< within an entry
    QString timeSelector; ///< within an entry

    bool isEmpty() const { return extractor.isEmpty() && entrySelector.isEmpty(); }
    bool operator==(const ReadingRule &) const = default;
};

/// A permanent redirect (301, 308) that is not believed yet: a mistake is permanent as well.
struct Move {
    QUrl to; ///< empty: none
    QDateTime since; ///< UTC
    int answers = 0; ///< in a row, that came from there

    bool operator==(const Move &) const = default;
};

/// A followed live blog, as the store knows it. Times are UTC; an unknown time is invalid.
struct LiveBlog {
    enum class State { Live, Paused, Ended, Gone, Failing };

    BlogId id{};
    QUrl url; ///< the address we ask
    QString name; ///< the person's own name for it; empty: use `said.headline`
    QString group;
    ParsedBlog said;
    QString extractor; ///< which reader understood it last
    ReadingRule rule;
    QString proxy; ///< through which it is asked (core/fetch/proxy.h); empty: the system's
    QUrl source; ///< the document that tells its entries; empty: `url` itself
    QString changes; ///< what to ask for the changes since the last answer (Leads::changes)
    QUrl older; ///< the next page of older entries that was not asked for yet; empty: none known
    QDateTime added;
    int entryCount = 0; ///< including removed ones
    int unreadCount = 0; ///< not including removed ones

    State state = State::Live;
    QDateTime lastCheck; ///< last time an answer came or failed to come
    QDateTime nextCheck; ///< invalid while paused
    QDateTime retryAfter; ///< the server asked not to be asked before; invalid: it did not
    CheckReason reason; ///< for `nextCheck`
    int interval = 0; ///< seconds between checks chosen by the person; 0: adapt to the blog
    bool isImportant = false; ///< to the person: checked as one on the screen is
    Traffic traffic;
    int failures = 0; ///< successive failed checks
    std::optional<Error> error; ///< of the last check
    Validators validators;
    QByteArray bodyDigest; ///< SHA-256 of the last good body
    QDateTime lastBody; ///< when that came; since then, if anything, "not modified"
    QDateTime distrustedUntil; ///< until when its "not modified" is not asked for: it was wrong
    Move move;

    QString title() const
    {
        if (!name.isEmpty())
            return name;
        return said.headline.isEmpty() ? url.host() + url.path() : said.headline;
    }

    bool operator==(const LiveBlog &) const = default;
};

} // namespace Liveline
