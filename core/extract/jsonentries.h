// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "core/model/liveblog.h"

#include <QJsonObject>
#include <QTimeZone>

#include <optional>

namespace Liveline {

/// What is known of the document that entries stand in.
struct JsonContext {
    QUrl baseUrl;
    QTimeZone zone; ///< of times that are written without one; invalid: unknown
};

/// One object of a list as an entry, under the names that publishers give its parts.
struct JsonEntry {
    enum class Standing {
        Shown,
        Hidden, ///< a draft, a reader's comment, an advertisement: never shown to readers
        Withdrawn, ///< declared deleted
    };
    ParsedEntry said;
    Standing standing = Standing::Shown;
};
JsonEntry readJsonEntry(const QJsonObject &object, const JsonContext &context);

/// Whether an object has what an entry has, a time and a body, without reading it.
bool resemblesEntry(const QJsonObject &object);

/// The same for entries of one sentence, which some write where others have a title.
bool resemblesFlash(const QJsonObject &object);

/// What an object says of the blog that it holds.
ParsedBlog readJsonBlog(const QJsonObject &object, const JsonContext &context);

/// Takes from entries what they only repeat: one identifier, one address or one headline for all,
/// the blog's own, the start of their body.
void distrustRepetitions(QList<ParsedEntry> &entries, const ParsedBlog &blog);

} // namespace Liveline
