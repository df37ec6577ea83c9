// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What libFuzzer calls. FUZZ_TARGET names the target; tools/fuzz sets it.

#include "fuzz/targets.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Liveline;

namespace {

const FuzzTarget &chosenTarget()
{
    const QByteArray name = qgetenv("FUZZ_TARGET");
    const auto target = std::ranges::find_if(
        fuzzTargets, [&](const FuzzTarget &candidate) { return name == candidate.name; });
    if (target != std::end(fuzzTargets))
        return *target;
    std::fputs("FUZZ_TARGET has to be one of:", stderr);
    for (const FuzzTarget &candidate : fuzzTargets)
        std::fprintf(stderr, " %s", candidate.name);
    std::fputc('\n', stderr);
    std::exit(2);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const char *data, size_t size)
{
    static const FuzzTarget &target = chosenTarget();
    const QString complaint = target.run(QByteArray(data, static_cast<qsizetype>(size)));
    if (complaint.isEmpty())
        return 0;
    std::fprintf(stderr, "%s: %s\n", target.name, qPrintable(complaint));
    std::abort();
}
