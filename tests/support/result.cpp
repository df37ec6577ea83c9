// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/result.h"

#include <QMetaEnum>

namespace Liveline {

QString describe(const Error &error)
{
    return QStringLiteral("error kind %1: %2 (HTTP %3)")
        .arg(static_cast<int>(error.kind))
        .arg(error.detail)
        .arg(error.httpStatus);
}

} // namespace Liveline
