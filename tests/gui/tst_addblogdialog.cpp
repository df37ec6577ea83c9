// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/httptestserver.h"
#include "support/livepage.h"
#include "support/tracking.h"
#include "ui/addresses.h"
#include "ui/blogs/addblogdialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

TestReply livePage()
{
    LivePage page;
    page.title = u"Live: the bridge opens"_s;
    for (int number = 5; number > 0; --number)
        page.entries.append({number, u"Span %1 is down"_s.arg(number),
            u"The crew lowered span number %1 onto its bearings this morning."_s.arg(number),
            QDateTime(QDate(2026, 8, 12), QTime(9, number), Qt::UTC)});
    return {.headers = {contentType(page.format)}, .body = render(page)};
}

} // namespace

class AddBlogDialogTest : public QObject {
    Q_OBJECT

    HttpTestServer m_server;
    std::unique_ptr<Tracking> m_tracking;
    std::unique_ptr<AddBlogDialog> m_dialog;

    QString text(const QString &name) const
    {
        const auto *label = m_dialog->findChild<QLabel *>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    QPushButton *mainButton() const { return m_dialog->findChild<QPushButton *>(u"mainButton"_s); }
    void type(const QString &address)
    {
        auto *field = m_dialog->findChild<QLineEdit *>(u"address"_s);
        field->clear();
        QTest::keyClicks(field, address);
        QTest::keyClick(field, Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        m_tracking = std::make_unique<Tracking>();
        m_dialog = std::make_unique<AddBlogDialog>(
            *m_tracking->tracker, QStringList{u"Sport"_s}, m_tracking->clock.clock());
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }

    void leavesItToThePersonWhereProgramsAreNotWelcome()
    {
        auto page = m_server.serve(u"/live"_s, livePage());
        const auto robots
            = m_server.serve(u"/robots.txt"_s, {.body = "User-agent: *\nDisallow: /live\n"});
        QSignalSpy followed(m_dialog.get(), &AddBlogDialog::followed);
        type(page.url().toString());
        QTRY_VERIFY(m_dialog->findChild<QCheckBox *>(u"byItself"_s));
        auto *byItself = m_dialog->findChild<QCheckBox *>(u"byItself"_s);
        QTRY_VERIFY(byItself->isVisible());
        QVERIFY(byItself->isChecked()); // the page is read because a person asked for it
        QTest::keyClick(byItself, Qt::Key_Space);
        QTest::keyClick(mainButton(), Qt::Key_Space);
        QTRY_COMPARE(followed.size(), 1);
        QCOMPARE(m_tracking->store->blogs()->first().state, LiveBlog::State::Paused);
    }

    void showsWhatItWillFollowAndFollowsItWithOneRequest()
    {
        auto page = m_server.serve(u"/live"_s, livePage());
        QSignalSpy followed(m_dialog.get(), &AddBlogDialog::followed);
        type(page.url().toString());
        QTRY_COMPARE(text(u"previewTitle"_s), u"Live: the bridge opens"_s);
        QVERIFY(text(u"previewFacts"_s).contains(u'5'));
        QVERIFY(m_tracking->store->blogs()->isEmpty()); // nothing before the person says yes

        QTest::keyClicks(m_dialog->findChild<QLineEdit *>(u"previewName"_s), u"Bridge"_s);
        QTest::keyClick(mainButton(), Qt::Key_Space);
        QTRY_COMPARE(followed.size(), 1);
        const QList<LiveBlog> blogs = *m_tracking->store->blogs();
        QCOMPARE(blogs.size(), 1);
        QCOMPARE(blogs.first().title(), u"Bridge"_s);
        QCOMPARE(blogs.first().state, LiveBlog::State::Live);
        QCOMPARE(blogs.first().entryCount, 5);
        QCOMPARE(page.hits(), 1);
        QVERIFY(!m_dialog->isVisible());
    }

    void saysWhyAPageCannotBeFollowedAndWhatWasTried()
    {
        auto page = m_server.serve(u"/about"_s,
            {.headers = {{"Content-Type", "text/html"}}, .body = "<html><body><p>About us.</p>"});
        type(page.url().toString());
        QTRY_VERIFY(!text(u"failure"_s).isEmpty());
        QVERIFY(!text(u"tried"_s).isEmpty());
        QVERIFY(m_tracking->store->blogs()->isEmpty());

        page.setReply(livePage()); // and there is a way back
        QTest::keyClick(mainButton(), Qt::Key_Space);
        QTRY_COMPARE(text(u"previewTitle"_s), u"Live: the bridge opens"_s);
    }

    void refusesWhatIsNoAddress()
    {
        type(u"ftp://old.example/live"_s);
        QTRY_VERIFY(!text(u"failure"_s).isEmpty());
    }

    void forgetsThePreviewWhenTheAddressChanges()
    {
        auto page = m_server.serve(u"/live"_s, livePage());
        type(page.url().toString());
        QTRY_COMPARE(text(u"previewTitle"_s), u"Live: the bridge opens"_s);
        QTest::keyClick(m_dialog->findChild<QLineEdit *>(u"address"_s), Qt::Key_X);
        QVERIFY(text(u"previewTitle"_s).isEmpty());
    }

    void dropsAnAnswerThatComesTooLate()
    {
        TestReply slow = livePage();
        slow.delay = 300;
        auto page = m_server.serve(u"/slow"_s, slow);
        type(page.url().toString());
        QTest::keyClick(m_dialog->findChild<QLineEdit *>(u"address"_s), Qt::Key_X);
        QTRY_COMPARE(page.hits(), 1);
        QTest::qWait(400); // longer than the answer takes
        QVERIFY(text(u"previewTitle"_s).isEmpty());
    }

    void findsAddressesInWhatIsPasted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<int>("count");
        QTest::newRow("one") << u"https://news.example/live"_s << 1;
        QTest::newRow("in a sentence") << u"See <https://news.example/live>, now"_s << 1;
        QTest::newRow("a list") << u"https://a.example/1\nhttps://b.example/2\n"_s << 2;
        QTest::newRow("twice the same") << u"https://a.example/1 https://a.example/1"_s << 1;
        QTest::newRow("without a scheme") << u" news.example/live "_s << 1;
        QTest::newRow("a word") << u"budget"_s << 0;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << 0;
        QTest::newRow("a script") << u"javascript:alert(1)"_s << 0;
        QTest::newRow("nothing") << QString() << 0;
    }
    void findsAddressesInWhatIsPasted()
    {
        QFETCH(QString, pasted);
        QFETCH(int, count);
        QMimeData data;
        data.setText(pasted);
        QCOMPARE(addressesIn(data).size(), count);
    }

    void takesNoLocalFileForAnAddress()
    {
        QMimeData data;
        data.setUrls({QUrl(u"file:///etc/passwd"_s), QUrl(u"https://a.example/live"_s)});
        QCOMPARE(addressesIn(data), QList<QUrl>{QUrl(u"https://a.example/live"_s)});
    }
};

QTEST_MAIN(AddBlogDialogTest)
#include "tst_addblogdialog.moc"
