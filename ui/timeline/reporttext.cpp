// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/reporttext.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QString ReportText::duration(qint64 seconds)
{
    const qint64 all = std::abs(seconds);
    if (all < 60)
        return tr("%1 s", "seconds").arg(all);
    if (all < 600 && all % 60 != 0)
        return tr("%1 min %2 s", "minutes and seconds").arg(all / 60).arg(all % 60);
    const qint64 minutes = (all + 30) / 60;
    if (minutes < 60)
        return tr("%1 min", "minutes").arg(minutes);
    //: Hours and minutes
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString ReportText::sources(int count) { return tr("%n source(s)", nullptr, count); }

QString ReportText::lag(const Lag &lag)
{
    const QString sign = lag.seconds < 0 ? u"−"_s : u"+"_s;
    const QString text = sign + duration(lag.seconds);
    return lag.uncertainty > 0 ? text + u" ± "_s + duration(lag.uncertainty) : text;
}

QString ReportText::spokenLag(const Lag &lag)
{
    const QString length = duration(lag.seconds);
    const QString text = lag.seconds < 0 ? tr("%1 before").arg(length) : tr("%1 later").arg(length);
    return lag.uncertainty > 0 ? tr("%1, give or take %2").arg(text, duration(lag.uncertainty))
                               : text;
}

} // namespace Liveline
