// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QUrl>

namespace Liveline {

/// An address as identity: without scheme, "www.", default port, trailing slash and tracking
/// parameters, with its fragment. Empty for none.
QString addressKey(const QUrl &url);

/// The same for a page, whose fragments are places in it.
QString pageKey(const QUrl &url);

} // namespace Liveline
