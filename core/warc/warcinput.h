// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QIODevice;

namespace Liveline {

/// The bytes of a WARC file, plain or in gzip members (WARC 1.1, annex D). Reads on, never back;
/// constant memory. What fails sticks: from then on there are no more bytes. Inside core/warc only.
class WarcInput {
public:
    explicit WarcInput(QIODevice &device);
    ~WarcInput();
    Q_DISABLE_COPY_MOVE(WarcInput)

    bool atEnd(); ///< or it cannot be read on
    qint64 read(char *to, qint64 most); ///< at least 1 byte unless atEnd()
    /// Up to the next line's end, which is taken off; nullopt: there is none within `longest`.
    std::optional<QByteArray> readLine(qint64 longest);

    /// Where in the file the bytes begin that come next; of those in a gzip member, where that
    /// does.
    qint64 offset();
    QString error() const { return m_error; } ///< English; empty: none

private:
    struct Inflater;
    void fill();
    void inflateMore();
    bool takeFromDevice();

    QIODevice &m_device;
    std::unique_ptr<Inflater> m_inflater; ///< null: plain
    QByteArray m_in; ///< of the file, not inflated yet
    qint64 m_consumed = 0; ///< of the file
    qint64 m_memberStart = 0;
    bool m_isInMember = false;
    QByteArray m_out; ///< to be read
    qsizetype m_next = 0; ///< in m_out
    QString m_error;
};

} // namespace Liveline
