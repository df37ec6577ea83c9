// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/blogcommands.h"

#include "core/base/then.h"
#include "core/fetch/proxy.h"
#include "ui/blogs/rawanswers.h"
#include "ui/blogs/readingdialog.h"
#include "ui/messages.h"
#include "ui/theme.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int intervals[]{0, 15, 30, 60, 300, 900, 3600}; // seconds; 0: adapt to the blog

QString intervalName(int seconds)
{
    return seconds == 0 ? BlogCommands::tr("&Automatic")
                        : BlogCommands::tr("Every %1").arg(durationText(seconds));
}

QStringList groupsOf(const Store &store)
{
    QStringList groups;
    for (const LiveBlog &blog : store.blogs().value_or(QList<LiveBlog>())) {
        if (!blog.group.isEmpty() && !groups.contains(blog.group))
            groups.append(blog.group);
    }
    return groups;
}

} // namespace

BlogCommands::BlogCommands(Store &store, Tracker &tracker, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_tracker(tracker)
    , m_window(window)
    , m_answers(new RawAnswers(store, window, this))
{
    connect(m_answers, &RawAnswers::failed, this, &BlogCommands::failed);
    connect(m_answers, &RawAnswers::told, this, &BlogCommands::told);
}

void BlogCommands::fill(QMenu &menu, const LiveBlog &blog)
{
    add(menu, u"refresh"_s, tr("Check no&w"), [this, blog] { check(blog.id); });
    add(menu, u"check"_s, tr("&Mark all as read"), [this, blog] { markAllRead(blog.id); });
    add(menu, u"play"_s, tr("Repla&y from the beginning"),
        [this, blog] { Q_EMIT replayRequested(blog.id); });
    menu.addSeparator();
    fillLasting(menu, blog);
}

void BlogCommands::fillLasting(QMenu &menu, const LiveBlog &blog)
{
    const bool isPaused = blog.state == LiveBlog::State::Paused;
    add(menu, isPaused ? u"play"_s : u"pause"_s, isPaused ? tr("&Resume") : tr("&Pause"),
        [this, blog, isPaused] { setPaused(blog.id, !isPaused); });
    add(menu, u"edit"_s, tr("Re&name…"), [this, blog] { rename(blog); });
    addGroupMenu(menu, blog);
    addIntervalMenu(menu, blog);
    addProxyMenu(menu, blog);
    addImportant(menu, blog);
    m_answers->addMenu(menu, blog);
    add(menu, u"search"_s, tr("How &it is read…"), [this, blog] { chooseReading(blog); });
    add(menu, u"arrow-down"_s, tr("Load o&lder entries"), [this, blog] {
        loadOlder(blog.id);
    })->setEnabled(!blog.older.isEmpty());
    menu.addSeparator();
    add(menu, u"external"_s, tr("&Open the live page"), [this, blog] { openInBrowser(blog); });
    add(menu, u"copy"_s, tr("Copy the a&ddress"), [this, blog] { copyAddress(blog); });
    menu.addSeparator();
    add(menu, u"trash"_s, tr("&Unfollow…"), [this, blog] {
        unfollow(blog);
    })->setObjectName(u"unfollow"_s);
}

QAction *BlogCommands::add(
    QMenu &menu, const QString &icon, const QString &text, const std::function<void()> &act)
{
    QAction *action = menu.addAction(symbolicIcon(icon, menu.palette()), text);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void BlogCommands::addGroupMenu(QMenu &menu, const LiveBlog &blog)
{
    QMenu *groups = menu.addMenu(symbolicIcon(u"folder"_s, menu.palette()), tr("&Group"));
    const auto add = [&](const QString &text, const QString &group) {
        QAction *action = groups->addAction(text);
        action->setCheckable(true);
        action->setChecked(blog.group == group);
        connect(action, &QAction::triggered, this,
            [this, id = blog.id, group] { moveToGroup(id, group); });
    };
    add(tr("&None"), {});
    for (const QString &group : groupsOf(m_store))
        add(QString(group).replace(u'&', u"&&"_s), group);
    groups->addSeparator();
    connect(groups->addAction(tr("N&ew group…")), &QAction::triggered, this,
        [this, id = blog.id] { askForGroup(id); });
}

void BlogCommands::addIntervalMenu(QMenu &menu, const LiveBlog &blog)
{
    QMenu *choices = menu.addMenu(symbolicIcon(u"clock"_s, menu.palette()), tr("Check &every"));
    for (const int seconds : intervals) {
        QAction *action = choices->addAction(intervalName(seconds));
        action->setCheckable(true);
        action->setChecked(blog.interval == seconds);
        connect(action, &QAction::triggered, this,
            [this, id = blog.id, seconds] { setInterval(id, seconds); });
    }
}

void BlogCommands::addProxyMenu(QMenu &menu, const LiveBlog &blog)
{
    QMenu *choices = menu.addMenu(symbolicIcon(u"globe"_s, menu.palette()), tr("Reach it &by"));
    const auto add = [&](const QString &text, const QString &choice) {
        QAction *action = choices->addAction(text);
        action->setCheckable(true);
        action->setChecked(blog.proxy == choice);
        connect(action, &QAction::triggered, this,
            [this, id = blog.id, choice] { setProxy(id, choice); });
    };
    add(tr("The system’s &proxy, if any"), {});
    add(tr("The &direct way"), u"direct"_s);
    add(tr("&Tor on this computer"), u"tor"_s);
    if (const QUrl own(blog.proxy); !own.host().isEmpty())
        add(own.toDisplayString(), blog.proxy);
    choices->addSeparator();
    connect(choices->addAction(tr("&Another proxy…")), &QAction::triggered, this,
        [this, blog] { askForProxy(blog); });
}

void BlogCommands::addImportant(QMenu &menu, const LiveBlog &blog)
{
    QAction *action = menu.addAction(tr("Important: check &often"));
    action->setCheckable(true);
    action->setChecked(blog.isImportant);
    connect(action, &QAction::triggered, this, [this, id = blog.id](bool isImportant) {
        configure(id,
            {.name = {}, .group = {}, .interval = {}, .isPaused = {}, .isImportant = isImportant});
    });
}

void BlogCommands::check(BlogId id, Tracker::Manners manners)
{
    // The outcome arrives through Tracker::checked, like that of every other check.
    then(m_tracker.check(id, manners), this, [this](const Result<CheckReport> &report) {
        if (!report)
            Q_EMIT failed(report.error());
        else if (report->outcome == CheckReport::Outcome::Deferred)
            Q_EMIT told(tr("The site asked to wait; next check at %1.")
                    .arg(timeText(report->nextCheck, QDateTime::currentDateTimeUtc())));
    });
}

void BlogCommands::checkAll()
{
    for (const LiveBlog &blog : m_store.blogs().value_or(QList<LiveBlog>())) {
        if (blog.state != LiveBlog::State::Paused && blog.state != LiveBlog::State::Gone)
            check(blog.id);
    }
}

void BlogCommands::loadOlder(BlogId id)
{
    constexpr int pages = 3;
    Q_EMIT olderLoading(id, true);
    then(m_tracker.loadOlder(id, pages), this, [this, id](const Result<OlderReport> &report) {
        Q_EMIT olderLoading(id, false);
        const std::optional<Error> error = report ? report->error : std::optional(report.error());
        if (error)
            Q_EMIT failed(*error);
        else if (report->added.isEmpty())
            Q_EMIT told(tr("The site has no older entries."));
        else
            Q_EMIT told(tr("%n older entries loaded", nullptr, int(report->added.size())));
    });
}

void BlogCommands::setPaused(BlogId id, bool isPaused)
{
    configure(id, {.name = {}, .group = {}, .interval = {}, .isPaused = isPaused});
}

void BlogCommands::markAllRead(BlogId id)
{
    then(m_store.markAll(id, Mark::Read), this, [this](const Result<QList<EntryId>> &ids) {
        if (!ids)
            return Q_EMIT failed(ids.error());
        if (!ids->isEmpty())
            Q_EMIT undoOffered(tr("%n entries marked as read", nullptr, int(ids->size())),
                [this, undone = *ids] { m_store.mark(undone, Mark::Unread); });
    });
}

void BlogCommands::rename(const LiveBlog &blog)
{
    bool isAccepted = false;
    const QString name = QInputDialog::getText(m_window, tr("Rename"),
        tr("Name (leave empty for the page's own title):"), QLineEdit::Normal, blog.title(),
        &isAccepted);
    if (isAccepted)
        configure(blog.id,
            {.name = name == blog.said.headline ? QString() : name.trimmed(),
                .group = {},
                .interval = {},
                .isPaused = {}});
}

void BlogCommands::chooseReading(const LiveBlog &blog)
{
    Q_EMIT told(tr("Looking at the page…"));
    then(m_tracker.preview(blog.url, {}, blog.proxy), this,
        [this, blog](const Result<Preview> &preview) {
            if (!preview)
                return Q_EMIT failed(preview.error());
            auto *dialog = new ReadingDialog(*preview, blog.rule, systemClock(), m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &ReadingDialog::chosen, this,
                [this, id = blog.id](const Preview &read) { setRule(id, read.rule); });
            dialog->open();
        });
}

void BlogCommands::setRule(BlogId id, const ReadingRule &rule)
{
    then(m_store.configure(id, {.rule = rule}), this, [this](const Result<LiveBlog> &blog) {
        if (!blog)
            Q_EMIT failed(blog.error());
        else
            check(blog->id);
    });
}

void BlogCommands::moveToGroup(BlogId id, const QString &group)
{
    configure(id, {.name = {}, .group = group, .interval = {}, .isPaused = {}});
}

void BlogCommands::askForGroup(BlogId id)
{
    const QString group
        = QInputDialog::getText(m_window, tr("New group"), tr("Name of the group:")).trimmed();
    if (!group.isEmpty())
        moveToGroup(id, group);
}

void BlogCommands::setInterval(BlogId id, int seconds)
{
    configure(id, {.name = {}, .group = {}, .interval = seconds, .isPaused = {}});
}

void BlogCommands::setProxy(BlogId id, const QString &choice)
{
    configure(id, {.name = {}, .group = {}, .interval = {}, .isPaused = {}, .proxy = choice});
}

void BlogCommands::askForProxy(const LiveBlog &blog)
{
    const QString before = blog.proxy.isEmpty() ? u"socks5://"_s : blog.proxy;
    bool isAccepted = false;
    const QString text = QInputDialog::getText(m_window, tr("Proxy"),
        tr("Address of the proxy (socks5://host:port or http://host:port).\n"
           "The live blog is reached by it or not at all."),
        QLineEdit::Normal, before, &isAccepted);
    if (!isAccepted)
        return;
    if (const std::optional<QString> choice = readProxyChoice(text))
        setProxy(blog.id, *choice);
    else
        Q_EMIT told(tr("“%1” is not the address of a proxy.").arg(text));
}

void BlogCommands::copyAddress(const LiveBlog &blog)
{
    QGuiApplication::clipboard()->setText(blog.url.toString(QUrl::FullyEncoded));
    Q_EMIT told(tr("Address copied."));
}

void BlogCommands::openInBrowser(const LiveBlog &blog) { QDesktopServices::openUrl(blog.url); }

void BlogCommands::unfollow(const LiveBlog &blog)
{
    QMessageBox question(QMessageBox::NoIcon, tr("Unfollow"),
        tr("Stop following “%1”?").arg(blog.title()), QMessageBox::Cancel, m_window);
    question.setInformativeText(
        tr("Its %n stored entries, with their history, are deleted.", nullptr, blog.entryCount));
    question.setObjectName(u"unfollowQuestion"_s);
    QPushButton *yes = question.addButton(tr("&Unfollow"), QMessageBox::DestructiveRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != yes)
        return;
    const Selection whole{.ids = {}, .blogs = {blog.id}, .query = {}, .since = {}, .until = {}};
    then(m_store.archive(whole), this, [this, blog](const Result<QList<ArchivedBlog>> &archive) {
        if (!archive)
            return Q_EMIT failed(archive.error());
        unfollowKeeping(blog, *archive);
    });
}

// What is deleted is held until the offer to undo has passed.
void BlogCommands::unfollowKeeping(const LiveBlog &blog, const QList<ArchivedBlog> &archive)
{
    then(m_store.unfollow(blog.id), this, [this, blog, archive](const Result<void> &done) {
        if (!done)
            return Q_EMIT failed(done.error());
        Q_EMIT undoOffered(tr("“%1” is no longer followed").arg(blog.title()),
            [this, archive] { restore(archive); });
    });
}

void BlogCommands::restore(const QList<ArchivedBlog> &archive)
{
    then(m_store.import(archive), this, [this](const Result<ImportSummary> &summary) {
        if (!summary)
            Q_EMIT failed(summary.error());
    });
}

void BlogCommands::configure(BlogId id, const BlogSettings &settings)
{
    then(m_store.configure(id, settings), this, [this](const Result<LiveBlog> &blog) {
        if (!blog)
            Q_EMIT failed(blog.error());
    });
}

} // namespace Liveline
