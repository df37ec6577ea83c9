// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"
#include "core/track/judgement.h"
#include "support/changingpublisher.h"
#include "support/httptestserver.h"
#include "support/temporarystore.h"
#include "support/tracking.h"

#include <QTest>

#include <algorithm>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = ChangingPublisher::Answer;

constexpr std::pair<const char *, PageFormat> formats[] = {{"JSON-LD", PageFormat::JsonLd},
    {"RSS", PageFormat::Rss}, {"Atom", PageFormat::Atom}, {"JSON Feed", PageFormat::JsonFeed},
    {"markup", PageFormat::Markup}, {"plain", PageFormat::Plain}, {"AMP", PageFormat::Amp},
    {"microdata", PageFormat::Microdata}, {"RDFa", PageFormat::Rdfa},
    {"microformats", PageFormat::Microformats}, {"embedded state", PageFormat::State},
    {"vendor", PageFormat::Vendor}};

constexpr std::pair<const char *, PageLanguage> languages[]
    = {{"French", PageLanguage::French}, {"English", PageLanguage::English},
        {"Arabic", PageLanguage::Arabic}, {"Japanese", PageLanguage::Japanese}};

constexpr std::pair<const char *, Trouble> troubles[] = {{"no trouble", Trouble::None},
    {"names of places", Trouble::Places}, {"names of editions", Trouble::Editions},
    {"one name for all", Trouble::SharedNames}, {"no names", Trouble::NoNames},
    {"redesigns", Trouble::Redesigns}, {"other formats", Trouble::OtherFormats},
    {"moves", Trouble::Moves}, {"jumps", Trouble::Jumps}, {"bad answers", Trouble::BadAnswers},
    {"changes only", Trouble::ChangesOnly}};

/// "new: invented [a | b], missed [c]; ", empty when all is right.
QString difference(const char *what, QStringList reported, const QStringList &truth)
{
    QStringList missed;
    for (const QString &text : truth) {
        if (!reported.removeOne(text))
            missed.append(text);
    }
    if (reported.isEmpty() && missed.isEmpty())
        return {};
    return u"%1: invented [%2], missed [%3]; "_s.arg(
        QLatin1StringView(what), reported.join(u" | "_s), missed.join(u" | "_s));
}

QStringList texts(const QList<Entry> &entries)
{
    QStringList texts;
    for (const Entry &entry : entries)
        texts.append(entry.current.text);
    return texts;
}

QString difference(const EntryChanges &changes, const CarefulReader::Report &truth)
{
    QStringList edited;
    for (const EntryEdit &edit : changes.edited)
        edited.append(edit.entry.current.text);
    QString wrong = difference("new", texts(changes.added), truth.added)
        + difference("edited", edited, truth.edited)
        + difference("removed", texts(changes.removed), truth.removed)
        + difference("restored", texts(changes.restored), truth.restored);
    if (changes.hasGap != truth.hasGap)
        wrong += truth.hasGap ? u"missed a gap"_s : u"invented a gap"_s;
    return wrong;
}

/// One line for each entry: all that a reader sees of it.
QStringList linesOf(const QList<Entry> &entries)
{
    QStringList lines;
    for (const Entry &entry : entries) {
        lines.append(u"%1%2%3 %4 / %5"_s.arg(entry.isRemoved() ? u"removed "_s : QString(),
            entry.current.isPinned ? u"pinned "_s : QString(),
            entry.hasGapBelow ? u"gap "_s : QString(), entry.current.headline, entry.current.text));
    }
    return lines;
}

QStringList linesOf(const CarefulReader &reader, qsizetype count)
{
    QList<int> numbers = reader.known().keys();
    std::ranges::sort(numbers, std::greater());
    QStringList lines;
    for (const int number : std::as_const(numbers).first(std::min(count, numbers.size()))) {
        const CarefulReader::Known &known = reader.known()[number];
        lines.append(u"%1%2%3 %4 / %5"_s.arg(known.isRemoved ? u"removed "_s : QString(),
            known.said.isPinned ? u"pinned "_s : QString(),
            known.isGapBelow ? u"gap "_s : QString(), known.said.headline, known.said.text));
    }
    return lines;
}

int numberFrom(const char *variable, int otherwise)
{
    bool isSet = false;
    const int number = qEnvironmentVariableIntValue(variable, &isSet);
    return isSet ? number : otherwise;
}

/// Extraction and store without the way over HTTP, which costs more than both.
class Desk {
public:
    Desk()
        : m_blog(m_store.follow(u"https://news.example/live"_s).id)
    {
    }

    Result<EntryChanges> hear(const Answer &answer, const QDateTime &now)
    {
        m_store.clock().set(now);
        const CheckNote note{.checkedAt = now};
        if (answer.kind == Answer::Kind::Same)
            return await(m_store->confirmUnchanged(m_blog, note));
        Extraction extraction
            = extract({answer.body, QString::fromLatin1(contentType(answer.format).value),
                QUrl(u"https://news.example/live"_s), now, {}});
        if (answer.kind == Answer::Kind::Changes && !tellsWithdrawals(answer.format)) {
            extraction.isPartial = true;
            extraction.withdrawnIds = answer.withdrawnIds;
        }
        if (whyNotALiveBlog(extraction))
            return EntryChanges{};
        if (answer.kind != Answer::Kind::Older)
            return await(m_store->merge(m_blog, extraction, note));
        extraction.isOlder = true;
        extraction.isPartial = true;
        return await(m_store->mergeOlder(m_blog, extraction));
    }

    QList<Entry> newest(int count) const
    {
        return m_store->olderEntries(m_blog, std::nullopt, count).value_or(QList<Entry>());
    }

private:
    TemporaryStore m_store;
    BlogId m_blog;
};

} // namespace

/// Every change once, none invented; see CarefulReader for what that means. LIVELINE_POLLS sets how
/// often each format is asked, over all troubles (220), and LIVELINE_SEED which publishers there
/// are (1).
class TestChangingPublisher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryChangeOnce_data();
    void tellsEveryChangeOnce();
    void tellsEveryChangeOnceOverHttp_data();
    void tellsEveryChangeOnceOverHttp();
};

void TestChangingPublisher::tellsEveryChangeOnce_data()
{
    QTest::addColumn<PageFormat>("format");
    QTest::addColumn<Trouble>("trouble");
    for (const auto &[formatName, format] : formats) {
        for (const auto &[troubleName, trouble] : troubles) {
            // A page of paragraphs has no names, and nobody sends pages in pieces.
            const bool needsNames = (trouble >= Trouble::Places && trouble <= Trouble::NoNames)
                || trouble == Trouble::Redesigns;
            const bool isInPieces = format == PageFormat::Atom || format == PageFormat::JsonFeed
                || format == PageFormat::Amp || format == PageFormat::Vendor;
            const bool isPossible = trouble == Trouble::ChangesOnly
                ? isInPieces
                : !needsNames || format != PageFormat::Plain;
            if (isPossible)
                QTest::addRow("%s, %s", formatName, troubleName) << format << trouble;
        }
    }
}

void TestChangingPublisher::tellsEveryChangeOnce()
{
    QFETCH(PageFormat, format);
    QFETCH(Trouble, trouble);
    const int polls = numberFrom("LIVELINE_POLLS", 220) / int(std::size(troubles));
    const int seed = numberFrom("LIVELINE_SEED", 1);
    const auto &[languageName, language]
        = languages[(seed + int(format) + int(trouble)) % std::size(languages)];
    ChangingPublisher publisher(format, language, trouble, quint32(seed));
    Desk desk;
    for (int poll = 0; poll < polls; ++poll) {
        const Answer answer = publisher.next();
        const auto changes = desk.hear(answer, publisher.now());
        QVERIFY_RESULT(changes);
        QString wrong = difference(*changes, answer.truth);
        bool hasGap = answer.truth.hasGap;
        for (int page = 1; hasGap && page < 4 && wrong.isEmpty(); ++page) {
            const Answer older = publisher.older(page);
            const auto filled = desk.hear(older, publisher.now());
            QVERIFY_RESULT(filled);
            wrong = difference(*filled, older.truth);
            hasGap = older.truth.hasGap;
        }
        QVERIFY2(wrong.isEmpty(),
            qPrintable(u"LIVELINE_SEED=%1, %2, poll %3: %4"_s.arg(seed)
                    .arg(QLatin1StringView(languageName))
                    .arg(poll)
                    .arg(wrong)));
    }
    const QStringList truth = linesOf(publisher.reader(), 900);
    QCOMPARE(linesOf(desk.newest(int(truth.size()))), truth);
}

void TestChangingPublisher::tellsEveryChangeOnceOverHttp_data()
{
    QTest::addColumn<PageFormat>("format");
    for (const auto &[name, format] : formats)
        QTest::addRow("%s", name) << format;
}

void TestChangingPublisher::tellsEveryChangeOnceOverHttp()
{
    QFETCH(PageFormat, format);
    const int seed = numberFrom("LIVELINE_SEED", 1);
    ChangingPublisher publisher(
        format, PageLanguage::French, Trouble::BadAnswers, quint32(seed) + 1000);
    HttpTestServer server;
    Answer answer = publisher.next();
    TestReply reply{.headers = {contentType(format), {"ETag", "\"1\""}}, .body = answer.body};
    auto page = server.serve(u"/live"_s, reply);
    Tracking tracking;
    tracking.clock.set(publisher.now());
    const auto blog = await(tracking.tracker->follow(page.url()));
    QVERIFY_RESULT(blog);
    QCOMPARE(blog->entryCount, answer.truth.added.size());
    for (int poll = 2; poll <= 12; ++poll) {
        answer = publisher.next();
        tracking.clock.set(publisher.now().addSecs(poll));
        if (answer.kind != Answer::Kind::Same) { // else 304
            reply.body = answer.body;
            reply.headers[1].value = "\"" + QByteArray::number(poll) + "\"";
        }
        page.setReply(reply);
        const auto report = await(tracking.tracker->check(blog->id));
        QVERIFY_RESULT(report);
        QCOMPARE(report->error.has_value(), answer.kind == Answer::Kind::Unreadable);
        const QString wrong = difference(report->changes, answer.truth);
        QVERIFY2(wrong.isEmpty(),
            qPrintable(u"LIVELINE_SEED=%1, poll %2: %3"_s.arg(seed).arg(poll).arg(wrong)));
    }
}

QTEST_GUILESS_MAIN(TestChangingPublisher)
#include "tst_changingpublisher.moc"
