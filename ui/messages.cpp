// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/messages.h"

#include "ui/timetext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace Liveline {
namespace {

class Messages {
    Q_DECLARE_TR_FUNCTIONS(Messages)
};

// RFC 9110 §15: the statuses that mean something of their own to a person.
QString httpSentence(int status)
{
    switch (status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
    case 429:
        return Messages::tr("The site asked to be left alone for a while (%1).").arg(status);
    case 401:
        return Messages::tr("The site wants a name and a password for this page (401).");
    case 402:
        return Messages::tr("The site shows this page to its subscribers only (402).");
    case 403:
        return Messages::tr("The site does not show this page to programs (%1).").arg(status);
    case 404:
        return Messages::tr("There is no page at this address (404).");
    case 410:
        return Messages::tr("The site has withdrawn this page (410).");
    case 451:
        return Messages::tr("The site may not show this page for legal reasons (451).");
    default:
        return status >= 500 ? Messages::tr("The site is having trouble (%1).").arg(status)
                             : Messages::tr("The site answered without a page (%1).").arg(status);
    }
}

QString httpNextStep(int status)
{
    switch (status) {
    case 401:
    case 402:
    case 403:
    case 451:
        return Messages::tr(
            "Open the page in your browser: it may ask for consent or a subscription.");
    case 404:
    case 410:
        return Messages::tr("Check the address, or look for the page on the site.");
    default:
        return Messages::tr("Liveline will try again by itself.");
    }
}

// Where a disk is the reason, the kind is one and the person's next step another each time;
// SQLite's own words (sqlite3ErrStr), which have not changed in twenty years, tell them apart.
enum class DiskTrouble { Other, Full, ReadOnly, Gone };

DiskTrouble diskTrouble(const Error &error)
{
    if (error.detail.contains(QLatin1StringView("disk is full")))
        return DiskTrouble::Full;
    if (error.detail.contains(QLatin1StringView("readonly")))
        return DiskTrouble::ReadOnly;
    return error.detail.contains(QLatin1StringView("is not there any more")) ? DiskTrouble::Gone
                                                                             : DiskTrouble::Other;
}

QString fileSentence(const Error &error)
{
    switch (diskTrouble(error)) {
    case DiskTrouble::Full:
        return Messages::tr("The disk is full.");
    case DiskTrouble::ReadOnly:
        return Messages::tr("The database cannot be written to: its disk or folder is read-only.");
    case DiskTrouble::Gone:
        return Messages::tr("The database is not there any more: its disk or folder was removed.");
    case DiskTrouble::Other:
        return Messages::tr("The file could not be read or written.");
    }
    Q_UNREACHABLE();
}

QString fileNextStep(const Error &error)
{
    switch (diskTrouble(error)) {
    case DiskTrouble::Full:
        return Messages::tr("Make room on it; Liveline goes on by itself.");
    case DiskTrouble::ReadOnly:
        return Messages::tr("Make it writable; Liveline goes on by itself.");
    case DiskTrouble::Gone:
        return Messages::tr("Connect it again; Liveline goes on by itself.");
    case DiskTrouble::Other:
        return Messages::tr("Choose another place or name.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return Messages::tr("The site could not be reached.");
    case Error::Kind::Timeout:
        return Messages::tr("The site took too long to answer.");
    case Error::Kind::Http:
        return httpSentence(error.httpStatus);
    case Error::Kind::TooLarge:
        return Messages::tr("The page is larger than Liveline accepts.");
    case Error::Kind::Refused:
        return Messages::tr("This address cannot be followed safely.");
    case Error::Kind::NotALiveBlog:
        return Messages::tr("No live entries were found on this page.");
    case Error::Kind::Malformed:
        return Messages::tr("What came cannot be read.");
    case Error::Kind::Database:
        return Messages::tr("The database could not be read or written.");
    case Error::Kind::File:
        return fileSentence(error);
    case Error::Kind::Cancelled:
        return Messages::tr("Cancelled.");
    case Error::Kind::Certificate:
        return Messages::tr("The site could not prove that it is the one it claims to be.");
    case Error::Kind::Proxy:
        return Messages::tr("The proxy does not answer or does not let Liveline through.");
    }
    Q_UNREACHABLE();
}

QString nextStep(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return Messages::tr("Check the address and your connection.");
    case Error::Kind::Timeout:
        return Messages::tr("Try again in a moment.");
    case Error::Kind::Http:
        return httpNextStep(error.httpStatus);
    case Error::Kind::TooLarge:
    case Error::Kind::Malformed:
        return Messages::tr("Open the page in your browser to see what it is.");
    case Error::Kind::Refused:
        return Messages::tr("Only http and https addresses outside your own network can be "
                            "followed, unless you typed a local address yourself.");
    case Error::Kind::NotALiveBlog:
        return Messages::tr("Use the address of the live page itself, not of a front page.");
    case Error::Kind::Database:
        return Messages::tr("Check that the disk is not full, then run “liveline doctor”.");
    case Error::Kind::File:
        return fileNextStep(error);
    case Error::Kind::Cancelled:
        return {};
    case Error::Kind::Certificate:
        return Messages::tr("Somebody may be listening in, or the site’s certificate has run out. "
                            "Liveline asks again, and never without a valid certificate.");
    case Error::Kind::Proxy:
        return Messages::tr("Check the proxy. Liveline never goes around it.");
    }
    Q_UNREACHABLE();
}

QString stateName(LiveBlog::State state)
{
    switch (state) {
    case LiveBlog::State::Live:
        return Messages::tr("live");
    case LiveBlog::State::Paused:
        return Messages::tr("paused");
    case LiveBlog::State::Ended:
        return Messages::tr("ended");
    case LiveBlog::State::Gone:
        return Messages::tr("gone");
    case LiveBlog::State::Failing:
        return Messages::tr("failing");
    }
    Q_UNREACHABLE();
}

QString reasonText(const CheckReason &reason)
{
    using enum CheckReason::Kind;
    const auto figure = static_cast<qint64>(std::llround(reason.figure));
    switch (reason.kind) {
    case None:
        return {};
    case Rhythm:
        return figure > 24 * 3600
            ? Messages::tr("as hardly any entries come")
            : Messages::tr("as entries come about every %1").arg(durationText(figure));
    case Fresh:
        return Messages::tr("as the site’s answer stays the same for %1").arg(durationText(figure));
    case Hint:
        return Messages::tr("as the site asks for %1 between requests").arg(durationText(figure));
    case Host:
        return Messages::tr("as %n blogs of this site take turns", nullptr, int(figure));
    case Chosen:
        return Messages::tr("as you chose every %1").arg(durationText(figure));
    case RetryAfter:
        return Messages::tr("as the site asked to wait until then");
    case Failures:
        return Messages::tr("as %n checks in a row failed", nullptr, int(figure));
    case Ended:
        return Messages::tr("for late corrections, as the blog has ended");
    case Refused:
        return Messages::tr(
            "not before you ask, as the site refused %n times", nullptr, int(figure));
    }
    Q_UNREACHABLE();
}

QString costText(const Traffic &traffic)
{
    if (traffic.requests == 0)
        return {};
    return Messages::tr("%n requests in an hour, %1", nullptr, traffic.requests)
        .arg(QLocale().formattedDataSize(traffic.bytes, 1, QLocale::DataSizeSIFormat));
}

QString extractorName(const QString &extractor)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("json-ld"), QT_TRANSLATE_NOOP("Messages", "structured data")},
        {QStringLiteral("microdata"), QT_TRANSLATE_NOOP("Messages", "structured data")},
        {QStringLiteral("feed"), QT_TRANSLATE_NOOP("Messages", "a feed")},
        {QStringLiteral("json-feed"), QT_TRANSLATE_NOOP("Messages", "a JSON feed")},
        {QStringLiteral("api"), QT_TRANSLATE_NOOP("Messages", "the publisher's data")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("Messages", "the page's own data")},
        {QStringLiteral("markup"), QT_TRANSLATE_NOOP("Messages", "the page's posts")},
        {QStringLiteral("article"), QT_TRANSLATE_NOOP("Messages", "the article's paragraphs")},
        {QStringLiteral("plain-text"), QT_TRANSLATE_NOOP("Messages", "plain text")},
        {QStringLiteral("amp-live-list"), QT_TRANSLATE_NOOP("Messages", "an AMP live list")},
        {QStringLiteral("microformats"), QT_TRANSLATE_NOOP("Messages", "microformats")},
        {QStringLiteral("site-rule"), QT_TRANSLATE_NOOP("Messages", "a rule for this site")},
        {QStringLiteral("rule"), QT_TRANSLATE_NOOP("Messages", "your own rule")},
    };
    const char *name = names.value(extractor);
    return name ? Messages::tr(name) : extractor;
}

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Structured:
        return Messages::tr("read from structured data");
    case Confidence::Marked:
        return Messages::tr("read from blocks of the page that are built alike");
    case Confidence::Guessed:
        return Messages::tr("guessed from the page’s shape");
    }
    Q_UNREACHABLE();
}

QString durationText(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0);
    if (seconds < 60)
        return Messages::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Messages::tr("%1 min").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Messages::tr("%1 h").arg(seconds / 3600);
    return Messages::tr("%n day(s)", nullptr, int(seconds / 86'400));
}

QString agoText(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = then.secsTo(now);
    if (seconds < 60) // a count of seconds would have to be painted every second
        return Messages::tr("just now");
    return Messages::tr("%1 ago").arg(durationText(seconds));
}

QString inText(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(then);
    if (seconds < 1)
        return Messages::tr("now");
    if (seconds < 60)
        return Messages::tr("within a minute");
    return Messages::tr("in %1").arg(durationText(seconds));
}

QString timeText(const QDateTime &time, const QDateTime &now)
{
    return TimeText().clockSince(time, now);
}

} // namespace Liveline
