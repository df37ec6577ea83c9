// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The window on a real display with a real notification daemon: what a person sees and clicks.

#include "core/fetch/fetcher.h"
#include "core/store/store.h"
#include "core/track/tracker.h"
#include "support/await.h"
#include "support/desktop.h"
#include "support/httptestserver.h"
#include "support/result.h"
#include "ui/mainwindow.h"
#include "ui/notifier/notifier.h"
#include "ui/settings.h"
#include "ui/timeline/timelinepane.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Liveline;

namespace {

QByteArray pageWith(int entries)
{
    QByteArray updates;
    for (int i = entries; i > 0; --i) {
        const QByteArray number = QByteArray::number(i);
        updates += R"({"@type":"BlogPosting","@id":"entry-)" + number + R"(","headline":"Report )"
            + number + R"(","articleBody":"The bridge was closed for the )" + number
            + R"(. time this week, the prefecture says.","datePublished":"2026-08-12T10:)"
            + QByteArray::number(10 + i) + R"(:00Z"},)";
    }
    updates.chop(1);
    return R"(<html><head><title>Flood watch</title><script type="application/ld+json">)"
           R"({"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Flood watch",)"
           R"("liveBlogUpdate":[)"
        + updates + "]}</script></head><body></body></html>";
}

QByteArray dunstctl(const QStringList &arguments) { return outputOf(u"dunstctl"_s, arguments); }

QString missingProgram;

} // namespace

class TestDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensTheEntryThatANotificationSpeaksOf()
    {
        if (!missingProgram.isEmpty())
            QSKIP(qPrintable(u"needs %1"_s.arg(missingProgram)));
        QTemporaryDir dir;
        auto store = Store::open(dir.path());
        QVERIFY_RESULT(store);
        Settings settings(dir.path());
        Fetcher fetcher;
        Tracker tracker(**store, fetcher);
        AlertWatch watch(**store, tracker);
        Notifier notifier(**store, watch);
        MainWindow window(**store, tracker, fetcher, settings);
        connect(&notifier, &Notifier::openRequested, &window,
            [&](const std::optional<EntryId> &entry, const QString &token) {
                window.present(token);
                if (entry)
                    window.showEntry(*entry);
            });
        HttpTestServer server;
        auto page = server.serve(u"/live"_s, {.body = pageWith(3)});
        const auto blog = await(tracker.follow(page.url()));
        QVERIFY_RESULT(blog);
        QCOMPARE(dunstctl({u"count"_s, u"displayed"_s}), "0");

        page.setReply({.body = pageWith(4)});
        const auto report = await(tracker.check(blog->id, Tracker::Manners::Force));
        QVERIFY_RESULT(report);
        QCOMPARE(report->changes.added.size(), 1);
        QTRY_COMPARE(dunstctl({u"count"_s, u"displayed"_s}), "1");
        QVERIFY(!window.isVisible());

        dunstctl({u"action"_s});
        QTRY_VERIFY(window.isVisible());
        const auto *pane = window.findChild<TimelinePane *>();
        QTRY_VERIFY(pane->currentEntry());
        QCOMPARE(pane->currentEntry()->current.headline, u"Report 4"_s);
        tracker.stop();
    }
};

int main(int argc, char **argv)
{
    Desktop desktop;
    if (!desktop.start({u"dunst"_s, u"dunstctl"_s}) || !desktop.startNotifications()) {
        missingProgram = desktop.missing.isEmpty() ? u"a notification daemon"_s : desktop.missing;
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    TestDesktop test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desktop.moc"
