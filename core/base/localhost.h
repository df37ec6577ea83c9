// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Liveline {

/// Whether a host of an address is this computer or stands in a private network: no page from
/// outside may lead there.
bool isLocalHost(const QString &host);

} // namespace Liveline
