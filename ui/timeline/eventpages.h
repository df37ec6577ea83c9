// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/eventreports.h"
#include "ui/timeline/timelinemodel.h"

#include <memory>

namespace Liveline {

/// The same pages, where of what several sources report only the first one stands. What a page
/// holds is compared with what came in the hour before it, so that who was first does not depend on
/// where pages end. `reports` learns what is read.
TimelinePages eventPages(TimelinePages pages, std::shared_ptr<EventReports> reports);

} // namespace Liveline
