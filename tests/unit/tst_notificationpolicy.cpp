// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notifier/notificationpolicy.h"
#include "ui/notifier/notificationtext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Liveline;

namespace {

const QDateTime noon(QDate(2026, 8, 12), QTime(12, 0), Qt::UTC);

QList<Entry> entries(int count, qint64 first = 1)
{
    QList<Entry> list;
    for (int i = 0; i < count; ++i) {
        Entry entry;
        entry.id = EntryId(first + i);
        entry.current.headline = u"Entry %1"_s.arg(first + i);
        list.append(entry);
    }
    return list;
}

} // namespace

class NotificationPolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheFirstNewsAtOnce()
    {
        NotificationPolicy policy;
        policy.add(BlogId(1), entries(2), noon);
        const QList<Popup> popups = policy.due(noon);
        QCOMPARE(popups.size(), 1);
        QCOMPARE(popups[0].blog, BlogId(1));
        QCOMPARE(popups[0].count, 2);
        QCOMPARE(popups[0].newest.first().id, EntryId(2));
        QVERIFY(policy.due(noon).isEmpty());
        QVERIFY(!policy.nextDue(noon));
    }

    void waitsHalfAMinuteBetweenPopupsOfOneBlog()
    {
        NotificationPolicy policy;
        policy.add(BlogId(1), entries(1), noon);
        policy.due(noon);
        policy.add(BlogId(1), entries(1, 2), noon.addSecs(10));
        QVERIFY(policy.due(noon.addSecs(29)).isEmpty());
        QCOMPARE(policy.nextDue(noon.addSecs(10)), noon.addSecs(30));
        const QList<Popup> popups = policy.due(noon.addSecs(30));
        QCOMPARE(popups.size(), 1);
        QCOMPARE(popups[0].count, 2); // with the one told before: it takes its place
    }

    void gathersManyBlogsIntoTheFourthPopup()
    {
        NotificationPolicy policy;
        for (int blog = 1; blog <= 9; ++blog)
            policy.add(BlogId(blog), entries(blog), noon);
        const QList<Popup> popups = policy.due(noon);
        QCOMPARE(popups.size(), 4);
        QVERIFY(!popups[3].blog);
        QCOMPARE(popups[3].blogs.size(), 6);
        QCOMPARE(popups[3].count, 4 + 5 + 6 + 7 + 8 + 9);
        QVERIFY(!policy.nextDue(noon));
    }

    void showsFourPopupsAMinuteAtMost()
    {
        NotificationPolicy policy;
        int shown = 0;
        for (int second = 0; second < 60; ++second) {
            policy.add(BlogId(1 + second % 20), entries(1, 100 + second), noon.addSecs(second));
            shown += int(policy.due(noon.addSecs(second)).size());
        }
        QCOMPARE(shown, 4);
        QCOMPARE(policy.nextDue(noon.addSecs(59)), noon.addSecs(60));
        QVERIFY(!policy.due(noon.addSecs(60)).isEmpty());
    }

    void saysNothingOfAMutedBlog()
    {
        NotificationPolicy policy;
        policy.mute(BlogId(1), noon.addSecs(3600));
        policy.add(BlogId(1), entries(3), noon);
        QVERIFY(policy.due(noon).isEmpty());
        policy.add(BlogId(1), entries(1, 4), noon.addSecs(3600));
        QCOMPARE(policy.due(noon.addSecs(3600)).at(0).count, 1);
    }

    void countsAnewAfterThePersonLooked()
    {
        NotificationPolicy policy;
        policy.add(BlogId(1), entries(5), noon);
        policy.due(noon);
        policy.forget(BlogId(1));
        policy.add(BlogId(1), entries(1, 6), noon.addSecs(5));
        QVERIFY(policy.due(noon.addSecs(5)).isEmpty()); // looking lifts no limit
        QCOMPARE(policy.due(noon.addSecs(30)).at(0).count, 1);
    }

    void showsOneEntryInFullAndSeveralAsHeadlines()
    {
        LiveBlog blog;
        blog.said.headline = u"Budget 2026"_s;
        Popup popup{.blog = BlogId(1), .blogs = {BlogId(1)}, .newest = entries(1), .count = 1};
        Notification one = notificationOf(popup, blog);
        QCOMPARE(one.summary, u"Budget 2026"_s);
        QCOMPARE(one.body, u"Entry 1"_s);
        QCOMPARE(one.actions.size(), 3);
        QCOMPARE(one.actions[0].key, u"default"_s);

        popup.newest = {entries(1, 3).first(), entries(1, 2).first()};
        popup.count = 7;
        Notification several = notificationOf(popup, blog);
        QVERIFY(several.summary.startsWith(u"Budget 2026: "_s));
        QVERIFY(several.summary.contains(u'7'));
        QCOMPARE(several.body, u"Entry 3\nEntry 2"_s);
    }
};

QTEST_GUILESS_MAIN(NotificationPolicyTest)
#include "tst_notificationpolicy.moc"
