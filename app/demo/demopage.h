// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/demo/demoscript.h"

#include <QByteArray>
#include <QUrl>

namespace Liveline {

/// The demonstration blog as its publisher's page shows it at one moment: HTML with schema.org
/// LiveBlogPosting as JSON-LD, newest entry first, and around it what such pages have. Pure: the
/// same moment gives the same bytes.
QByteArray demoPage(
    const DemoScript &script, const DemoClock &clock, int moment, const QUrl &address);

} // namespace Liveline
