// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/likeness.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype substantialLength = 40; ///< below it, two texts may be equal by chance
constexpr qsizetype mostOfAText = 20'000;

// A body that tells enough stands for itself: not every format of a source has headlines.
QString contentOf(const ParsedEntry &entry)
{
    QString words = collapseWhitespace(entry.text);
    if (words.size() < substantialLength)
        words = collapseWhitespace(QString(entry.headline + u' ' + entry.text));
    return words.isEmpty() && !entry.images.isEmpty() ? entry.images.first().url.path() : words;
}

// Words as numbers, which compare quickly; that two are the same by chance does no harm here.
QList<size_t> sortedWords(const QString &content)
{
    QList<size_t> words;
    for (const QString &word : foldedWords(fold(content.left(mostOfAText))))
        words.append(qHash(word));
    std::sort(words.begin(), words.end());
    return words;
}

QStringList numbersIn(const ParsedEntry &entry)
{
    static const QRegularExpression digits(
        u"\\d+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    const QString words = entry.headline + u' ' + entry.text.left(mostOfAText);
    for (const auto &match : digits.globalMatch(words))
        found.append(match.captured());
    return found;
}

} // namespace

void ComparedEntries::append(const ParsedEntry &entry)
{
    m_entries.append(&entry);
    m_contents.append(contentOf(entry));
    m_words.append(QList<size_t>());
    m_partners.append(-1);
    ++m_uses[m_contents.last()];
}

bool ComparedEntries::isSubstantial(qsizetype i) const
{
    return m_contents[i].size() >= substantialLength;
}

const QList<size_t> &ComparedEntries::words(qsizetype i)
{
    if (m_words[i].isEmpty())
        m_words[i] = sortedWords(m_contents[i]);
    return m_words[i];
}

double similarity(const QList<size_t> &a, const QList<size_t> &b)
{
    qsizetype common = 0;
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        common += a[i] == b[j] ? 1 : 0;
        const bool isLess = a[i] < b[j];
        const bool isGreater = b[j] < a[i];
        i += isGreater ? 0 : 1;
        j += isLess ? 0 : 1;
    }
    return a.isEmpty() && b.isEmpty() ? 0 : 2.0 * double(common) / double(a.size() + b.size());
}

bool isSameTime(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && b.isValid() && a == b;
}

bool isOtherTime(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && b.isValid() && std::abs(a.secsTo(b)) >= 60;
}

bool differInNumbers(const ParsedEntry &a, const ParsedEntry &b)
{
    return numbersIn(a) != numbersIn(b);
}

bool looksPositional(const QString &id)
{
    static const QRegularExpression pattern(u"(?:^|[:/#])[^\\d:/#]{0,12}\\d{1,3}$"_s);
    return pattern.match(id).hasMatch();
}

} // namespace Liveline
