// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/await.h"
#include "support/temporarystore.h"
#include "support/tracking.h"
#include "ui/launcherbadge.h"
#include "ui/notifier/alertnotifier.h"
#include "ui/notifier/desktopnotifications.h"
#include "ui/notifier/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Liveline;

namespace {

struct Notified {
    QString app;
    uint replaces = 0;
    QString icon;
    QString summary;
    QString body;
    QStringList actions;
    QVariantMap hints;
    int timeout = 0;
};

/// Rules that were met, told at the times of a clock that a test moves.
struct AlertScene {
    Tracking tracking;
    AlertWatch watch{*tracking.store, *tracking.tracker, tracking.clock.clock()};
    std::unique_ptr<AlertNotifier> notifier;
    Entry entry;
    int said = 0;

    explicit AlertScene(const QDBusConnection &bus)
    {
        restart(bus);
        LiveBlog blog;
        blog.url = QUrl(u"https://news.example/live"_s);
        blog.name = u"Harbour"_s;
        entry.blogId = await(tracking.store->follow(blog))->id;
        entry.current.text = u"The port is closed"_s;
    }

    /// As after the program was closed and started again: only the store remembers.
    void restart(const QDBusConnection &bus)
    {
        notifier.reset();
        notifier = std::make_unique<AlertNotifier>(
            *tracking.store, watch, tracking.clock.clock(), bus);
    }
    AlertRule rule(AlertSeverity severity, AlertPace pace = AlertPace::AtOnce)
    {
        return *await(tracking.store->save(
            AlertRule{.name = u"Port"_s, .severity = severity, .pace = pace}));
    }
    void meet(const AlertRule &rule) { Q_EMIT watch.raised(rule, {entry}); }
    /// The same, of an entry that is stored with what it met.
    void meetAndKeep(const AlertRule &rule, const QString &text)
    {
        Extraction page;
        page.entries = {parsedEntry(text, text, ++said)};
        const auto changes = await(tracking.store->merge(entry.blogId, page, {}));
        entry = changes->added.first();
        Alert alert{.rule = rule.id, .blog = entry.blogId, .entry = entry.id};
        alert.wording = text.toUtf8();
        alert.time = tracking.clock.now();
        await(tracking.store->keep({alert}));
        meet(rule);
    }
    /// Time has gone by, and the notifier's timer with it.
    void wait(int seconds, const QuietHours &quiet = {})
    {
        tracking.clock.advance(std::chrono::seconds(seconds));
        notifier->setQuietHours(quiet);
    }
};

} // namespace

/// Stands for the desktop: takes the notification service's name on a private bus.
class FakeServer : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList capabilities{u"actions"_s, u"body"_s, u"body-markup"_s};
    QList<Notified> notified;
    QList<uint> closed;

    void signal(const QDBusConnection &bus, const QString &name, const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createSignal(
            u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, name);
        message.setArguments(arguments);
        bus.send(message);
    }

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities() { return capabilities; }
    Q_SCRIPTABLE uint Notify(const QString &app, uint replaces, const QString &icon,
        const QString &summary, const QString &body, const QStringList &actions,
        const QVariantMap &hints, int timeout)
    {
        notified.append({app, replaces, icon, summary, body, actions, hints, timeout});
        return replaces ? replaces : 41 + uint(notified.size());
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { closed.append(id); }
};

/// Stands for a dock.
class BadgeListener : public QObject {
    Q_OBJECT

public:
    QString app;
    QList<int> counts;
    bool isVisible = true;

public Q_SLOTS:
    void update(const QString &uri, const QVariantMap &properties)
    {
        app = uri;
        counts.append(properties[u"count"_s].toInt());
        isVisible = properties[u"count-visible"_s].toBool();
    }
};

class NotifierTest : public QObject {
    Q_OBJECT

    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<DesktopNotifications> m_client;

    QDBusConnection bus(const QString &name)
    {
        return QDBusConnection::connectToBus(m_address, name);
    }

    void startClient() { m_client = std::make_unique<DesktopNotifications>(bus(u"client"_s)); }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!m_daemon.waitForStarted())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        QVERIFY(bus(u"server"_s).registerService(u"org.freedesktop.Notifications"_s));
    }

    void init()
    {
        m_server = std::make_unique<FakeServer>();
        QVERIFY(bus(u"server"_s)
                .registerObject(u"/org/freedesktop/Notifications"_s, m_server.get(),
                    QDBusConnection::ExportAllSlots));
    }

    void cleanup()
    {
        m_client.reset();
        bus(u"server"_s).unregisterObject(u"/org/freedesktop/Notifications"_s);
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"client"_s);
        QDBusConnection::disconnectFromBus(u"server"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void tellsDocksTheUnreadCountAndTakesItBack()
    {
        BadgeListener dock;
        QVERIFY(bus(u"server"_s)
                .connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, &dock,
                    SLOT(update(QString, QVariantMap))));
        {
            LauncherBadge badge(bus(u"client"_s));
            badge.setCount(7);
            badge.setCount(7);
            QTRY_COMPARE(dock.counts, QList<int>{7});
            QCOMPARE(dock.app, u"application://io.github.liveline.Liveline.desktop"_s);
        }
        QTRY_COMPARE(dock.counts, (QList<int>{7, 0}));
        QVERIFY(!dock.isVisible);
    }

    void showsWhatItWasGiven()
    {
        startClient();
        m_client->show(7,
            {.summary = u"Budget"_s,
                .body = u"Vote at 17:00"_s,
                .actions = {{u"default"_s, u"Open"_s}}});
        QTRY_COMPARE(m_server->notified.size(), 1);
        const Notified &shown = m_server->notified.first();
        QCOMPARE(shown.app, u"Liveline"_s);
        QCOMPARE(shown.replaces, 0u);
        QCOMPARE(shown.summary, u"Budget"_s);
        QCOMPARE(shown.body, u"Vote at 17:00"_s);
        QCOMPARE(shown.actions, QStringList({u"default"_s, u"Open"_s}));
        QCOMPARE(shown.timeout, -1);
        QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), QStringLiteral(LIVELINE_APP_ID));
    }

    void sendsANormalUrgencyAsAByte()
    {
        startClient();
        m_client->show(7, {.summary = u"Budget"_s, .body = {}, .actions = {}});
        QTRY_COMPARE(m_server->notified.size(), 1);
        const QVariant urgency = m_server->notified.first().hints.value(u"urgency"_s);
        QCOMPARE(urgency.metaType(), QMetaType::fromType<uchar>());
        QCOMPARE(urgency.value<uchar>(), uchar(1));
    }

    void tellsOfOneAlertRuleAtMostTwiceAMinute()
    {
        AlertScene scene(bus(u"client"_s));
        const AlertRule rule = scene.rule(AlertSeverity::Popup);
        scene.meet(rule);
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.last().summary, u"Port · Harbour"_s);
        QCOMPARE(m_server->notified.last().body, u"The port is closed"_s);
        scene.wait(29);
        scene.meet(rule);
        scene.meet(rule);
        scene.wait(1);
        QTRY_COMPARE(m_server->notified.size(), 2); // the two that waited, in one
        QCOMPARE(m_server->notified.last().body.count(u'\n'), 2);
        QVERIFY(m_server->notified.last().replaces != 0);
        // Nothing is said of what is for the list only.
        scene.meet(scene.rule(AlertSeverity::Notice));
        scene.wait(120);
        scene.meet(scene.rule(AlertSeverity::Popup));
        QTRY_COMPARE(m_server->notified.size(), 3);
    }

    void repeatsACriticalAlertUntilSomebodyActs()
    {
        AlertScene scene(bus(u"client"_s));
        const AlertRule rule = scene.rule(AlertSeverity::Critical);
        scene.meet(rule);
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.last().hints.value(u"urgency"_s).value<uchar>(), uchar(2));
        scene.wait(60);
        QTRY_COMPARE(m_server->notified.size(), 2);
        m_server->signal(bus(u"server"_s), u"ActionInvoked"_s, {42u, u"seen"_s});
        QTRY_COMPARE(m_server->closed, QList<uint>{42u});
        scene.wait(600);
        scene.meet(scene.rule(AlertSeverity::Popup));
        QTRY_COMPARE(m_server->notified.size(), 3); // the new one alone
        QCOMPARE(m_server->notified.last().hints.value(u"urgency"_s).value<uchar>(), uchar(1));
    }

    void holdsBackInQuietHoursWhatIsNotCritical()
    {
        AlertScene scene(bus(u"client"_s));
        const QTime now = scene.tracking.clock.now().toLocalTime().time();
        const QuietHours quiet{true, now.addSecs(-60), now.addSecs(600)};
        scene.wait(0, quiet);
        scene.meet(scene.rule(AlertSeverity::Popup));
        scene.meet(scene.rule(AlertSeverity::Critical));
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.last().hints.value(u"urgency"_s).value<uchar>(), uchar(2));
        scene.wait(30, quiet);
        startClient(); // what it shows comes after what was shown before
        m_client->show(99, {.summary = u"Then"_s, .body = {}, .actions = {}});
        QTRY_COMPARE(m_server->notified.last().summary, u"Then"_s);
        QCOMPARE(m_server->notified.size(), 2);
        scene.wait(570, quiet); // they end; the critical one is said again, too
        QTRY_COMPARE(m_server->notified.size(), 4);
    }

    void gathersForADigestOverARestart()
    {
        AlertScene scene(bus(u"client"_s)); // it is 9:00
        const AlertRule hourly = scene.rule(AlertSeverity::Popup, AlertPace::Hourly);
        scene.wait(600);
        scene.meetAndKeep(hourly, u"The port is closed"_s);
        scene.meetAndKeep(hourly, u"The port burns"_s);
        scene.wait(49 * 60);
        startClient();
        m_client->show(99, {.summary = u"At 9:59"_s, .body = {}, .actions = {}});
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.last().summary, u"At 9:59"_s);
        scene.restart(bus(u"client"_s));
        scene.wait(60);
        QTRY_COMPARE(m_server->notified.size(), 2);
        QCOMPARE(m_server->notified.last().body, u"The port burns\nThe port is closed"_s);
        // What was told is not told again, by a later digest or after another start.
        scene.restart(bus(u"client"_s));
        scene.wait(600);
        scene.meetAndKeep(hourly, u"The port is open"_s);
        scene.wait(3'600);
        QTRY_COMPARE(m_server->notified.size(), 3);
        QCOMPARE(m_server->notified.last().body, u"The port is open"_s);
        scene.meetAndKeep(hourly, u"The port is full"_s);
        scene.wait(3'600);
        QTRY_COMPARE(m_server->notified.size(), 4);
        QCOMPARE(m_server->notified.last().body, u"The port is full"_s);
    }

    void tellsWhatHappensToABlogByItsTitle()
    {
        AlertScene scene(bus(u"client"_s));
        const LiveBlog blog = **scene.tracking.store->blog(scene.entry.blogId);
        Q_EMIT scene.watch.happened(
            scene.rule(AlertSeverity::Popup), {AlertEvent::Silence, blog, scene.entry});
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.last().summary, u"Port · Harbour"_s);
        QCOMPARE(m_server->notified.last().body, u"It has been silent for long"_s);
    }

    void popsUpNoEntryThatAnAlertPopsUp()
    {
        AlertScene scene(bus(u"client"_s));
        Notifier plain(
            *scene.tracking.store, scene.watch, scene.tracking.clock.clock(), bus(u"plain"_s));
        CheckReport report;
        report.blogId = scene.entry.blogId;
        report.outcome = CheckReport::Outcome::Changed;
        Entry other = scene.entry;
        scene.entry.id = EntryId{1};
        other.id = EntryId{2};
        other.current.text = u"Rain"_s;
        report.changes.added = {scene.entry, other};
        Q_EMIT scene.watch.looked(report, {scene.entry.id});
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.last().body, u"Rain"_s);
    }

    // UX §10.6
    void leavesASecondBetweenEqualWords()
    {
        startClient();
        const Notification same{.summary = u"Harbour"_s, .body = u"Rain"_s};
        QElapsedTimer timer;
        timer.start();
        m_client->show(1, same);
        m_client->show(2, same);
        m_client->show(3, {.summary = u"Harbour"_s, .body = u"Wind"_s});
        QTRY_COMPARE(m_server->notified.size(), 2);
        // In either order: they waited together for what the server can do.
        QCOMPARE((QSet{m_server->notified[0].body, m_server->notified[1].body}),
            (QSet{u"Rain"_s, u"Wind"_s}));
        QTRY_COMPARE(m_server->notified.size(), 3);
        QVERIFY(timer.elapsed() >= DesktopNotifications::millisecondsBetweenEqual);
        QCOMPARE(m_server->notified.last().body, u"Rain"_s);
    }

    void escapesWhatLooksLikeMarkup()
    {
        startClient();
        m_client->show(1, {.summary = u"a < b"_s, .body = u"<b>5 & 6</b>"_s, .actions = {}});
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.first().summary, u"a < b"_s);
        QCOMPARE(m_server->notified.first().body, u"&lt;b&gt;5 &amp; 6&lt;/b&gt;"_s);
    }

    void sendsAServerOnlyWhatItUnderstands()
    {
        m_server->capabilities = {u"body"_s};
        startClient();
        m_client->show(
            1, {.summary = u"s"_s, .body = u"5 & 6"_s, .actions = {{u"read"_s, u"Read"_s}}});
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.first().body, u"5 & 6"_s);
        QVERIFY(m_server->notified.first().actions.isEmpty());
    }

    void replacesWhatStandsInTheSameSlot()
    {
        startClient();
        for (int count = 1; count <= 4; ++count) // quicker than the server answers
            m_client->show(7, {.summary = u"Budget: %1"_s.arg(count), .body = {}, .actions = {}});
        QTRY_VERIFY(
            !m_server->notified.isEmpty() && m_server->notified.last().summary == u"Budget: 4"_s);
        for (const Notified &later : m_server->notified.sliced(1))
            QCOMPARE(later.replaces, 42u);
        m_client->show(7, {.summary = u"Budget: 5"_s, .body = {}, .actions = {}});
        m_client->show(8, {.summary = u"Other"_s, .body = {}, .actions = {}});
        // In either order: the fifth waits for the server's answer to the fourth, another slot does
        // not.
        const auto replacedBy = [this](const QString &summary) -> std::optional<uint> {
            for (const Notified &notified : std::as_const(m_server->notified)) {
                if (notified.summary == summary)
                    return notified.replaces;
            }
            return std::nullopt;
        };
        QTRY_COMPARE(replacedBy(u"Budget: 5"_s), std::optional(42u));
        QTRY_COMPARE(replacedBy(u"Other"_s), std::optional(0u));
    }

    void handsOverTheActionWithItsToken()
    {
        startClient();
        QSignalSpy invoked(m_client.get(), &DesktopNotifications::actionInvoked);
        m_client->show(
            7, {.summary = u"Budget"_s, .body = {}, .actions = {{u"default"_s, u"Open"_s}}});
        QTRY_COMPARE(m_server->notified.size(), 1);
        QTest::qWait(50); // until the answer with the id has come back
        const QDBusConnection server = bus(u"server"_s);
        m_server->signal(server, u"ActionInvoked"_s, {999u, u"default"_s}); // another program's
        m_server->signal(server, u"ActivationToken"_s, {42u, u"token-1"_s});
        m_server->signal(server, u"ActionInvoked"_s, {42u, u"default"_s});
        QTRY_COMPARE(invoked.size(), 1);
        QCOMPARE(invoked.first(), QVariantList({qint64(7), u"default"_s, u"token-1"_s}));
    }

    void closesWhatIsNotNeededAnyMore()
    {
        startClient();
        m_client->show(7, {.summary = u"Budget"_s, .body = {}, .actions = {}});
        m_client->close(7); // before it was ever shown
        m_client->show(8, {.summary = u"Other"_s, .body = {}, .actions = {}});
        QTRY_COMPARE(m_server->notified.size(), 1);
        QCOMPARE(m_server->notified.first().summary, u"Other"_s);
        m_client->close(8); // perhaps before the id is known
        QTRY_COMPARE(m_server->closed, QList<uint>{42u});
    }

    void tellsWhenAPersonDismissedIt()
    {
        startClient();
        QSignalSpy closed(m_client.get(), &DesktopNotifications::closedByPerson);
        m_client->show(7, {.summary = u"Budget"_s, .body = {}, .actions = {}});
        QTRY_COMPARE(m_server->notified.size(), 1);
        QTest::qWait(50);
        m_server->signal(bus(u"server"_s), u"NotificationClosed"_s, {42u, 2u});
        QTRY_COMPARE(closed.size(), 1);
        m_client->show(7, {.summary = u"Again"_s, .body = {}, .actions = {}});
        QTRY_COMPARE(m_server->notified.size(), 2);
        QCOMPARE(m_server->notified.last().replaces, 0u);
    }

    void doesNothingWithoutABus()
    {
        DesktopNotifications client(QDBusConnection(u"no such bus"_s));
        QVERIFY(!client.isAvailable());
        client.show(1, {.summary = u"s"_s, .body = {}, .actions = {}});
        client.close(1);
    }
};

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
