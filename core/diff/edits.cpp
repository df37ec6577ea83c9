// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What counts as an edit, and how much it weighs (UX §1.3).

#include "core/base/text.h"
#include "core/diff/sequence.h"
#include "core/diff/textdiff.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// Clocks that pages print into their text: they move at every answer and say nothing.
QString withoutRelativeTimes(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\b(?:\\d+|an?|one)\\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?)"
        u"\\.?\\s+ago\\b"
        "|\\bjust now\\b"
        "|\\bil y "
        "a\\s+(?:\\d+|une?|quelques)\\s*(?:s|sec|secondes?|mn|min|minutes?|h|heures?|j|jours?|"
        "semaines?)\\b"
        "|\\bà l['’]instant\\b"
        "|\\bvor\\s+(?:\\d+|einer|einem)\\s*(?:Sek|Sekunden?|Min|Minuten?|Std|Stunden?|Tag|Tagen)"
        "\\b"
        "|\\bhace\\s+(?:\\d+|una?)\\s*(?:segundos?|min|minutos?|h|horas?|días?)\\b"
        "|منذ\\s+\\d+\\s*(?:ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوم|أيام)"
        "|\\d+\\s*(?:秒|分|時間|日|秒钟|分钟|小时|天)前"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString result = text;
    return result.remove(pattern);
}

QString visibleText(const QString &text) { return collapseWhitespace(withoutRelativeTimes(text)); }

bool isSizeOrSignature(const QString &segment)
{
    // 640 · 640x360 · w_640,c_fill · w640 · s1600 · thumbor's signature of 27 characters and "="
    static const QRegularExpression pattern(
        u"^(?:\\d{1,4}|\\d{2,4}x\\d{0,4}|(?:[a-z]{1,2}_[\\w.:-]+,?)+|[whsq]\\d{2,4}|[\\w-]{27}=|unsafe|resize|crop|fit-in|smart)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(segment).hasMatch();
}

// The part of an address that stays when a picture CDN changes host, size, format or signature.
QString identityOf(const QUrl &picture)
{
    static const QRegularExpression suffix(
        u"(?:[-_@](?:\\d{2,4}x\\d{0,4}|\\d{3,4}w?|\\dx|scaled))?(?:\\.[a-z]{3,4})?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList kept;
    for (QString segment : picture.path().split(u'/', Qt::SkipEmptyParts)) {
        segment.remove(suffix);
        if (!segment.isEmpty() && !isSizeOrSignature(segment))
            kept.append(segment);
    }
    return kept.isEmpty() ? picture.path() : kept.join(u'/');
}

QStringList identitiesOf(const QList<Image> &images)
{
    QSet<QString> identities;
    for (const Image &image : images)
        identities.insert(identityOf(image.url));
    QStringList sorted(identities.begin(), identities.end());
    sorted.sort();
    return sorted;
}

struct Word {
    QString folded;
    bool isName = false; ///< capital letter that no sentence asks for
};

// Words in order. Scripts without capitals have no names that can be told.
QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    bool startsSentence = true;
    QString word;
    const auto finish = [&] {
        if (word.isEmpty())
            return;
        const bool isName = !startsSentence && word.at(0).isUpper();
        for (const QString &folded : foldedWords(fold(word)))
            words.append({folded, isName});
        word.clear();
        startsSentence = false;
    };
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
            continue;
        }
        finish();
        startsSentence = startsSentence || u".!?:…\n«“\""_s.contains(c);
    }
    finish();
    return words;
}

// not, never, no… in the languages of the first release and their neighbours; folded.
bool isNegation(const QString &word)
{
    static const QSet<QString> negations{u"not"_s, u"no"_s, u"never"_s, u"none"_s, u"without"_s,
        u"cannot"_s, u"t"_s, u"ne"_s, u"n"_s, u"pas"_s, u"jamais"_s, u"aucun"_s, u"aucune"_s,
        u"sans"_s, u"non"_s, u"nicht"_s, u"kein"_s, u"keine"_s, u"nie"_s, u"ohne"_s, u"nunca"_s,
        u"sin"_s, u"لا"_s, u"لم"_s, u"لن"_s, u"ليس"_s, u"غير"_s, u"не"_s, u"нет"_s, u"ні"_s};
    return negations.contains(word);
}

bool weighs(const Word &word)
{
    return word.isName || isNegation(word.folded)
        || std::any_of(word.folded.begin(), word.folded.end(), [](QChar c) { return c.isDigit(); });
}

QStringList quotations(const QString &text)
{
    static const QRegularExpression pattern(
        u"«([^»]{1,2000})»|“([^”]{1,2000})”|\"([^\"]{1,2000})\"|「([^」]{1,2000})」"_s);
    QStringList result;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result.append(foldedWords(fold(match.captured(match.lastCapturedIndex()))).join(u' '));
    }
    return result;
}

QList<int> numbered(const QList<Word> &words, Numbering<QString> &numbers)
{
    QList<int> result;
    for (const Word &word : words)
        result.append(numbers(word.folded));
    return result;
}

// Whether the words between two texts changed in weight or number.
bool isRewording(const QString &before, const QString &after)
{
    const QList<Word> old = wordsOf(before);
    const QList<Word> now = wordsOf(after);
    Numbering<QString> numbers;
    const QList<int> left = numbered(old, numbers);
    const auto equal = longestCommonSubsequence(left, numbered(now, numbers), 1'000);
    if (!equal)
        return true;
    const qsizetype changed = std::max(old.size(), now.size()) - equal->size();
    if (changed > 0 && changed * 100 >= 15 * std::max(old.size(), now.size()))
        return true;
    QSet<qsizetype> keptOld;
    QSet<qsizetype> keptNow;
    for (const auto &[x, y] : *equal) {
        keptOld.insert(x);
        keptNow.insert(y);
    }
    for (qsizetype i = 0; i < old.size(); ++i) {
        if (!keptOld.contains(i) && weighs(old[i]))
            return true;
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (!keptNow.contains(i) && weighs(now[i]))
            return true;
    }
    return false;
}

} // namespace

QByteArray fingerprint(const ParsedEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(visibleText(entry.headline).toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(visibleText(entry.text).toUtf8());
    hash.addData(QByteArrayView(entry.isPinned ? "\1" : "\0", 1));
    for (const QString &picture : identitiesOf(entry.images)) {
        hash.addData(picture.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result();
}

bool isVisiblyDifferent(const ParsedEntry &before, const ParsedEntry &after)
{
    if (before.isPinned != after.isPinned)
        return true;
    if (before.headline != after.headline
        && visibleText(before.headline) != visibleText(after.headline))
        return true;
    if (before.text != after.text && visibleText(before.text) != visibleText(after.text))
        return true;
    return before.images != after.images
        && identitiesOf(before.images) != identitiesOf(after.images);
}

bool isSubstantiveEdit(const ParsedEntry &before, const ParsedEntry &after)
{
    const QString oldText = withoutRelativeTimes(before.text);
    const QString newText = withoutRelativeTimes(after.text);
    const auto title = [](const ParsedEntry &entry) {
        return foldedWords(fold(withoutRelativeTimes(entry.headline)));
    };
    return title(before) != title(after) || quotations(oldText) != quotations(newText)
        || isRewording(oldText, newText);
}

} // namespace Liveline
