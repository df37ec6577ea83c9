// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/history.h"

namespace Liveline {
namespace {

constexpr qsizetype maximumPlaces = 50;

} // namespace

void History::visit(const Place &place)
{
    if (m_at >= 0 && m_places[m_at] == place)
        return;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > maximumPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

std::optional<Place> History::back()
{
    return canGoBack() ? std::optional(m_places[--m_at]) : std::nullopt;
}

std::optional<Place> History::forward()
{
    return canGoForward() ? std::optional(m_places[++m_at]) : std::nullopt;
}

void History::forget(BlogId blog)
{
    m_places.removeIf(
        [blog](const Place &place) { return place.blog == blog && place.blog != BlogId{}; });
    m_at = m_places.size() - 1;
}

} // namespace Liveline
