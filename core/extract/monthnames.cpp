// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/monthnames.h"

#include "core/base/text.h"

#include <QHash>
#include <QLocale>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Months = QHash<QString, int>;

void addNames(const QLocale &locale, Months &months)
{
    for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        for (int month = 1; month <= 12; ++month) {
            for (QString name :
                {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                name = fold(name);
                name.removeIf([](QChar c) { return !c.isLetter() && !c.isMark(); });
                if (name.size() < 2)
                    continue;
                int &known = months[name];
                known = known == 0 || known == month ? month : -1;
            }
        }
    }
}

// Croatian is left out: its July and October are the August and November of its neighbours.
const Months &namedMonths()
{
    static const Months months = [] {
        Months all;
        for (const char *name : {"en", "de", "fr", "es", "pt", "it", "nl", "sv", "nb", "da", "fi",
                 "pl", "cs", "sk", "hu", "ro", "sl", "sr", "sr_Latn", "bs", "mk", "bg", "ru", "uk",
                 "be", "el", "tr", "et", "lv", "lt", "ca", "eu", "gl", "is", "ga", "cy", "id", "ms",
                 "sw", "sq", "ar_EG", "he", "hi", "bn", "ta", "hy", "ka"})
            addNames(QLocale(QString::fromLatin1(name)), all);
        return all;
    }();
    return months;
}

// What people write instead of their language's own abbreviation, by its first letters.
int monthOfStart(const QString &folded)
{
    static constexpr std::array<const char *, 12> starts{"jan gen ene", "feb fev", "mar maa mrz",
        "apr avr abr kwi", "may mai mag maj mei", "jun juin giu cze", "jul juil lug lip",
        "aug aou ago sie", "sep set wrz", "oct okt ott out paz", "nov lis", "dec dez dic des gru"};
    if (folded.startsWith(u"juil"))
        return 7;
    for (size_t i = 0; i < starts.size(); ++i) {
        for (const QString &start : QString::fromLatin1(starts[i]).split(u' ')) {
            if (folded.startsWith(start))
                return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

// "Ιούλ" for "Ιουλίου": a start of one month's names only.
int monthOfCutName(const QString &folded)
{
    if (folded.size() < 3)
        return 0;
    int found = 0;
    const Months &months = namedMonths();
    for (auto it = months.cbegin(); it != months.cend(); ++it) {
        if (!it.key().startsWith(folded))
            continue;
        if (it.value() < 0 || (found != 0 && found != it.value()))
            return 0;
        found = it.value();
    }
    return found;
}

} // namespace

int monthOfName(const QString &word)
{
    const QString folded = fold(word);
    if (const int month = namedMonths().value(folded); month > 0)
        return month;
    const int month = monthOfStart(folded);
    return month ? month : monthOfCutName(folded);
}

} // namespace Liveline
