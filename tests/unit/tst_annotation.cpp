// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/model/annotation.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestAnnotation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsATagOnOneLineWithoutItsSign_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("tag");
        QTest::newRow("as it is") << u"Élus locaux"_s << u"Élus locaux"_s;
        QTest::newRow("sign") << u" ##port "_s << u"port"_s;
        QTest::newRow("lines") << u"a\n b\t c"_s << u"a b c"_s;
        QTest::newRow("commas") << u"a,b;c"_s << u"a b c"_s;
        QTest::newRow("nothing seen") << u"\u200B\u00AD"_s << QString();
        QTest::newRow("only the sign") << u"#"_s << QString();
        QTest::newRow("override") << u"a\u0007b"_s << u"ab"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) << u"a\uFFFD"_s;
        QTest::newRow("emoji") << u"🔥"_s << u"🔥"_s;
    }
    void keepsATagOnOneLineWithoutItsSign()
    {
        QFETCH(QString, typed);
        QTEST(tidyTag(typed), "tag");
    }

    void keepsEachTagOnceWhateverItsAccents()
    {
        QCOMPARE(tidyTags({u"zoo"_s, u"Élus"_s, u"elus"_s, u" "_s, u"#Zoo"_s, u"âge"_s}),
            QStringList({u"âge"_s, u"Élus"_s, u"zoo"_s}));
    }
    void tidiesWhatIsTidyNoFurther()
    {
        QString longOne;
        for (int i = 0; i < 30; ++i)
            longOne += u"élu "_s;
        const QStringList tags = tidyTags({longOne, u"#a, b"_s, u"Straße"_s});
        QCOMPARE(tidyTags(tags), tags);
        const QString note = tidyNote(u"a\r\nb\u2028c\n"_s + longOne.repeated(400));
        QVERIFY(note.size() <= 20'000);
        QCOMPARE(tidyNote(note), note);
    }
    void boundsHowManyTagsThereAre()
    {
        QStringList many;
        for (int i = 0; i < 500; ++i)
            many.append(QString::number(i));
        QCOMPARE(tidyTags(many).size(), 50);
    }
    void keepsTheLinesOfANote()
    {
        QCOMPARE(tidyNote(u"  One\r\n\r\ntwo\a \n"_s), u"One\n\ntwo"_s);
        QCOMPARE(tidyNote(u" \n\u200B"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestAnnotation)
#include "tst_annotation.moc"
