// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/faultscene.h"

#include "support/await.h"
#include "support/result.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {

FaultScene::FaultScene(const FetchLimits &limits, PageFormat format)
    : m_tracking(limits)
    , m_format(format)
{
}

QList<PageEntry> FaultScene::entries(int newest) const
{
    QList<PageEntry> entries;
    for (int number = newest; number > 0; --number)
        entries.append({number, u"Headline number %1 of the café"_s.arg(number),
            u"The crew of boat %1 came ashore at the café and told what it had seen."_s.arg(number),
            QDateTime({2026, 3, 14}, {8, number}, Qt::UTC)});
    return entries;
}

QByteArray FaultScene::page(PageFormat format) const
{
    return render({.format = format, .entries = entries(5)});
}

RawAnswer FaultScene::goodAnswer(int newest) const
{
    const HeaderField type = contentType(m_format);
    return rawAnswer("200 OK", type.name + ": " + type.value + "\r\n",
        render({.format = m_format, .entries = entries(newest), .noise = quint32(newest)}));
}

void FaultScene::follow(const QUrl &url)
{
    m_server.setAnswer(goodAnswer(5));
    const auto blog = await(m_tracking.tracker->follow(url, {.proxy = m_proxy}));
    QVERIFY_RESULT(blog);
    QCOMPARE(blog->entryCount, 5);
    m_blog = blog->id;
    m_tracking.clock.advance(60s);
    m_before = stored();
}

CheckReport FaultScene::check()
{
    return await(m_tracking.tracker->check(m_blog, Tracker::Manners::Force))
        .value_or(CheckReport{});
}

QList<FaultScene::Wording> FaultScene::stored() const
{
    QList<Wording> wordings;
    const auto entries = m_tracking.store->olderEntries(m_blog, std::nullopt, 1000);
    for (const Entry &entry : entries.value_or(QList<Entry>()))
        wordings.append({qint64(entry.id), entry.current.headline, entry.current.text,
            entry.current.content.html, entry.isRemoved(), entry.revision});
    return wordings;
}

void FaultScene::verifyUntouched(const CheckReport &report, const Outcome &expected)
{
    if (report.error)
        qInfo().noquote() << report.error->httpStatus << report.error->detail.left(160);
    QVERIFY(report.changes.isEmpty());
    QVERIFY(stored() == m_before);
    QCOMPARE(report.error.has_value(), expected.kind.has_value());
    if (expected.kind) {
        QCOMPARE(report.outcome, CheckReport::Outcome::Failed);
        QCOMPARE(report.error->kind, *expected.kind);
        QCOMPARE(report.error->httpStatus, expected.status);
        QVERIFY(!report.error->detail.isEmpty());
    }
}

void FaultScene::verifyRecovery()
{
    m_tracking.clock.advance(60s);
    m_server.clearAnswers();
    m_server.setAnswer(goodAnswer(6));
    const CheckReport good = check();
    QVERIFY2(!good.error, good.error ? qPrintable(good.error->detail) : "");
    QCOMPARE(good.changes.added.size(), 1);
    QVERIFY(good.changes.added.constFirst().current.text.contains(u"boat 6 "_s));
    QVERIFY(good.changes.edited.isEmpty());
    QVERIFY(good.changes.removed.isEmpty() && good.changes.restored.isEmpty());
    QCOMPARE(stored().mid(1), m_before);
}

qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toLongLong() / 1024;
    }
    return 0;
}

} // namespace Liveline
