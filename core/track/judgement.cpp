// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/judgement.h"

#include "core/track/samepage.h"

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
///
/// RFC 9110 §12.5.5: with "Vary: *" something beyond the request decides, which no validator knows.
Validators validatorsFor(const QUrl &asked, const Response &response)
{
    if (response.field("Vary").contains('*'))
        return {};
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

// A permanent redirect is believed when it is seen again and again: over some time, or often.
constexpr int answersOverTime = 3;
constexpr qint64 timeToProve = 60 * 60;
constexpr int answersInAnyTime = 10;

bool isStable(const Move &move, const QDateTime &now)
{
    return move.answers >= answersInAnyTime
        || (move.answers >= answersOverTime && move.since.secsTo(now) >= timeToProve);
}

void noteMove(CheckNote &note, const LiveBlog &blog, const QUrl &movedTo, const QDateTime &now)
{
    if (movedTo.isEmpty())
        return;
    note.move = blog.move.to == movedTo ? blog.move : Move{movedTo, now, 0};
    ++note.move.answers;
    if (isStable(note.move, now)) {
        note.movedTo = movedTo;
        note.move = {};
    }
}

constexpr qint64 distrust = 24 * 60 * 60;
constexpr qint64 publishingTakes = 2 * 60; // from the time that stands there to the page

} // namespace

CheckNote failureNote(const Error &error, const QDateTime &now)
{
    CheckNote note;
    note.checkedAt = now;
    note.error = error;
    return note;
}

Judgement judge(const LiveBlog &blog, const Question &question, const Result<Response> &answer,
    const QDateTime &now)
{
    using enum CheckReport::Outcome;
    const bool isPage = question.kind == Question::Kind::Page;
    if (!answer)
        return {Failed, failureNote(answer.error(), now)};

    CheckNote note;
    note.checkedAt = now;
    if (answer->status == notModified && hasValidators(blog)) {
        note.validators = renewed(blog.validators, readValidators(answer->fields));
        note.bodyDigest = blog.bodyDigest;
        if (!blog.lastBody.isValid())
            note.lastBody = now; // of a database that did not keep it
        if (isPage)
            noteMove(note, blog, answer->movedTo, now);
        return {Unchanged, note};
    }
    if (const auto error = whyNotReadable(*answer)) {
        note.error = error;
        note.isGone = answer->status == gone && isPage;
        note.retryAfter = readRetryAfter(answer->fields, now).value_or(QDateTime());
        return {Failed, note};
    }
    if (question.kind == Question::Kind::Changes) {
        // What belongs to the whole document stays; the same changes again confirm nothing.
        note.validators = blog.validators;
        note.bodyDigest = blog.bodyDigest;
        return {Changed, note};
    }
    note.validators = validatorsFor(question.request.url, *answer);
    note.bodyDigest = QCryptographicHash::hash(answer->body, QCryptographicHash::Sha256);
    note.lastBody = now;
    if (isPage)
        noteMove(note, blog, answer->movedTo, now);
    else if (!answer->movedTo.isEmpty())
        note.source = answer->movedTo;
    return {note.bodyDigest == blog.bodyDigest ? Unchanged : Changed, note};
}

void noteFooling(CheckNote &note, const LiveBlog &blog, const Question &question,
    const Extraction &extraction, const QList<Entry> &known)
{
    const Validators &sent = question.request.validators;
    const bool hadOnlyItsWord = blog.lastBody.isValid() && blog.lastBody < blog.lastCheck;
    if (!hadOnlyItsWord || !hasValidators(blog) || !sent.etag.isEmpty()
        || !sent.lastModified.isEmpty() || known.isEmpty())
        return;
    // News that stood on the page when it was last called unchanged.
    const QDateTime newest = known.constFirst().sortTime;
    const QDateTime asked = blog.lastCheck.addSecs(-publishingTakes);
    const bool wasFooled = std::ranges::any_of(extraction.entries, [&](const ParsedEntry &entry) {
        return entry.published.isValid() && entry.published > newest && entry.published < asked;
    });
    if (wasFooled || (note.validators == blog.validators && isNewsAmong(extraction, known)))
        note.distrustedUntil = note.checkedAt.addSecs(distrust);
}

void noteWay(CheckNote &note, const Question &question, const Extraction &extraction)
{
    // Changes without any need not tell again how to ask for them.
    if (question.kind != Question::Kind::Changes || !extraction.leads.changes.isEmpty())
        note.changes = extraction.leads.changes;
}

void noteDetour(CheckNote &note, const Question &question, const Extraction &extraction)
{
    using enum Question::Kind;
    if (question.kind != Page) {
        note.changes = QString();
        if (question.kind == Source)
            note.source = QUrl();
        return;
    }
    for (const SourceLead &lead : leadsWorthTrying(extraction)) {
        if (mayLead(question.request.url, lead.url)) {
            note.source = lead.url;
            return;
        }
    }
}

QList<SourceLead> leadsWorthTrying(const Extraction &page)
{
    using enum SourceLead::Kind;
    QList<SourceLead> leads = page.leads.sources;
    // A feed is mostly the whole site's, and AMP pages hold what the page itself holds.
    if (!page.entries.isEmpty())
        leads.removeIf(
            [](const SourceLead &lead) { return lead.kind == Feed || lead.kind == Amp; });
    std::ranges::stable_sort(leads, {}, &SourceLead::kind);
    return leads;
}

bool isBetterSource(const SourceLead &lead, const Extraction &source, const Extraction &foundSoFar)
{
    const qsizetype count = source.entries.size();
    const qsizetype countSoFar = foundSoFar.entries.size();
    if (count == 0 || countSoFar == 0)
        return count > 0;
    // A page may show more of its blog than one answer of the API; much less is another blog.
    return lead.kind <= SourceLead::Kind::Embed && 2 * count >= std::min<qsizetype>(countSoFar, 20);
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
    if (!extraction.entries.isEmpty() || extraction.isPartial)
        return std::nullopt;
    QStringList lines;
    if (!extraction.leads.obstacle.isEmpty())
        lines.append(extraction.leads.obstacle);
    for (const Attempt &attempt : extraction.tried)
        lines.append(u"%1: %2"_s.arg(attempt.extractor, attempt.why));
    return Error{Error::Kind::NotALiveBlog, lines.join(u'\n')};
}

QList<QDateTime> newTimes(const Extraction &extraction, double after, const QDateTime &now)
{
    QList<QDateTime> times;
    for (const ParsedEntry &entry : extraction.entries) {
        if (entry.published.isValid() && double(entry.published.toSecsSinceEpoch()) > after)
            times.append(std::min(entry.published, now));
    }
    std::ranges::sort(times);
    return times;
}

} // namespace Liveline
