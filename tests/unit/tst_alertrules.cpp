// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/alertrules.h"
#include "support/temporarystore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC);

AlertRule rule(const QString &query, AlertEvents events = {AlertEvent::NewEntry, AlertEvent::Edit})
{
    return {.id = 1, .name = u"rule"_s, .query = query, .events = events};
}

Entry entry(const QString &text, qint64 id = 7)
{
    Entry entry;
    entry.id = EntryId{id};
    entry.current = parsedEntry(u"a"_s, text);
    return entry;
}

EntryChanges editOf(const QString &before, const QString &after)
{
    EntryChanges changes;
    changes.edited.append({entry(before).current, entry(after)});
    return changes;
}

int alertsOf(const AlertRule &rule, const EntryChanges &changes, const LiveBlog &blog = {})
{
    return int(AlertRules({rule}, now).alertsOf(changes, blog).alerts.size());
}

} // namespace

class TestAlertRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meetsNewEntriesByTheSearchLanguage();
    void looksAtNothingOfAnEditButWhatItAdded();
    void tellsKeyEventsAndWithdrawalsApart();
    void keepsToItsGroup();
    void restsWhileItIsMutedOrSwitchedOff();
    void saysNothingOfOlderPages();
    void endsAnExpressionThatBacktracksForEver();
};

void TestAlertRules::meetsNewEntriesByTheSearchLanguage()
{
    EntryChanges changes;
    changes.added = {entry(u"The port of Odesa is closed"_s, 1), entry(u"Le train arrive"_s, 2)};
    QCOMPARE(alertsOf(rule(u"odesa closed"_s), changes), 1);
    QCOMPARE(alertsOf(rule(u"odesa -closed"_s), changes), 0);
    QCOMPARE(alertsOf(rule(u"/o[dr]e.a/i"_s), changes), 1);
    QCOMPARE(alertsOf(rule({}), changes), 2);
}

void TestAlertRules::looksAtNothingOfAnEditButWhatItAdded()
{
    const EntryChanges changes = editOf(
        u"Fire at the mill, nobody is hurt"_s, u"Fire at the mill, 3 people were killed"_s);
    QCOMPARE(alertsOf(rule(u"killed"_s), changes), 1);
    QCOMPARE(alertsOf(rule(u"fire"_s), changes), 0);
    QCOMPARE(alertsOf(rule(u"killed"_s, AlertEvent::NewEntry), changes), 0);
    // A comma is no news.
    QCOMPARE(
        alertsOf(rule(u"mill"_s), editOf(u"Fire at the mill now"_s, u"Fire at the mill, now"_s)),
        0);
}

void TestAlertRules::tellsKeyEventsAndWithdrawalsApart()
{
    Entry key = entry(u"The verdict"_s, 1);
    key.current.isKeyEvent = true;
    EntryChanges changes;
    changes.added = {key, entry(u"The weather"_s, 2)};
    changes.removed = {entry(u"A mistake"_s, 3)};
    const auto events = [&](AlertEvents wanted) {
        QList<AlertEvent> met;
        for (const Alert &alert : AlertRules({rule({}, wanted)}, now).alertsOf(changes, {}).alerts)
            met.append(alert.event);
        return met;
    };
    QCOMPARE(events(AlertEvent::KeyEvent), QList{AlertEvent::KeyEvent});
    QCOMPARE(events(AlertEvent::NewEntry), (QList{AlertEvent::NewEntry, AlertEvent::NewEntry}));
    QCOMPARE(events(AlertEvent::Withdrawal), QList{AlertEvent::Withdrawal});
}

void TestAlertRules::keepsToItsGroup()
{
    EntryChanges changes;
    changes.added = {entry(u"Anything"_s)};
    AlertRule grouped = rule({});
    grouped.group = u"Election"_s;
    LiveBlog blog;
    QCOMPARE(alertsOf(grouped, changes, blog), 0);
    blog.group = u"Election"_s;
    QCOMPARE(alertsOf(grouped, changes, blog), 1);
}

void TestAlertRules::restsWhileItIsMutedOrSwitchedOff()
{
    EntryChanges changes;
    changes.added = {entry(u"Anything"_s)};
    AlertRule muted = rule({});
    muted.mutedUntil = now.addSecs(1);
    QCOMPARE(alertsOf(muted, changes), 0);
    muted.mutedUntil = now;
    QCOMPARE(alertsOf(muted, changes), 1);
    muted.isEnabled = false;
    QCOMPARE(alertsOf(muted, changes), 0);
}

void TestAlertRules::saysNothingOfOlderPages()
{
    EntryChanges changes;
    changes.added = {entry(u"Anything"_s)};
    changes.isOlder = true;
    QCOMPARE(alertsOf(rule({}), changes), 0);
}

// UX §10.13: refused by its steps, not by the clock; the clock is looked at generously.
void TestAlertRules::endsAnExpressionThatBacktracksForEver()
{
    EntryChanges changes;
    changes.added = {entry(QString(40, u'a') + u'!')};
    QElapsedTimer timer;
    timer.start();
    const AlertRules::Outcome outcome
        = AlertRules({rule(u"/^(a+)+$/"_s)}, now).alertsOf(changes, {});
    QVERIFY2(timer.elapsed() < 2'000, "an expression ran away");
    QVERIFY(outcome.alerts.isEmpty());
    QCOMPARE(outcome.exhausted, QSet<qint64>{1});
}

QTEST_GUILESS_MAIN(TestAlertRules)

#include "tst_alertrules.moc"
