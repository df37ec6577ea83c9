// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/pairing.h"

#include "core/base/text.h"

#include <QHash>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestCompared = 4'000; ///< characters of a body whose words are compared
constexpr qsizetype OpeningLength = 50;
constexpr qsizetype ShortestOpening = 8;
constexpr qsizetype ShortestIdentifier = 4; ///< shorter ones are numbers of places
constexpr qsizetype Reach = 12; ///< places apart, at most, of two entries that are only alike
constexpr qsizetype FewestWords = 4;
constexpr int MostComparisons = 40'000;
constexpr double Alike = 0.7;
constexpr double Unlike = 0.2;

using Words = QList<size_t>;

// Words as numbers, sorted; that two are the same by chance does no harm here.
Words wordsOf(const QString &text)
{
    Words words;
    for (const QString &word : foldedWords(fold(QStringView(text).left(LongestCompared))))
        words.append(qHash(word));
    std::sort(words.begin(), words.end());
    return words;
}

qsizetype commonWords(const Words &a, const Words &b)
{
    qsizetype common = 0;
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        common += a[i] == b[j] ? 1 : 0;
        const bool isLess = a[i] < b[j];
        const bool isGreater = b[j] < a[i];
        i += isGreater ? 0 : 1;
        j += isLess ? 0 : 1;
    }
    return common;
}

// "block-5f3" is also "5f3": readings differ in how much of a prefix they keep.
QStringList identifiersOf(const ParsedEntry &entry)
{
    QStringList names{entry.sourceId};
    if (entry.url.hasFragment())
        names.append(entry.url.fragment());
    for (qsizetype i = 0; i < names.size() && names.size() < 8; ++i) {
        const auto separator = std::find_if(names[i].cbegin(), names[i].cend(),
            [](QChar c) { return c == u'-' || c == u'_' || c == u'/' || c == u':' || c == u'#'; });
        if (separator != names[i].cend())
            names.append(names[i].sliced(separator - names[i].cbegin() + 1));
    }
    names.removeIf([](const QString &name) { return name.size() < ShortestIdentifier; });
    names.removeDuplicates();
    return names;
}

// How an entry begins, to a reader: its headline, and its body, since some readings make the one
// out of the other.
QStringList openingsOf(const ParsedEntry &entry)
{
    QStringList openings;
    for (const QString &text : {entry.headline, entry.text}) {
        const QString words
            = foldedWords(fold(QStringView(text).left(4 * OpeningLength))).join(u' ');
        if (words.size() >= ShortestOpening)
            openings.append(words.left(OpeningLength));
    }
    openings.removeDuplicates();
    return openings;
}

// The zone may be wrong in one reading, and zones differ by quarters of an hour.
QStringList datedOpeningsOf(const ParsedEntry &entry)
{
    if (!entry.published.isValid())
        return {};
    QStringList openings = openingsOf(entry);
    for (QString &opening : openings)
        opening.prepend(QString::number(entry.published.time().minute() % 15) + u'|');
    return openings;
}

QStringList minuteOf(const ParsedEntry &entry)
{
    if (!entry.published.isValid())
        return {};
    return {QString::number(entry.published.toSecsSinceEpoch() / 60)};
}

class Pairing {
public:
    using Keys = QStringList (*)(const ParsedEntry &);

    Pairing(const QList<ParsedEntry> &ones, const QList<ParsedEntry> &others)
        : m_ones(ones)
        , m_others(others)
        , m_placeOf(ones.size(), -1)
        , m_oneAt(others.size(), -1)
        , m_words(ones.size())
        , m_otherWords(others.size())
    {
    }

    QList<qsizetype> run()
    {
        pairBy(identifiersOf);
        pairBy(openingsOf);
        pairBy(datedOpeningsOf);
        pairBy(minuteOf);
        pairNeighbours();
        return m_placeOf;
    }

private:
    /// Pairs what alone holds a key on either side, unless the two texts say that it is not the
    /// same.
    void pairBy(Keys keys)
    {
        if (m_pairs == std::min(m_ones.size(), m_others.size()))
            return;
        const QHash<QString, qsizetype> others = alone(m_others, m_oneAt, keys);
        const QHash<QString, qsizetype> ones = alone(m_ones, m_placeOf, keys);
        for (qsizetype i = 0; i < m_ones.size(); ++i) {
            if (m_placeOf[i] >= 0)
                continue;
            for (const QString &key : keys(m_ones[i])) {
                const qsizetype k = ones.value(key, -1) == i ? others.value(key, -1) : -1;
                if (k >= 0 && m_oneAt[k] < 0 && likeness(i, k) >= Unlike) {
                    pair(i, k);
                    break;
                }
            }
        }
    }

    static QHash<QString, qsizetype> alone(
        const QList<ParsedEntry> &entries, const QList<qsizetype> &partners, Keys keys)
    {
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (partners[i] >= 0)
                continue;
            for (const QString &key : keys(entries[i]))
                places.insert(key, places.contains(key) ? -1 : i);
        }
        return places;
    }

    /// The rest: alike enough, and near the place where their paired neighbours stand.
    void pairNeighbours()
    {
        int left = MostComparisons;
        qsizetype expected = 0;
        for (qsizetype i = 0; i < m_ones.size() && left > 0; ++i) {
            if (m_placeOf[i] >= 0) {
                expected = m_placeOf[i] + 1;
                continue;
            }
            qsizetype best = -1;
            double bestLikeness = Alike;
            const qsizetype end = std::min(expected + Reach, m_others.size());
            for (qsizetype k = std::max<qsizetype>(0, expected - Reach); k < end; ++k) {
                if (m_oneAt[k] >= 0 || --left < 0 || !isText(i, k))
                    continue;
                if (const double like = likeness(i, k); like > bestLikeness) {
                    bestLikeness = like;
                    best = k;
                }
            }
            if (best >= 0)
                pair(i, best);
        }
    }

    bool isText(qsizetype i, qsizetype k)
    {
        return words(i).size() >= FewestWords && otherWords(k).size() >= FewestWords;
    }

    /// The share of common words of the one that has fewer; 1 where those are too few to tell.
    double likeness(qsizetype i, qsizetype k)
    {
        const qsizetype fewest = std::min(words(i).size(), otherWords(k).size());
        return fewest < FewestWords ? 1
                                    : double(commonWords(words(i), otherWords(k))) / double(fewest);
    }

    const Words &words(qsizetype i) { return cached(m_words[i], m_ones[i]); }
    const Words &otherWords(qsizetype k) { return cached(m_otherWords[k], m_others[k]); }

    static const Words &cached(std::optional<Words> &words, const ParsedEntry &entry)
    {
        if (!words)
            words = wordsOf(entry.headline + u' ' + entry.text);
        return *words;
    }

    void pair(qsizetype i, qsizetype k)
    {
        m_placeOf[i] = k;
        m_oneAt[k] = i;
        ++m_pairs;
    }

    const QList<ParsedEntry> &m_ones;
    const QList<ParsedEntry> &m_others;
    QList<qsizetype> m_placeOf;
    QList<qsizetype> m_oneAt;
    qsizetype m_pairs = 0;
    QList<std::optional<Words>> m_words;
    QList<std::optional<Words>> m_otherWords;
};

} // namespace

QList<qsizetype> pairEntries(const QList<ParsedEntry> &ones, const QList<ParsedEntry> &others)
{
    return Pairing(ones, others).run();
}

double wordsHeld(const QString &text, const QString &by)
{
    const Words words = wordsOf(text);
    if (words.isEmpty())
        return 1;
    return double(commonWords(words, wordsOf(by))) / double(words.size());
}

} // namespace Liveline
