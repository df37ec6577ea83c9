// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/menus.h"

#include "ui/actions.h"

#include <QMenu>
#include <QMenuBar>

namespace Liveline {
namespace {

class Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

/// nullptr stands for a separator.
QMenu *addMenu(QMenuBar &bar, const QString &title, const QList<QAction *> &actions)
{
    QMenu *menu = bar.addMenu(title);
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    return menu;
}

} // namespace

QMenu *fillMenuBar(QMenuBar &bar, const Actions &a)
{
    addMenu(bar, Menus::tr("&File"),
        {a.follow, nullptr, a.exportSelection, a.exportAll, a.print, nullptr, a.preferences,
            nullptr, a.closeWindow, a.quit});
    addMenu(bar, Menus::tr("&Edit"),
        {a.undo, nullptr, a.copy, a.paste, nullptr, a.find, a.findNext, a.findPrevious, nullptr,
            a.search, a.alerts});
    addMenu(bar, Menus::tr("&View"),
        QList<QAction *>{a.sidebar, a.keyEvents, a.selection, a.details, nullptr, a.oldestFirst,
            nullptr}
            + a.densities->actions()
            + QList<QAction *>{nullptr, a.zoomIn, a.zoomOut, a.zoomReset, nullptr, a.timeZone,
                nullptr, a.board, a.columnLeft, a.columnRight, nullptr, a.fullScreen,
                a.wallScreen});
    addMenu(bar, Menus::tr("&Go"),
        {a.anything, nullptr, a.back, a.forward, nullptr, a.nextUnread, a.previousUnread, nullptr,
            a.newerKeyEvent, a.olderKeyEvent, nullptr, a.toNew, a.liveEdge, a.oldest, nullptr,
            a.nextBlog, a.previousBlog});
    QMenu *blog = bar.addMenu(Menus::tr("&Blog"));
    blog->setObjectName(QStringLiteral("blogMenu"));
    addMenu(bar, Menus::tr("E&ntry"),
        {a.openPermalink, a.copy, nullptr, a.toggleRead, a.toggleStarred, a.choose, nullptr,
            a.editTags, a.editNote, nullptr, a.markOlderRead, a.unreadFromHere, nullptr, a.details,
            a.exportSelection});
    addMenu(bar, Menus::tr("&Help"), {a.shortcuts, nullptr, a.demo, a.evidence, nullptr, a.about});
    return blog;
}

} // namespace Liveline
