// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/datetime.h"
#include "core/extract/writtentime.h"
#include "fuzz/targets.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QString fuzzDates(const QByteArray &bytes)
{
    static const DateWords words(u"fr"_s);
    const QString text = QString::fromUtf8(bytes);
    const QDateTime time = parseDateTime(text, Zoneless::AssumeUtc);
    if (time.isValid() && time.timeSpec() != Qt::UTC)
        return u"a time that is not in UTC"_s;
    const auto clock = parseClockLabel(text);
    const auto label = leadingTimeLabel(text);
    if ((clock && clock->length > text.size()) || (label && label->length > text.size()))
        return u"a label longer than the text"_s;
    const auto day = dayLabel(text, words);
    if (day && (day->day < 1 || day->day > 31 || day->month < 1 || day->month > 12))
        return u"a day that no calendar has"_s;
    std::ignore = isRelativeTime(text);
    std::ignore = isTimeLabel(text, words);
    std::ignore = timeStamp(text, words);
    return {};
}

} // namespace Liveline
