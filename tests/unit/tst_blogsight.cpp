// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/blogsight.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

using State = LiveBlog::State;

const QDateTime evening(QDate(2026, 3, 14), QTime(20, 0), Qt::UTC);

LiveBlog blogIn(State state, int failures = 0)
{
    LiveBlog blog;
    blog.id = BlogId{1};
    blog.state = state;
    blog.failures = failures;
    return blog;
}

/// Whatever happens to a blog sets it off.
AlertRule everything()
{
    return {.id = 1, .events = eventsOfBlogs, .silentMinutes = 30, .failingMinutes = 15};
}

/// A blog that is looked at again and again, and what was told of it since the last question.
struct Watched {
    LiveBlog blog = blogIn(State::Live);
    QList<QDateTime> times{evening};
    BlogSight sight = nextSight({}, blog, times, evening);

    QList<AlertEvent> after(int minutes)
    {
        const BlogSight before = sight;
        sight = nextSight(before, blog, times, evening.addSecs(minutes * 60));
        QList<AlertEvent> events;
        for (const Occurrence &occurrence : occurrencesOf(everything(), before, sight))
            events.append(occurrence.event);
        return events;
    }
};

} // namespace

class TestBlogSight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhenCoverageEndsAndGoesOn();
    void tellsWhenAnnouncedCoverageBegins();
    void tellsSilenceOfThoseWhoAnswer();
    void leavesOldSilenceAlone();
    void tellsTroubleWhenItLasts();
    void tellsAtOnceOfAPageThatIsGone();
    void tellsOfABurstOnce();
    void tellsOnlyWhatTheRuleAsksFor();
};

void TestBlogSight::tellsWhenCoverageEndsAndGoesOn()
{
    Watched watched;
    QCOMPARE(watched.after(1), QList<AlertEvent>());
    watched.blog.state = State::Ended;
    QCOMPARE(watched.after(2), QList{AlertEvent::End});
    QCOMPARE(watched.after(3), QList<AlertEvent>());
    watched.blog.state = State::Live;
    QCOMPARE(watched.after(4), QList{AlertEvent::Start});
    // A person's pause is no event of the blog.
    watched.blog.state = State::Paused;
    QCOMPARE(watched.after(5), QList<AlertEvent>());
    watched.blog.state = State::Live;
    QCOMPARE(watched.after(6), QList<AlertEvent>());
}

void TestBlogSight::tellsWhenAnnouncedCoverageBegins()
{
    Watched watched;
    watched.blog.said.coverageStart = evening.addSecs(600);
    QCOMPARE(watched.after(9), QList<AlertEvent>());
    QCOMPARE(watched.after(11), QList{AlertEvent::Start});
    QCOMPARE(watched.after(12), QList<AlertEvent>());
}

void TestBlogSight::tellsSilenceOfThoseWhoAnswer()
{
    Watched watched;
    QCOMPARE(watched.after(29), QList<AlertEvent>());
    QCOMPARE(watched.after(30), QList{AlertEvent::Silence});
    watched.blog.failures = 1;
    QCOMPARE(watched.after(31), QList<AlertEvent>());
    watched.blog = blogIn(State::Ended);
    QCOMPARE(watched.after(40), QList{AlertEvent::End});
}

void TestBlogSight::leavesOldSilenceAlone()
{
    Watched watched;
    watched.times = {evening.addDays(-3)};
    QCOMPARE(watched.after(1), QList<AlertEvent>());
    watched.times = {};
    QCOMPARE(watched.after(90), QList<AlertEvent>());
}

void TestBlogSight::tellsTroubleWhenItLasts()
{
    Watched watched;
    watched.blog.failures = 1;
    QCOMPARE(watched.after(1), QList<AlertEvent>());
    watched.blog.failures = 0;
    QCOMPARE(watched.after(10), QList<AlertEvent>());
    watched.blog.failures = 1;
    QCOMPARE(watched.after(11), QList<AlertEvent>());
    watched.blog.failures = 4;
    QCOMPARE(watched.after(25), QList<AlertEvent>());
    QCOMPARE(watched.after(26), QList{AlertEvent::Trouble});
}

void TestBlogSight::tellsAtOnceOfAPageThatIsGone()
{
    Watched watched;
    watched.blog = blogIn(State::Gone, 1);
    QCOMPARE(watched.after(1), QList{AlertEvent::Trouble});
    QCOMPARE(watched.after(2), QList<AlertEvent>());
}

void TestBlogSight::tellsOfABurstOnce()
{
    Watched watched;
    watched.times.clear();
    for (int minute = 0; minute < 120; minute += 10)
        watched.times.append(evening.addSecs(-minute * 60));
    QCOMPARE(watched.after(1), QList<AlertEvent>());
    for (int i = 0; i < 8; ++i)
        watched.times.prepend(evening.addSecs(60 + i * 5));
    QCOMPARE(watched.after(2), QList{AlertEvent::Burst});
    QCOMPARE(watched.after(3), QList<AlertEvent>());
    QCOMPARE(watched.after(9), QList<AlertEvent>());
    for (int i = 0; i < 12; ++i)
        watched.times.prepend(evening.addSecs(29 * 60 + i));
    QCOMPARE(watched.after(30), QList{AlertEvent::Burst});
}

void TestBlogSight::tellsOnlyWhatTheRuleAsksFor()
{
    const BlogSight before = nextSight({}, blogIn(State::Live), {}, evening);
    const BlogSight sight = nextSight(before, blogIn(State::Ended), {}, evening.addSecs(60));
    AlertRule rule = everything();
    rule.events = AlertEvent::Start;
    QCOMPARE(occurrencesOf(rule, before, sight), QList<Occurrence>());
    rule.events = AlertEvent::End;
    QCOMPARE(occurrencesOf(rule, before, sight).size(), 1);
}

QTEST_GUILESS_MAIN(TestBlogSight)

#include "tst_blogsight.moc"
