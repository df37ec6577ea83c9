// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>

namespace Liveline {

// Every logging category of the program. Switch with QT_LOGGING_RULES, e.g. "app.fetch.debug=true".
inline Q_LOGGING_CATEGORY(logFetch, "app.fetch", QtInfoMsg)
inline Q_LOGGING_CATEGORY(logParse, "app.parse", QtInfoMsg)
inline Q_LOGGING_CATEGORY(logStore, "app.store", QtInfoMsg)
inline Q_LOGGING_CATEGORY(logTrack, "app.track", QtInfoMsg)
inline Q_LOGGING_CATEGORY(logExport, "app.export", QtInfoMsg)
inline Q_LOGGING_CATEGORY(logNotify, "app.notify", QtInfoMsg)
inline Q_LOGGING_CATEGORY(logUi, "app.ui", QtInfoMsg)

} // namespace Liveline
