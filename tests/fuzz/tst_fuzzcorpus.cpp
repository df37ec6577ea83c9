// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "fuzz/targets.h"

#include <QDir>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

/// What fuzzing found once, and what it starts from: tests/data/fuzz/<target>/, each file named for
/// its fault.
class TestFuzzCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrong_data();
    void findsNothingWrong();
};

void TestFuzzCorpus::findsNothingWrong_data()
{
    QTest::addColumn<const FuzzTarget *>("target");
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(LIVELINE_SOURCE_DIR) + u"/tests/data/fuzz"_s);
    for (const FuzzTarget &target : fuzzTargets) {
        const QDir folder(corpus.filePath(QString::fromLatin1(target.name)));
        QVERIFY2(!folder.isEmpty(), target.name);
        for (const QString &file : folder.entryList(QDir::Files))
            QTest::addRow("%s/%s", target.name, qPrintable(file))
                << &target << folder.filePath(file);
    }
}

void TestFuzzCorpus::findsNothingWrong()
{
    QFETCH(const FuzzTarget *, target);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(target->run(file.readAll()), QString());
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)

#include "tst_fuzzcorpus.moc"
