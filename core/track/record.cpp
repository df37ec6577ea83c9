// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/record.h"

#include "core/store/answers.h"

namespace Liveline {

void record(Store &store, BlogId blog, const Response &answer)
{
    store.answers().keep({blog, answer.url, answer.fetchedAt, answer.wire});
}

} // namespace Liveline
