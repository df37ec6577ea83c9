// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"
#include "ui/alerts/alertcount.h"
#include "ui/alerts/alertsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestAlertsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesARuleOfASearch();
    void keepsWhatIsTypedAsItIsTyped();
    void takesARemovalBack();
    void listsWhatCameAndOpensIt();

private:
    static QPushButton *button(const QWidget &widget, const QString &text)
    {
        for (QPushButton *button : widget.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
};

void TestAlertsDialog::makesARuleOfASearch()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    store.merge(
        blog, {parsedEntry(u"a"_s, u"The port is closed"_s, 1), parsedEntry(u"b"_s, u"Rain"_s, 2)});
    AlertsDialog dialog(*store, store.clock().clock());
    dialog.show();
    dialog.addRule(u"port"_s);
    QTRY_COMPARE(store->alertRules()->size(), 1);
    QCOMPARE(store->alertRules()->first().query, u"port"_s);
    QVERIFY(store->alertRules()->first().isEnabled);
    const auto says = [&](const QString &words) {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(says(u"would have found"_s));
    QTRY_VERIFY(std::ranges::any_of(dialog.findChildren<QListWidget *>(), [](QListWidget *list) {
        return list->count() == 1 && list->item(0)->text().endsWith(u"The port is closed"_s);
    }));
}

void TestAlertsDialog::keepsWhatIsTypedAsItIsTyped()
{
    TemporaryStore store;
    AlertsDialog dialog(*store, store.clock().clock());
    dialog.show();
    QTest::mouseClick(button(dialog, u"&Add"_s), Qt::LeftButton);
    QTRY_COMPARE(store->alertRules()->size(), 1);
    QVERIFY(!store->alertRules()->first().isEnabled); // it says nothing yet
    auto *query = dialog.findChild<QLineEdit *>(u"alertQuery"_s);
    QTRY_VERIFY(query->isVisible());
    QTest::keyClicks(query, u"ferry"_s);
    QTRY_COMPARE(store->alertRules()->first().query, u"ferry"_s);
    QCOMPARE(query->text(), u"ferry"_s);
    QTest::keyClicks(query, u" late"_s);
    QTRY_COMPARE(store->alertRules()->first().query, u"ferry late"_s);
}

void TestAlertsDialog::takesARemovalBack()
{
    TemporaryStore store;
    const AlertRule rule = *await(store->save(AlertRule{.name = u"Port"_s, .query = u"port"_s}));
    AlertsDialog dialog(*store, store.clock().clock());
    dialog.show();
    QTest::mouseClick(button(dialog, u"&Remove"_s), Qt::LeftButton);
    QTRY_COMPARE(store->alertRules()->size(), 0);
    QTest::mouseClick(button(dialog, u"&Undo the removal"_s), Qt::LeftButton);
    QTRY_COMPARE(*store->alertRules(), QList{rule});
}

void TestAlertsDialog::listsWhatCameAndOpensIt()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    const EntryChanges changes
        = store.merge(blog, {parsedEntry(u"a"_s, u"The port is closed"_s, 1)});
    const AlertRule rule = *await(store->save(AlertRule{.name = u"Port"_s, .query = u"port"_s}));
    AlertCount count(*store);
    QVERIFY(count.isHidden());
    const EntryId entry = changes.added.first().id;
    QVERIFY_RESULT(await(store->keep(QList<Alert>{{.rule = rule.id,
        .blog = blog,
        .entry = entry,
        .wording = "w",
        .time = store.clock().now()}})));
    QVERIFY(!count.isHidden());

    AlertsDialog dialog(*store, store.clock().clock());
    dialog.show();
    QSignalSpy chosen(&dialog, &AlertsDialog::entryChosen);
    auto *list = dialog.findChild<QListWidget *>(u"recentAlerts"_s);
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains(u"The port is closed"_s));
    QTRY_VERIFY(count.isHidden()); // seen now
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<EntryId>(), entry);
}

QTEST_MAIN(TestAlertsDialog)

#include "tst_alertsdialog.moc"
