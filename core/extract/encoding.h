// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace Liveline {

/// The encoding a label stands for, as https://encoding.spec.whatwg.org/#names-and-labels says
/// ("latin1" and "iso-8859-1" are windows-1252), lower case; empty for a label nobody knows.
QByteArray encodingForLabel(QByteArrayView label);

/// The `charset` parameter of a Content-Type field; empty where it has none.
QByteArray charsetParameter(QByteArrayView contentType);

/// The encoding that the first bytes of a page declare in a <meta>: prescan of
/// https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
QByteArray prescanMeta(QByteArrayView bytes);

/// The encoding that an XML declaration names (`<?xml version="1.0" encoding="…"?>`).
QByteArray prescanXmlDeclaration(QByteArrayView bytes);

/// Text that was UTF-8 once and was taken for windows-1252 on its way ("donâ€™t"), mended; other text
/// as it is. Latin text that reads as UTF-8 by chance does not occur.
QString withoutMisreadUtf8(const QString &text);

/// Bytes as Unicode: byte order mark, then Content-Type, XML declaration, <meta>, and at last
/// detection (UTF-8 where it is valid, else the legacy encoding of the page's language). A declared
/// encoding that the bytes contradict (they are valid UTF-8, or are no UTF-8 at all) is not
/// believed.
QString decodeText(const QByteArray &bytes, const QString &contentType);

} // namespace Liveline
