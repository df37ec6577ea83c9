// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/http.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Liveline {

/// The forms in which a publisher may serve one and the same live blog.
enum class PageFormat {
    JsonLd,
    Rss,
    Atom,
    JsonFeed,
    Markup,
    Plain,
    Amp,
    Microdata,
    Rdfa,
    Microformats,
    State, ///< the data that a script of the page holds
    Vendor, ///< the answers of a vendor's API
};

/// How a publisher names its entries.
enum class EntryNames {
    Own, ///< one for life, and an address of its own
    Renamed, ///< the same after a redesign: other names, other addresses
    Places, ///< counted from the top of the page: #post1 is always the newest
    Editions, ///< another one with each edit
    Shared, ///< one and the same for all
    None,
};

/// One entry as its author wrote it. No markup.
struct PageEntry {
    int number = 0; ///< the publisher's own, for life
    QString headline; ///< not shown on a plain page
    QString text;
    QDateTime published; ///< UTC; not shown on a plain page
    int edition = 1;
    bool isPinned = false;

    bool operator==(const PageEntry &) const = default;
};

struct LivePage {
    PageFormat format = PageFormat::JsonLd;
    QString language = QStringLiteral("en");
    QString title = QStringLiteral("Live: the bridge opens");
    QList<PageEntry> entries; ///< in the order in which they are shown, newest first
    EntryNames names = EntryNames::Own;
    bool isChanges = false; ///< the entries are those that changed since the last answer
    QList<int> withdrawn = {}; ///< since the last answer; told where tellsWithdrawals()
    quint32 noise = 0; ///< adverts, counters, clocks, session ids: another number, other bytes
};

/// Whether a page of this format tells what has been pinned, by its markup or its order.
bool tellsPins(PageFormat format);
bool tellsHeadlines(PageFormat format);
bool tellsTimes(PageFormat format);
/// Whether an answer of changes tells itself that it is one, and what was withdrawn.
bool tellsWithdrawals(PageFormat format);

/// The id of an entry as the reader of this format gives it.
QString sourceIdOf(const LivePage &page, int number);

QByteArray render(const LivePage &page);
HeaderField contentType(PageFormat format);

} // namespace Liveline
