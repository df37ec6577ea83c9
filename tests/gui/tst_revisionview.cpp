// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/revisions/revisionview.h"

#include "support/await.h"
#include "support/result.h"
#include "ui/revisions/wording.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

Revision revisionOf(int number, const QString &headline, const QString &text)
{
    Revision revision;
    revision.number = number;
    revision.seen = QDateTime({2026, 8, 12}, {14, number}, Qt::UTC);
    revision.said.headline = headline;
    revision.said.text = text;
    return revision;
}

QString join(const QList<Span> &spans)
{
    QString text;
    for (const Span &span : spans) {
        if (span.kind == Span::Kind::Equal)
            text += span.text;
        else
            text += (span.kind == Span::Kind::Inserted ? u"[+%1]"_s : u"[-%1]"_s)
                        .arg(span.text.trimmed());
    }
    return text.simplified();
}

Extraction pageOf(const QString &text)
{
    ParsedEntry entry;
    entry.sourceId = entry.key = u"a"_s;
    entry.headline = u"Bridge closed"_s;
    entry.text = text;
    entry.content.html = u"<p>%1</p>"_s.arg(text);
    entry.published = QDateTime({2026, 8, 12}, {14, 0}, Qt::UTC);
    Extraction extraction;
    extraction.entries.append(entry);
    return extraction;
}

} // namespace

class TestRevisionView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesEachWordingWithTheOneBefore();
    void showsWhatWasInsertedAndDeleted();
    void followsTheStoreWhileShown();
    void closesWithEscape();
};

void TestRevisionView::comparesEachWordingWithTheOneBefore()
{
    QVERIFY(compareWordings({}).isEmpty());
    const QList<Wording> wordings
        = compareWordings({revisionOf(1, u"Bridge closed"_s, u"Three people were hurt."_s),
            revisionOf(2, u"Bridge closed"_s, u"Four people were hurt."_s)});
    QCOMPARE(wordings.size(), 2);
    QCOMPARE(wordings.first().revision.number, 2);
    QVERIFY(!wordings.first().isFirst);
    QCOMPARE(join(wordings.first().headline), u"Bridge closed"_s);
    QCOMPARE(join(wordings.first().text), u"[-Three][+Four] people were hurt."_s);
    QVERIFY(wordings.last().isFirst);
    QCOMPARE(join(wordings.last().text), u"Three people were hurt."_s);
}

void TestRevisionView::showsWhatWasInsertedAndDeleted()
{
    QTemporaryDir folder;
    const auto opened = Store::open(folder.path());
    QVERIFY_RESULT(opened);
    Store &store = **opened;
    LiveBlog blog;
    blog.url = QUrl(u"https://news.example/live"_s);
    const BlogId id = await(store.follow(blog))->id;
    CheckNote note;
    note.checkedAt = QDateTime({2026, 8, 12}, {14, 1}, Qt::UTC);
    QVERIFY_RESULT(await(store.merge(id, pageOf(u"Three people were hurt."_s), note)));
    QVERIFY_RESULT(await(store.merge(id, pageOf(u"Four people were hurt."_s), note)));

    RevisionView view(store);
    const auto *text = view.findChild<QTextBrowser *>(u"revisionText"_s);
    view.showEntry(store.olderEntries(id, {}, 1)->first().id);
    QTRY_VERIFY(text->toPlainText().contains(u"Version 2"_s));
    const QTextCursor inserted = text->document()->find(u"Four"_s);
    QVERIFY(inserted.charFormat().fontUnderline());
    QTextCursor deleted = text->document()->find(u"Three"_s);
    QVERIFY(deleted.charFormat().fontStrikeOut());
    view.clear();
    QVERIFY(text->toPlainText().isEmpty());
}

void TestRevisionView::followsTheStoreWhileShown()
{
    QTemporaryDir folder;
    const auto opened = Store::open(folder.path());
    QVERIFY_RESULT(opened);
    Store &store = **opened;
    LiveBlog blog;
    blog.url = QUrl(u"https://news.example/live"_s);
    const BlogId id = await(store.follow(blog))->id;
    CheckNote note;
    note.checkedAt = QDateTime({2026, 8, 12}, {14, 1}, Qt::UTC);
    QVERIFY_RESULT(await(store.merge(id, pageOf(u"Three people were hurt."_s), note)));

    RevisionView view(store);
    const auto *text = view.findChild<QTextBrowser *>(u"revisionText"_s);
    view.showEntry(store.olderEntries(id, {}, 1)->first().id);
    QTRY_VERIFY(text->toPlainText().contains(u"Version 1"_s));
    QVERIFY_RESULT(await(store.merge(id, pageOf(u"Nobody was hurt after all."_s), note)));
    QTRY_VERIFY(text->toPlainText().contains(u"Version 2"_s));
}

void TestRevisionView::closesWithEscape()
{
    QTemporaryDir folder;
    const auto opened = Store::open(folder.path());
    QVERIFY_RESULT(opened);
    RevisionView view(**opened);
    QSignalSpy closed(&view, &RevisionView::closed);
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(TestRevisionView)
#include "tst_revisionview.moc"
