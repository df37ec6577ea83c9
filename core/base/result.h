// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <expected>

namespace Liveline {

/// Why something could not be done. `kind` is for programs and follows an entry's way through the
/// program; `detail` is English, for the log and an engineer. ui/messages turns an Error into a
/// sentence for a person, in the window and on the command line alike.
struct Error {
    enum class Kind {
        Network, ///< no answer: name, connection, TLS
        Timeout, ///< the answer took longer than allowed
        Http, ///< an answer with a status that carries no page; see httpStatus
        TooLarge, ///< more bytes, depth or entries than allowed
        Refused, ///< we decline to ask: scheme, redirect to a less safe place
        NotALiveBlog, ///< a good answer that holds no entries
        Malformed, ///< an answer or a file that cannot be read as what it claims to be
        Database, ///< SQLite said no
        File, ///< reading or writing a file of the person's
        Cancelled, ///< a person or the shutdown stopped it
        Certificate, ///< the server could not prove who it is (TLS)
        Proxy, ///< the proxy that the person chose does not answer or does not let us through
    };

    Kind kind = Kind::Network;
    QString detail;
    int httpStatus = 0; ///< RFC 9110 status code when kind is Http, else 0

    bool operator==(const Error &) const = default;
};

/// What a call returns that may fail. Nothing here throws; "nothing new" and "not there" are
/// values, not errors.
template<class T> using Result = std::expected<T, Error>;

/// `return failure(Error::Kind::File, u"…"_s);` in any function that returns a Result.
inline std::unexpected<Error> failure(Error::Kind kind, QString detail, int httpStatus = 0)
{
    return std::unexpected(Error{kind, std::move(detail), httpStatus});
}

} // namespace Liveline
