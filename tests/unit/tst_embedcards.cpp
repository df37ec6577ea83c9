// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/embedcards.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestEmbedCards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsOfAnotherSite_data();
    void findsWhatIsOfAnotherSite();
};

void TestEmbedCards::findsWhatIsOfAnotherSite_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("cards");
    const auto row = [](const char *name, const QString &html, const QString &cards) {
        QTest::newRow(name) << html << cards;
    };
    row("a post that is quoted",
        u"<p>She wrote:</p><blockquote><p>Rain at last</p><p>— Ana (@ana) "
        "<a href=\"https://twitter.com/ana/status/123?ref_src=x\">May 1</a></p></blockquote>"
        "<p>Then left.</p>"_s,
        u"X 1-2"_s);
    row("a video alone", u"<p>Watch</p><p><a href=\"https://youtu.be/abc-1\">The launch</a></p>"_s,
        u"YouTube 1-1"_s);
    row("a link within a sentence", u"<p>As <a href=\"https://youtu.be/abc\">this</a> shows</p>"_s,
        QString());
    row("a profile", u"<p><a href=\"https://bsky.app/profile/ana\">Ana</a></p>"_s, QString());
    row("a quotation", u"<blockquote><p>Words</p></blockquote>"_s, QString());
    row("a quotation with a link in its midst",
        u"<blockquote><p>See <a href=\"https://x.com/a/status/1\">it</a></p><p>End</p></blockquote>"_s,
        QString());
    row("a host that only looks like it",
        u"<p><a href=\"https://nottwitter.com/a/status/1\">x</a></p>"
        "<p><a href=\"https://x.com.evil.example/a/status/1\">x</a></p>"_s,
        QString());
    row("two",
        u"<blockquote><p>A <a href=\"https://bsky.app/profile/a/post/b\">1</a></p></blockquote>"
        "<p>and</p>"
        "<p><a href=\"https://www.tiktok.com/@a/video/1\">B</a></p>"_s,
        u"Bluesky 0-0 TikTok 2-2"_s);
    row("nothing", QString(), QString());
}

void TestEmbedCards::findsWhatIsOfAnotherSite()
{
    QFETCH(QString, html);
    QStringList found;
    for (const EmbedCard &card : embedCards(readParagraphs(SafeHtml{html})))
        found.append(u"%1 %2-%3"_s.arg(card.provider).arg(card.first).arg(card.last));
    QTEST(found.join(u' '), "cards");
}

QTEST_GUILESS_MAIN(TestEmbedCards)
#include "tst_embedcards.moc"
