// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/export.h"

#include <QByteArrayView>

namespace Liveline {

/// Where a writer writes: keeps the first failure of the device, counts entries, asks whether to go
/// on. A writer goes on while wroteEntry() says so and ends with result().
class Output {
public:
    Output(QIODevice &device, const ExportProgress &progress, int total);

    void setPasses(int passes); ///< how often wroteEntry() is called for each entry; else once
    void fail(const Error &error); ///< unless something failed before

    void write(QByteArrayView bytes);
    void write(QStringView text); ///< as UTF-8
    bool wroteEntry(); ///< false: cancelled or failed, stop
    Result<void> result() const;

private:
    QIODevice &m_device;
    const ExportProgress &m_progress;
    int m_done = 0;
    int m_total = 0;
    int m_passes = 1;
    Result<void> m_result;
};

} // namespace Liveline
