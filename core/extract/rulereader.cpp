// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/bloglayout.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

std::optional<Selector> optionalSelector(const QString &text, QLatin1StringView what, QString &why)
{
    if (text.isEmpty() || !why.isEmpty())
        return std::nullopt;
    Result<Selector> selector = parseSelector(text);
    if (selector)
        return *selector;
    why = u"%1, %2"_s.arg(what, selector.error().detail);
    return std::nullopt;
}

} // namespace

Reading readByRule(const Page &page)
{
    const ReadingRule &rule = page.document().rule;
    Reading unread;
    const auto entry = optionalSelector(rule.entrySelector, "entry selector"_L1, unread.why);
    const auto title = optionalSelector(rule.titleSelector, "title selector"_L1, unread.why);
    const auto time = optionalSelector(rule.timeSelector, "time selector"_L1, unread.why);
    if (!entry || !unread.why.isEmpty())
        return unread;
    return readLayout(page, {*entry, title, time});
}

} // namespace Liveline
