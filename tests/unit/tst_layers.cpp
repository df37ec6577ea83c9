// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// core/README.md: an arrow may only point down. Each folder, and which others it may include.
const QHash<QString, QStringList> &allowed()
{
    static const QHash<QString, QStringList> table{
        {u"core/base"_s, {}},
        {u"core/model"_s, {u"core/base"_s}},
        {u"core/fetch"_s, {u"core/base"_s, u"core/model"_s}},
        {u"core/extract"_s, {u"core/base"_s, u"core/model"_s}},
        {u"core/diff"_s, {u"core/base"_s, u"core/model"_s}},
        {u"core/search"_s, {u"core/base"_s, u"core/model"_s}},
        // A rule is a query over what an edit added.
        {u"core/alert"_s, {u"core/base"_s, u"core/model"_s, u"core/diff"_s, u"core/search"_s}},
        // The store matches entries inside its transaction, and makes SQL of queries.
        {u"core/store"_s, {u"core/base"_s, u"core/model"_s, u"core/diff"_s, u"core/search"_s}},
        // Documents show word diffs, and what an imported archive holds is foreign markup again.
        {u"core/export"_s, {u"core/base"_s, u"core/model"_s, u"core/extract"_s, u"core/diff"_s}},
        {u"core/warc"_s, {u"core/base"_s, u"core/model"_s}},
        {u"core/track"_s,
            {u"core/base"_s, u"core/model"_s, u"core/fetch"_s, u"core/extract"_s, u"core/diff"_s,
                u"core/search"_s, u"core/alert"_s, u"core/store"_s}},
    };
    return table;
}

QString folderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
}

bool mayInclude(const QString &from, const QString &to)
{
    if (from == to)
        return true;
    if (from.startsWith("core"_L1))
        return allowed().value(from).contains(to);
    // Sub-folders of ui use core and what stands in ui itself; only ui itself knows them all.
    return to.startsWith("core"_L1) || to == "ui"_L1 || (from == "ui"_L1 && to.startsWith("ui"_L1));
}

struct Include {
    QString file;
    QString target;
};

QList<Include> includesBelow(const QString &folder, const QString &pattern)
{
    static const QDir root(QStringLiteral(LIVELINE_SOURCE_DIR));
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QList<Include> includes;
    QDirIterator files(
        root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto matches = expression.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString target = matches.next().captured(1);
            const bool isGenerated = target.startsWith("moc_"_L1) || target.endsWith(".moc"_L1);
            if (!isGenerated)
                includes += {root.relativeFilePath(file.fileName()), target};
        }
    }
    return includes;
}

class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void includesOnlyPointDown();
    void coreKnowsNoWidgets();
    void includesAreWrittenFromTheRoot();
};

void TestLayers::includesOnlyPointDown()
{
    QStringList breaks;
    int seen = 0;
    for (const QString &folder : {u"core"_s, u"ui"_s}) {
        for (const Include &include : includesBelow(folder, u"^#include \"([^\"]+)\""_s)) {
            ++seen;
            if (!mayInclude(folderOf(include.file), folderOf(include.target)))
                breaks += include.file + " includes "_L1 + include.target;
        }
    }
    QVERIFY(seen > 50);
    QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n')));
}

void TestLayers::coreKnowsNoWidgets()
{
    QStringList breaks;
    for (const Include &include : includesBelow(u"core"_s,
             u"^#include <(Qt(?:Widgets|Svg|DBus|PrintSupport)/|QApplication|QWidget)"_s))
        breaks += include.file + " includes "_L1 + include.target;
    QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n')));
}

void TestLayers::includesAreWrittenFromTheRoot()
{
    QStringList breaks;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const Include &include : includesBelow(folder, u"^#include \"([^\"]+)\""_s)) {
            if (!include.target.contains(u'/'))
                breaks += include.file + " includes "_L1 + include.target;
        }
    }
    QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n')));
}

} // namespace

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
