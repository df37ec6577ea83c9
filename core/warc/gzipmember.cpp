// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/gzipmember.h"

#include <zlib.h>

namespace Liveline {

QByteArray gzipMember(const QByteArray &bytes)
{
    constexpr int gzipFormat = 16; // zlib.h, deflateInit2: added to the window's size
    constexpr int memory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + gzipFormat, memory,
            Z_DEFAULT_STRATEGY)
        != Z_OK)
        qFatal("zlib: %s", stream.msg);
    QByteArray member(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(member.data());
    stream.avail_out = uInt(member.size());
    deflate(&stream, Z_FINISH);
    member.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return member;
}

} // namespace Liveline
