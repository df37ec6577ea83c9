// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/http.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Liveline {

/// The forms in which a publisher may serve one and the same live blog.
enum class PageFormat { JsonLd, Rss, Atom, JsonFeed, Markup, Plain };

/// One entry as its author wrote it. No markup.
struct PageEntry {
    int number = 0; ///< the publisher's own, for life
    QString headline; ///< not shown on a plain page
    QString text;
    QDateTime published; ///< UTC; not shown on a plain page

    bool operator==(const PageEntry &) const = default;
};

struct LivePage {
    PageFormat format = PageFormat::JsonLd;
    QString language = QStringLiteral("en");
    QString title = QStringLiteral("Live: the bridge opens");
    QList<PageEntry> entries; ///< in the order in which they are shown, newest first
    quint32 noise = 0; ///< adverts, counters, clocks, session ids: another number, other bytes
};

QByteArray render(const LivePage &page);
HeaderField contentType(PageFormat format);

} // namespace Liveline
