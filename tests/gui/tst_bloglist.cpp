// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/await.h"
#include "support/tracking.h"
#include "ui/blogs/blogdelegate.h"
#include "ui/blogs/bloglistmodel.h"
#include "ui/blogs/sidebar.h"
#include "ui/blogs/statebanner.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 8, 12), QTime(12, 0), Qt::UTC);

LiveBlog blogAt(const QString &url, const QString &title, const QString &group = {})
{
    LiveBlog blog;
    blog.url = QUrl(url);
    blog.said.headline = title;
    blog.group = group;
    return blog;
}

LiveBlog failing(const QString &host, Error::Kind kind, int status = 0)
{
    LiveBlog blog = blogAt(u"https://%1/live"_s.arg(host), u"Live"_s);
    blog.state = LiveBlog::State::Failing;
    blog.error = Error{kind, {}, status};
    blog.lastCheck = noon;
    blog.nextCheck = noon.addSecs(300);
    return blog;
}

} // namespace

class BlogListTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Tracking> m_tracking;
    BlogId m_first{}, m_second{}, m_third{};

    BlogId follow(const LiveBlog &blog)
    {
        const Result<LiveBlog> followed = await(m_tracking->store->follow(blog));
        return followed ? followed->id : BlogId{};
    }

private Q_SLOTS:
    void init()
    {
        m_tracking = std::make_unique<Tracking>();
        m_first = follow(blogAt(u"https://a.example/live"_s, u"Budget"_s));
        m_second = follow(blogAt(u"https://b.example/live"_s, u"Cup final"_s, u"Sport"_s));
        m_third = follow(blogAt(u"https://c.example/live"_s, u"Rally"_s, u"Sport"_s));
    }

    void headsEachGroupOnce()
    {
        BlogListModel model(*m_tracking->store);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.groups(), QStringList{u"Sport"_s});
        QCOMPARE(model.index(1).data().toString(), u"Sport"_s);
        QVERIFY(!model.index(1).data(BlogListModel::BlogRole).isValid());
        QCOMPARE(model.blogs().size(), 3);
        QCOMPARE(model.blogs(u"Sport"_s).size(), 2);
    }

    void followsTheStore()
    {
        BlogListModel model(*m_tracking->store);
        QAbstractItemModelTester tester(&model);
        QVERIFY(await(m_tracking->store->configure(m_first, {.name = u"Zoo"_s})));
        QTRY_COMPARE(model.blog(m_first)->title(), u"Zoo"_s);
        QVERIFY(await(m_tracking->store->configure(m_first, {.group = u"Sport"_s})));
        QTRY_COMPARE(model.index(3).data().toString(), u"Zoo"_s);
        QVERIFY(await(m_tracking->store->unfollow(m_second)));
        QTRY_COMPARE(model.blogs().size(), 2);
        QVERIFY(!model.indexOf(m_second).isValid());
    }

    void tellsAScreenReaderStateAndCount()
    {
        BlogListModel model(*m_tracking->store);
        const QString text = model.indexOf(m_first).data(Qt::AccessibleTextRole).toString();
        QVERIFY(text.contains(u"Budget"_s));
        QVERIFY(text.contains(u"live"_s));
        const QString group = model.indexOf(u"Sport"_s).data(Qt::AccessibleTextRole).toString();
        QVERIFY(group.contains(u"Sport"_s) && group.contains(u"group"_s));
    }

    void choosesAGroupByItsHeading()
    {
        BlogListModel model(*m_tracking->store);
        Sidebar sidebar(model, m_tracking->clock.clock());
        QSignalSpy chosen(&sidebar, &Sidebar::groupChosen);
        sidebar.setCurrentBlog(m_first);
        sidebar.show();
        sidebar.list().setFocus();
        QTest::keyClick(&sidebar.list(), Qt::Key_Down);
        QCOMPARE(sidebar.currentGroup(), u"Sport"_s);
        QVERIFY(!sidebar.currentBlog());
        QCOMPARE(chosen.size(), 1);
        QTest::keyClick(&sidebar.list(), Qt::Key_Down);
        QCOMPARE(sidebar.currentBlog(), m_second);
        QCOMPARE(sidebar.currentGroup(), QString());
    }

    void stepsOverHeadings()
    {
        BlogListModel model(*m_tracking->store);
        Sidebar sidebar(model, m_tracking->clock.clock());
        QSignalSpy chosen(&sidebar, &Sidebar::blogChosen);
        sidebar.setCurrentBlog(m_first);
        QCOMPARE(chosen.size(), 0);
        sidebar.show();
        sidebar.step(1);
        QCOMPARE(sidebar.currentBlog(), m_second);
        sidebar.step(1);
        QCOMPARE(sidebar.currentBlog(), m_third);
        sidebar.step(1);
        QCOMPARE(sidebar.currentBlog(), m_third);
        sidebar.choose(0);
        QCOMPARE(sidebar.currentBlog(), m_first);
        QCOMPARE(chosen.size(), 3);
    }

    void keepsTheChosenBlogWhenTheListChanges()
    {
        BlogListModel model(*m_tracking->store);
        Sidebar sidebar(model, m_tracking->clock.clock());
        sidebar.setCurrentBlog(m_third);
        QSignalSpy chosen(&sidebar, &Sidebar::blogChosen);
        QVERIFY(await(m_tracking->store->unfollow(m_second)));
        QTRY_COMPARE(model.blogs().size(), 2);
        QCOMPARE(sidebar.list().currentIndex(), model.indexOf(m_third));
        QCOMPARE(chosen.size(), 0);
    }

    void givesEachTroubleItsWayOut_data()
    {
        using Remedy = BannerContent::Remedy;
        QTest::addColumn<LiveBlog>("blog");
        QTest::addColumn<Remedy>("remedy");
        LiveBlog paused = blogAt(u"https://a.example"_s, u"A"_s);
        paused.state = LiveBlog::State::Paused;
        LiveBlog ended = blogAt(u"https://a.example"_s, u"A"_s);
        ended.state = LiveBlog::State::Ended;
        LiveBlog gone = blogAt(u"https://a.example"_s, u"A"_s);
        gone.state = LiveBlog::State::Gone;
        LiveBlog waiting = failing(u"a.example"_s, Error::Kind::Http, 429);
        waiting.retryAfter = noon.addSecs(600);
        QTest::newRow("paused") << paused << Remedy::Resume;
        QTest::newRow("ended") << ended << Remedy::OpenPage;
        QTest::newRow("gone") << gone << Remedy::Unfollow;
        QTest::newRow("asked to wait") << waiting << Remedy::CheckAnyway;
        QTest::newRow("forbidden")
            << failing(u"a.example"_s, Error::Kind::Http, 403) << Remedy::OpenPage;
        QTest::newRow("down") << failing(u"a.example"_s, Error::Kind::Http, 503)
                              << Remedy::CheckNow;
        QTest::newRow("unreachable")
            << failing(u"a.example"_s, Error::Kind::Network) << Remedy::CheckNow;
    }
    void givesEachTroubleItsWayOut()
    {
        QFETCH(LiveBlog, blog);
        QFETCH(BannerContent::Remedy, remedy);
        const auto content = bannerFor(blog, std::nullopt, noon);
        QVERIFY(content);
        QCOMPARE(content->remedy, remedy);
        QVERIFY(!content->text.isEmpty());
        QVERIFY(!content->remedyText.isEmpty());

        StateBanner banner;
        QSignalSpy chosen(&banner, &StateBanner::remedyChosen);
        banner.show(content);
        QVERIFY(banner.isVisibleTo(nullptr));
        banner.findChild<QPushButton *>()->click();
        QCOMPARE(chosen.first().first().value<BannerContent::Remedy>(), remedy);
        banner.show(std::nullopt);
        QVERIFY(banner.isHidden());
    }

    void saysNothingWhileAllIsWell()
    {
        QVERIFY(!bannerFor(blogAt(u"https://a.example"_s, u"A"_s), std::nullopt, noon));
    }

    void takesTwoUnreachableSitesForOurOwnConnection()
    {
        const LiveBlog one = failing(u"a.example"_s, Error::Kind::Network);
        LiveBlog other = failing(u"b.example"_s, Error::Kind::Network);
        other.lastCheck = noon.addSecs(-60);
        QVERIFY(!offlineSince({one}));
        QVERIFY(!offlineSince({one, failing(u"b.example"_s, Error::Kind::Timeout)}));
        QCOMPARE(offlineSince({one, other}), noon.addSecs(-60));
    }

    void namesTheSourceByPublisherElseHost()
    {
        LiveBlog blog = blogAt(u"https://www.news.example/live"_s, u"A"_s);
        QCOMPARE(sourceName(blog), u"news.example"_s);
        blog.said.publisher = u"The News"_s;
        QCOMPARE(sourceName(blog), u"The News"_s);
    }
};

QTEST_MAIN(BlogListTest)
#include "tst_bloglist.moc"
