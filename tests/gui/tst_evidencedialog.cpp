// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"
#include "ui/dialogs/evidencedialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class EvidenceDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheLastLinkToKeep();
    void tellsWhereTheChainIsBroken();

private:
    static bool says(const QDialog &dialog, const QString &words)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(words); });
    }
    static QPushButton *button(const QDialog &dialog, const QString &text)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
};

void EvidenceDialogTest::givesTheLastLinkToKeep()
{
    TemporaryStore store;
    store.merge(store.follow().id, {parsedEntry(u"a"_s, u"The ferry has left."_s, 1)});
    EvidenceDialog dialog(*store);
    QTRY_VERIFY(says(dialog, u"hold."_s));
    QTest::mouseClick(button(dialog, u"&Copy"_s), Qt::LeftButton);
    const auto chain = await(store->verify());
    QVERIFY_RESULT(chain);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(chain->head.toHex()));
    QCOMPARE(QGuiApplication::clipboard()->text().size(), 64);
}

void EvidenceDialogTest::tellsWhereTheChainIsBroken()
{
    TemporaryStore store;
    store.merge(store.follow().id, {parsedEntry(u"a"_s, u"The ferry has left."_s, 1)});
    EvidenceDialog dialog(*store);
    QTRY_VERIFY(says(dialog, u"All "_s));
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"forger"_s);
        file.setDatabaseName(store.folder() + u"/liveline.sqlite"_s);
        QVERIFY(file.open());
        QVERIFY(QSqlQuery(file).exec(u"UPDATE revision SET text = 'The ferry has sunk.'"_s));
        file.close();
    }
    QSqlDatabase::removeDatabase(u"forger"_s);
    QTest::mouseClick(button(dialog, u"Check &again"_s), Qt::LeftButton);
    QTRY_VERIFY(says(dialog, u"broken"_s));
}

QTEST_MAIN(EvidenceDialogTest)
#include "tst_evidencedialog.moc"
