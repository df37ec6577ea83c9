// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonValue>
#include <QString>

namespace Liveline {

/// The HTML of a body as publishers write it into JSON: a string of text or HTML, a list of blocks,
/// a tree of nodes (Guardian, BBC, Arc, Portable Text, ProseMirror, Slate, Lexical, Draft.js,
/// Editor.js, Contentful …), told by structure. Untrusted: to be sanitized. Adverts, related links
/// and the like are left out.
QString htmlOfJson(const QJsonValue &body);

/// The pictures in a value that is known to hold pictures only, as HTML. Of the sizes of one
/// picture the largest that is not huge.
QString picturesOfJson(const QJsonValue &pictures);

} // namespace Liveline
