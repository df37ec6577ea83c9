// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"

#include <QTest>

using namespace Liveline;

/// A year's dossier: 2,000 entries have to be on paper within ten seconds (optimised build).
class BenchPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTwoThousandEntries();
};

void BenchPdf::writesTwoThousandEntries()
{
    const ExportJob job = longExportJob(2000);
    QBENCHMARK_ONCE { QVERIFY(exportedBytes(ExportFormat::Pdf, job).has_value()); }
}

QTEST_GUILESS_MAIN(BenchPdf)

#include "bench_pdf.moc"
