// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

// Real documents and what a careful reader lists from them live beside the repository, not in it.
// Their scorer runs `liveline extract`; this test holds the figures that have been reached.
class TestFixtures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsRealDocumentsLikeACarefulReader_data();
    void readsRealDocumentsLikeACarefulReader();
    void findsNoEntriesWhereThereAreNone();

private:
    QString score(const QString &only) const;

    QString m_python;
    QString m_scorer;
};

void TestFixtures::initTestCase()
{
    m_python = QStandardPaths::findExecutable(u"python3"_s);
    m_scorer = QStringLiteral(LIVELINE_SOURCE_DIR "/../shared/fixtures/score.py");
    if (m_python.isEmpty())
        QSKIP("python3 is not installed");
    if (!QFileInfo::exists(m_scorer))
        QSKIP("the real documents (../shared/fixtures) are not here");
    if (!QFileInfo::exists(QStringLiteral(LIVELINE_BINARY)))
        QSKIP("liveline is not built");
}

QString TestFixtures::score(const QString &only) const
{
    QProcess process;
    process.start(
        m_python, {m_scorer, u"--app"_s, QStringLiteral(LIVELINE_BINARY), u"--only"_s, only});
    return process.waitForFinished(180'000) ? QString::fromUtf8(process.readAllStandardOutput())
                                            : QString();
}

void TestFixtures::readsRealDocumentsLikeACarefulReader_data()
{
    QTest::addColumn<QString>("document");
    for (const QString &document :
        {u"feed_atom_daringfireball_en.atom"_s, u"feed_jsonfeed_daringfireball_en.json"_s,
            u"feed_jsonfeed_scriptingnews_notitles_en.json"_s, u"feed_rss_aktuality_sk_news.rss"_s,
            u"reach_express_en_2024.html"_s, u"reach_mirror_en_2024_428updates_1.3MB.html"_s,
            u"schemaorg_eg0424_liveblogposting_jsonld.html"_s,
            u"schemaorg_eg0424_liveblogposting_microdata.html"_s,
            u"sourcefabric_simple_theme_rendered_en_2017.html"_s,
            u"telegram_preview_ru_2026_trimmed.html"_s, u"mf2_hfeed_simple.html"_s,
            u"wpcom_liveblog_server_page_derived.html"_s,
            u"defuddle_live_blog_metadata_synthetic_en.html"_s,
            u"guardian_derived_html_2021_mars_page1of4.html"_s, u"timesofindia_en_2020.html"_s,
            u"aljazeera_graphql_LiveBlogUpdate_4512107_en_2026.json"_s,
            u"bbc_simorgh_live_afrique_fr_2026.json"_s, u"franceinfo_live_messages_fr_2022.json"_s,
            u"guardian_dcr_2021_mars_page1of4.json"_s,
            u"guardian_derived_poll_lastUpdate_response.json"_s, u"jin10_flash_zh_2025.json"_s,
            u"mastodon_status_tags.json"_s, u"mastodon_statuses_timeline.json"_s,
            u"sourcefabric_liveblog_posts_en_2017.json"_s,
            u"wpcom_liveblog_key_events_en_2017.json"_s,
            u"wpcom_liveblog_poll_new_update_delete_derived.json"_s,
            u"quintype_jsonld_empty_articlebody_multi_script.html"_s,
            u"amp_by_example_live_blog_rendered_derived.html"_s, u"br24_de_2024_newsticker.html"_s,
            u"lemonde_live_repost_fr_2026_excerpt.html"_s, u"sportsfr_fr_2020_livecommente.html"_s,
            u"SYNTHETIC_hard_fr_en_direct_repost_no_times_v1.html"_s,
            u"SYNTHETIC_hard_fr_en_direct_repost_no_times_v2.html"_s})
        QTest::newRow(qPrintable(document)) << document;
}

void TestFixtures::readsRealDocumentsLikeACarefulReader()
{
    QFETCH(QString, document);
    const QString line = score(document).section(u'\n', 0, 0);
    static const QRegularExpression figures(
        u"F1 ([\\d.]+) .* times +([\\d.]+|-) +titles +([\\d.]+|-) +authors +([\\d.]+|-) +complete +([\\d.]+|-) +clean +([\\d.]+|-) +ids +([\\d.]+|-)"_s);
    const auto match = figures.match(line);
    QVERIFY2(match.hasMatch(), qPrintable(line));
    QVERIFY2(match.captured(1).toDouble() >= 0.99, qPrintable(line));
    for (int figure = 2; figure <= 7; ++figure) // "-": there is nothing to judge
        QVERIFY2(match.captured(figure) == u"-" || match.captured(figure).toDouble() >= 0.98,
            qPrintable(line));
    QVERIFY2(!line.contains(u"pinned"_s) && !line.contains(u"blog title"_s), qPrintable(line));
}

void TestFixtures::findsNoEntriesWhereThereAreNone()
{
    const QString output = score(u"neg_*"_s);
    QVERIFY2(output.contains(u"NEGATIVE pass"), qPrintable(output));
    QVERIFY2(!output.contains(u"NEGATIVE FAIL", Qt::CaseInsensitive), qPrintable(output));
}

QTEST_GUILESS_MAIN(TestFixtures)
#include "tst_fixtures.moc"
