// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/eventreports.h"

#include <QCoreApplication>

namespace Liveline {

/// How the window words what several sources report.
struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(Liveline::ReportText)

public:
    static QString sources(int count); ///< "6 sources"
    static QString duration(qint64 seconds); ///< "3 min 20 s", "45 min", "1 h 5 min"
    static QString lag(const Lag &lag); ///< "+3 min ± 20 s"; "−2 min": before it
    static QString spokenLag(const Lag &lag); ///< "3 min later, give or take 20 s"
};

} // namespace Liveline
