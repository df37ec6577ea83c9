// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/wholeness.h"

#include <QTest>

using namespace Liveline;

class TestWholeness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noticesWhatBreaksOff_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isCut");
        const auto row = [](const char *name, const QByteArray &body, bool isCut) {
            QTest::newRow(name) << body << isCut;
        };
        row("nothing", "", false);
        row("plain text", "The quay is open", false);
        row("an object", " {\"a\":[1]}\n", false);
        row("an object without its end", "{\"a\":[1]", true);
        row("a list that ends like an object", "[{\"a\":1}", true);
        row("a page", "<!doctype html><html><body><div>Open</div></body></html>\n", false);
        row("a page in capitals", "<HTML><BODY><DIV>Open</DIV></BODY></HTML>", false);
        row("a page with scripts behind its end",
            "<html><body><div>Open</body></html><script>x()</script>", false);
        row("a page without optional tags", "<!doctype html><title>x</title><div><p>Open</div>",
            false);
        row("a page within a block", "<!doctype html><title>x</title><div><p>Op", true);
        row("a page within a script", "<html><body><script>var a = \"</div>\";", true);
        row("tags that a script writes", "<html><p>Open<script>w(\"<div>\")</script>", false);
        row("a page within a comment", "<html><p>Open<!-- advert ", true);
        row("a fragment", "<section><p>Op", false);
        row("a feed", "<?xml version=\"1.0\"?><!-- a --><feed><entry/></feed>", false);
        row("a feed within an entry", "<?xml version=\"1.0\"?><!-- a --><feed><entry/>", true);
        row("a feed without a declaration", "<rss><channel><item>", true);
        row("RDF", "\xEF\xBB\xBF<rdf:RDF><item/></rdf:RDF>", false);
    }
    void noticesWhatBreaksOff()
    {
        QFETCH(QByteArray, body);
        QTEST(breaksOff(body), "isCut");
    }
};

QTEST_GUILESS_MAIN(TestWholeness)
#include "tst_wholeness.moc"
