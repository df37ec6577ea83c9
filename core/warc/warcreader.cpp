// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/warcreader.h"

#include "core/warc/digests.h"
#include "core/warc/httphead.h"
#include "core/warc/warcinput.h"

#include <QHash>

#include <array>

using namespace Qt::Literals::StringLiterals;

// ISO 28500:2017, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/

namespace Liveline {

namespace {

constexpr qint64 longestHead = 64 * 1024;
constexpr qint64 longestHttpHead = 512 * 1024;

class WarcVerification {
public:
    explicit WarcVerification(QIODevice &device)
        : m_input(device)
    {
    }

    WebArchiveReport run()
    {
        while (!m_report.broken && !m_input.atEnd())
            readRecord();
        if (!m_report.broken && !m_input.error().isEmpty())
            startRecord();
        if (m_report.broken && !m_input.error().isEmpty())
            m_report.broken->what = m_input.error();
        if (!m_report.broken && m_report.records == 0)
            fail(u"there is no record"_s);
        return m_report;
    }

private:
    using Fields = QHash<QByteArray, QByteArray>; ///< names in lower case

    void startRecord()
    {
        m_place = {m_report.records + 1, m_input.offset(), {}, {}};
        if (!m_input.error().isEmpty())
            fail(m_input.error());
    }

    void readRecord()
    {
        startRecord();
        readHead();
        if (m_report.broken)
            return;
        m_place.url = QString::fromUtf8(m_fields.value("warc-target-uri"));
        bool isNumber = false;
        const qint64 length = m_fields.value("content-length").toLongLong(&isNumber);
        if (!isNumber || length < 0)
            return fail(u"the record does not say how long it is"_s);
        readBlock(length);
        if (!m_report.broken)
            readEnd();
        if (!m_report.broken)
            ++m_report.records;
    }

    // §4: version, named fields, an empty line.
    void readHead()
    {
        const auto version = m_input.readLine(longestHead);
        if (!version || (*version != "WARC/1.0" && *version != "WARC/1.1"))
            return fail(u"no record begins where one should"_s);
        m_fields.clear();
        QByteArray name;
        for (qint64 left = longestHead; left > 0;) {
            const auto line = m_input.readLine(left);
            if (!line)
                break;
            if (line->isEmpty())
                return;
            left -= line->size() + 1;
            const bool isContinued = line->startsWith(' ') || line->startsWith('\t');
            const qsizetype colon = line->indexOf(':');
            if (!isContinued && colon < 1)
                return fail(u"the record’s head cannot be read"_s);
            if (!isContinued)
                name = line->left(colon).trimmed().toLower();
            const QByteArray value = isContinued ? line->trimmed() : line->mid(colon + 1).trimmed();
            m_fields[name] += isContinued ? ' ' + value : value;
        }
        fail(u"the record’s head has no end"_s);
    }

    /// §6.3.2: of an HTTP message the payload is its body; of a part of a record, and of what was
    /// left out because it came before, nothing can be said.
    bool hasJudgeablePayload() const
    {
        return m_fields.value("warc-type") != "revisit" && !m_fields.contains("warc-segment-number")
            && !m_fields.contains("warc-truncated");
    }

    void readBlock(qint64 length)
    {
        ClaimedDigest block(m_fields.value("warc-block-digest"));
        ClaimedDigest payload(
            hasJudgeablePayload() ? m_fields.value("warc-payload-digest") : QByteArray());
        const bool isHttp = m_fields.value("content-type").toLower().startsWith("application/http");
        bool isInHead = isHttp && payload.isKnown();
        QByteArray head;
        std::array<char, 64 * 1024> buffer;
        while (length > 0) {
            const qint64 count
                = m_input.read(buffer.data(), std::min<qint64>(length, qint64(buffer.size())));
            if (count == 0)
                return fail(u"the record breaks off"_s);
            length -= count;
            const QByteArrayView bytes(buffer.data(), count);
            block.add(bytes);
            if (!isInHead) {
                payload.add(bytes);
                continue;
            }
            head += bytes;
            if (const qsizetype end = head.indexOf("\r\n\r\n"); end >= 0) {
                isInHead = false;
                payload.add(QByteArrayView(head).sliced(end + 4));
                head.truncate(end);
            } else if (head.size() > longestHttpHead) {
                return fail(u"the head of the HTTP message has no end"_s);
            }
        }
        compare(block, u"block"_s);
        // Writers differ in whether what the transfer was coded in belongs to the payload.
        if (HttpHead::read(head).field("Transfer-Encoding").isEmpty())
            compare(payload, u"payload"_s);
    }

    void compare(const ClaimedDigest &digest, const QString &what)
    {
        if (!digest.isKnown())
            return;
        if (digest.holds())
            ++m_report.digests;
        else if (!m_report.broken)
            fail(u"the %1 is not what its digest says"_s.arg(what));
    }

    void readEnd()
    {
        for (int i = 0; i < 2; ++i) {
            const auto line = m_input.readLine(1);
            if (!line || !line->isEmpty())
                return fail(u"the record does not end where it should"_s);
        }
    }

    void fail(const QString &what)
    {
        m_place.what = what;
        m_report.broken = m_place;
    }

    WarcInput m_input;
    WebArchiveReport m_report;
    WebArchiveReport::Break m_place; ///< of the record that is being read
    Fields m_fields;
};

} // namespace

WebArchiveReport verifyWarc(QIODevice &device) { return WarcVerification(device).run(); }

} // namespace Liveline
