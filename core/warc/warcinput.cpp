// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/warcinput.h"

#include <QIODevice>

#include <algorithm>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype portion = 64 * 1024;
constexpr QByteArrayView gzipMagic("\x1f\x8b"); // RFC 1952 §2.3.1

} // namespace

struct WarcInput::Inflater {
    z_stream stream{};

    Inflater()
    {
        constexpr int gzipFormat = 16; // zlib.h, inflateInit2
        inflateInit2(&stream, MAX_WBITS + gzipFormat);
    }
    Q_DISABLE_COPY_MOVE(Inflater)
    ~Inflater() { inflateEnd(&stream); }
};

WarcInput::WarcInput(QIODevice &device)
    : m_device(device)
{
    if (takeFromDevice() && m_in.startsWith(gzipMagic))
        m_inflater = std::make_unique<Inflater>();
}

WarcInput::~WarcInput() = default;

bool WarcInput::atEnd()
{
    if (m_next == m_out.size())
        fill();
    return m_next == m_out.size();
}

qint64 WarcInput::read(char *to, qint64 most)
{
    if (atEnd())
        return 0;
    const qint64 count = std::min<qint64>(most, m_out.size() - m_next);
    std::copy_n(m_out.constData() + m_next, count, to);
    m_next += count;
    return count;
}

std::optional<QByteArray> WarcInput::readLine(qint64 longest)
{
    QByteArray line;
    while (!atEnd() && line.size() <= longest) {
        const qsizetype end = m_out.indexOf('\n', m_next);
        const qsizetype length = (end < 0 ? m_out.size() : end + 1) - m_next;
        line += QByteArrayView(m_out).sliced(m_next, length);
        m_next += length;
        if (end < 0)
            continue;
        line.chop(line.endsWith("\r\n") ? 2 : 1);
        return line.size() <= longest ? std::optional(line) : std::nullopt;
    }
    return std::nullopt;
}

qint64 WarcInput::offset()
{
    atEnd(); // what comes next may begin the next member
    return m_inflater ? m_memberStart : m_consumed - (m_out.size() - m_next);
}

bool WarcInput::takeFromDevice()
{
    if (!m_in.isEmpty())
        return true;
    m_in = m_device.read(portion);
    return !m_in.isEmpty();
}

void WarcInput::fill()
{
    m_out.clear();
    m_next = 0;
    while (m_error.isEmpty() && m_out.isEmpty() && takeFromDevice()) {
        if (m_inflater) {
            inflateMore();
        } else {
            m_out = std::exchange(m_in, {});
            m_consumed += m_out.size();
        }
    }
    if (m_error.isEmpty() && m_out.isEmpty() && m_isInMember)
        m_error = u"the file breaks off"_s;
}

/// Stops at the end of a member, so that what is read next begins the next one.
void WarcInput::inflateMore()
{
    if (!std::exchange(m_isInMember, true))
        m_memberStart = m_consumed;
    z_stream &stream = m_inflater->stream;
    m_out.resize(portion);
    stream.next_in = reinterpret_cast<Bytef *>(m_in.data());
    stream.avail_in = uInt(m_in.size());
    stream.next_out = reinterpret_cast<Bytef *>(m_out.data());
    stream.avail_out = uInt(m_out.size());
    const int code = inflate(&stream, Z_NO_FLUSH);
    const qsizetype used = m_in.size() - qsizetype(stream.avail_in);
    m_out.truncate(m_out.size() - qsizetype(stream.avail_out));
    m_in.remove(0, used);
    m_consumed += used;
    if (code == Z_STREAM_END) {
        inflateReset(&stream);
        m_isInMember = false;
    } else if (code != Z_OK && !(code == Z_BUF_ERROR && m_in.isEmpty())) {
        m_error = u"the compressed data are damaged"_s;
        m_out.clear();
    }
}

} // namespace Liveline
