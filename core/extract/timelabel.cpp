// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/extract/datetime.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// Digit by digit, so that positions in the text stay what they are.
QString withAsciiDigits(QStringView text)
{
    QString out = text.toString();
    for (QChar &c : out) {
        if (c.unicode() >= 0x80 && c.isDigit())
            c = QChar(u'0' + c.digitValue());
    }
    return out;
}

// What may stand before and after the clock, and the words that only follow a clock.
const QString before = u"^[\\s\\[(|•·–—*+-]*"_s;
const QString zone
    = u"(?:\\s?\\(?(?:Uhr|uur|heures?|hrs?|h|GMT|BST|UTC|CES?T|MES?Z|IST|[ECMP][SD]?T|AE[SD]T|WI?B|JST|MSK)\\)?(?![\\p{L}\\p{N}]))"_s;
const QString after = u"[\\s:|,.;\\])•·–—*+-]*"_s;

QRegularExpression label(const QString &clock, const QString &rest)
{
    return QRegularExpression(before + clock + rest + after,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const QList<QRegularExpression> &shapes()
{
    static const QString half = u"(?:\\s?([ap])\\.?\\s?m\\b\\.?)"_s;
    static const QString edge = u"(?![\\p{L}\\p{N}])"_s;
    static const QList<QRegularExpression> list{
        // 10:32, 10:32:15, 9:15am ET, 19:02(IST)
        label(u"(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])"_s, half + u"?"_s + zone + u"*"_s + edge),
        // 10h32, 10 h 32, 22H00, 10u32, 10h32min
        label(u"(\\d{1,2})\\s?[hu]\\s?(\\d{2})(?!\\d)"_s, u"()(?:\\s?min)?"_s + edge),
        // 10.32 Uhr, 19.30 GMT, 10.32 p.m.
        label(u"(\\d{1,2})\\.(\\d{2})(?!\\d)"_s, u"(?:"_s + half + zone + u"*|"_s + zone + u"+)"_s),
        // 10.32 and nothing else, or a separator
        label(u"(\\d{1,2})\\.(\\d{2})(?!\\d)"_s, u"()(?=\\s*(?:$|\\n|[:|]|[–—-]\\s))"_s),
        // 10 p.m., 9pm ET
        label(u"(\\d{1,2})()"_s, half + zone + u"*"_s + edge),
        // 14 Uhr
        label(u"(\\d{1,2})()\\s?Uhr"_s, u"()"_s + edge),
        // 10h, but only before a separator or alone
        label(u"(\\d{1,2})()\\s?h"_s, u"()(?=\\s*(?:$|\\n|[:|]|[–—-]\\s))"_s),
        // 10時32分
        label(u"(\\d{1,2})[時时点點](\\d{2})分"_s, u"()"_s),
    };
    return list;
}

} // namespace

std::optional<ClockLabel> parseClockLabel(QStringView text)
{
    const QString start = withAsciiDigits(text.left(80));
    for (const QRegularExpression &shape : shapes()) {
        const auto match = shape.match(start);
        if (!match.hasMatch())
            continue;
        int hour = match.captured(1).toInt();
        const QString half = match.captured(3).toLower();
        if (!half.isEmpty() && (hour < 1 || hour > 12))
            continue;
        if (half == u"p" && hour < 12)
            hour += 12;
        else if (half == u"a" && hour == 12)
            hour = 0;
        const QTime time(hour == 24 ? 0 : hour, match.captured(2).toInt());
        if (time.isValid())
            return ClockLabel{time, match.capturedEnd()};
    }
    return {};
}

bool isRelativeTime(QStringView text)
{
    static const QString count
        = u"(?:environ |about |etwa |ca\\.? )?(?:\\d{1,3}|a|an|one|une?|eine[rmn]?|un[oa]?|um|uma|few|quelques)"_s;
    static const QString unit
        = u"(?:s|secs?|seconds?|secondes?|segundos?|secondi|sekunden?|m|mn|mins?|minutes?|minuten?|"
          u"minutos?|minuti|minuto"
          "|h|hrs?|hours?|heures?|horas?|ore|ora|stunden?|std\\.?|d|days?|jours?|j|tage?n?|dias?|giorn[oi])"_s;
    static const QRegularExpression expression(
        u"^(?:"
        "(?:il y a|hace|ha|vor|for|posted|publie il y a|updated|mis a jour il y a|depuis) "_s
        + count + u" ?"_s + unit + u"(?: ago)?|"_s + count + u" ?"_s + unit
        + u" (?:ago|fa|atras|geleden|siden|temu|sedan)|"_s
        + u"\\d{1,3} ?(?:s|sec|m|mn|mins?|h|hrs?|d|j)|"
          "(?:just )?now|moments? ago|a l'instant|maintenant|gerade(?: eben)?|soeben|ahora(?: "
          "mismo)?|adesso|agora"
          "|(?:منذ|قبل) .{1,20}|\\d{1,3} ?(?:秒|分|分钟|分鐘|時間|小时|小時|日|天)前"
          ")\\.?$"_s);
    return text.size() <= 60 && expression.match(fold(text)).hasMatch();
}

} // namespace Liveline
