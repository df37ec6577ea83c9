// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"
#include "support/result.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Ran {
    int exitCode = -1;
    QString output; ///< both channels
};

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

/// pdftotext gives the pair lam-alef of a ligature in the order of its shapes.
QString normalised(QString text)
{
    static const QRegularExpression layoutMarks(
        u"[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{200e}\\x{200f}]"_s);
    text.replace(layoutMarks, QString());
    text.replace(u"اإل"_s, u"الإ"_s).replace(u"األ"_s, u"الأ"_s);
    return text.simplified();
}

} // namespace

/// Judges the document by what other programs read in it.
class TestExportPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWellFormed();
    void comesOutAsTextInReadingOrder();
    void embedsAllItsFonts();
    void isTagged();
    void hasTitleLanguageOutlineAndDate();
    void describesPicturesAndEmoji();
    void keepsHostileAddressesInsideTheirStrings();
    void linksContentsToEntries();
    void showsEarlierWordings();
    void showsTheEntriesAloneAsClipping();
    void provesItselfAsEvidence();
    void standsInTheOrderThatWasChosen();
    void showsNotesOfTheReader();
    void keepsHeadingsWithTheirText();
    void givesTheSameBytesForTheSameJob();
    void usesThePaperOfTheCountry_data();
    void usesThePaperOfTheCountry();
    void leavesOutWhatIsNoPicture();
    void standsTitlesThatMeanHarm();
    void keepsItsStructureWhateverItSays_data();
    void keepsItsStructureWhateverItSays();
    void namesWhoPreparedIt();
    void addsNothingToLongWordsAndKeepsLetters();
    void writesAnEmptySelection();
    void stopsWhenCancelled();
    void tellsThatTheFileCannotBeWritten();

private:
    QString write(const ExportJob &job);
    QStringList structureOf(const QString &path);
    QString text(const QString &path, const QStringList &options = {})
    {
        return run(u"pdftotext"_s, options + QStringList{path, u"-"_s}).output;
    }
    /// The objects of the document in the clear.
    QString objects(const QString &path)
    {
        return run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, path, u"-"_s}).output;
    }

    QTemporaryDir m_directory;
    QString m_sample;
    int m_count = 0;
};

void TestExportPdf::initTestCase()
{
    for (const QString &program : {u"qpdf"_s, u"pdftotext"_s, u"pdfinfo"_s, u"pdffonts"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP("needs qpdf and poppler-utils");
    }
    ExportJob job = sampleExportJob();
    job.withHistory = true;
    m_sample = write(job);
    QVERIFY(!m_sample.isEmpty());
}

QString TestExportPdf::write(const ExportJob &job)
{
    QFile file(m_directory.filePath(u"%1.pdf"_s.arg(++m_count)));
    const bool isGood = file.open(QIODevice::WriteOnly) && exportTo(ExportFormat::Pdf, job, file);
    return isGood ? file.fileName() : QString();
}

void TestExportPdf::isWellFormed()
{
    const Ran check = run(u"qpdf"_s, {u"--check"_s, m_sample});
    QVERIFY2(check.exitCode == 0, qPrintable(check.output));
    QVERIFY2(!check.output.contains(u"WARNING"_s), qPrintable(check.output));
}

void TestExportPdf::comesOutAsTextInReadingOrder()
{
    const QString read = normalised(text(m_sample));
    const QStringList inOrder{
        u"Budget 2026 : la nuit du vote"_s,
        u"15 entries from 2 sources"_s,
        u"« Le vote est acquis » : l’essentiel de la soirée news.example · pinned"_s,
        u"À l’œil nu, la majorité se cherche encore. • Recettes : adoptées à 21 h 10"_s,
        u"Elle répond à la presse : Nous tiendrons l’engagement"_s,
        u"efficient, affluent, flawed. 1. Income: up 2.1 % 2. Spending: flat"_s,
        u"أعلن الإسعاف أن الطرق مفتوحة"_s,
        u"התקציב אושר ברוב"_s,
        u"国会は今夜、地震の影響で審議を一時中断した。"_s,
        u"सरकार ने कहा कि क्षेत्रीय विकास के लिए अधिक धन मिलेगा।"_s,
        u"Flags"_s,
        u"Seen by us, no more is known."_s,
    };
    qsizetype from = read.indexOf(u"page 1 of"_s); // behind the contents
    QVERIFY(from > 0);
    for (const QString &expected : inOrder.mid(2)) {
        const qsizetype at = read.indexOf(expected, from);
        QVERIFY2(at >= from, qPrintable(expected + u"\nis not in order in\n"_s + read));
        from = at;
    }
}

void TestExportPdf::embedsAllItsFonts()
{
    const QStringList lines
        = run(u"pdffonts"_s, {m_sample}).output.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 4);
    static const QRegularExpression columns(u" (yes|no)  ?(yes|no)  ?(yes|no) +\\d+ +\\d+$"_s);
    for (const QString &line : lines.mid(2)) {
        const QRegularExpressionMatch match = columns.match(line);
        QVERIFY2(match.captured(1) == u"yes"_s && match.captured(3) == u"yes"_s, qPrintable(line));
    }
}

void TestExportPdf::isTagged()
{
    const QString structure = run(u"pdfinfo"_s, {u"-struct-text"_s, m_sample}).output;
    for (const QString &tag :
        {u"Document"_s, u"H1"_s, u"H2"_s, u"H3"_s, u"H4"_s, u"TOC"_s, u"TOCI"_s, u"L "_s, u"LI"_s,
            u"Lbl"_s, u"LBody"_s, u"BlockQuote"_s, u"Figure"_s, u"Caption"_s, u"Link"_s})
        QVERIFY2(structure.contains(QRegularExpression(
                     u"^ *"_s + tag.trimmed() + u"\\b"_s, QRegularExpression::MultilineOption)),
            qPrintable(tag));
    QVERIFY2(!structure.contains(u"page 2 of"_s), "headers and footers are no part of the text");
}

void TestExportPdf::hasTitleLanguageOutlineAndDate()
{
    const QString info = run(u"pdfinfo"_s, {m_sample}).output;
    QVERIFY(info.contains(u"Tagged:          yes"_s));
    QVERIFY(info.contains(QRegularExpression(u"Title: +Budget 2026 : la nuit du vote"_s)));
    QVERIFY(info.contains(QRegularExpression(u"Author: +news.example, world.example"_s)));
    QVERIFY(info.contains(QRegularExpression(u"CreationDate: +\\w+ Mar +4 1[34]:05:00 2026"_s)));
    const QString pdf = objects(m_sample);
    QVERIFY(pdf.contains(u"/Lang (en-GB)"_s) || pdf.contains(u"/Lang (en)"_s));
    QVERIFY(pdf.contains(u"/Lang (fr)"_s));
    QVERIFY(pdf.contains(u"/DisplayDocTitle true"_s));
    QVERIFY(pdf.contains(u"/PageMode /UseOutlines"_s));
    QVERIFY(pdf.contains(u"<xmp:CreateDate>2026-03-04T13:05:00Z</xmp:CreateDate>"_s));
    QCOMPARE(pdf.count(QRegularExpression(u"\\n  /Title "_s)),
        1 + 2 + 4 + 15); // document, blogs, days, entries
}

void TestExportPdf::describesPicturesAndEmoji()
{
    const QString pdf = objects(m_sample);
    QVERIFY(pdf.contains(u"/Alt (A tall chart)"_s));
    QCOMPARE(pdf.count(u"/S /Figure"_s), 2);
    QVERIFY(pdf.contains(u"/ActualText"_s));
    QVERIFY(pdf.contains(u"/Filter /DCTDecode"_s));
}

void TestExportPdf::keepsHostileAddressesInsideTheirStrings()
{
    static const QRegularExpression address(u"/URI (\\(.*\\)|<[^>]*>)\\n"_s);
    static const QRegularExpression plain(u"^\\([-A-Za-z0-9._~:/?#@!$&+,;=%\\[\\]]+\\)$"_s);
    int links = 0;
    for (QRegularExpressionMatchIterator i = address.globalMatch(objects(m_sample)); i.hasNext();
        ++links) {
        const QString uri = i.next().captured(1);
        QVERIFY2(plain.match(uri).hasMatch(), qPrintable(uri));
        QVERIFY(!uri.contains(u"javascript"_s));
    }
    QVERIFY(links > 15);
}

void TestExportPdf::linksContentsToEntries()
{
    const QString destinations = run(u"pdfinfo"_s, {u"-dests"_s, m_sample}).output;
    for (const QString &name : {u"blog-1"_s, u"day-4"_s, u"entry-1"_s, u"entry-15"_s})
        QVERIFY2(destinations.contains(u'"' + name + u'"'), qPrintable(name));
}

void TestExportPdf::showsEarlierWordings()
{
    const QString read = text(m_sample).simplified();
    QVERIFY(read.contains(u"Earlier wordings 1 · first seen Tuesday, 3 March 2026, 23:44 CET"_s));
    QVERIFY2(read.contains(u"Le ministère annonce 1012 000 soldats, dont la moitié au nord"_s)
            || read.contains(u"Le ministère annonce 10 000 12 000 soldats"_s)
            || read.contains(QRegularExpression(u"annonce 10.*12.*soldats"_s)),
        qPrintable(read));
}

void TestExportPdf::showsTheEntriesAloneAsClipping()
{
    ExportJob job = sampleExportJob();
    job.preset = ExportPreset::Clipping;
    const QString read = text(write(job)).simplified();
    QVERIFY2(read.startsWith(u"EN DIRECT, budget : suivez la nuit news.example · https://news."_s),
        qPrintable(read.first(200)));
    QVERIFY(!read.contains(u"Contents"_s));
    QVERIFY(!read.contains(u"sha256"_s));
}

void TestExportPdf::provesItselfAsEvidence()
{
    ExportJob job = sampleExportJob();
    job.preset = ExportPreset::Evidence;
    job.chain = {57, QByteArray(32, '\x5a')};
    job.blogs[0].entries[1].digests = {QByteArray(32, '\x01'), QByteArray(32, '\x02')};
    const QString path = write(job);
    QCOMPARE(run(u"qpdf"_s, {u"--check"_s, path}).exitCode, 0);

    const QByteArray manifest
        = run(u"qpdf"_s, {u"--show-attachment=manifest.json"_s, path}).output.toUtf8();
    const QJsonObject object = QJsonDocument::fromJson(manifest).object();
    QCOMPARE(object[u"chain"_s][u"records"_s].toInt(), 57);
    QCOMPARE(object[u"entries"_s].toArray().size(), 15);
    const QJsonValue wording = object[u"entries"_s][1][u"wordings"_s][1];
    QCOMPARE(wording[u"sha256"_s].toString(), u"02"_s.repeated(32));
    QCOMPARE(object[u"pictures"_s].toArray().size(), 2);

    const QString read = text(path).simplified();
    const QByteArray digest = QCryptographicHash::hash(manifest, QCryptographicHash::Sha256);
    QVERIFY(read.contains(QString::fromLatin1(digest.toHex())));
    QVERIFY(read.contains(u"manifest "_s + QString::fromLatin1(digest.toHex().first(16))));
    QVERIFY(read.contains(u"Hash chain, record 57 "_s + u"5a"_s.repeated(32)));
    QVERIFY(read.contains(u"sha256 "_s + u"02"_s.repeated(32)));
    QVERIFY(read.contains(u"Earlier wordings"_s));
    QVERIFY(*exportedBytes(ExportFormat::Pdf, job) == *exportedBytes(ExportFormat::Pdf, job));
}

void TestExportPdf::standsInTheOrderThatWasChosen()
{
    ExportJob job = sampleExportJob();
    job.blogs = arranged(job.blogs, {{EntryId{3}}, {EntryId{23}}, {EntryId{2}}, {EntryId{99}}});
    QCOMPARE(job.blogs.size(), 3);
    const QString read = text(write(job)).simplified();
    QVERIFY(read.contains(u"3 entries from 2 sources"_s));
    const qsizetype hebrew = read.lastIndexOf(u"התקציב אושר"_s);
    QVERIFY(read.lastIndexOf(u"Une phrase brève, sans titre."_s) < hebrew);
    QVERIFY(read.lastIndexOf(u"dont la moitié au nord"_s) > hebrew);
}

void TestExportPdf::showsNotesOfTheReader()
{
    ExportJob job = sampleExportJob();
    job.blogs[0].entries[2].note = u"À vérifier auprès de la mairie.\nPage deux ?"_s;
    const QString path = write(job);
    const QString read = text(path).simplified();
    QVERIFY2(
        read.contains(u"Note — À vérifier auprès de la mairie. Page deux ?"_s), qPrintable(read));
}

void TestExportPdf::keepsHeadingsWithTheirText()
{
    const QString path = write(longExportJob(120));
    const QStringList pages = text(path).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 10);
    for (const QString &page : pages.mid(4)) {
        QStringList lines = page.split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) {
            return line.startsWith(u"exported"_s) || line.startsWith(u"page "_s)
                || line == u"A long day"_s;
        });
        QVERIFY(!lines.isEmpty());
        QVERIFY2(
            !lines.last().startsWith(u"Update number"_s) && lines.last() != u"A long day, live"_s,
            qPrintable(page));
        QVERIFY2(!lines.first().startsWith(u"https:"_s), qPrintable(page));
    }
}

void TestExportPdf::givesTheSameBytesForTheSameJob()
{
    const Result<QByteArray> first = exportedBytes(ExportFormat::Pdf, sampleExportJob());
    const Result<QByteArray> second = exportedBytes(ExportFormat::Pdf, sampleExportJob());
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QVERIFY(*first == *second);
}

void TestExportPdf::usesThePaperOfTheCountry_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("paper");
    QTest::newRow("France") << QLocale(QLocale::French, QLocale::France) << u"A4"_s;
    QTest::newRow("United States")
        << QLocale(QLocale::English, QLocale::UnitedStates) << u"letter"_s;
    QTest::newRow("Canada") << QLocale(QLocale::French, QLocale::Canada) << u"letter"_s;
    QTest::newRow("unknown") << QLocale::c() << u"A4"_s;
}

void TestExportPdf::usesThePaperOfTheCountry()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, paper);
    ExportJob job = longExportJob(1);
    job.locale = locale;
    const QString info = run(u"pdfinfo"_s, {write(job)}).output;
    QVERIFY2(info.contains(u'(' + paper + u')'), qPrintable(info));
}

void TestExportPdf::leavesOutWhatIsNoPicture()
{
    ExportJob job = sampleExportJob();
    QByteArray &photo = job.images[QUrl(u"https://news.example/place.jpg"_s)];
    const QList<QByteArray> bad{{}, "GIF89a",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", photo.first(60),
        "\x89PNG\r\n\x1a\n"};
    for (const QByteArray &bytes : bad) {
        photo = bytes;
        const QString path = write(job);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, path}).exitCode, 0);
        QCOMPARE(objects(path).count(u"/S /Figure"_s), 1);
    }
}

void TestExportPdf::standsTitlesThatMeanHarm()
{
    ExportJob job = longExportJob(1);
    job.title = u") >> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)"_s;
    Entry &entry = job.blogs[0].entries[0].entry;
    entry.current.headline = u"\u202Eevil\u0000\u0007 \\) 'quoted' name='x' "_s
        + QString(QChar(0xd800)) + u"x"_s.repeated(3000);
    entry.current.author = u"<a>&'\""_s;
    const QString path = write(job);
    QCOMPARE(run(u"qpdf"_s, {u"--check"_s, path}).exitCode, 0);
    QVERIFY(!objects(path).contains(
        QRegularExpression(u"^ *\\/OpenAction"_s, QRegularExpression::MultilineOption)));
}

/// The elements, each as deep as it stands, without their words, and without the spans that stand
/// where a line breaks.
QStringList TestExportPdf::structureOf(const QString &path)
{
    static const QRegularExpression element(
        u"^ *[A-Z][A-Za-z0-9]*(?= ?\\(|$| \")"_s, QRegularExpression::MultilineOption);
    QStringList elements;
    const QString tree = run(u"pdfinfo"_s, {u"-struct"_s, path}).output;
    for (auto match = element.globalMatch(tree); match.hasNext();)
        elements.append(match.next().captured());
    elements.removeIf([](const QString &one) { return one.trimmed() == u"Span"_s; });
    return elements;
}

void TestExportPdf::keepsItsStructureWhateverItSays_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("syntax") << u") >> endobj 1 0 obj << /Type /Catalog /OpenAction (x"_s;
    QTest::newRow("operators") << u"\\) Tj ET EMC Q /Artifact BMC (\\"_s;
    QTest::newRow("end of file") << u"endstream endobj %%EOF %PDF-1.7 trailer"_s;
    QTest::newRow("attributes") << u"' name='x' cover link=\"y\" [rect=[1 2]"_s;
    QTest::newRow("markup") << u"</rdf:RDF></x:xmpmeta>]]> <b>&lt;&#0;</b>"_s;
    QTest::newRow("script") << u"javascript:alert(1) <script>alert(1)</script>"_s;
    QTest::newRow("direction") << u"\u202Eevil\u2067 words\u200F turned"_s;
    QTest::newRow("controls") << QString(u"bell\u0007 null "_s + QChar(0) + u" escape\u001B"_s);
    QTest::newRow("half a sign") << QString(u"half "_s + QChar(0xD83D) + u" of it"_s);
    QTest::newRow("no end") << u"(((((((([[[[<<<<"_s.repeated(20);
}

void TestExportPdf::keepsItsStructureWhateverItSays()
{
    QFETCH(QString, words);
    const auto saying = [this](const QString &said) {
        ExportJob job = longExportJob(2);
        job.title = said;
        job.preparedBy = said;
        ArchivedEntry &archived = job.blogs[0].entries[0];
        archived.note = said;
        archived.entry.current.headline = said;
        archived.entry.current.author = said;
        return write(job);
    };
    const QString harmless = saying(u"These are plain words"_s);
    const QString hostile = saying(words);
    const Ran check = run(u"qpdf"_s, {u"--check"_s, hostile});
    QVERIFY2(check.exitCode == 0, qPrintable(check.output));
    QVERIFY(structureOf(harmless).size() > 12);
    QCOMPARE(structureOf(hostile), structureOf(harmless));
    static const QRegularExpression action(
        u"^ *\\/(OpenAction|JS|AA)\\b"_s, QRegularExpression::MultilineOption);
    QVERIFY(!objects(hostile).contains(action));
    QCOMPARE(objects(hostile).count(u"/Type /Annot"_s), objects(harmless).count(u"/Type /Annot"_s));
}

void TestExportPdf::namesWhoPreparedIt()
{
    ExportJob job = longExportJob(1);
    QVERIFY(!text(write(job)).contains(u"Prepared by"_s));
    job.preparedBy = u"  Ada\nÉcrivaine, documentation "_s;
    QVERIFY(text(write(job)).contains(u"Prepared by Ada Écrivaine, documentation"_s));
}

void TestExportPdf::addsNothingToLongWordsAndKeepsLetters()
{
    ExportJob job = longExportJob(1);
    const QString word = QString(u"fiddlesticks"_s).repeated(20);
    Entry &entry = job.blogs[0].entries[0].entry;
    entry.current.text = word;
    entry.current.content.html = u"<p>%1</p>"_s.arg(word);
    const QString read = run(u"pdftotext"_s, {u"-raw"_s, write(job), u"-"_s}).output;
    QVERIFY(QString(read).remove(u'\n').contains(word));
}

void TestExportPdf::writesAnEmptySelection()
{
    ExportJob job;
    job.title = u"Nothing"_s;
    QCOMPARE(run(u"qpdf"_s, {u"--check"_s, write(job)}).exitCode, 0);
}

void TestExportPdf::stopsWhenCancelled()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    int last = 0;
    const Result<void> written
        = exportTo(ExportFormat::Pdf, longExportJob(50), buffer, [&](int done, int total) {
              last = done;
              return done < 40 && total == 50;
          });
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Cancelled);
    QCOMPARE(last, 40);
    QVERIFY(buffer.data().isEmpty());
}

void TestExportPdf::tellsThatTheFileCannotBeWritten()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("needs /dev/full");
    const Result<void> written = exportTo(ExportFormat::Pdf, longExportJob(3), full);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::File);
}

QTEST_GUILESS_MAIN(TestExportPdf)

#include "tst_exportpdf.moc"
