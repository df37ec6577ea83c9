// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notifier/notificationtext.h"

#include "core/base/text.h"
#include "ui/happeningtext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr qsizetype titleLength = 60;
constexpr qsizetype bodyLength = 180;
constexpr qsizetype lineLength = 90;

class NotificationText {
    Q_DECLARE_TR_FUNCTIONS(NotificationText)
};

QString words(const Entry &entry, qsizetype length)
{
    const QString headline = shownText(entry.current.headline);
    return elideAtWord(
        collapseWhitespace(headline.isEmpty() ? shownText(entry.current.text) : headline), length);
}

/// Of several, what happened to a blog has to name it.
QString words(const AlertNews &news, bool isAlone)
{
    const QString happening = happeningText(news.event);
    if (happening.isEmpty())
        return words(news.entry, isAlone ? bodyLength : lineLength);
    const QString title = elideAtWord(news.blogTitle, titleLength);
    return isAlone
        ? happening
        : NotificationText::tr("%1: %2", "live blog, what happened").arg(title, happening);
}

Notification::Action openAction() { return {u"default"_s, NotificationText::tr("Open")}; }

} // namespace

Notification notificationOf(const Popup &popup, const LiveBlog &blog)
{
    const QString title = elideAtWord(blog.title(), titleLength);
    Notification notification;
    if (popup.count == 1 && !popup.newest.isEmpty()) {
        notification.summary = title;
        notification.body = words(popup.newest.first(), bodyLength);
    } else {
        notification.summary
            = NotificationText::tr("%1: %n new entries", nullptr, popup.count).arg(title);
        QStringList lines;
        for (const Entry &entry : popup.newest)
            lines.append(words(entry, lineLength));
        notification.body = lines.join(u'\n');
    }
    notification.actions = {openAction(), {u"read"_s, NotificationText::tr("Mark as read")},
        {u"mute1h"_s, NotificationText::tr("Mute for 1 h")}};
    return notification;
}

Notification notificationOf(const AlertRule &rule, const QList<AlertNews> &newest, int count)
{
    const QString name = elideAtWord(shownText(rule.name), titleLength);
    const QString title = elideAtWord(newest.first().blogTitle, titleLength);
    QStringList lines;
    for (const AlertNews &news : newest)
        lines.append(words(news, count == 1));
    return {.summary = count == 1
            ? NotificationText::tr("%1 · %2", "alert, live blog").arg(name, title)
            : NotificationText::tr("%1: %n alerts", nullptr, count).arg(name),
        .body = lines.join(u'\n'),
        .actions = {openAction(), {u"seen"_s, NotificationText::tr("Seen")},
            {u"mute1h"_s, NotificationText::tr("Mute for 1 h")}},
        .isCritical = rule.severity == AlertSeverity::Critical};
}

Notification notificationOf(const Popup &popup)
{
    const QString entries = NotificationText::tr("%n new entries", nullptr, popup.count);
    return {.summary
        = NotificationText::tr("%n live blogs: %1", nullptr, int(popup.blogs.size())).arg(entries),
        .body = {},
        .actions = {openAction()}};
}

} // namespace Liveline
