// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/hostqueue.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Tickets = QList<HostQueue::Ticket>;

namespace {

const QUrl live(u"https://news.example/live"_s);
const QUrl other(u"https://news.example/other"_s);
const QUrl elsewhere(u"https://elsewhere.example/"_s);

} // namespace

class TestHostQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOneThingAtATimeOfAHost()
    {
        HostQueue queue(2s);
        const auto first = queue.enqueue(live, false);
        const auto second = queue.enqueue(other, false);
        QCOMPARE(queue.takeReady(0s), Tickets{first});
        QCOMPARE(queue.takeReady(60s), Tickets{});
        QCOMPARE(queue.nextTurn(), std::nullopt);
        queue.finish(first, 60s);
        QCOMPARE(queue.takeReady(61s), Tickets{});
        QCOMPARE(queue.nextTurn(), 62s);
        QCOMPARE(queue.takeReady(62s), Tickets{second});
    }

    void asksDifferentHostsAtOnce()
    {
        HostQueue queue(2s);
        const auto here = queue.enqueue(live, false);
        const auto there = queue.enqueue(elsewhere, false);
        const auto otherPort = queue.enqueue(QUrl(u"https://news.example:8443/"_s), false);
        QCOMPARE(queue.takeReady(0s), (Tickets{here, there, otherPort}));
    }

    void letsAPersonGoFirstWithoutDelay()
    {
        HostQueue queue(2s);
        const auto running = queue.enqueue(live, false);
        queue.takeReady(0s);
        const auto scheduled = queue.enqueue(live, false);
        const auto urgent = queue.enqueue(live, true);
        const auto nextUrgent = queue.enqueue(live, true);
        QCOMPARE(queue.takeReady(1s), Tickets{}); // never beside the one that runs
        queue.finish(running, 1s);
        QCOMPARE(queue.takeReady(1s), Tickets{urgent});
        queue.finish(urgent, 1s);
        QCOMPARE(queue.takeReady(1s), Tickets{nextUrgent});
        queue.finish(nextUrgent, 5s);
        QCOMPARE(queue.takeReady(6s), Tickets{});
        QCOMPARE(queue.takeReady(7s), Tickets{scheduled});
    }

    void doesNotMakeLoopbackWait_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("IPv4") << QUrl(u"http://127.0.0.1:8080/"_s);
        QTest::newRow("IPv6") << QUrl(u"http://[::1]:8080/"_s);
        QTest::newRow("name") << QUrl(u"http://localhost/"_s);
    }
    void doesNotMakeLoopbackWait()
    {
        QFETCH(QUrl, url);
        HostQueue queue(2s);
        const auto first = queue.enqueue(url, false);
        const auto second = queue.enqueue(url, false);
        QCOMPARE(queue.takeReady(0s), Tickets{first});
        queue.finish(first, 10ms);
        QCOMPARE(queue.takeReady(10ms), Tickets{second});
    }

    void forgetsWhoeverGaveUpWaiting()
    {
        HostQueue queue(2s);
        const auto running = queue.enqueue(live, false);
        const auto gone = queue.enqueue(live, false);
        const auto next = queue.enqueue(live, false);
        queue.takeReady(0s);
        queue.finish(gone, 0s);
        queue.finish(running, 0s);
        QCOMPARE(queue.takeReady(2s), Tickets{next});
        queue.finish(next, 2s);
        QCOMPARE(queue.takeReady(10s), Tickets{});
        QCOMPARE(queue.nextTurn(), std::nullopt);
    }

    void knowsAHostByItsOrigin()
    {
        QVERIFY(HostQueue::isSameHost(live, other));
        QVERIFY(HostQueue::isSameHost(live, QUrl(u"https://NEWS.example:443/x"_s)));
        QVERIFY(!HostQueue::isSameHost(live, QUrl(u"http://news.example/live"_s)));
    }
};

QTEST_APPLESS_MAIN(TestHostQueue)
#include "tst_hostqueue.moc"
