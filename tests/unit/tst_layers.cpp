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

struct Match {
    QString file;
    QString text;
};

/// What the expression's first group catches in the sources below the folder.
QList<Match> matchesBelow(const QString &folder, const QString &pattern)
{
    static const QDir root(QStringLiteral(LIVELINE_SOURCE_DIR));
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QList<Match> found;
    QDirIterator files(
        root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto matches = expression.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            found += {root.relativeFilePath(file.fileName()), matches.next().captured(1)};
    }
    return found;
}

/// Without what moc makes.
QList<Match> includesBelow(const QString &folder)
{
    return matchesBelow(folder, u"^#include \"(?!moc_)([^\"]+(?<!\\.moc))\""_s);
}

class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void includesOnlyPointDown();
    void coreKnowsNoWidgets();
    void includesAreWrittenFromTheRoot();
    void noTwoHeadersDefineOneType();
};

void TestLayers::includesOnlyPointDown()
{
    QStringList breaks;
    int seen = 0;
    for (const QString &folder : {u"core"_s, u"ui"_s}) {
        for (const Match &include : includesBelow(folder)) {
            ++seen;
            if (!mayInclude(folderOf(include.file), folderOf(include.text)))
                breaks += include.file + " includes "_L1 + include.text;
        }
    }
    QVERIFY(seen > 50);
    QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n')));
}

void TestLayers::coreKnowsNoWidgets()
{
    QStringList breaks;
    for (const Match &include : matchesBelow(u"core"_s,
             u"^#include <(Qt(?:Widgets|Svg|DBus|PrintSupport)/|QApplication|QWidget)"_s))
        breaks += include.file + " includes "_L1 + include.text;
    QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n')));
}

void TestLayers::includesAreWrittenFromTheRoot()
{
    QStringList breaks;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const Match &include : includesBelow(folder)) {
            if (!include.text.contains(u'/'))
                breaks += include.file + " includes "_L1 + include.text;
        }
    }
    QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n')));
}

// All is one namespace. Of two classes of one name, the linker keeps the destructor of one, without
// a word.
void TestLayers::noTwoHeadersDefineOneType()
{
    QHash<QString, QString> known;
    QStringList breaks;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        const auto types = matchesBelow(folder,
            uR"(^(?:class|struct|union|enum(?: class)?) (\w+)(?: final)?(?: :[^;{]*)? *\{)"_s);
        for (const Match &type : types) {
            if (type.file.endsWith(".h"_L1) && known.contains(type.text))
                breaks += type.text + ": "_L1 + known.value(type.text) + ", "_L1 + type.file;
            if (type.file.endsWith(".h"_L1))
                known.insert(type.text, type.file);
        }
    }
    QVERIFY(known.size() > 100);
    QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n')));
}

} // namespace

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
