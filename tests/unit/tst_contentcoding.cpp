// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/contentcoding.h"
#include "support/result.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray text = "the same again, the same again, the same again"_ba;
constexpr auto brotli = "132d00f825007290438ac9019081a88cfb0d";
constexpr auto zstd = "28b52ffd202eb50000807468652073616d6520616761696e2c200100469c4b";
constexpr auto zlib = "789c2bc94855284ecc4d55484c4fccccd35128c1cb070078e3100e";
constexpr auto raw = "2bc94855284ecc4d55484c4fccccd35128c1cb0700";
constexpr auto gzip
    = "1f8b08000000000002032bc94855284ecc4d55484c4fccccd35128c1cb0700aebd663b2e000000";

} // namespace

class TestContentCoding : public QObject {
    Q_OBJECT

    void rows()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *coding, const char *hex) {
            QTest::addRow("%s %.4s", coding, hex) << QByteArray(coding) << QByteArray::fromHex(hex);
        };
        row("gzip", gzip);
        row("x-gzip", gzip);
        row("deflate", zlib);
        row("deflate", raw);
        row("br", brotli);
        row("zstd", zstd);
        row("identity, GZip ,", gzip);
    }

private Q_SLOTS:
    void takesOffEachCoding_data() { rows(); }
    void takesOffEachCoding()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        const auto decoded = decodeContent(body, coding, text.size());
        QVERIFY_RESULT(decoded);
        QCOMPARE(*decoded, text);
    }

    void neverTakesHalf_data() { rows(); }
    void neverTakesHalf()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        for (qsizetype length = 1; length < body.size(); ++length) {
            const auto decoded = decodeContent(body.left(length), coding, 1000);
            QVERIFY2(!decoded, qPrintable(u"%1 bytes are enough"_s.arg(length)));
            QCOMPARE(decoded.error().kind, Error::Kind::Network);
        }
    }

    void boundsWhatComesOut_data() { rows(); }
    void boundsWhatComesOut()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        const auto decoded = decodeContent(body, coding, text.size() - 1);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, Error::Kind::TooLarge);
    }

    void readsAllMembersOfAGzipFile()
    {
        const QByteArray twice = QByteArray::fromHex(gzip) + QByteArray::fromHex(gzip);
        QCOMPARE(decodeContent(twice, "gzip", 1000).value_or(""_ba), text + text);
        const QByteArray padded = QByteArray::fromHex(gzip) + QByteArray(100, '\0');
        QCOMPARE(decodeContent(padded, "gzip", 1000).value_or(""_ba), text);
    }

    void leavesPlainBodiesAlone()
    {
        QCOMPARE(decodeContent(text, "", 1).value_or(""_ba), text);
        QCOMPARE(decodeContent(text, "identity", 1).value_or(""_ba), text);
        QCOMPARE(decodeContent("", "gzip", 1).value_or("?"_ba), ""_ba);
    }

    void refusesWhatItDoesNotKnow()
    {
        QVERIFY(!decodeContent(text, "compress", 1000));
        QVERIFY(!decodeContent(text, "gzip", 1000));
        QVERIFY(!decodeContent(text, "gzip,gzip,gzip,gzip,gzip", 1000));
    }
};

QTEST_APPLESS_MAIN(TestContentCoding)
#include "tst_contentcoding.moc"
