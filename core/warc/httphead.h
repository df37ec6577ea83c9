// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

namespace Liveline {

/// The head of an HTTP message (RFC 9112 §2.1), as far as an archive needs to know it. Inside
/// core/warc only.
struct HttpHead {
    struct Field {
        QByteArray name;
        QByteArray value;
    };
    QByteArray protocol; ///< "HTTP/1.1", "HTTP/2"; of a request: what its line begins with
    int status = 0; ///< of an answer
    QByteArray reason; ///< perhaps empty
    QList<Field> fields;

    static HttpHead read(const QByteArray &head);
    QByteArray field(QByteArrayView name) const; ///< the first of this name
    /// As an archive's readers expect an answer: in the form of HTTP/1.1 whatever it came by, and
    /// without codings of the transfer, which are off the body by then. What these fields said is
    /// told under another name.
    QByteArray archived() const;
};

} // namespace Liveline
