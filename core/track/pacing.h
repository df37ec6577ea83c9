// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

namespace Liveline {

class Rhythm;

/// What a request is worth, in seconds that one reader waits for one entry.
struct Pace {
    double price = 15;
    double shortest = 15; ///< seconds
    double longest = 900;
};

struct Wait {
    double seconds = 0;
    double gap = 0; ///< seconds between two entries, as expected meanwhile
};

/// The wait after Rhythm::known() that lowers the expected delay most per request.
///
/// Entries that come at a rate r and are asked for each T seconds wait r·T/2 seconds a second in
/// all, and requests cost price/T: best at T = √(2·price/r), where r·T = √(2·price·r) entries wait
/// when we ask. So, for a rate that moves: ask as soon as as many entries are expected to wait as
/// the rate that follows would let wait. Before a moment at which much is due this holds back, and
/// after it asks at once.
Wait bestWait(const Rhythm &rhythm, const Pace &pace);

} // namespace Liveline
