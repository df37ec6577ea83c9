// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/gist.h"

#include "core/base/text.h"
#include "core/diff/likeness.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype comparedLength = 1'500;
constexpr qsizetype openingLength = 280; // where the fact is told
constexpr qsizetype fewestWords = 5;
constexpr qsizetype tellingWords = 12; // as many the same are no chance, without number or name

// One to twelve where no other language of the list means something else by it ("due", "once").
const QHash<QString, QString> &numberWords()
{
    static const QHash<QString, QString> words = [] {
        const QStringList lists{u"2 two deux zwei dos dois"_s, u"3 three trois drei tres tre"_s,
            u"4 four quatre vier cuatro quatro quattro"_s, u"5 five cinq funf cinco cinque"_s,
            u"6 six sechs seis"_s, u"7 seven sieben siete sete sette"_s,
            u"8 eight huit acht ocho oito otto"_s, u"9 nine neun nueve nove"_s,
            u"10 ten dix zehn diez dez dieci"_s, u"11 eleven onze"_s,
            u"12 twelve douze zwolf doce doze dodici"_s, u"2 二"_s, u"2 两"_s, u"2 兩"_s, u"3 三"_s,
            u"4 四"_s, u"5 五"_s, u"6 六"_s, u"7 七"_s, u"8 八"_s, u"9 九"_s, u"10 十"_s,
            u"1 一"_s};
        QHash<QString, QString> all;
        for (const QString &list : lists) {
            const QStringList forms = list.split(u' ');
            for (const QString &form : forms)
                all.insert(form, forms.first());
        }
        return all;
    }();
    return words;
}

bool isNegation(const QString &word)
{
    static const QSet<QString> words{u"not"_s, u"no"_s, u"never"_s, u"without"_s, u"pas"_s,
        u"jamais"_s, u"aucun"_s, u"aucune"_s, u"sans"_s, u"nicht"_s, u"kein"_s, u"keine"_s,
        u"nie"_s, u"nunca"_s, u"ningun"_s, u"non"_s, u"nao"_s, u"не"_s, u"нет"_s, u"لا"_s, u"لم"_s,
        u"لن"_s, u"ليس"_s, u"不"_s, u"没"_s, u"沒"_s, u"未"_s, u"無"_s, u"ไ"_s};
    return words.contains(word) || word.endsWith("n't"_L1);
}

/// Scripts that core/base/text.h cuts into single characters.
bool isCharacter(const QString &word)
{
    const bool isOne = word.size() == 1 || (word.size() == 2 && word[0].isHighSurrogate());
    return isOne && word[0].unicode() >= 0x0E00;
}

QList<size_t> wordsOf(const QString &text)
{
    QList<size_t> words;
    QString before; // the character next to this one
    for (const QString &word : foldedWords(fold(text))) {
        const bool isSingle = isCharacter(word);
        if (isSingle && !before.isEmpty())
            words.append(qHash(before + word));
        before = isSingle ? word : QString();
        // What is shorter is mostly articles and prepositions.
        const qsizetype shortest = word[0].unicode() < 0x0250 ? 4 : 3;
        if (const QString number = numberWords().value(word); !isSingle && !number.isEmpty())
            words.append(qHash(number));
        else if (!isSingle && (word.size() >= shortest || word[0].isDigit()))
            words.append(qHash(word));
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// "1,200", "1.200" and "1 200" are one number; so are "2-1" and "2–1".
QString plainNumber(QString number)
{
    static const QRegularExpression thousands(u"(?<=\\d)[.,'’\u00A0\u202F](?=\\d{3}(?!\\d))"_s);
    number.remove(thousands).replace(u',', u'.').replace(u'–', u'-');
    for (QChar &c : number) {
        if (c.digitValue() >= 0)
            c = QChar(u'0' + c.digitValue());
    }
    return number;
}

QStringList numbersOf(const QString &opening)
{
    static const QRegularExpression pattern(
        u"\\d+(?:[.,:'’\u00A0\u202F–/-]\\d+)*|\\p{L}+?(?=[人名例件個个位年月日票点歳岁])|\\p{L}+"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression clock(u"^\\s*\\d{1,2}[:h.]\\d{2}\\b"_s);
    QStringList numbers;
    // Some sources open with the time of the entry itself.
    const QString said = QString(opening).remove(clock);
    for (const auto &match : pattern.globalMatch(said)) {
        const QString found = match.captured();
        QString number;
        if (found[0].isDigit())
            number = plainNumber(found);
        else if (found[0].unicode() < 0x0250)
            number = numberWords().value(fold(found));
        else if (match.capturedEnd() < said.size() && isCharacter(found.right(1)))
            number = numberWords().value(found.right(1)); // "三人": before a counter
        if (!number.isEmpty() && !numbers.contains(number))
            numbers.append(number);
    }
    return numbers;
}

QSet<QString> namesOf(const QString &opening)
{
    static const QRegularExpression pattern(
        u"(?<![.!?:;…«»“”\"'’—–\\n])[ \u00A0\u202F](\\p{Lu}[\\p{L}\\p{M}-]{2,})"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> names;
    for (const auto &match : pattern.globalMatch(opening))
        names.insert(fold(match.captured(1)));
    return names;
}

bool containsAll(QStringList all, const QStringList &some)
{
    return std::ranges::all_of(some, [&](const QString &one) { return all.removeOne(one); });
}

/// The first number counts most: "5 dead, up from 3" is not "3 dead".
bool contradictInNumbers(const QStringList &a, const QStringList &b)
{
    const QStringList &fewer = a.size() < b.size() ? a : b;
    const QStringList &more = a.size() < b.size() ? b : a;
    if (fewer.isEmpty())
        return false;
    const bool beginsAlike = more.first(fewer.size()) == fewer;
    return !beginsAlike && (fewer.size() < 2 || !containsAll(more, fewer));
}

qsizetype shared(const QSet<QString> &a, const QSet<QString> &b)
{
    return std::ranges::count_if(a, [&](const QString &name) { return b.contains(name); });
}

bool contradict(const Gist &a, const Gist &b)
{
    const qsizetype fewerNames = std::min(a.names.size(), b.names.size());
    return a.isNegated != b.isNegated || contradictInNumbers(a.numbers, b.numbers)
        || 2 * shared(a.names, b.names) < fewerNames;
}

} // namespace

Gist gistOf(const ParsedEntry &entry)
{
    const QString text = entry.headline.isEmpty()
        ? entry.text.left(comparedLength)
        : entry.headline + u".\n"_s + entry.text.left(comparedLength);
    const QString opening = text.left(openingLength);
    Gist gist{wordsOf(text), numbersOf(opening), namesOf(opening)};
    const QStringList said = foldedWords(fold(opening));
    gist.isNegated = std::ranges::any_of(said, isNegation);
    return gist;
}

bool isSameReport(const Gist &one, const Gist &other)
{
    const qsizetype fewer = std::min(one.words.size(), other.words.size());
    if (fewer < fewestWords || contradict(one, other))
        return false;
    const double alike = similarity(one.words, other.words);
    const double common = alike * double(one.words.size() + other.words.size()) / 2;
    const double contained = common / double(fewer);
    const qsizetype names = shared(one.names, other.names);
    const bool sharesNumber = !one.numbers.isEmpty() && !other.numbers.isEmpty();
    if (names == 0 && !sharesNumber && common < tellingWords)
        return false;
    // A figure that only one of them has is news of its own.
    if (one.numbers.isEmpty() != other.numbers.isEmpty())
        return false;
    if (alike >= (fewer < 8 ? 0.75 : 0.6))
        return true;
    const bool isQuotedWhole = contained >= 0.8 && fewer >= 10; // agency copy in a longer text
    return isQuotedWhole || (sharesNumber && names >= 2 && contained >= 0.6 && alike >= 0.45);
}

} // namespace Liveline
