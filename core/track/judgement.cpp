// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/judgement.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int notModified = 304;
constexpr int gone = 410;

/// Validators are worth keeping only for the address that gave them (RFC 9110 §8.8): what came
/// after a temporary redirect belongs to another place, which we do not ask.
Validators validatorsFor(const QUrl &asked, const Response &response)
{
    const bool isFromThere = response.url == asked || response.url == response.movedTo;
    return isFromThere ? readValidators(response.fields) : Validators{};
}

bool hasValidators(const LiveBlog &blog)
{
    return !blog.validators.etag.isEmpty() || !blog.validators.lastModified.isEmpty();
}

/// A 304 may bring newer validators (RFC 9110 §15.4.5); what it leaves out stays as it was.
Validators renewed(const Validators &old, const Validators &received)
{
    return {received.etag.isEmpty() ? old.etag : received.etag,
        received.lastModified.isEmpty() ? old.lastModified : received.lastModified};
}

} // namespace

CheckNote failureNote(const Error &error, const QDateTime &now)
{
    CheckNote note;
    note.checkedAt = now;
    note.error = error;
    return note;
}

Judgement judge(const LiveBlog &blog, const Result<Response> &answer, const QDateTime &now)
{
    using enum CheckReport::Outcome;
    if (!answer)
        return {Failed, failureNote(answer.error(), now)};

    CheckNote note;
    note.checkedAt = now;
    if (answer->status == notModified && hasValidators(blog)) {
        note.validators = renewed(blog.validators, readValidators(answer->fields));
        note.bodyDigest = blog.bodyDigest;
        return {Unchanged, note};
    }
    if (const auto error = whyNotReadable(*answer)) {
        note.error = error;
        note.isGone = answer->status == gone;
        note.retryAfter = readRetryAfter(answer->fields, now).value_or(QDateTime());
        return {Failed, note};
    }
    note.validators = validatorsFor(blog.url, *answer);
    note.bodyDigest = QCryptographicHash::hash(answer->body, QCryptographicHash::Sha256);
    note.movedTo = answer->movedTo;
    return {note.bodyDigest == blog.bodyDigest ? Unchanged : Changed, note};
}

std::optional<Error> whyNotReadable(const Response &response)
{
    // RFC 9110 §15.3.4: 203 is a 200 that a proxy has transformed. The other 2xx carry no page.
    if (response.status == 200 || response.status == 203)
        return std::nullopt;
    return Error{Error::Kind::Http, u"HTTP status %1"_s.arg(response.status), response.status};
}

std::optional<Error> whyNotALiveBlog(const Extraction &extraction)
{
    if (!extraction.entries.isEmpty())
        return std::nullopt;
    QStringList lines;
    for (const Attempt &attempt : extraction.tried)
        lines.append(u"%1: %2"_s.arg(attempt.extractor, attempt.why));
    return Error{Error::Kind::NotALiveBlog, lines.join(u'\n')};
}

QList<QDateTime> rhythm(const QList<QDateTime> &stored, const Extraction &extraction)
{
    QList<QDateTime> times = stored;
    for (const ParsedEntry &entry : extraction.entries) {
        if (entry.published.isValid())
            times.append(entry.published);
    }
    std::ranges::sort(times, std::greater());
    times.erase(std::ranges::unique(times).begin(), times.end());
    return times;
}

} // namespace Liveline
