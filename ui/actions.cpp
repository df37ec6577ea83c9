// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/actions.h"

#include "ui/settings.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr char iconProperty[] = "symbolicIcon";

} // namespace

Actions::Actions(QWidget *window)
    : m_window(window)
{
    follow = add("follow", tr("&Follow a live blog…"), "Ctrl+N Ctrl+L", "add");
    exportSelection = add("exportSelection", tr("&Export the selection…"), "Ctrl+E", "export");
    exportAll = add("exportAll", tr("Export the &whole view…"), "Ctrl+Shift+E");
    print = add("print", tr("Pr&int…"), "Ctrl+P", "export");
    preferences = add("preferences", tr("&Preferences…"), "Ctrl+,", "settings");
    closeWindow = add("closeWindow", tr("&Close the window"), "Ctrl+W");
    quit = add("quit", tr("&Quit"), "Ctrl+Q", "quit");

    undo = add("undo", tr("&Undo"), "Ctrl+Z", "undo");
    copy = add("copy", tr("&Copy"), "Ctrl+C", "copy");
    paste = add("paste", tr("&Paste addresses"), "Ctrl+V");
    find = add("find", tr("&Find in this blog"), "Ctrl+F");
    findNext = add("findNext", tr("Find &next"), "F3");
    findPrevious = add("findPrevious", tr("Find pre&vious"), "Shift+F3");
    search = add("search", tr("&Search everywhere"), "Ctrl+Shift+F", "search");
    alerts = add("alerts", tr("&Alerts…"), "Ctrl+Shift+L", "bell");

    sidebar = add("sidebar", tr("&Side bar"), "F9", "window");
    keyEvents = addForTimeline("keyEvents", tr("&Key events"), u"E"_s, "key");
    oldestFirst = add("oldestFirst", tr("&Oldest first"), "Ctrl+Shift+O");
    selection = add("selection", tr("S&election for export"), "F8", "export");
    details = addForTimeline("details", tr("&History of the entry"), u"D"_s, "history");
    zoomIn = add("zoomIn", tr("&Larger text"), "Ctrl+= Ctrl++");
    zoomOut = add("zoomOut", tr("S&maller text"), "Ctrl+-");
    zoomReset = add("zoomReset", tr("&Normal text"), "Ctrl+0");
    timeZone = addForTimeline("timeZone", tr("Other time &zone"), u"Z"_s, "globe");
    board = add("board", tr("Side &by side"), "Ctrl+B", "columns");
    boardBlog = add("boardBlog", tr("&Add to the board"), "Ctrl+Shift+B");
    columnLeft = add("columnLeft", tr("Mo&ve the column to the left"), "Ctrl+Shift+Left");
    columnRight = add("columnRight", tr("Move the column to the &right"), "Ctrl+Shift+Right");
    fullScreen = add("fullScreen", tr("&Full screen"), "F11");
    wallScreen = add("wallScreen", tr("&Wall screen"), "Shift+F11");
    densities = new QActionGroup(window);
    const auto addDensity
        = [this](const char *name, const QString &text, Settings::Density density) {
              QAction *action = densities->addAction(add(name, text, ""));
              action->setCheckable(true);
              action->setData(QVariant::fromValue(density));
          };
    addDensity("comfortable", tr("&Comfortable"), Settings::Density::Comfortable);
    addDensity("compact", tr("Com&pact"), Settings::Density::Compact);
    addDensity("headlines", tr("Headl&ines only"), Settings::Density::Headlines);
    board->setCheckable(true);
    sidebar->setCheckable(true);
    selection->setCheckable(true);
    keyEvents->setCheckable(true);
    oldestFirst->setCheckable(true);
    fullScreen->setCheckable(true);
    wallScreen->setCheckable(true);

    anything = add("anything", tr("Go to an&ything…"), "Ctrl+K", "search");
    back = add("back", tr("&Back"), "Alt+Left", "back");
    forward = add("forward", tr("&Forward"), "Alt+Right", "forward");
    nextBlog = add("nextBlog", tr("Next bl&og"), "Alt+Down");
    previousBlog = add("previousBlog", tr("Previous blo&g"), "Alt+Up");
    nextUnread = addForTimeline("nextUnread", tr("Next &unread"), u"N"_s, "arrow-down");
    previousUnread = addForTimeline("previousUnread", tr("P&revious unread"), u"P"_s, "arrow-up");
    newerKeyEvent = addForTimeline("newerKeyEvent", tr("Newer &key event"), u"["_s);
    olderKeyEvent = addForTimeline("olderKeyEvent", tr("Older key e&vent"), u"]"_s);
    toNew = addForTimeline("toNew", tr("To the &new ones"), u"."_s);
    liveEdge = addForTimeline("liveEdge", tr("&Live edge"), u"Home"_s, "live");
    oldest = addForTimeline("oldest", tr("Ol&dest"), u"End"_s);

    check = add("check", tr("&Check now"), "F5 Ctrl+R", "refresh");
    checkAll = add("checkAll", tr("Check &all"), "Ctrl+Shift+R");
    holdArrivals = addForTimeline("holdArrivals", tr("&Hold back or follow"), u"F"_s, "pause");
    markAllRead = addForTimeline("markAllRead", tr("&Mark all as read"), u"Shift+A"_s, "check");

    replay = addForTimeline("replay", tr("Replay from &this entry on"), u"R"_s, "history");
    replayFromStart
        = addForTimeline("replayFromStart", tr("Repla&y from the beginning"), u"Shift+R"_s, "play");
    catchUp = add("catchUp", tr("Catch up: o&verview"), "Ctrl+F7", "live");
    whatChanged = add("whatChanged", tr("&What changed while you were away"), "F7", "diff");
    corrections = add("corrections", tr("Corrections and withdrawal&s"), "Shift+F7", "edit");

    openPermalink = addForTimeline("openPermalink", tr("&Open in the browser"), u"O"_s, "external");
    toggleRead = addForTimeline("toggleRead", tr("&Read or unread"), u"M"_s, "unread");
    toggleStarred = addForTimeline("toggleStarred", tr("&Star"), u"S"_s, "star");
    editTags = addForTimeline("editTags", tr("&Tags…"), u"T"_s, "tag");
    editNote = addForTimeline("editNote", tr("&Note…"), u"Shift+N"_s, "edit");
    markOlderRead = addForTimeline("markOlderRead", tr("This and o&lder as read"), u"Shift+M"_s);
    unreadFromHere = addForTimeline("unreadFromHere", tr("&Unread from here"), u"U"_s);

    choose = addForTimeline("choose", tr("Choose for e&xport"), u"X"_s, "check");

    shortcuts = add("shortcuts", tr("&Keyboard shortcuts"), "F1 ?", "keyboard");
    demo = add("demo", tr("&Replay the demonstration"), "", "play");
    evidence = add("evidence", tr("&Evidence…"), "", "link");
    about = add("about", tr("&About Liveline"), "", "info");
}

void Actions::recolor(const QPalette &palette)
{
    for (QAction *action : std::as_const(m_all)) {
        const QString icon = iconOf(*action);
        if (!icon.isEmpty())
            action->setIcon(symbolicIcon(icon, palette));
    }
}

QString Actions::iconOf(const QAction &action) { return action.property(iconProperty).toString(); }

QList<QAction *> Actions::ofTimeline() const
{
    return {exportSelection, exportAll, copy, find, findNext, findPrevious, keyEvents, oldestFirst,
        details, zoomIn, zoomOut, zoomReset, timeZone, nextUnread, previousUnread, newerKeyEvent,
        olderKeyEvent, toNew, liveEdge, oldest, check, holdArrivals, markAllRead, replay,
        replayFromStart, openPermalink, toggleRead, toggleStarred, editTags, editNote,
        markOlderRead, unreadFromHere, choose};
}

QList<QAction *> Actions::ofBoard() const { return {columnLeft, columnRight}; }

QAction *Actions::add(const char *name, const QString &text, const char *keys, const char *icon)
{
    QList<QKeySequence> sequences;
    for (const QString &key : QString(QLatin1StringView(keys)).split(u' ', Qt::SkipEmptyParts))
        sequences.append(QKeySequence(key));
    auto *action = new QAction(text, m_window);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcuts(sequences);
    if (icon)
        action->setProperty(iconProperty, QString(QLatin1StringView(icon)));
    const QString plain = QString(text).remove(u'&').remove(u'…');
    action->setToolTip(sequences.isEmpty()
            ? plain
            : u"%1 (%2)"_s.arg(plain, sequences.first().toString(QKeySequence::NativeText)));
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

QAction *Actions::addForTimeline(
    const char *name, const QString &text, const QString &shown, const char *icon)
{
    QAction *action = add(name, text, "", icon);
    showKey(*action, shown);
    return action;
}

void Actions::showKey(QAction &action, const QString &shown)
{
    const QString key = QKeySequence(shown).toString(QKeySequence::NativeText); // "Maj+M" in French
    const QString text = action.text().section(u'\t', 0, 0);
    action.setText(text + u'\t' + key);
    action.setToolTip(u"%1 (%2)"_s.arg(QString(text).remove(u'&'), key));
}

void Actions::showOrder(bool isOldestFirst)
{
    oldestFirst->setChecked(isOldestFirst);
    showKey(*liveEdge, isOldestFirst ? u"End"_s : u"Home"_s);
    showKey(*oldest, isOldestFirst ? u"Home"_s : u"End"_s);
    showKey(*newerKeyEvent, isOldestFirst ? u"]"_s : u"["_s);
    showKey(*olderKeyEvent, isOldestFirst ? u"["_s : u"]"_s);
}

} // namespace Liveline
