// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/http.h"
#include "core/model/liveblog.h"

namespace Liveline {

// What is asked for, when a blog is asked what is new. Pure. Inside core/track only.

struct Question {
    enum class Kind {
        Page, ///< the blog's own address
        Source, ///< the document that tells its entries instead
        Changes, ///< what changed since the last answer: absence means nothing
    };
    Kind kind = Kind::Page;
    Request request;
};

/// `lastWhole`: when all entries were told last, as far as this run of the program knows. Changes
/// alone are asked for only so long after: should one be lost on the way, it is missed no longer.
Question questionFor(const LiveBlog &blog, const QDateTime &lastWhole, const QDateTime &now);

/// With the fields that the server of this address is known to want.
Request requestFor(const QUrl &url, bool isUrgent, const QString &proxy);

/// Whether a document at `from` may send us to `to`: never from a public host to this machine or a
/// private network (RFC 1918, RFC 4193, link-local), and never from https to http.
bool mayLead(const QUrl &from, const QUrl &to);

} // namespace Liveline
