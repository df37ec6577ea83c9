// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/entryparts.h"

#include "core/extract/attributes.h"
#include "core/extract/datetime.h"
#include "core/extract/entrysigns.h"
#include "core/extract/maincontent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestLabel = 60;
constexpr qsizetype LongestAuthor = 80;
constexpr qsizetype LongestKicker = 30;
constexpr qsizetype LongestMeta = 120;
constexpr int MostLabels = 64; ///< an entry has a few; bounds what a hostile page costs

class PartFinder {
public:
    PartFinder(HtmlNode entry, const DateWords &words)
        : m_entry(entry)
        , m_words(words)
        , m_length(entry.text().size())
    {
    }

    EntryParts find(const KnownParts &known)
    {
        takeKnown(known);
        m_parts.isPinned
            = isPinnedByAttribute(m_entry) || hasNameWord(m_entry, {u"pinned"_s, u"sticky"_s});
        m_parts.isKeyEvent = isKeyEventByAttribute(m_entry);
        m_entry.walk([this](HtmlNode node) { return visit(node); });
        if (m_parts.headline.isEmpty())
            takeNamedHeadline();
        return m_parts;
    }

private:
    bool visit(HtmlNode node)
    {
        if (node == m_entry) {
            noteInstants(node);
            return !isHeading(node) || visitHeading(node);
        }
        if (node.isText())
            return false;
        if (isBoilerplate(node)) {
            if (!node.is("script") && !node.is("style"))
                noteInner(node);
            skip(node);
            return false;
        }
        if (node.is("blockquote"))
            return false;
        noteInstants(node);
        if (isHeading(node))
            return visitHeading(node);
        return !takeLabel(node) && !takeAuthor(node) && !takeTool(node) && !takeKicker(node);
    }

    void takeKnown(const KnownParts &known)
    {
        if (known.time) {
            noteInstants(known.time);
            for (const HtmlNode inner : known.time.findAllTags("time"))
                noteInstants(inner);
            const QString text = known.time.text();
            if (!m_parts.published.isValid())
                m_parts.published = parseDateTime(text);
            if (const auto stamp = timeStamp(text, m_words)) {
                m_parts.clock = stamp->label;
                m_parts.day = stamp->day;
            } else {
                noteClock(text);
            }
            skip(known.time);
        }
        if (known.title && !known.title.text().isEmpty())
            takeHeadline(known.title, known.title.text());
    }

    void skip(HtmlNode node) { m_parts.skipped.insert(node.raw()); }

    /// A footer is left out, but may tell when the entry was changed.
    void noteInner(HtmlNode node)
    {
        if (!node.is("footer"))
            return;
        node.walk([this](HtmlNode inner) {
            noteInstants(inner);
            return true;
        });
    }

    void noteInstants(HtmlNode node)
    {
        for (const TimeAttribute &time : timeAttributes(node)) {
            if (--m_labelsLeft < 0)
                return;
            const bool isUpdate = time.isUpdate || (node != m_entry && isUpdateNode(node, m_entry));
            QDateTime &told = isUpdate ? m_parts.updated : m_parts.published;
            if (!told.isValid())
                told = time.instant;
        }
    }

    bool visitHeading(HtmlNode node)
    {
        const QString text = node.text();
        if (text.isEmpty())
            return true;
        if (isTimeLabel(text, m_words)) {
            noteClock(text);
            skip(node);
            return false;
        }
        if (!m_parts.headline.isEmpty())
            return false;
        takeHeadline(node, text);
        for (const HtmlNode kicker : m_kickers)
            skip(kicker);
        node.walk([this](HtmlNode inner) {
            noteInstants(inner);
            return true;
        });
        return false;
    }

    void takeHeadline(HtmlNode node, QString text)
    {
        if (const auto label = leadingTimeLabel(text); label && !m_parts.clock) {
            m_parts.clock = label;
            text = text.mid(label->length);
        }
        m_parts.headline = text;
        skip(node);
    }

    void noteClock(const QString &text)
    {
        if (!m_parts.clock)
            m_parts.clock = leadingTimeLabel(text);
    }

    bool takeLabel(HtmlNode node)
    {
        const bool isLeaf = node.childElements().isEmpty();
        const QString text = isLeaf || node.is("time") ? node.text() : QString();
        if (text.isEmpty() || text.size() > LongestLabel)
            return false;
        if (!node.is("time") && !isTimeLabel(text, m_words))
            return false;
        if (--m_labelsLeft < 0 || isInProse(node, text))
            return false;
        if (!isUpdateNode(node, m_entry))
            noteClock(text);
        const HtmlNode line = widest(node, text);
        skip(line);
        noteNameIn(line);
        return false;
    }

    /// Beside the time often stands who wrote.
    void noteNameIn(HtmlNode line)
    {
        if (!m_parts.author.isEmpty())
            return;
        const HtmlNode name = line.find([](HtmlNode node) {
            return node.childElements().isEmpty() && isPersonName(node.text());
        });
        m_parts.author = name.text();
    }

    /// A time within a sentence belongs to it, unless the sentence begins with it.
    static bool isInProse(HtmlNode node, const QString &text)
    {
        HtmlNode block = node.parent();
        while (block && !isBlock(block))
            block = block.parent();
        const bool isProse = block.is("p") || block.is("li") || block.is("td") || block.is("dd")
            || block.is("figcaption");
        if (!isProse)
            return false;
        const QString all = block.text();
        return !all.startsWith(text) && all.size() > text.size() + LongestKicker;
    }

    /// The line of particulars around a time label: date, author, "Updated at".
    HtmlNode widest(HtmlNode label, const QString &text) const
    {
        HtmlNode best = label;
        for (HtmlNode up = label.parent(); up && up != m_entry; up = up.parent()) {
            const QString all = up.text();
            const bool isMeta = all.size() == text.size()
                || (all.size() <= LongestMeta && isMetaNode(up))
                || (all.size() <= text.size() + LongestKicker && isUpdateNode(up, m_entry));
            const bool holdsText = up.find([](HtmlNode inner) {
                return isHeading(inner) || (inner.is("p") && inner.text().size() > LongestLabel);
            })
                ? true
                : false;
            if (!isMeta || holdsText || all.size() == m_length)
                break;
            best = up;
        }
        return best;
    }

    bool takeAuthor(HtmlNode node)
    {
        if (!isAuthorNode(node) || node.text().size() > LongestAuthor)
            return false;
        if (node.text().size() == m_length || node.find(isHeading))
            return false;
        if (m_parts.author.isEmpty() && !hasNameWord(node, {u"avatar"_s, u"image"_s, u"img"_s}))
            m_parts.author = authorName(node);
        skip(node);
        return true;
    }

    /// Permalinks and the like: a link that stands alone and leads to the entry itself.
    bool takeTool(HtmlNode node)
    {
        if (!node.is("a") || node.text().size() > LongestKicker || node.findTag("img"))
            return false;
        const bool isPermalink = hasNameWord(node, {u"permalink"_s, u"anchor"_s, u"bookmark"_s})
            || node.attribute("rel").contains("bookmark"_L1)
            || node.attribute("href").startsWith(u'#');
        HtmlNode block = node.parent();
        while (block && !isBlock(block))
            block = block.parent();
        if (!isPermalink || block.text().size() > node.text().size() + LongestKicker)
            return false;
        noteInstants(node);
        skip(node);
        return false;
    }

    /// A word or two set above the headline: "Pinned", "Key event", a section's name.
    bool takeKicker(HtmlNode node)
    {
        const QList<HtmlNode> children = node.children();
        const bool isLeaf = std::none_of(children.cbegin(), children.cend(), isBlock);
        if (!isLeaf || node.is("p"))
            return false;
        const QString text = node.text();
        if (text.isEmpty() || text.size() > LongestKicker)
            return false;
        if (isPinnedWord(text) || isKeyEventWord(text)) {
            m_parts.isPinned = m_parts.isPinned || isPinnedWord(text);
            m_parts.isKeyEvent = m_parts.isKeyEvent || isKeyEventWord(text);
            m_parts.isBreaking = m_parts.isBreaking || isBreakingWord(text);
            skip(node);
            return true;
        }
        const bool isAlone
            = isBlock(node) || (node.parent() && isBlock(node.parent()) && !node.parent().is("p"));
        if (m_parts.headline.isEmpty() && isAlone)
            m_kickers.append(node);
        return false;
    }

    /// Where no element is a heading, one may be called so.
    void takeNamedHeadline()
    {
        static const QSet<QString> words{u"headline"_s, u"title"_s, u"titre"_s, u"titel"_s};
        const HtmlNode named = m_entry.find([&](HtmlNode node) {
            return node.isElement() && hasNameWord(node, words) && !node.text().isEmpty()
                && !m_parts.skipped.contains(node.raw());
        });
        if (!named || named.text().size() > 4 * LongestLabel || isTimeLabel(named.text(), m_words))
            return;
        qsizetype skippedText = 0;
        m_entry.walk([&](HtmlNode node) {
            const bool isSkipped = m_parts.skipped.contains(node.raw());
            skippedText += isSkipped ? node.text().size() + 1 : 0;
            return !isSkipped;
        });
        if (m_length <= skippedText + named.text().size() + 2)
            return;
        m_parts.headline = named.text();
        skip(named);
    }

    HtmlNode m_entry;
    const DateWords &m_words;
    const qsizetype m_length;
    int m_labelsLeft = MostLabels;
    EntryParts m_parts;
    QList<HtmlNode> m_kickers;
};

} // namespace

EntryParts findParts(HtmlNode entry, const DateWords &words, const KnownParts &known)
{
    return PartFinder(entry, words).find(known);
}

} // namespace Liveline
