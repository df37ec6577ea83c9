// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDeadlineTimer>

#include <array>
#include <csetjmp>
#include <memory>
#include <vector>

struct GumboInternalOutput;

namespace Liveline {

/// The memory of one parsed tree, given back at once. Gumbo needs it for three reasons: its own
/// destructor recurses, it cannot be told to stop, and it does not expect an allocation to fail. So
/// the tree lives here, and a parse that outgrows the arena or its time is abandoned by jumping out
/// (through C frames, which own nothing but this memory).
class HtmlArena {
public:
    /// Null where the markup needs more than the bounds.
    GumboInternalOutput *parse(const QByteArray &utf8, bool asFragment);

    static constexpr size_t maximumBytes = size_t(256) << 20;
    static constexpr int maximumMilliseconds = 15'000;

private:
    static void *allocate(void *arena, size_t size);
    static void release(void *arena, void *memory);
    void *take(size_t size);
    void grow(size_t atLeast);

    struct FreeBlock {
        FreeBlock *next;
    };
    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::byte *m_next = nullptr;
    std::byte *m_end = nullptr;
    size_t m_bytes = 0;
    unsigned m_allocations = 0;
    std::array<FreeBlock *, 48> m_free{}; ///< by power of two
    QDeadlineTimer m_deadline;
    std::jmp_buf m_giveUp;
};

} // namespace Liveline
