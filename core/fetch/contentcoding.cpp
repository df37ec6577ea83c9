// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/contentcoding.h"

#include <QList>

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <array>
#include <memory>
#include <ranges>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Buffer = std::array<char, 64 * 1024>;

/// The body as it grows, up to its bound.
class Output {
public:
    explicit Output(qint64 maximumBytes)
        : m_maximumBytes(maximumBytes)
    {
    }

    bool append(const Buffer &buffer, size_t size)
    {
        m_bytes.append(buffer.data(), static_cast<qsizetype>(size));
        return m_bytes.size() <= m_maximumBytes;
    }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
    qint64 m_maximumBytes;
};

std::unexpected<Error> tooLarge()
{
    return failure(Error::Kind::TooLarge, u"the answer inflates to more than allowed"_s);
}

std::unexpected<Error> damaged(const char *coding)
{
    return failure(Error::Kind::Network,
        u"the %1 data is damaged or stops early"_s.arg(QLatin1StringView(coding)));
}

constexpr int gzipWindow = 15 + 16;
constexpr int zlibWindow = 15;
constexpr int rawWindow = -15;

/// RFC 9110 §8.4.1.2: "deflate" means the zlib format; some servers send the bare data.
int deflateWindow(const QByteArray &body)
{
    const auto byte = [&](qsizetype i) { return static_cast<quint8>(body.at(i)); };
    const bool hasZlibHeader = body.size() >= 2 && (byte(0) & 0x0f) == Z_DEFLATED
        && (byte(0) * 256 + byte(1)) % 31 == 0; // RFC 1950 §2.2
    return hasZlibHeader ? zlibWindow : rawWindow;
}

/// RFC 1952 §2.2: a gzip file may have several members. What follows and is none is padding.
bool hasAnotherMember(const z_stream &stream)
{
    return stream.avail_in >= 2 && stream.next_in[0] == 0x1f && stream.next_in[1] == 0x8b;
}

Result<QByteArray> inflateAll(const QByteArray &body, int window, qint64 maximumBytes)
{
    z_stream stream{};
    if (inflateInit2(&stream, window) != Z_OK)
        return damaged("deflated");
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = static_cast<uInt>(body.size());
    Output output(maximumBytes);
    Buffer buffer;
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.avail_out = buffer.size();
        const int status = inflate(&stream, Z_NO_FLUSH);
        if (!output.append(buffer, buffer.size() - stream.avail_out))
            return tooLarge();
        if (status == Z_STREAM_END) {
            if (window != gzipWindow || !hasAnotherMember(stream))
                return output.take();
            inflateReset(&stream);
        } else if (status != Z_OK) {
            return damaged("deflated"); // Z_BUF_ERROR: nothing left to read
        }
    }
}

Result<QByteArray> unbrotli(const QByteArray &body, qint64 maximumBytes)
{
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
    size_t left = static_cast<size_t>(body.size());
    auto *in = reinterpret_cast<const uint8_t *>(body.constData());
    Output output(maximumBytes);
    Buffer buffer;
    for (;;) {
        auto *out = reinterpret_cast<uint8_t *>(buffer.data());
        size_t space = buffer.size();
        const BrotliDecoderResult result
            = BrotliDecoderDecompressStream(decoder.get(), &left, &in, &space, &out, nullptr);
        if (!output.append(buffer, buffer.size() - space))
            return tooLarge();
        if (result == BROTLI_DECODER_RESULT_SUCCESS)
            return output.take();
        if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT)
            return damaged("brotli");
    }
}

Result<QByteArray> unzstd(const QByteArray &body, qint64 maximumBytes)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(
        ZSTD_createDCtx(), &ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 23); // RFC 9659 §3: 8 MiB
    ZSTD_inBuffer in{body.constData(), static_cast<size_t>(body.size()), 0};
    Output output(maximumBytes);
    Buffer buffer;
    for (;;) {
        ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
        const size_t before = in.pos;
        const size_t hint = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(hint))
            return damaged("zstd");
        if (!output.append(buffer, out.pos))
            return tooLarge();
        if (hint == 0 && in.pos == in.size)
            return output.take();
        if (in.pos == before && out.pos == 0)
            return damaged("zstd");
    }
}

Result<QByteArray> decodeOne(const QByteArray &body, const QByteArray &coding, qint64 maximumBytes)
{
    if (coding == "gzip" || coding == "x-gzip")
        return inflateAll(body, gzipWindow, maximumBytes);
    if (coding == "deflate")
        return inflateAll(body, deflateWindow(body), maximumBytes);
    if (coding == "br")
        return unbrotli(body, maximumBytes);
    if (coding == "zstd")
        return unzstd(body, maximumBytes);
    return failure(Error::Kind::Network,
        u"a content coding that we did not ask for: %1"_s.arg(QString::fromLatin1(coding)));
}

} // namespace

Result<QByteArray> decodeContent(
    const QByteArray &body, QByteArrayView contentEncoding, qint64 maximumBytes)
{
    // An answer without a body (204, 304) may still name the coding that it would have had.
    Result<QByteArray> decoded = body;
    if (body.isEmpty())
        return decoded;
    // RFC 9110 §8.4: listed in the order in which they were applied.
    const QList<QByteArray> codings = contentEncoding.toByteArray().toLower().split(',');
    constexpr qsizetype mostCodings = 3;
    if (codings.size() > mostCodings)
        return failure(Error::Kind::Network, u"too many content codings"_s);
    for (const QByteArray &field : codings | std::views::reverse) {
        const QByteArray coding = field.trimmed();
        if (decoded && !coding.isEmpty() && coding != "identity")
            decoded = decodeOne(*decoded, coding, maximumBytes);
    }
    return decoded;
}

} // namespace Liveline
