// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/completions.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestCompletions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void completesWhatFollowsAColon_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<bool>("isFrench");
        QTest::addColumn<QStringList>("completions");
        const auto row = [](const QString &piece, const QStringList &completions) {
            QTest::newRow(qPrintable(piece)) << piece << false << completions;
        };
        row(u"is:un"_s, {u"is:unread"_s});
        row(u"sort:"_s, {u"sort:new"_s, u"sort:old"_s, u"sort:relevance"_s});
        row(u"is:unread"_s, {});
        row(u"is:odd"_s, {});
        row(u"score:"_s, {});
        row(u"is"_s, {});
        row(u":"_s, {});
        row(u"blog:"_s, {u"blog:\"Le port\""_s, u"blog:Storm"_s});
        row(u"blog:STO"_s, {u"blog:Storm"_s});
        row(u"tag:el"_s, {u"tag:Élus"_s});
        row(u"tag:"_s, {u"tag:\"to check\""_s, u"tag:Élus"_s});
        row(u"in:"_s, {u"in:Budget"_s});
        row(u"is:sel"_s, {u"is:selected"_s});
        row(u"has:n"_s, {u"has:note"_s});
        QTest::newRow("French") << u"est:é"_s << true
                                << QStringList{u"est:étoilé"_s, u"est:épinglé"_s};
    }
    void completesWhatFollowsAColon()
    {
        QFETCH(QString, piece);
        QFETCH(bool, isFrench);
        const KnownNames known{{u"Le port"_s, u"Storm"_s}, {u"to check"_s, u"Élus"_s}, u"Budget"_s};
        QTEST(completionsOf(piece, known, isFrench), "completions");
    }

    void findsThePieceAtTheCursor()
    {
        using Piece = std::pair<qsizetype, qsizetype>;
        QCOMPARE(pieceAt(u"a -is:un b"_s, 8), Piece(3, 5));
        QCOMPARE(pieceAt(u"(is:"_s, 4), Piece(1, 3));
        QCOMPARE(pieceAt(u""_s, 0), Piece(0, 0));
    }
};

QTEST_GUILESS_MAIN(TestCompletions)
#include "tst_completions.moc"
