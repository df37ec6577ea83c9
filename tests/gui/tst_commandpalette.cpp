// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettematch.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class CommandPaletteTest : public QObject {
    Q_OBJECT

    QWidget m_window;
    QLineEdit m_before{&m_window};
    CommandPalette m_palette{&m_window};
    QString m_done;

    PaletteItem item(const QString &title)
    {
        return {title, {}, {}, [this, title] { m_done = title; }};
    }
    QLineEdit &field() const { return *m_palette.findChild<QLineEdit *>(); }
    QStringList shown() const
    {
        const QAbstractItemModel &model = *m_palette.findChild<QListView *>()->model();
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles.append(model.index(row, 0).data().toString());
        return titles;
    }
    void open()
    {
        m_done.clear();
        m_palette.open({item(u"Search everywhere"_s), item(u"Élection à l’Assemblée"_s),
                           item(u"Budget: the vote"_s), item(u"Rebudgeting"_s)},
            [this](const QString &typed) { return QList{item(u"Search for "_s + typed)}; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_window.resize(800, 600);
        m_window.show();
        m_window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        m_before.setFocus();
    }

    void findsByPartsOfWordsWithoutAccents_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing typed: all in order")
            << u""_s
            << QStringList{u"Search everywhere"_s, u"Élection à l’Assemblée"_s,
                   u"Budget: the vote"_s, u"Rebudgeting"_s};
        QTest::newRow("the beginning before the middle")
            << u"budg"_s
            << QStringList{u"Budget: the vote"_s, u"Rebudgeting"_s, u"Search for budg"_s};
        QTest::newRow("two words in any order")
            << u"assem elec"_s
            << QStringList{u"Élection à l’Assemblée"_s, u"Search for assem elec"_s};
        QTest::newRow("nothing has it") << u"zebra"_s << QStringList{u"Search for zebra"_s};
    }
    void findsByPartsOfWordsWithoutAccents()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        open();
        QTest::keyClicks(&field(), typed);
        QCOMPARE(shown(), found);
        QTest::keyClick(&field(), Qt::Key_Escape);
    }

    void doesWhatIsChosenAndGivesTheFocusBack()
    {
        open();
        QVERIFY(field().hasFocus());
        QTest::keyClick(&field(), Qt::Key_Down);
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(m_done, u"Élection à l’Assemblée"_s);
        QVERIFY(!m_palette.isVisible());
        QVERIFY(m_before.hasFocus());
    }

    void goesAroundTheEnd()
    {
        open();
        QTest::keyClick(&field(), Qt::Key_Up);
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(m_done, u"Rebudgeting"_s);
    }

    void escapeDoesNothingButClose()
    {
        open();
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(!m_palette.isVisible());
        QVERIFY(m_done.isEmpty());
        QVERIFY(m_before.hasFocus());
    }

    void goesAwayWhenSomethingElseIsClicked()
    {
        open();
        m_before.setFocus(Qt::MouseFocusReason);
        QVERIFY(!m_palette.isVisible());
    }

    void staysInANarrowWindow()
    {
        m_window.resize(360, 300);
        open();
        QVERIFY(m_window.rect().contains(m_palette.geometry()));
        m_window.resize(800, 600);
        QVERIFY(m_window.rect().contains(m_palette.geometry()));
        QTest::keyClick(&field(), Qt::Key_Escape);
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
