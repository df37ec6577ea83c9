// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <utility>

namespace Liveline {

namespace {

// What no text is made of: controls, and private-use characters, which mean nothing without the
// page's own icon font.
bool isNoText(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0xA0 ? u < 0x20 || u >= 0x7F : u >= 0xE000 && u < 0xF8FF;
}

// What a reader does not see: zero-width spaces, soft hyphens, byte order marks, direction
// overrides. The joiners U+200C and U+200D stay: Persian words and emoji are made with them.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0xAD)
        return false;
    return u == 0x00AD || u == 0x180E || u == 0x200B || (u >= 0x202A && u <= 0x202E)
        || (u >= 0x2060 && u <= 0x2064) || u == 0xFEFF || (u >= 0xFFF9 && u <= 0xFFFB);
}

constexpr QChar isolateEnd(0x2069);

bool isIsolate(QChar c) { return c.unicode() >= 0x2066 && c.unicode() <= 0x2068; }

// White space to single spaces, without those characters that `isLeftOut`; NFC.
template <typename Predicate> QString collapsed(QStringView text, Predicate isLeftOut)
{
    QString out(text.size(), Qt::Uninitialized);
    QChar *const begin = out.data();
    QChar *end = begin;
    bool isAscii = true;
    for (const QChar c : text) {
        isAscii = isAscii && c.unicode() < 0x80;
        if (!c.isSpace()) {
            if (!isLeftOut(c))
                *end++ = c;
        } else if (end != begin && end[-1] != u' ') {
            *end++ = u' ';
        }
    }
    if (end != begin && end[-1] == u' ')
        --end;
    out.truncate(end - begin);
    return isAscii ? out : out.normalized(QString::NormalizationForm_C);
}

template <typename Collapse> QString collapsedLines(QStringView text, Collapse collapse)
{
    QString out;
    for (const QStringView line : text.tokenize(u'\n')) {
        const QString one = collapse(line);
        if (!showsSomething(one))
            continue;
        if (!out.isEmpty())
            out += u'\n';
        out += one;
    }
    return out;
}

// Marks that people leave out when they write: accents of European scripts, vowels of Semitic ones.
// Those of Indic, Thai and Kana writing belong to the letter and stay.
bool isOptionalMark(char32_t u)
{
    return (u >= 0x0300 && u <= 0x036F) || (u >= 0x0483 && u <= 0x0489)
        || (u >= 0x0591 && u <= 0x05BD) || u == 0x05BF || u == 0x05C1 || u == 0x05C2
        || (u >= 0x0610 && u <= 0x061A) || u == 0x0640 || (u >= 0x064B && u <= 0x065F)
        || u == 0x0670 || (u >= 0x06D6 && u <= 0x06DC) || (u >= 0x06DF && u <= 0x06E8)
        || (u >= 0x06EA && u <= 0x06ED) || (u >= 0x1AB0 && u <= 0x1AFF)
        || (u >= 0x1DC0 && u <= 0x1DFF) || (u >= 0x20D0 && u <= 0x20FF)
        || (u >= 0xFE00 && u <= 0xFE0F) || (u >= 0xFE20 && u <= 0xFE2F);
}

// й, ў and ї are letters of their own; only ё is written as е.
bool isPartOfCyrillicLetter(char32_t base, char32_t mark)
{
    if (base < 0x0400 || base > 0x04FF || (mark != 0x0306 && mark != 0x0308))
        return false;
    return mark == 0x0306 || (base != 0x0415 && base != 0x0435);
}

// Letters that NFKD leaves whole but people type in another way. Empty: not one of them.
QStringView respelling(char32_t u)
{
    switch (u) {
    case 0x00DF:
        return u"ss"; // ß
    case 0x00E6:
        return u"ae"; // æ
    case 0x0153:
        return u"oe"; // œ
    case 0x00F8:
        return u"o"; // ø
    case 0x00F0: // ð
    case 0x0111:
        return u"d"; // đ
    case 0x00FE:
        return u"th"; // þ
    case 0x0127:
        return u"h"; // ħ
    case 0x0131:
        return u"i"; // ı
    case 0x0142:
        return u"l"; // ł
    case 0x0167:
        return u"t"; // ŧ
    case 0x0671:
        return u"\u0627"; // alef wasla
    case 0x0629:
        return u"\u0647"; // ta marbuta
    case 0x0649: // alef maksura
    case 0x06CC:
        return u"\u064A"; // Persian yeh
    case 0x06A9:
        return u"\u0643"; // Persian kaf
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
    case 0x2032:
    case 0x0060:
    case 0x00B4:
        return u"'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
        return u"\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return u"-";
    default:
        return {};
    }
}

char32_t takeCodePoint(QStringView text, qsizetype &i)
{
    const QChar c = text[i++];
    if (c.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[i++]);
    return c.unicode();
}

// À to ɏ, which all are letters but for × and ÷.
constexpr char16_t firstLatin = 0xC0;
constexpr char16_t lastLatin = 0x24F;

void appendSpace(QString &out)
{
    if (!out.isEmpty() && out.back() != u' ')
        out += u' ';
}

void appendCodePoint(QString &out, char32_t u)
{
    for (const char16_t c : QChar::fromUcs4(u))
        out += QChar(c);
}

void appendFoldedLetter(QString &out, char32_t u)
{
    u = QChar::toCaseFolded(u);
    const QStringView respelt = respelling(u);
    if (!respelt.isEmpty())
        out += respelt;
    else if (const int digit = QChar::digitValue(u);
        digit >= 0 && QChar::category(u) == QChar::Number_DecimalDigit)
        out += QChar(u'0' + digit);
    else
        appendCodePoint(out, u);
}

// Appends the folding of a run without ASCII; composed again at the end, so that Hangul syllables
// and voiced Kana are one character.
void appendFoldedRun(QString &out, QStringView run)
{
    QString folded;
    const QString decomposed = run.toString().normalized(QString::NormalizationForm_KD);
    char32_t base = 0;
    for (qsizetype i = 0; i < decomposed.size();) {
        const char32_t u = takeCodePoint(decomposed, i);
        if (isOptionalMark(u) && !isPartOfCyrillicLetter(base, u))
            continue;
        if (QChar::isSpace(u)) {
            folded += u' ';
        } else if (QChar::category(u) != QChar::Other_Format
            && QChar::category(u) != QChar::Other_Control) {
            appendFoldedLetter(folded, u);
        }
        if (!QChar::isMark(u))
            base = u;
    }
    for (const QChar c : folded.normalized(QString::NormalizationForm_C)) {
        if (c == u' ')
            appendSpace(out);
        else
            out += c;
    }
}

// Scripts that do not put spaces between words.
bool isWordOfItsOwn(char32_t u)
{
    switch (QChar::script(u)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return u == 0x30FC; // the long-vowel mark of Kana is of no script
    }
}

enum class WordPart { None, Letter, Mark, WholeWord };

WordPart wordPart(char32_t u)
{
    if (u < 0x80) {
        const bool isLetter
            = (u >= U'a' && u <= U'z') || (u >= U'0' && u <= U'9') || (u >= U'A' && u <= U'Z');
        return isLetter ? WordPart::Letter : WordPart::None;
    }
    if (QChar::isMark(u))
        return WordPart::Mark;
    if (!QChar::isLetterOrNumber(u))
        return WordPart::None;
    return isWordOfItsOwn(u) ? WordPart::WholeWord : WordPart::Letter;
}

// The accented letters of Latin, one by one: an alphabet is small, normalising dear.
const QString &foldedLatin(char16_t c)
{
    static const QStringList known = [] {
        QStringList folded;
        for (char16_t u = firstLatin; u <= lastLatin; ++u) {
            folded.append(QString());
            appendFoldedRun(folded.last(), QStringView(&u, 1));
        }
        return folded;
    }();
    return known[c - firstLatin];
}

qsizetype endOfRun(QStringView text, qsizetype from, bool isAscii)
{
    const auto changes = [isAscii](QChar c) { return (c.unicode() < 0x80) != isAscii; };
    return std::find_if(text.begin() + from, text.end(), changes) - text.begin();
}

void appendFoldedAscii(QString &out, QStringView run)
{
    for (const QChar c : run) {
        if (c.isSpace())
            appendSpace(out);
        else if (c > u' ' && c != QChar(0x7F))
            out += foldAscii(c);
    }
}

} // namespace

QString collapseWhitespace(QStringView text)
{
    return collapsed(text, [](QChar c) { return isNoText(c) || isInvisible(c); });
}

QString collapseLines(QStringView text) { return collapsedLines(text, collapseWhitespace); }

QString tidyWhitespace(QStringView text) { return collapsed(text, isNoText); }

QString tidyLines(QStringView text)
{
    const QString lines = collapsedLines(text, tidyWhitespace);
    return lines.isEmpty() ? tidyWhitespace(text) : lines;
}

bool showsSomething(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return !c.isSpace() && !isInvisible(c); });
}

QString withoutInvisible(QString text)
{
    if (std::ranges::any_of(std::as_const(text), isInvisible))
        text.removeIf(isInvisible);
    return text;
}

QString shownText(const QString &text)
{
    QString shown = withoutInvisible(text);
    const auto turns = [](QChar c) { return isIsolate(c) || c == isolateEnd; };
    if (std::ranges::none_of(std::as_const(shown), turns))
        return shown;
    qsizetype depth = 0;
    shown.removeIf([&](QChar c) {
        const bool endsNothing = c == isolateEnd && depth == 0;
        depth += isIsolate(c) ? 1 : c == isolateEnd && depth > 0 ? -1 : 0;
        return endsNothing;
    });
    return shown + QString(depth, isolateEnd);
}

QString wellFormed(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() < 0xD800)
            continue;
        const bool isPair
            = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t u = isPair ? QChar::surrogateToUcs4(c, text.at(i + 1)) : c.unicode();
        if (QChar::isSurrogate(u) || QChar::isNonCharacter(u))
            std::fill_n(text.begin() + i, 1 + isPair, QChar(QChar::ReplacementCharacter));
        i += isPair;
    }
    return text;
}

QString fold(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype start = 0, end = 0; start < text.size(); start = end) {
        const char16_t first = text[start].unicode();
        end = endOfRun(text, start, first < 0x80);
        if (first < 0x80)
            appendFoldedAscii(out, text.sliced(start, end - start));
        else if (end - start == 1 && first >= firstLatin && first <= lastLatin)
            out += foldedLatin(first);
        else
            appendFoldedRun(out, text.sliced(start, end - start));
    }
    if (out.endsWith(u' '))
        out.chop(1);
    return out;
}

WordSpan nextFoldedWord(QStringView folded, qsizetype from)
{
    qsizetype start = from;
    qsizetype end = from;
    WordPart part = WordPart::None;
    while (part == WordPart::None || part == WordPart::Mark) {
        if (end >= folded.size())
            return {folded.size(), 0};
        start = end;
        part = wordPart(takeCodePoint(folded, end));
    }
    for (qsizetype next = end; next < folded.size(); end = next) {
        const WordPart following = wordPart(takeCodePoint(folded, next));
        const bool continues = following == WordPart::Mark
            || (following == WordPart::Letter && part == WordPart::Letter);
        if (!continues)
            break;
    }
    return {start, end - start};
}

QStringList foldedWords(QStringView folded)
{
    QStringList words;
    for (WordSpan word = nextFoldedWord(folded, 0); word.length > 0;
        word = nextFoldedWord(folded, word.end()))
        words.append(folded.sliced(word.start, word.length).toString());
    return words;
}

QString withoutAddresses(const QString &names)
{
    QString out = names;
    for (qsizetype open = 0; (open = out.indexOf(QStringView(u" ("), open)) >= 0;) {
        const qsizetype close = out.indexOf(u')', open);
        const QStringView inside = QStringView(out).mid(open + 2, close - open - 2);
        if (close > open && inside.contains(u'@') && !inside.contains(u' '))
            out.remove(open, close - open + 1);
        else
            ++open;
    }
    return out;
}

QString elideAtWord(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    if (length < 2)
        return length == 1 ? QStringLiteral("…") : QString();
    const qsizetype limit = length - 1;
    qsizetype cut = limit;
    while (cut > limit / 2 && !text[cut].isSpace())
        --cut;
    if (cut <= limit / 2) { // one long word, or a script without spaces
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.left(limit + 32));
        finder.setPosition(limit);
        cut = finder.isAtBoundary() ? limit : qMax<qsizetype>(0, finder.toPreviousBoundary());
    }
    QStringView kept = QStringView(text).left(cut);
    while (!kept.isEmpty() && (kept.back().isSpace() || kept.back() == u',' || kept.back() == u';'))
        kept.chop(1);
    return kept.toString() + QStringLiteral("…");
}

bool isRightToLeftText(QStringView text) { return text.isRightToLeft(); }

} // namespace Liveline
