// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/entrylayout.h"

namespace Liveline {

/// How the pages of one publisher are read, where rules for all cannot know it.
struct SiteRule {
    QStringList hosts; ///< each with its subdomains
    EntryLayout layout;
};

/// Reads a file of resources/sites (its README.md describes the format).
Result<SiteRule> parseSiteRule(const QString &text);

/// The rules that ship.
const QList<SiteRule> &siteRules();

/// Whether a host is one of a rule's.
bool concerns(const SiteRule &rule, const QString &host);

} // namespace Liveline
