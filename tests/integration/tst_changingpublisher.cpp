// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/await.h"
#include "support/changingpublisher.h"
#include "support/httptestserver.h"
#include "support/result.h"
#include "support/tracking.h"

#include <QTest>

#include <algorithm>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

QStringList texts(const QList<Entry> &entries)
{
    QStringList texts;
    std::ranges::transform(
        entries, std::back_inserter(texts), [](const Entry &entry) { return entry.current.text; });
    return sorted(texts);
}

QStringList texts(const QList<EntryEdit> &edits)
{
    QStringList texts;
    std::ranges::transform(edits, std::back_inserter(texts),
        [](const EntryEdit &edit) { return edit.entry.current.text; });
    return sorted(texts);
}

/// "2 invented, 1 missed: …", empty when all is right.
QString difference(const char *what, const QStringList &reported, const QStringList &truth)
{
    QStringList invented = reported;
    QStringList missed;
    for (const QString &text : truth) {
        if (!invented.removeOne(text))
            missed.append(text);
    }
    if (invented.isEmpty() && missed.isEmpty())
        return {};
    return u"%1: invented [%2], missed [%3]; "_s.arg(
        QLatin1StringView(what), invented.join(u" | "_s), missed.join(u" | "_s));
}

int numberFrom(const char *variable, int otherwise)
{
    bool isSet = false;
    const int number = qEnvironmentVariableIntValue(variable, &isSet);
    return isSet ? number : otherwise;
}

} // namespace

/// Every change once, none invented. LIVELINE_POLLS sets how long each publisher works (40), and
/// LIVELINE_SEED which publishers they are.
class TestChangingPublisher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noticesEveryChangeOnce_data()
    {
        QTest::addColumn<PageFormat>("format");
        QTest::addColumn<PageLanguage>("language");
        const std::pair<const char *, PageFormat> formats[]
            = {{"JSON-LD", PageFormat::JsonLd}, {"RSS", PageFormat::Rss},
                {"Atom", PageFormat::Atom}, {"JSON Feed", PageFormat::JsonFeed},
                {"markup", PageFormat::Markup}, {"plain", PageFormat::Plain}};
        const std::pair<const char *, PageLanguage> languages[]
            = {{"French", PageLanguage::French}, {"English", PageLanguage::English},
                {"Arabic", PageLanguage::Arabic}, {"Japanese", PageLanguage::Japanese}};
        for (const auto &[formatName, format] : formats) {
            for (const auto &[languageName, language] : languages)
                QTest::addRow("%s, %s", formatName, languageName) << format << language;
        }
    }
    void noticesEveryChangeOnce()
    {
        QFETCH(PageFormat, format);
        QFETCH(PageLanguage, language);
        const int polls = numberFrom("LIVELINE_POLLS", 40);
        const int seed = numberFrom("LIVELINE_SEED", 1);
        ChangingPublisher publisher(format, language, static_cast<quint32>(seed));
        HttpTestServer server;
        TestReply reply{.headers = {contentType(format)}};
        ChangingPublisher::Truth truth = publisher.serve(&reply.body);
        auto page = server.serve(u"/live"_s, reply);

        Tracking tracking;
        const auto blog = await(tracking.tracker->follow(page.url()));
        QVERIFY_RESULT(blog);
        QCOMPARE(blog->entryCount, truth.added.size());
        for (int poll = 1; poll <= polls; ++poll) {
            tracking.clock.advance(60s);
            publisher.work();
            truth = publisher.serve(&reply.body);
            page.setReply(reply);
            const auto report = await(tracking.tracker->check(blog->id));
            QVERIFY_RESULT(report);
            QVERIFY2(!report->error, qPrintable(describe(report->error.value_or(Error{}))));
            const EntryChanges &changes = report->changes;
            const QString wrong = difference("new", texts(changes.added), truth.added)
                + difference("edited", texts(changes.edited), truth.edited)
                + difference("removed", texts(changes.removed), truth.removed)
                + difference("restored", texts(changes.restored), {});
            QVERIFY2(wrong.isEmpty(), qPrintable(u"poll %1: %2"_s.arg(poll).arg(wrong)));
        }
    }
};

QTEST_GUILESS_MAIN(TestChangingPublisher)
#include "tst_changingpublisher.moc"
