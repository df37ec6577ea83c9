// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"
#include "core/extract/jsonentries.h"

#include <QJsonArray>

#include <functional>

namespace Liveline {

/// Objects of one list that look like entries: each has a time and a body. Lists at the same place
/// of their parents ("days/*/posts") are one; so are the objects of one type in an Apollo cache.
struct JsonList {
    QStringList path; ///< the names that lead to it, as fieldName() spells them
    QList<QJsonObject> items;
    QList<QJsonObject> holders; ///< what it stands in, outermost first
};

/// Every such list in a document, in document order.
QList<JsonList> findEntryLists(const QJsonValue &root);

/// Entries, and what the list declares deleted.
Reading readJsonItems(const QList<QJsonObject> &items, const JsonContext &context);

/// The blog's list among those of a document, by how much it says and what it is called, with what
/// its holders say of the blog. `objection` tells what speaks against a reading, or nothing.
/// Without a list, `why` is set.
using JsonObjection = std::function<QString(const Reading &)>;
Reading readBestList(
    const QList<JsonList> &lists, const JsonContext &context, const JsonObjection &objection = {});

/// Whether a list says by its name or its items' type that it belongs to live coverage.
bool isCalledLive(const JsonList &list);

/// Whether a list is by its name another than the blog's: comments, related articles, key events.
bool isCalledOtherwise(const JsonList &list);

} // namespace Liveline
