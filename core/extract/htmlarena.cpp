// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/htmlarena.h"

#include <gumbo.h>

#include <algorithm>
#include <bit>

namespace Liveline {

namespace {

constexpr size_t headerSize = alignof(std::max_align_t); // holds the block's size class
constexpr size_t chunkSize = size_t(1) << 18;

} // namespace

GumboInternalOutput *HtmlArena::parse(const QByteArray &utf8, bool asFragment)
{
    m_deadline.setRemainingTime(maximumMilliseconds);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = this;
    options.max_errors = 0;
    options.fragment_context = asFragment ? GUMBO_TAG_BODY : GUMBO_TAG_LAST;
    if (setjmp(m_giveUp) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, utf8.constData(), static_cast<size_t>(utf8.size()));
}

void *HtmlArena::allocate(void *arena, size_t size)
{
    return static_cast<HtmlArena *>(arena)->take(size);
}

void HtmlArena::release(void *arena, void *memory)
{
    if (!memory)
        return;
    std::byte *block = static_cast<std::byte *>(memory) - headerSize;
    const auto sizeClass = *reinterpret_cast<size_t *>(block);
    auto *free = reinterpret_cast<FreeBlock *>(memory);
    auto &list = static_cast<HtmlArena *>(arena)->m_free[sizeClass];
    free->next = list;
    list = free;
}

void *HtmlArena::take(size_t size)
{
    const auto sizeClass = static_cast<size_t>(std::bit_width(std::max<size_t>(size, 16) - 1));
    if (FreeBlock *free = m_free[sizeClass]) {
        m_free[sizeClass] = free->next;
        return free;
    }
    const size_t needed = headerSize + (size_t(1) << sizeClass);
    if ((++m_allocations & 0xFFF) == 0 && m_deadline.hasExpired())
        std::longjmp(m_giveUp, 1);
    if (static_cast<size_t>(m_end - m_next) < needed)
        grow(needed);
    std::byte *block = m_next;
    m_next += needed;
    *reinterpret_cast<size_t *>(block) = sizeClass;
    return block + headerSize;
}

void HtmlArena::grow(size_t atLeast)
{
    const size_t size = std::max(atLeast, chunkSize);
    if (m_bytes + size > maximumBytes)
        std::longjmp(m_giveUp, 1);
    m_chunks.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
    m_bytes += size;
    m_next = m_chunks.back().get();
    m_end = m_next + size;
}

} // namespace Liveline
