// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/faultscene.h"

#include <QFile>
#include <QSslSocket>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr FetchLimits small{
    .totalMilliseconds = 1'500, .silenceMilliseconds = 500, .hostDelayMilliseconds = 0};

QString data(const QString &name)
{
    return QStringLiteral(LIVELINE_SOURCE_DIR) + u"/tests/data/tls/"_s + name;
}

QSslCertificate certificate(const QString &name)
{
    return QSslCertificate::fromPath(data(name + u".pem"_s)).value(0);
}

QSslKey key()
{
    QFile file(data(u"server.key"_s));
    return file.open(QIODevice::ReadOnly) ? QSslKey(&file, QSsl::Ec) : QSslKey();
}

} // namespace

/// A site that cannot prove who it is, or whose secrets somebody may read, is not read at all.
class TestTlsFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("this Qt cannot play a server of TLS");
    }

    void tellsWhatIsWrongAndReadsNothing_data()
    {
        using Kind = Error::Kind;
        QTest::addColumn<QString>("certificateName"); // empty: speaks no TLS
        QTest::addColumn<RawAnswer>("answer");
        QTest::addColumn<FaultScene::Outcome>("expected");
        const RawAnswer page = FaultScene(small, PageFormat::JsonLd).goodAnswer(6);
        const auto row = [](const char *name, const QString &certificateName,
                             const RawAnswer &answer, Kind kind) {
            QTest::newRow(name) << certificateName << answer << FaultScene::Outcome{kind};
        };
        row("a certificate that has run out", u"expired"_s, page, Kind::Certificate);
        row("another site's certificate", u"otherhost"_s, page, Kind::Certificate);
        row("a certificate that it made itself", u"selfmade"_s, page, Kind::Certificate);
        row("no secrecy at all", {}, {page.pieces, true, false}, Kind::Network);
        row("silence instead of a handshake", {}, {{}, false}, Kind::Timeout);
        row("noise instead of a handshake", {},
            {{{QByteArray("\x16\x03\x03\xFF\xFF", 5).repeated(999)}}, true, false}, Kind::Network);
        row("hangs up in the handshake", {}, {{{"\x16\x03\x03"}}, true, false}, Kind::Network);
        row("redirects to where there is none", u"good"_s,
            rawAnswer("302 Found", "Location: http://localhost:9/live\r\n", {}), Kind::Refused);
    }

    void tellsWhatIsWrongAndReadsNothing()
    {
        QFETCH(QString, certificateName);
        QFETCH(RawAnswer, answer);
        QFETCH(FaultScene::Outcome, expected);
        FaultScene scene(small, PageFormat::JsonLd);
        scene.tracking().fetcher.setWorld({.authorities = data(u"authority.pem"_s)});
        scene.server().setCertificate(certificate(u"good"_s), key());
        scene.follow(scene.server().url(u"/live"_s, u"localhost"_s));
        if (QTest::currentTestFailed())
            return;
        const qsizetype asked = scene.server().heads().size();
        scene.server().setCertificate(
            certificateName.isEmpty() ? QSslCertificate() : certificate(certificateName), key());
        scene.server().setAnswer(answer);
        const CheckReport report = scene.check();
        if (expected.kind == Error::Kind::Certificate)
            QCOMPARE(scene.server().heads().size(), asked); // nothing was said to whoever it is
        scene.verifyUntouched(report, expected);
        scene.server().setCertificate(certificate(u"good"_s), key());
        scene.verifyRecovery();
    }
};

QTEST_GUILESS_MAIN(TestTlsFaults)
#include "tst_tlsfaults.moc"
