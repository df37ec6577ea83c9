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

/// Something that met a rule: an entry, or what happened to its blog.
struct AlertNews {
    AlertEvent event = AlertEvent::NewEntry;
    Entry entry;
    QString blogTitle;
};

/// The words of a popup about what met a rule: `newest` are the last of them, newest first.
Notification notificationOf(const AlertRule &rule, const QList<AlertNews> &newest, int count);

/// The words of a popup about several blogs.
Notification notificationOf(const Popup &popup);

} // namespace Liveline
