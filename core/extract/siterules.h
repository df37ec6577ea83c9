// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/bloglayout.h"

namespace Liveline {

/// How the pages of one publisher are read, where rules for all cannot know it.
struct SiteRule {
    QStringList hosts; ///< each with its subdomains
    QString path; ///< what the path of a live blog's address holds; empty: any
    BlogLayout layout;
};

/// Reads a file of resources/sites (its README.md describes the format).
Result<SiteRule> parseSiteRule(const QString &text);

/// The rules that ship.
const QList<SiteRule> &siteRules();

/// Whether an address is of the rule's publisher, and of a live blog there.
bool concerns(const SiteRule &rule, const QUrl &url);

} // namespace Liveline
