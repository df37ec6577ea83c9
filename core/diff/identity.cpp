// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/identity.h"

#include "core/base/text.h"
#include "core/diff/address.h"
#include "core/diff/likeness.h"
#include "core/diff/sequence.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype maximumComparisons = 40'000;
constexpr qsizetype maximumReach = 20; ///< places apart, when there are more to compare
constexpr qsizetype mostAbsent = 200; ///< that may be back, reworded
constexpr qsizetype fewEntries = 5; ///< that may well be reworded all at once

class Recogniser {
public:
    Recogniser(const QList<KnownEntry> &known, const QList<ParsedEntry> &entries, QString pageKey,
        Answer answer)
        : m_known(known)
        , m_pageKey(std::move(pageKey))
        , m_answer(answer)
        , m_idsWork(answer == Answer::Partial)
    {
        for (const KnownEntry &entry : known) {
            m_old.append(entry.said);
            m_oldIds.insert(entry.said.sourceId);
            m_onPage += entry.isOnPage ? 1 : 0;
        }
        for (const ParsedEntry &entry : entries) {
            m_new.append(entry);
            m_newIds.insert(entry.sourceId);
        }
    }

    QList<qsizetype> run()
    {
        pairBySourceId();
        pairBy([this](const ParsedEntry &entry) { return permalink(entry); }, true);
        pairBy(&timeAndHeadline, false);
        pairLikeOnesOfOneTime();
        pairEqualTextsInOrder();
        pairEqualTextsAnywhere();
        pairSimilarTextsInOrder();
        pairMovedOnes();
        pairAbsentOnesInTheirPlace();
        return m_new.partners();
    }

private:
    QString permalink(const ParsedEntry &entry) const
    {
        const QString key = addressKey(entry.url);
        return key == m_pageKey ? QString() : key;
    }
    static QString timeAndHeadline(const ParsedEntry &entry)
    {
        const QString headline = fold(entry.headline);
        if (headline.isEmpty() || !entry.published.isValid())
            return {};
        return QString::number(entry.published.toSecsSinceEpoch()) + u'|' + headline;
    }

    void pair(qsizetype x, qsizetype k)
    {
        m_new.setPartner(x, k);
        m_old.setPartner(k, x);
    }
    double likeness(qsizetype x, qsizetype k) { return similarity(m_new.words(x), m_old.words(k)); }

    // Free ones of both sides that alone hold a key. A stored key that several hold is that of the
    // one on the page, if only one is.
    template <class Key> QList<std::pair<qsizetype, qsizetype>> sharing(Key key) const
    {
        QHash<QString, qsizetype> old;
        constexpr qsizetype several = -1;
        for (qsizetype k = 0; k < m_known.size(); ++k) {
            const QString own = m_old.isFree(k) ? key(m_known[k].said) : QString();
            if (own.isEmpty())
                continue;
            const auto place = old.find(own);
            if (place == old.end())
                old.insert(own, k);
            else if (m_known[k].isOnPage)
                *place = several; // those on the page come first
        }
        QHash<QString, qsizetype> now;
        for (qsizetype x = 0; x < m_new.size(); ++x) {
            const QString own = m_new.isFree(x) ? key(m_new[x]) : QString();
            if (!own.isEmpty())
                now.insert(own, now.contains(own) ? several : x);
        }
        QList<std::pair<qsizetype, qsizetype>> result;
        for (const auto &[own, x] : now.asKeyValueRange()) {
            if (const qsizetype k = old.value(own, several); x != several && k != several)
                result.append({x, k});
        }
        return result;
    }

    // An identifier says that these two are one; do their texts say that each is another?
    bool isContradicted(qsizetype x, qsizetype k) const
    {
        const QString &said = m_old.content(k);
        const QString &says = m_new.content(x);
        if (said == says)
            return false;
        const bool isElsewhere
            = m_old.isSubstantial(k) && m_old.isUnique(k) && m_new.uses(said) == 1;
        const bool isFromElsewhere
            = m_new.isSubstantial(x) && m_new.isUnique(x) && m_old.uses(says) == 1;
        return isElsewhere || isFromElsewhere;
    }

    // A name that may count places, of an entry of another time with other words.
    bool isInItsPlace(const QString &name, qsizetype x, qsizetype k)
    {
        return looksPositional(name) && isOtherTime(m_new[x].published, m_old[k].published)
            && likeness(x, k) < 0.6;
    }

    void pairBySourceId()
    {
        auto pairs = sharing([](const ParsedEntry &entry) { return entry.sourceId; });
        const qsizetype contradicted = pairs.removeIf(
            [this](const auto &pair) { return isContradicted(pair.first, pair.second); });
        const auto isUnlike = [this](const auto &pair) {
            const auto &[x, k] = pair;
            return m_new.content(x) != m_old.content(k)
                && !isSameTime(m_new[x].published, m_old[k].published) && likeness(x, k) < 0.25;
        };
        const auto unlike = std::count_if(pairs.begin(), pairs.end(), isUnlike);
        // Nobody rewrites most of a page at once: such ids are places, or were given anew.
        const bool areMeaningless = unlike >= 2 && 2 * unlike > pairs.size();
        const bool arePlaces = contradicted >= 2 && contradicted > pairs.size();
        for (const auto &pair : std::as_const(pairs)) {
            const auto &[x, k] = pair;
            if ((areMeaningless && isUnlike(pair)) || isInItsPlace(m_new[x].sourceId, x, k)
                || (arePlaces && isOtherTime(m_new[x].published, m_old[k].published)))
                continue;
            this->pair(x, k);
            m_idsWork = true;
        }
    }

    // Where ids work, different ids are different entries; but for a long text word for word, which
    // a source may serve under another id (#post3, or one that changes with each edit).
    bool areToldApart(qsizetype x, qsizetype k) const
    {
        const ParsedEntry &now = m_new[x];
        const ParsedEntry &old = m_old[k];
        const bool isSame = m_new.isSubstantial(x) && m_new.content(x) == m_old.content(k)
            && !isOtherTime(now.published, old.published);
        return m_idsWork && !isSame && !now.sourceId.isEmpty() && !old.sourceId.isEmpty()
            && now.sourceId != old.sourceId;
    }

    // An id that came instead of one that left, or that counts places.
    bool isIdReplaced(qsizetype x, qsizetype k) const
    {
        const QString &now = m_new[x].sourceId;
        const QString &old = m_old[k].sourceId;
        if (looksPositional(now) && looksPositional(old))
            return true;
        return m_answer == Answer::Whole && !m_oldIds.contains(now) && !m_newIds.contains(old);
    }

    // Of one second, each alone of it, and alike: edited, under whatever id.
    void pairLikeOnesOfOneTime()
    {
        const auto pairs = sharing([](const ParsedEntry &entry) {
            return entry.published.isValid() ? QString::number(entry.published.toSecsSinceEpoch())
                                             : QString();
        });
        for (const auto &[x, k] : pairs) {
            if (areToldApart(x, k) && !isIdReplaced(x, k))
                continue;
            if (!isContradicted(x, k) && likeness(x, k) >= 0.5)
                pair(x, k);
        }
    }

    template <class Key> void pairBy(Key key, bool mayBeContradicted)
    {
        const auto pairs = sharing(key);
        for (const auto &[x, k] : pairs) {
            if (areToldApart(x, k) || (mayBeContradicted && isContradicted(x, k))
                || isInItsPlace(m_new[x].url.fragment(), x, k))
                continue;
            pair(x, k);
        }
    }

    // Both sides in page order as numbers: what is paired already is equal, the rest by `key`.
    template <class Key> std::optional<Alignment> align(Key key) const
    {
        Numbering<QString> number;
        QList<int> old;
        for (qsizetype k = 0; k < m_onPage; ++k)
            old.append(number(m_old.isFree(k) ? key(m_old, k, u"old"_s) : u"=%1"_s.arg(k)));
        QList<int> now;
        for (qsizetype x = 0; x < m_new.size(); ++x)
            now.append(
                number(m_new.isFree(x) ? key(m_new, x, u"new"_s) : u"=%1"_s.arg(m_new.partner(x))));
        return longestCommonSubsequence(old, now, 2'000);
    }

    void pairEqualTextsInOrder()
    {
        const auto alignment = align([](const ComparedEntries &side, qsizetype i, const QString &) {
            const QDateTime &time = side[i].published;
            return u":%1|%2"_s.arg(time.isValid() ? time.toSecsSinceEpoch() / 60 : 0)
                .arg(side.content(i));
        });
        for (const auto &[k, x] : alignment.value_or(Alignment())) {
            if (m_old.isFree(k) && m_new.isFree(x) && !areToldApart(x, k))
                pair(x, k);
        }
    }

    // Moved on the page, back after having left it, or dated anew: long texts that only one holds.
    void pairEqualTextsAnywhere()
    {
        QHash<QString, qsizetype> old;
        for (qsizetype k = m_known.size() - 1; k >= 0; --k) {
            if (m_old.isFree(k) && m_old.isSubstantial(k))
                old.insert(m_old.content(k), k);
        }
        for (qsizetype x = 0; x < m_new.size(); ++x) {
            const qsizetype k = old.value(m_new.content(x), -1);
            if (k < 0 || !m_new.isFree(x) || !m_new.isUnique(x) || !m_old.isFree(k))
                continue;
            const bool isOther = isOtherTime(m_new[x].published, m_old[k].published);
            if (m_known[k].isOnPage ? m_old.isUnique(k) || !isOther : !isOther)
                pair(x, k);
        }
    }

    // How sure we must be, by what else the two have in common.
    bool isLikeEnough(qsizetype x, qsizetype k, double score, bool isVouchedFor = true) const
    {
        const ParsedEntry &now = m_new[x];
        const ParsedEntry &old = m_old[k];
        const bool isApart = areToldApart(x, k);
        if (isApart && !isIdReplaced(x, k))
            return false;
        if (isOtherTime(now.published, old.published)) {
            // Of another time and other numbers, or another id: no more than a formula in common.
            const bool hasOtherId = !now.sourceId.isEmpty() && !old.sourceId.isEmpty()
                && now.sourceId != old.sourceId && !looksPositional(now.sourceId);
            return score >= 0.8 && !isApart && !hasOtherId && !differInNumbers(now, old);
        }
        if (isApart)
            return score >= 0.8;
        const bool hasSameHeadline
            = !now.headline.isEmpty() && fold(now.headline) == fold(old.headline);
        if (hasSameHeadline || isSameTime(now.published, old.published))
            return score >= 0.3;
        return isVouchedFor ? score >= 0.6 : score >= 0.8 && !differInNumbers(now, old);
    }

    void pairSimilar(const QList<qsizetype> &old, const QList<qsizetype> &now, bool isVouchedFor)
    {
        struct Candidate {
            double score;
            qsizetype x;
            qsizetype k;
        };
        QList<Candidate> candidates;
        const bool isBounded = old.size() * now.size() > maximumComparisons;
        for (qsizetype i = 0; i < old.size(); ++i) {
            for (qsizetype j = 0; j < now.size(); ++j) {
                if (isBounded && std::abs(i - j) > maximumReach)
                    continue;
                const double score = likeness(now[j], old[i]);
                if (isLikeEnough(now[j], old[i], score, isVouchedFor))
                    candidates.append({score, now[j], old[i]});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
            [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
        for (const Candidate &candidate : std::as_const(candidates)) {
            if (m_new.isFree(candidate.x) && m_old.isFree(candidate.k))
                pair(candidate.x, candidate.k);
        }
    }

    // Between two neighbours that are still there, what is left on both sides may be an edit.
    void pairSimilarTextsInOrder()
    {
        const auto anchors = align([](const ComparedEntries &, qsizetype i, const QString &side) {
            return u"%1%2"_s.arg(side).arg(i);
        });
        Alignment ends = anchors.value_or(Alignment());
        // Where nothing of the page is left in its place, no neighbour vouches for an edit.
        const bool isSamePage = !ends.isEmpty() || std::min(m_onPage, m_new.size()) < fewEntries;
        ends.append({m_onPage, m_new.size()});
        qsizetype k = 0;
        qsizetype x = 0;
        for (const auto &[endK, endX] : std::as_const(ends)) {
            QList<qsizetype> old;
            QList<qsizetype> now;
            for (; k < endK; ++k) {
                if (m_old.isFree(k))
                    old.append(k);
            }
            for (; x < endX; ++x) {
                if (m_new.isFree(x))
                    now.append(x);
            }
            pairSimilar(old, now, isSamePage);
        }
    }

    // Reworded and moved at once, by a few places: one is missing, and one like it has come between
    // two that were there. News comes on top.
    void pairMovedOnes()
    {
        constexpr qsizetype reach = 3;
        qsizetype above = -1;
        for (qsizetype x = 0; x < m_new.size(); ++x) {
            if (!m_new.isFree(x)) {
                above = m_new.partner(x) < m_onPage ? m_new.partner(x) : -1;
                continue;
            }
            if (above < 0)
                continue;
            for (qsizetype k = std::max<qsizetype>(above - reach, 0);
                k < std::min(above + reach + 1, m_onPage) && m_new.isFree(x); ++k) {
                const double score = m_old.isFree(k) ? likeness(x, k) : 0;
                if (score >= 0.8 && isLikeEnough(x, k, score))
                    pair(x, k);
            }
        }
    }

    bool isBelow(qsizetype lower, qsizetype upper) const
    {
        const QDateTime &below = m_old[lower].published;
        const QDateTime &above = m_old[upper].published;
        return below.isValid() && above.isValid()
            ? below <= above
            : m_known[lower].position < m_known[upper].position;
    }

    // Known ones, neither on the page nor recognised, that stood between the neighbours that an
    // entry has now. At an edge of an older page that is the one next to its only neighbour.
    QList<qsizetype> absentOnesBetween(
        const QList<qsizetype> &absent, qsizetype newer, qsizetype older) const
    {
        const bool isEdge = newer < 0 || older < 0;
        if ((newer < 0 && older < 0) || (isEdge && m_answer == Answer::Whole))
            return {};
        QList<qsizetype> between;
        for (const qsizetype k : absent) {
            if (m_old.isFree(k) && (newer < 0 || isBelow(k, newer))
                && (older < 0 || isBelow(older, k)))
                between.append(k);
        }
        if (isEdge && !between.isEmpty()) {
            const auto order = [this](qsizetype a, qsizetype b) { return isBelow(a, b); };
            return {newer < 0 ? *std::ranges::min_element(between, order)
                              : *std::ranges::max_element(between, order)};
        }
        return between;
    }

    // Taken away or left behind, reworded, and back where it stood.
    void pairAbsentOnesInTheirPlace()
    {
        QList<qsizetype> absent;
        for (qsizetype k = 0; k < m_known.size(); ++k) {
            const bool isAbsent = m_known[k].isRemoved || !m_known[k].isOnPage;
            if (isAbsent && m_old.isFree(k) && absent.size() < mostAbsent)
                absent.append(k);
        }
        qsizetype above = -1;
        for (qsizetype x = 0; x < m_new.size() && !absent.isEmpty(); ++x) {
            if (!m_new.isFree(x)) {
                above = m_new.partner(x);
                continue;
            }
            const bool isInside = x > 0 && x + 1 < m_new.size();
            const qsizetype below = x + 1 < m_new.size() ? m_new.partner(x + 1) : -1;
            if (isInside && (above < 0 || below < 0))
                continue;
            for (const qsizetype k : absentOnesBetween(absent, above, below)) {
                const double score = likeness(x, k);
                if (score >= 0.8 && isLikeEnough(x, k, score)) {
                    pair(x, k);
                    break;
                }
            }
        }
    }

    const QList<KnownEntry> &m_known;
    QString m_pageKey;
    ComparedEntries m_old;
    ComparedEntries m_new;
    QSet<QString> m_oldIds;
    QSet<QString> m_newIds;
    qsizetype m_onPage = 0;
    Answer m_answer;
    bool m_idsWork;
};

} // namespace

QList<qsizetype> recognise(const QList<KnownEntry> &known, const QList<ParsedEntry> &entries,
    const QUrl &pageUrl, Answer answer)
{
    return Recogniser(known, entries, pageKey(pageUrl), answer).run();
}

} // namespace Liveline
