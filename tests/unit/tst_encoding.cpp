// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/encoding.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLabelsOfTheWeb_data();
    void knowsTheLabelsOfTheWeb();
    void findsTheCharsetParameter_data();
    void findsTheCharsetParameter();
    void prescansMetaElements_data();
    void prescansMetaElements();
    void mendsMisreadUtf8();
    void decodes_data();
    void decodes();
};

void TestEncoding::knowsTheLabelsOfTheWeb_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *label, const char *expected) {
        QTest::newRow(label) << QByteArray(label) << QByteArray(expected);
    };
    row("utf-8", "utf-8");
    row(" UTF8\n", "utf-8");
    row("iso-8859-1", "windows-1252");
    row("US-ASCII", "windows-1252");
    row("latin9", "");
    row("iso8859-15", "iso-8859-15");
    row("ISO-8859-9", "windows-1254");
    row("gb2312", "gb18030");
    row("x-sjis", "shift_jis");
    row("ks_c_5601-1987", "euc-kr");
    row("utf-16", "utf-16le");
    row("no such thing", "");
    row("", "");
}

void TestEncoding::knowsTheLabelsOfTheWeb()
{
    QFETCH(QByteArray, label);
    QTEST(encodingForLabel(label), "expected");
}

void TestEncoding::findsTheCharsetParameter_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *type, const char *expected) {
        QTest::newRow(type) << QByteArray(type) << QByteArray(expected);
    };
    row("text/html; charset=UTF-8", "utf-8");
    row("text/html;charset=\"iso-8859-2\"; boundary=x", "iso-8859-2");
    row("text/html; boundary=x; Charset = koi8-r", "koi8-r");
    row("text/html", "");
    row("charset=utf-8", "");
}

void TestEncoding::findsTheCharsetParameter()
{
    QFETCH(QByteArray, contentType);
    QTEST(charsetParameter(contentType), "expected");
}

void TestEncoding::prescansMetaElements_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("charset") << QByteArray("<meta charset=koi8-r>") << QByteArray("koi8-r");
    QTest::newRow("pragma") << QByteArray(
        "<META http-equiv=Content-Type content='text/html; charset=euc-jp'>")
                            << QByteArray("euc-jp");
    QTest::newRow("content before pragma")
        << QByteArray("<meta content='text/html; charset=euc-jp' http-equiv='content-type'>")
        << QByteArray("euc-jp");
    QTest::newRow("not a pragma") << QByteArray("<meta name=x content='charset=euc-jp'>")
                                  << QByteArray();
    QTest::newRow("in a comment") << QByteArray(
        "<!-- <meta charset=koi8-r> --><meta charset=utf-8>")
                                  << QByteArray("utf-8");
    QTest::newRow("in an attribute")
        << QByteArray("<p title='<meta charset=koi8-r>'><meta charset=utf-8>")
        << QByteArray("utf-8");
    QTest::newRow("UTF-16 cannot be") << QByteArray("<meta charset=utf-16>") << QByteArray("utf-8");
    QTest::newRow("unknown label")
        << QByteArray("<meta charset=bogus><meta charset=big5>") << QByteArray("big5");
    QTest::newRow("cut off") << QByteArray("<meta charset=\"koi8-r") << QByteArray();
    QTest::newRow("nothing") << QByteArray("<") << QByteArray();
}

void TestEncoding::prescansMetaElements()
{
    QFETCH(QByteArray, html);
    QTEST(prescanMeta(html), "expected");
}

void TestEncoding::mendsMisreadUtf8()
{
    QCOMPARE(withoutMisreadUtf8(u"donâ€™t"_s), u"don’t"_s);
    QCOMPARE(withoutMisreadUtf8(u"Ã‰tÃ©"_s), u"Été"_s);
    for (const QString &text : {u""_s, u"Été"_s, u"Ã© – Ж"_s, u"plain"_s})
        QCOMPARE(withoutMisreadUtf8(text), text);
}

void TestEncoding::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<QString>("expected");
    const QString html = u"text/html"_s;
    QTest::newRow("empty") << QByteArray() << html << u""_s;
    QTest::newRow("UTF-8 unannounced") << QByteArray("été") << html << u"été"_s;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a")
                                     << html << u"a"_s;
    QTest::newRow("UTF-16 with mark") << QByteArray("\xFF\xFE\xE9\0", 4) << html << u"é"_s;
    QTest::newRow("UTF-16 without mark") << QByteArray("<\0a\0>\0\xE9\0", 8) << html << u"<a>é"_s;
    QTest::newRow("header") << QByteArray("\xE9") << u"text/html; charset=iso-8859-2"_s << u"é"_s;
    QTest::newRow("Latin-1 is windows-1252")
        << QByteArray("\x93x\x94") << u"text/html; charset=iso-8859-1"_s << u"“x”"_s;
    QTest::newRow("header before meta")
        << QByteArray("<meta charset=koi8-r>\xE9") << u"text/html; charset=windows-1252"_s
        << u"<meta charset=koi8-r>é"_s;
    QTest::newRow("wrong header over UTF-8")
        << QByteArray("été") << u"text/html; charset=iso-8859-1"_s << u"été"_s;
    QTest::newRow("wrong UTF-8 over old text")
        << QByteArray("\xE9t\xE9") << u"text/html; charset=utf-8"_s << u"été"_s;
    QTest::newRow("one damaged character")
        << QByteArray("é é é é é é é é é \xE9 x") << html << u"é é é é é é é é é \uFFFD x"_s;
    QTest::newRow("XML declaration")
        << QByteArray("<?xml version='1.0' encoding='windows-1251'?>\xE4")
        << u"application/rss+xml"_s << u"<?xml version='1.0' encoding='windows-1251'?>д"_s;
    QTest::newRow("code page of DOS")
        << QByteArray("<?xml version='1.0' encoding='cp437'?>\x80") << u"application/xml"_s
        << u"<?xml version='1.0' encoding='cp437'?>Ç"_s;
    QTest::newRow("JSON is UTF-8") << QByteArray("\"é\"") << u"application/json"_s << u"\"é\""_s;
    QTest::newRow("by language") << QByteArray("<html lang=ru>\xE4\xE0") << html
                                 << u"<html lang=ru>да"_s;
    QTest::newRow("Shift_JIS") << QByteArray("\x93\xFA\x96\x7B")
                               << u"text/html; charset=shift_jis"_s << u"日本"_s;
    QTest::newRow("ISO-2022-JP") << QByteArray("\x1B$BF|\x1B(B")
                                 << u"text/html; charset=iso-2022-jp"_s << u"日"_s;
    QTest::newRow("controls were windows-1252") << QByteArray("don\xC2\x92t") << html << u"don’t"_s;
}

void TestEncoding::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, contentType);
    QTEST(decodeText(bytes, contentType), "expected");
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
