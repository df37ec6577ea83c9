// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// How long entries wait to be found: by our schedule, by fixed intervals of as many requests, and
// by an oracle that knows the trace and has as many requests, but no shortest interval.
// Usage: bench_schedule [TRACE...]; a trace is a JSON list of entry times in epoch seconds, or an
// object that holds such a list. Without one, those in tests/data/traces.
//        bench_schedule --write DIRECTORY [SEED] makes those.

#include "support/traces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

Trace readTrace(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    QJsonArray times = document.array();
    const QJsonObject object = document.object();
    for (const QJsonValue &value : object) {
        if (times.isEmpty() && value.isArray())
            times = value.toArray();
    }
    Trace trace;
    for (const QJsonValue &time : std::as_const(times))
        trace.append(qint64(time.toDouble()));
    std::ranges::sort(trace);
    return trace;
}

int writeTraces(const QDir &folder, quint32 seed)
{
    for (const QString &kind : traceKinds()) {
        QJsonArray times;
        for (const qint64 time : makeTrace(kind, seed))
            times.append(time);
        QFile file(folder.filePath(kind + u".json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        file.write(QJsonDocument(times).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}

bool judge(const QString &path)
{
    const Trace trace = readTrace(path);
    if (trace.size() < 2 || trace.constFirst() == trace.constLast()) {
        std::fprintf(stderr, "%s: no list of times\n", qPrintable(path));
        return false;
    }
    const Delays ours = replayLearnt(trace);
    const Delays fixed = replayFixed(trace, ours.requests);
    const Delays oracle = replayOracle(trace, ours.requests);
    std::printf("%-14s %7lld %8d %8.1f %7.1f %8d %8.1f %7.1f %8d %8.1f %7.1f %8.2f\n",
        qPrintable(QFileInfo(path).completeBaseName().left(14)), (long long)trace.size(),
        ours.requests, ours.mean, ours.percentile95, fixed.requests, fixed.mean, fixed.percentile95,
        oracle.requests, oracle.mean, oracle.percentile95,
        fixed.mean > 0 ? ours.mean / fixed.mean : 1);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    if (arguments.value(0) == u"--write"_s)
        return writeTraces(QDir(arguments.value(1)), arguments.value(2, u"1"_s).toUInt());
    if (arguments.isEmpty()) {
        const QDir shipped(QStringLiteral(LIVELINE_SOURCE_DIR "/tests/data/traces"));
        for (const QString &name : shipped.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
            arguments.append(shipped.filePath(name));
    }
    std::printf("delays in s              ours                      fixed                     "
                "oracle                    ours/\n"
                "%-14s %7s %8s %8s %7s %8s %8s %7s %8s %8s %7s %8s\n",
        "trace", "entries", "requests", "mean", "95th", "requests", "mean", "95th", "requests",
        "mean", "95th", "fixed");
    return std::ranges::count(arguments, false, judge) > 0 ? 1 : 0;
}
