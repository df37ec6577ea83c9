// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/alert.h"
#include "core/model/liveblog.h"
#include "ui/notifier/desktopnotifications.h"
#include "ui/notifier/notificationpolicy.h"

namespace Liveline {

/// The words of a popup about one blog: a single entry in full, several as a count and headlines.
Notification notificationOf(const Popup &popup, const LiveBlog &blog);

/// The words of a popup about what met a rule: `newest` are the last of them, in the last one's
/// blog.
Notification notificationOf(
    const AlertRule &rule, const QList<Entry> &newest, int count, const LiveBlog &blog);

/// The words of a popup about several blogs.
Notification notificationOf(const Popup &popup);

} // namespace Liveline
