// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/describe.h"

#include "core/base/text.h"
#include "core/diff/textdiff.h"
#include "core/export/jsonobjects.h"
#include "core/model/shown.h"
#include "ui/happeningtext.h"
#include "ui/messages.h"

#include <QLocale>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;
using Style = Console::Style;

namespace {

struct EventName {
    const char *name;
    AlertEvent event;
};

constexpr EventName eventNames[]{{"new", AlertEvent::NewEntry}, {"key", AlertEvent::KeyEvent},
    {"edit", AlertEvent::Edit}, {"withdrawn", AlertEvent::Withdrawal},
    {"started", AlertEvent::Start}, {"ended", AlertEvent::End}, {"silent", AlertEvent::Silence},
    {"active", AlertEvent::Burst}, {"failing", AlertEvent::Trouble}};

Style styleOf(LiveBlog::State state)
{
    switch (state) {
    case LiveBlog::State::Live:
        return Style::Added;
    case LiveBlog::State::Paused:
    case LiveBlog::State::Ended:
        return Style::Faint;
    case LiveBlog::State::Gone:
    case LiveBlog::State::Failing:
        return Style::Failed;
    }
    return Style::Plain;
}

/// What stands before an entry's text: • unread, ★ starred, and what the source did to it.
QString marks(const Entry &entry)
{
    QString text = entry.state.isRead ? u" "_s : u"•"_s;
    text += entry.state.isStarred ? u"★"_s : u" "_s;
    text += entry.state.note.isEmpty() ? QString() : u"✎"_s;
    return text;
}

QStringList labels(const Entry &entry)
{
    QStringList words;
    if (entry.isRemoved())
        words += Commands::tr("removed");
    if (entry.revision > 1)
        words += Commands::tr("edited");
    if (entry.current.isPinned)
        words += Commands::tr("pinned");
    if (entry.current.isKeyEvent)
        words += Commands::tr("key event");
    for (const QString &tag : entry.state.tags)
        words += u'#' + printable(tag);
    return words;
}

QString firstLine(const ParsedEntry &said)
{
    QString text = said.headline;
    if (!said.text.isEmpty() && said.text != said.headline)
        text += (text.isEmpty() ? QString() : u" — "_s) + said.text;
    return printable(collapseWhitespace(text));
}

QString truncated(const QString &text, int width)
{
    QString result = text;
    while (displayWidth(result) > width)
        result = elideAtWord(result, std::min<qsizetype>(result.size() - 1, width));
    return result;
}

struct Event {
    QString sign;
    Style style;
};

void printEvent(const Console &console, const Event &event, const Entry &entry)
{
    const QString time = shortTime(entry.sortTime);
    const QString text = truncated(firstLine(entry.current), std::max(20, console.width() - 28));
    console.print(u"  %1 %2  %3  %4"_s.arg(console.styled(event.sign, event.style),
        QString::number(qToUnderlying(entry.id)), console.styled(time, Style::Faint), text));
}

QString changesSentence(const EntryChanges &changes)
{
    QStringList parts;
    const auto add = [&parts](const QString &part, qsizetype count) {
        if (count > 0)
            parts += part;
    };
    add(Commands::tr("%n new", nullptr, int(changes.added.size())), changes.added.size());
    add(Commands::tr("%n edited", nullptr, int(changes.edited.size())), changes.edited.size());
    add(Commands::tr("%n removed", nullptr, int(changes.removed.size())), changes.removed.size());
    add(Commands::tr("%n restored", nullptr, int(changes.restored.size())),
        changes.restored.size());
    return parts.isEmpty() ? Commands::tr("nothing new") : parts.join(", "_L1);
}

QString outcomeSentence(const CheckReport &report)
{
    switch (report.outcome) {
    case CheckReport::Outcome::Changed:
        return changesSentence(report.changes);
    case CheckReport::Outcome::Unchanged:
        return Commands::tr("nothing new");
    case CheckReport::Outcome::Failed:
        return report.error ? printable(sentence(*report.error)) : Commands::tr("failed");
    case CheckReport::Outcome::Deferred:
        return Commands::tr("left alone: the server asked to wait until %1")
            .arg(shortTime(report.nextCheck));
    }
    return {};
}

/// "24 · 1.2 MB"
QString costs(const Traffic &traffic)
{
    return traffic.requests == 0
        ? u"–"_s
        : u"%1 · %2"_s.arg(traffic.requests)
              .arg(QLocale().formattedDataSize(traffic.bytes, 1, QLocale::DataSizeSIFormat));
}

void printChanges(const Console &console, const EntryChanges &changes)
{
    for (const Entry &entry : changes.added)
        printEvent(console, {u"+"_s, Style::Added}, entry);
    for (const EntryEdit &edit : changes.edited)
        printEvent(console, {u"~"_s, Style::Changed}, edit.entry);
    for (const Entry &entry : changes.removed)
        printEvent(console, {u"−"_s, Style::Removed}, entry);
    for (const Entry &entry : changes.restored)
        printEvent(console, {u"↺"_s, Style::Added}, entry);
}

} // namespace

QString shortTime(const QDateTime &time)
{
    return time.isValid() ? timeText(time, QDateTime::currentDateTimeUtc()) : u"–"_s;
}

QList<Console::Cell> headerRow(const QStringList &titles)
{
    QList<Console::Cell> row;
    for (const QString &title : titles)
        row += {title, Style::Faint};
    return row;
}

QList<Console::Cell> blogRow(const LiveBlog &blog)
{
    return {
        {QString::number(qToUnderlying(blog.id)), Style::Strong, true},
        {stateName(blog.state), styleOf(blog.state)},
        {QString::number(blog.unreadCount), Style::Plain, true},
        {QString::number(blog.entryCount), Style::Faint, true},
        {shortTime(blog.lastCheck), Style::Faint},
        {shortTime(blog.nextCheck), Style::Faint},
        {costs(blog.traffic), Style::Faint},
        {printable(blog.title())},
        {printable(blog.group), Style::Faint},
    };
}

void printBlog(const Console &console, const LiveBlog &blog)
{
    if (console.isJson())
        return console.print(toJson(blog));
    console.print(u"%1  %2"_s.arg(QString::number(qToUnderlying(blog.id)),
        console.styled(printable(blog.title()), Style::Strong)));
    console.print(u"   %1"_s.arg(printable(blog.url.toString())));
    console.print(
        u"   %1 · %2 · %3"_s.arg(console.styled(stateName(blog.state), styleOf(blog.state)),
            Commands::tr("%n entries", nullptr, blog.entryCount),
            Commands::tr("%n unread", nullptr, blog.unreadCount)));
    if (blog.nextCheck.isValid()) {
        const QString why = reasonText(blog.reason);
        const QString next = Commands::tr("next check %1").arg(shortTime(blog.nextCheck));
        console.print(u"   "_s + (why.isEmpty() ? next : next + u", "_s + why));
    }
}

QList<Console::Cell> entryRow(const Entry &entry, int width)
{
    const Style style = entry.isRemoved() ? Style::Removed
        : entry.state.isRead              ? Style::Plain
                                          : Style::Strong;
    const QStringList words = labels(entry);
    const QString label = words.isEmpty() ? QString() : u'[' + words.join(", "_L1) + "] "_L1;
    return {
        {QString::number(qToUnderlying(entry.id)), Style::Plain, true},
        {marks(entry)},
        {shortTime(entry.sortTime), Style::Faint},
        {truncated(label + firstLine(entry.current), std::max(20, width - 30)), style},
    };
}

void printEntry(const Console &console, const Entry &entry)
{
    if (console.isJson())
        return console.print(toJson(entry));
    const ParsedEntry said = shown(entry.current);
    QStringList facts{shortTime(entry.sortTime)};
    if (!said.author.isEmpty())
        facts += printable(withoutAddresses(said.author));
    facts += labels(entry);
    if (!said.headline.isEmpty())
        console.print(console.styled(printable(said.headline), Style::Strong));
    console.print(console.styled(facts.join(u" · "_s), Style::Faint));
    if (!said.text.isEmpty())
        console.print(printable(said.text));
    if (!entry.state.note.isEmpty())
        console.print(console.styled(
            Commands::tr("Note: %1").arg(printable(entry.state.note)), Style::Added));
    for (const Image &image : said.images)
        console.print(console.styled(printable(image.url.toString()), Style::Faint));
    if (!said.url.isEmpty())
        console.print(console.styled(printable(said.url.toString()), Style::Faint));
}

void printReport(const Console &console, const CheckReport &report, const QString &blogTitle)
{
    if (console.isJson()) {
        for (const QJsonObject &event : eventObjects(report.changes))
            console.print(event);
        return console.print(toJson(report));
    }
    const bool isBad = report.outcome == CheckReport::Outcome::Failed;
    console.print(
        u"%1  %2  %3"_s.arg(console.styled(shortTime(QDateTime::currentDateTime()), Style::Faint),
            console.styled(printable(blogTitle), Style::Strong),
            console.styled(outcomeSentence(report), isBad ? Style::Failed : Style::Plain)));
    printChanges(console, report.changes);
}

void printAlert(const Console &console, const AlertRule &rule, const Entry &entry)
{
    if (console.isJson())
        return console.print(QJsonObject{{u"event"_s, u"alert"_s}, {u"rule"_s, rule.id},
            {u"name"_s, rule.name}, {u"entry"_s, toJson(entry)}});
    console.print(u"%1  %2  %3"_s.arg(console.styled(shortTime(entry.sortTime), Style::Faint),
        console.styled(u"! "_s + printable(rule.name), Style::Strong),
        printable(firstLine(entry.current))));
}

void printAlert(const Console &console, const AlertRule &rule, const BlogHappening &happening,
    const QDateTime &time)
{
    if (console.isJson())
        return console.print(QJsonObject{{u"event"_s, u"alert"_s}, {u"rule"_s, rule.id},
            {u"name"_s, rule.name}, {u"what"_s, nameOf(happening.event)},
            {u"blog"_s, qint64(happening.blog.id)}, {u"title"_s, happening.blog.title()}});
    console.print(u"%1  %2  %3: %4"_s.arg(console.styled(shortTime(time), Style::Faint),
        console.styled(u"! "_s + printable(rule.name), Style::Strong),
        printable(happening.blog.title()), happeningText(happening.event)));
}

QString nameOf(AlertEvent event)
{
    const auto named = std::ranges::find(eventNames, event, &EventName::event);
    return QString::fromLatin1(named->name);
}

std::optional<AlertEvent> alertEventOf(const QString &name)
{
    const auto named = std::ranges::find_if(
        eventNames, [&](const EventName &known) { return name == QLatin1StringView(known.name); });
    return named == std::end(eventNames) ? std::nullopt : std::optional(named->event);
}

QStringList alertEventNames()
{
    QStringList names;
    for (const EventName &known : eventNames)
        names.append(QString::fromLatin1(known.name));
    return names;
}

void printOlder(const Console &console, const OlderReport &report, const QString &blogTitle)
{
    if (console.isJson()) {
        for (const QJsonObject &event : eventObjects({.added = report.added}))
            console.print(event);
        return console.print(toJson(report));
    }
    const int count = int(report.added.size());
    const QString pages = Commands::tr("%n older page(s) read", nullptr, report.pages);
    const QString found = Commands::tr("%n older entries", nullptr, count);
    console.print(u"%1  %2"_s.arg(
        console.styled(printable(blogTitle), Style::Strong), pages + u", "_s + found));
    printChanges(console, {.added = report.added});
    if (report.error)
        console.note(sentence(*report.error));
}

QString describeDiff(const Console &console, const QString &before, const QString &after)
{
    const bool isColoured = console.styled(u"x"_s, Style::Added) != "x"_L1;
    QString text;
    for (const Span &span : diffWords(printable(before), printable(after))) {
        switch (span.kind) {
        case Span::Kind::Equal:
            text += span.text;
            break;
        case Span::Kind::Inserted:
            text += isColoured ? console.styled(span.text, Style::Added)
                               : "{+"_L1 + span.text + "+}"_L1;
            break;
        case Span::Kind::Deleted:
            text += isColoured ? console.styled(span.text, Style::Failed)
                               : "[-"_L1 + span.text + "-]"_L1;
            break;
        }
    }
    return text;
}

} // namespace Liveline
