// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/gzipmember.h"
#include "core/warc/warcreader.h"
#include "fuzz/targets.h"

#include <QBuffer>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

WebArchiveReport verified(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return verifyWarc(buffer);
}

} // namespace

// Whether it is compressed changes nothing of what a file says.
QString fuzzWarc(const QByteArray &bytes)
{
    const WebArchiveReport plain = verified(bytes);
    if (!plain.broken && plain.records == 0)
        return u"nothing is no archive"_s;
    if (plain.broken && (plain.broken->offset < 0 || plain.broken->offset > bytes.size()))
        return u"names a place that is not in the file"_s;
    if (bytes.startsWith("\x1f\x8b"))
        return {};
    const WebArchiveReport packed = verified(gzipMember(bytes));
    const bool isSame = packed.records == plain.records && packed.digests == plain.digests
        && packed.broken.has_value() == plain.broken.has_value();
    return isSame ? QString() : u"reads another thing when it is compressed"_s;
}

} // namespace Liveline
