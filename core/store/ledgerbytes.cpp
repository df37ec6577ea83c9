// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/ledgerbytes.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// One object of RFC 8785. Names are given in their order.
class CanonicalObject {
public:
    void number(const char *name, const std::optional<qint64> &value)
    {
        start(name);
        m_json += value ? QByteArray::number(*value) : "null"_ba;
    }
    void text(const char *name, const QByteArray &utf8)
    {
        start(name);
        m_json += '"';
        const char *const end = utf8.cend();
        for (const char *from = utf8.cbegin(); from != end;) {
            const char *const to = std::find_if(from, end, needsEscape);
            m_json.append(from, to - from);
            if (to == end)
                break;
            escape(*to);
            from = to + 1;
        }
        m_json += '"';
    }
    void textOrNull(const char *name, const QByteArray &utf8)
    {
        if (utf8.isEmpty())
            number(name, std::nullopt);
        else
            text(name, utf8);
    }
    QByteArray bytes() const { return m_json + '}'; }

private:
    void start(const char *name)
    {
        m_json += m_json.isEmpty() ? "{\"" : ",\"";
        m_json += name;
        m_json += "\":";
    }
    // RFC 8785 §3.2.2.2
    static bool needsEscape(char c)
    {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    }
    void escape(char c)
    {
        constexpr QByteArrayView shortForms("\b\t\n\f\r\"\\");
        const qsizetype known = shortForms.indexOf(c);
        if (known >= 0) {
            m_json += '\\';
            m_json += "btnfr\"\\"[known];
        } else {
            m_json += "\\u00" + QByteArray(1, c).toHex();
        }
    }

    QByteArray m_json;
};

std::optional<qint64> numberOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

} // namespace

QByteArray canonicalBytes(const LedgerRecord &record)
{
    CanonicalObject object;
    object.number("blog", record.blog);
    object.textOrNull("digest", record.digest.toHex());
    object.number("entry", record.entry);
    object.text("kind", record.kind);
    object.number("number", record.number);
    object.number("record", record.id);
    object.number("time", record.time);
    return object.bytes();
}

QByteArray linkOf(const QByteArray &previous, const LedgerRecord &record)
{
    return sha256(previous + canonicalBytes(record));
}

QByteArray firstLink() { return QByteArray(32, '\0'); }

QString wordingBytes()
{
    return uR"( CAST(r.author AS BLOB), CAST(r.headline AS BLOB), CAST(r.html AS BLOB),
        CAST(r.images AS BLOB), r.is_key_event, r.is_pinned, CAST(r.key AS BLOB), r.published,
        r.seen, CAST(r.source_id AS BLOB), CAST(r.text AS BLOB), r.updated, CAST(r.url AS BLOB) )"_s;
}

QByteArray wordingDigest(const Statement &row, int firstColumn)
{
    int column = firstColumn;
    CanonicalObject object;
    object.text("author", row.bytes(column++));
    object.text("headline", row.bytes(column++));
    object.text("html", row.bytes(column++));
    object.text("images", row.bytes(column++));
    object.number("isKeyEvent", row.integer(column++));
    object.number("isPinned", row.integer(column++));
    object.text("key", row.bytes(column++));
    object.number("published", numberOf(row.value(column++)));
    object.number("seen", row.integer(column++));
    object.text("sourceId", row.bytes(column++));
    object.text("text", row.bytes(column++));
    object.number("updated", numberOf(row.value(column++)));
    object.text("url", row.bytes(column++));
    return sha256(object.bytes());
}

QByteArray removalDigest(const QVariant &removed)
{
    CanonicalObject object;
    object.number("removed", numberOf(removed));
    return sha256(object.bytes());
}

} // namespace Liveline
