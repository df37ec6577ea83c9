// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace Liveline {

// Each takes any bytes whatsoever and returns what is wrong with what was made of them; empty:
// nothing. A crash, a hang or a sanitiser's report is wrong, too.
QString fuzzContentCoding(const QByteArray &bytes);
QString fuzzDates(const QByteArray &bytes);
QString fuzzDiff(const QByteArray &bytes);
QString fuzzEncoding(const QByteArray &bytes);
QString fuzzExtract(const QByteArray &bytes);
QString fuzzFeed(const QByteArray &bytes);
QString fuzzHttp(const QByteArray &bytes);
QString fuzzImport(const QByteArray &bytes);
QString fuzzJson(const QByteArray &bytes);
QString fuzzJsonLd(const QByteArray &bytes);
QString fuzzQuery(const QByteArray &bytes);
QString fuzzSanitize(const QByteArray &bytes);
QString fuzzSelector(const QByteArray &bytes);
QString fuzzUrl(const QByteArray &bytes);
QString fuzzWarc(const QByteArray &bytes);

struct FuzzTarget {
    const char *name; ///< of the folder with its inputs in tests/data/fuzz, too
    QString (*run)(const QByteArray &bytes);
};

inline constexpr FuzzTarget fuzzTargets[] = {
    {"contentcoding", fuzzContentCoding},
    {"dates", fuzzDates},
    {"diff", fuzzDiff},
    {"encoding", fuzzEncoding},
    {"extract", fuzzExtract},
    {"feed", fuzzFeed},
    {"http", fuzzHttp},
    {"import", fuzzImport},
    {"json", fuzzJson},
    {"jsonld", fuzzJsonLd},
    {"query", fuzzQuery},
    {"sanitize", fuzzSanitize},
    {"selector", fuzzSelector},
    {"url", fuzzUrl},
    {"warc", fuzzWarc},
};

} // namespace Liveline
