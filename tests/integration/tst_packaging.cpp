// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString resource(const QString &name)
{
    return QDir(QStringLiteral(LIVELINE_SOURCE_DIR)).filePath("resources/"_L1 + name);
}

struct Run {
    int status = -1;
    QByteArray output; ///< both streams
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    return {process.exitCode(), process.readAll()};
}

class TestPackaging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDesktopFileIsValid();
    void theMetainfoIsValid();
    void theManualPageHasNoWarnings();
    void theManualPageTellsOfEachCommand();
    void everyInstalledFileHasItsPlace();
    void everySentenceIsTranslated();
    void everyNumberHasItsPluralInEnglish();
};

#define NEEDS(tool)                                                                                \
    if (QStandardPaths::findExecutable(tool).isEmpty())                                            \
    QSKIP(qPrintable(tool + u" is not installed"_s))

void TestPackaging::theDesktopFileIsValid()
{
    NEEDS(u"desktop-file-validate"_s);
    const Run validation
        = run(u"desktop-file-validate"_s, {resource(QStringLiteral(LIVELINE_APP_ID ".desktop"))});
    QCOMPARE(validation.output, QByteArray());
    QCOMPARE(validation.status, 0);
}

void TestPackaging::theMetainfoIsValid()
{
    NEEDS(u"appstreamcli"_s);
    const Run validation = run(u"appstreamcli"_s,
        {u"validate"_s, u"--no-net"_s, resource(QStringLiteral(LIVELINE_APP_ID ".metainfo.xml"))});
    QVERIFY2(validation.status == 0, validation.output.constData());
}

void TestPackaging::theManualPageHasNoWarnings()
{
    NEEDS(u"man"_s);
    const Run formatting = run(u"man"_s,
        {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, u"-Tutf8"_s, u"-Z"_s,
            resource(u"liveline.1"_s)});
    QCOMPARE(formatting.status, 0);
    QVERIFY2(!formatting.output.contains("warning"), formatting.output.constData());
}

void TestPackaging::theManualPageTellsOfEachCommand()
{
    QFile page(resource(u"liveline.1"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const Run help = run(QStringLiteral(LIVELINE_BINARY), {u"--help"_s});
    int commands = 0;
    for (const QByteArray &line : help.output.split('\n')) {
        if (!line.startsWith("  ") || line.at(2) == ' ' || line.at(2) == '-')
            continue;
        const QByteArray name = line.trimmed().split(' ').first();
        QVERIFY2(text.contains("Ic " + name), name.constData());
        ++commands;
    }
    QCOMPARE(commands, 22);
}

void TestPackaging::everyInstalledFileHasItsPlace()
{
    NEEDS(u"cmake"_s);
    const QTemporaryDir root;
    const QString build = QFileInfo(QStringLiteral(LIVELINE_BINARY)).dir().filePath(u".."_s);
    const Run install = run(u"cmake"_s, {u"--install"_s, build, u"--prefix"_s, root.path()});
    QVERIFY2(install.status == 0, install.output.constData());
    const QDir prefix(root.path());
    for (const QString &path :
        {u"bin/liveline"_s, QStringLiteral("share/applications/" LIVELINE_APP_ID ".desktop"),
            QStringLiteral("share/metainfo/" LIVELINE_APP_ID ".metainfo.xml"),
            QStringLiteral("share/icons/hicolor/scalable/apps/" LIVELINE_APP_ID ".svg"),
            QStringLiteral("share/icons/hicolor/16x16/apps/" LIVELINE_APP_ID ".png"),
            QStringLiteral("share/icons/hicolor/512x512/apps/" LIVELINE_APP_ID ".png"),
            QStringLiteral("share/icons/hicolor/symbolic/apps/" LIVELINE_APP_ID "-symbolic.svg"),
            u"share/man/man1/liveline.1"_s, u"share/bash-completion/completions/liveline"_s})
        QVERIFY2(prefix.exists(path), qPrintable(path));
}

void TestPackaging::everySentenceIsTranslated()
{
    const QString lupdate
        = QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath) + "/lupdate"_L1;
    const QString tool = QFile::exists(lupdate)
        ? lupdate
        : QLibraryInfo::path(QLibraryInfo::BinariesPath) + "/lupdate"_L1;
    if (!QFile::exists(tool))
        QSKIP("lupdate is not installed");
    const QTemporaryDir directory;
    const QString copy = directory.filePath(u"liveline_fr.ts"_s);
    QVERIFY(QFile::copy(resource(u"translations/liveline_fr.ts"_s), copy));
    const QDir source(QStringLiteral(LIVELINE_SOURCE_DIR));
    const Run update = run(tool,
        {u"-silent"_s, u"-no-obsolete"_s, u"-I"_s, source.path(), source.filePath(u"app"_s),
            source.filePath(u"ui"_s), u"-ts"_s, copy});
    QVERIFY2(update.status == 0, update.output.constData());

    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression unfinished(
        u"<source>([^<]*)</source>(?:(?!</message>).)*type=\"unfinished\""_s,
        QRegularExpression::DotMatchesEverythingOption);
    QStringList missing;
    for (auto matches = unfinished.globalMatch(text); matches.hasNext();)
        missing += matches.next().captured(1);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

/// The sentences with a number, "context: sentence". French has all of them, as the test above
/// says.
QStringList sentencesWithNumbers(const QString &translation)
{
    QFile file(resource(translation));
    QStringList found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader xml(&file);
    QString context;
    bool isNumbered = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            isNumbered = xml.attributes().hasAttribute("numerus"_L1);
        else if (xml.name() == "source"_L1 && isNumbered)
            found += context + ": "_L1 + xml.readElementText();
    }
    found.sort();
    return found;
}

// English is not made by lupdate: "1 entries" is what a sentence that is missing there shows.
void TestPackaging::everyNumberHasItsPluralInEnglish()
{
    const QStringList french = sentencesWithNumbers(u"translations/liveline_fr.ts"_s);
    QVERIFY(french.size() > 50);
    QCOMPARE(sentencesWithNumbers(u"translations/liveline_en.ts"_s), french);
}

} // namespace

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
