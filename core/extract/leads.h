// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

namespace Liveline {

/// What an HTML page tells of other documents of its blog, whatever its entries look like: answers
/// of the publisher or vendor by their fingerprints (fingerprints.h), the same page for AMP, feeds
/// it names, and the next page of older entries. Web addresses only; none within a private network
/// unless the page stands there itself; a bounded number.
Leads readLeads(const Page &page);

/// Adds to what a reader found what the page tells beside it.
void completeLeads(Leads &leads, Leads more);

} // namespace Liveline
