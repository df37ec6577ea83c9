// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"
#include "ui/draft/draftbar.h"
#include "ui/draft/draftmodel.h"
#include "ui/draft/draftpanel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

/// Choosing entries, putting them in order, naming and annotating them; all of it stays.
class TestDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatIsChosen();
    void movesByKeysAndByDropping();
    void annotatesTheEntryThatHasTheFocus();
    void leavesOutWhatIsRemoved();
    void sortsByTime();
    void undoesEmptying();
    void tellsHowManyAreChosen();
    void followsAnotherProcess();

private:
    QList<qint64> order() const
    {
        QList<qint64> ids;
        for (const DraftEntry &entry : m_model->draft().entries)
            ids.append(qint64(entry.id));
        return ids;
    }
    /// What the store holds once all is written.
    DossierDraft stored() const
    {
        await((*m_store)->entries({})); // any work
        await((*m_store)->mark({}, Mark::Read)); // behind the writes
        return (*m_store)->draft().value();
    }

    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<DraftModel> m_model;
};

void TestDraft::init()
{
    m_model.reset();
    m_store = std::make_unique<TemporaryStore>();
    const BlogId one = m_store->follow().id;
    m_store->merge(one,
        {parsedEntry(u"c"_s, u"Third thing"_s, 3), parsedEntry(u"b"_s, u"Second thing"_s, 2),
            parsedEntry(u"a"_s, u"First thing"_s, 1)});
    const BlogId two = m_store->follow(u"https://other.example/live"_s).id;
    m_store->merge(two, {parsedEntry(u"x"_s, u"Elsewhere"_s, 9)});
    m_model = std::make_unique<DraftModel>(**m_store);
}

void TestDraft::keepsWhatIsChosen()
{
    const QAbstractItemModelTester tester(m_model.get());
    m_model->add({EntryId{4}, EntryId{2}});
    m_model->toggle(EntryId{1});
    m_model->toggle(EntryId{2});
    m_model->add({EntryId{4}, EntryId{3}});
    m_model->setTitle(u"The evening"_s);
    QCOMPARE(order(), (QList<qint64>{4, 1, 3}));
    QCOMPARE(stored(), m_model->draft());
    QCOMPARE(m_model->index(0).data().toString(), u"Elsewhere"_s);
    const DraftModel again(**m_store);
    QCOMPARE(again.draft(), m_model->draft());
}

void TestDraft::movesByKeysAndByDropping()
{
    m_model->add({EntryId{1}, EntryId{2}, EntryId{3}, EntryId{4}});
    DraftPanel panel(*m_model);
    auto *list = panel.findChild<QListView *>(u"draftList"_s);
    list->setCurrentIndex(m_model->index(2));
    QTest::keyClick(list, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(order(), (QList<qint64>{1, 3, 2, 4}));
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier); // it is the last
    QCOMPARE(order(), (QList<qint64>{1, 2, 4, 3}));
    QVERIFY(m_model->moveRow({}, 3, {}, 0)); // what the view does with a drop
    QCOMPARE(order(), (QList<qint64>{3, 1, 2, 4}));
    QVERIFY(!m_model->moveRow({}, 0, {}, 9));
}

void TestDraft::annotatesTheEntryThatHasTheFocus()
{
    m_model->add({EntryId{1}, EntryId{2}});
    DraftPanel panel(*m_model);
    auto *list = panel.findChild<QListView *>(u"draftList"_s);
    auto *note = panel.findChild<QPlainTextEdit *>(u"draftNote"_s);
    QVERIFY(!note->isEnabled());
    list->setCurrentIndex(m_model->index(0));
    note->setPlainText(u"Ask the mayor"_s);
    list->setCurrentIndex(m_model->index(1)); // at once, not after a pause
    QCOMPARE(m_model->draft().entries[0].note, u"Ask the mayor"_s);
    QVERIFY(note->toPlainText().isEmpty());
    QVERIFY(m_model->index(0).data(Qt::AccessibleTextRole).toString().contains(u"Ask the mayor"_s));
    list->setCurrentIndex(m_model->index(0));
    QCOMPARE(note->toPlainText(), u"Ask the mayor"_s);
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_model->draft().entries[1].note, u"Ask the mayor"_s);
}

void TestDraft::leavesOutWhatIsRemoved()
{
    m_model->add({EntryId{1}, EntryId{2}, EntryId{4}});
    DraftPanel panel(*m_model);
    auto *list = panel.findChild<QListView *>(u"draftList"_s);
    list->setCurrentIndex(m_model->index(1));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(order(), (QList<qint64>{1, 4}));
    await((*m_store)->unfollow(BlogId{2}));
    QTRY_COMPARE(order(), (QList<qint64>{1}));
}

void TestDraft::sortsByTime()
{
    m_model->add({EntryId{4}, EntryId{3}, EntryId{1}, EntryId{2}});
    m_model->sortByTime();
    QCOMPARE(order(), (QList<qint64>{1, 2, 3, 4}));
}

void TestDraft::undoesEmptying()
{
    m_model->add({EntryId{2}, EntryId{1}});
    const DossierDraft before = m_model->draft();
    m_model->clear();
    QVERIFY(m_model->isEmpty());
    m_model->restore(before);
    QCOMPARE(order(), (QList<qint64>{2, 1}));
}

void TestDraft::tellsHowManyAreChosen()
{
    QWidget window;
    DraftBar bar(*m_model, &window);
    window.show();
    QVERIFY(!bar.isVisible());
    m_model->add({EntryId{1}, EntryId{2}});
    m_model->setTitle(u"Night"_s);
    QVERIFY(bar.isVisible());
    const QString text = bar.findChild<QLabel *>()->text();
    QVERIFY2(text.contains(u'2') && text.contains(u"Night"_s), qPrintable(text));
    m_model->clear();
    QVERIFY(!bar.isVisible());
}

void TestDraft::followsAnotherProcess()
{
    m_model->add({EntryId{1}});
    stored();
    const QSignalSpy changed(m_model.get(), &DraftModel::changed);
    await((*m_store)->keepDraft({u"Theirs"_s, {{EntryId{3}}}}));
    Q_EMIT(*m_store)->changedElsewhere();
    QCOMPARE(order(), (QList<qint64>{3}));
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(TestDraft)

#include "tst_draft.moc"
