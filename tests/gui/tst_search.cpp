// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/await.h"
#include "support/httptestserver.h"
#include "support/livepage.h"
#include "support/tracking.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchpanel.h"
#include "ui/search/snippet.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class SearchTest : public QObject {
    Q_OBJECT

    HttpTestServer m_server;
    std::unique_ptr<Tracking> m_tracking;
    std::unique_ptr<SearchPanel> m_panel;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;

    int resultCount() const { return m_list->isVisible() ? m_list->model()->rowCount() : 0; }

    bool isTold(const QString &word) const
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(word);
        });
    }

private Q_SLOTS:
    void init()
    {
        m_tracking = std::make_unique<Tracking>();
        LivePage page;
        for (int number = 40; number > 0; --number)
            page.entries.append({number, u"Span %1"_s.arg(number),
                number % 4 ? u"Rivets were counted on span number %1 today."_s.arg(number)
                           : u"Élan et cœur: the café on span %1 is open."_s.arg(number),
                QDateTime(QDate(2026, 8, 12), QTime(9, number), Qt::UTC)});
        auto endpoint = m_server.serve(
            u"/live"_s, {.headers = {contentType(page.format)}, .body = render(page)});
        QVERIFY(await(m_tracking->tracker->follow(endpoint.url())));

        m_panel = std::make_unique<SearchPanel>(*m_tracking->store, m_tracking->clock.clock());
        m_panel->resize(700, 500);
        m_panel->show();
        m_field = m_panel->findChild<QLineEdit *>(u"searchField"_s);
        m_list = m_panel->findChild<QListView *>(u"searchResults"_s);
        m_panel->focusField();
    }
    void cleanup() { m_panel.reset(); }

    void findsWhileOneTypes()
    {
        QTest::keyClicks(m_field, u"cafe"_s); // no Return, no accent
        QTRY_COMPARE(resultCount(), 10);
        QTest::keyClicks(m_field, u" 40"_s);
        QTRY_COMPARE(resultCount(), 1);
    }

    void opensTheChosenResultByKeyboardAlone()
    {
        QSignalSpy chosen(m_panel.get(), &SearchPanel::entryChosen);
        QTest::keyClicks(m_field, u"rivets"_s);
        QTRY_COMPARE(resultCount(), 30);
        QTest::keyClick(m_field, Qt::Key_Down);
        QTest::keyClick(m_list, Qt::Key_Down);
        QTest::keyClick(m_list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(1).toString(), u"rivets"_s);
        QCOMPARE(m_list->currentIndex().row(), 1); // to come back to
    }

    void saysWhatToTryWhenNothingIsFound()
    {
        QTest::keyClicks(m_field, u"zeppelin"_s);
        QTRY_VERIFY(isTold(u"zeppelin"_s));
        QVERIFY(!m_list->isVisible());
    }

    void closesByEscape()
    {
        QSignalSpy closed(m_panel.get(), &SearchPanel::closed);
        QTest::keyClick(m_field, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void takesSnippetsApart_data()
    {
        QTest::addColumn<QString>("snippet");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("matches");
        QTest::newRow("none") << u"plain"_s << u"plain"_s << 0;
        QTest::newRow("one") << u"a \uE000b\uE001 c"_s << u"a b c"_s << 1;
        QTest::newRow("two") << u"\uE000a\uE001\n\uE000b\uE001"_s << u"a b"_s << 2;
        QTest::newRow("never closed") << u"\uE000a"_s << u"a"_s << 0;
        QTest::newRow("never opened") << u"a\uE001"_s << u"a"_s << 0;
    }
    void takesSnippetsApart()
    {
        QFETCH(QString, snippet);
        QFETCH(QString, text);
        QFETCH(int, matches);
        const MarkedText marked = readSnippet(snippet);
        QCOMPARE(marked.text, text);
        QCOMPARE(marked.matches.size(), matches);
    }
};

QTEST_MAIN(SearchTest)
#include "tst_search.moc"
