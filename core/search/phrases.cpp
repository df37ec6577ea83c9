// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/phrases.h"

#include "core/search/words.h"

namespace Liveline {

namespace {

// Goes through a text from word to word, but over white space in leaps.
class WordSteps {
public:
    explicit WordSteps(QStringView folded)
        : m_folded(folded)
    {
    }

    // The word that begins at `at`, which must not go back. Length 0: none does.
    WordSpan wordAt(qsizetype at)
    {
        const qsizetype passed = m_word.end();
        if (at >= passed) {
            const qsizetype space = m_folded.sliced(passed, at - passed).lastIndexOf(u' ');
            m_word = nextSearchWord(m_folded, passed + space + 1);
        }
        while (m_word.length > 0 && m_word.end() <= at)
            m_word = nextSearchWord(m_folded, m_word.end());
        return m_word.start == at ? m_word : WordSpan{at, 0};
    }

private:
    QStringView m_folded;
    WordSpan m_word;
};

// The index has ASCII signs in their full-width form.
QString asWritten(const QString &word)
{
    const char16_t first = word.front().unicode();
    return first > 0xFF00 && first < 0xFF5F ? QString(QChar(char16_t(first - 0xFEE0))) : word;
}

// Where the phrase ends, if it begins with `word`; else 0.
qsizetype endOfPhrase(QStringView folded, const Words &sought, WordSpan word)
{
    for (qsizetype i = 0; i < sought.words.size(); ++i) {
        if (i > 0)
            word = nextSearchWord(folded, word.end());
        if (word.length == 0)
            return 0;
        const bool isPrefix = sought.isPrefix && i + 1 == sought.words.size();
        const QString found = searchWordAt(folded, word);
        if (isPrefix ? !found.startsWith(sought.words[i]) : found != sought.words[i])
            return 0;
    }
    return word.end();
}

void collectWanted(const QueryNode &node, QList<const Condition *> &wanted)
{
    if (node.kind == QueryNode::Kind::Is)
        wanted.append(&node.condition);
    if (node.kind == QueryNode::Kind::Not)
        return;
    for (const QueryNode &part : node.parts)
        collectWanted(part, wanted);
}

} // namespace

QList<WordSpan> findPhrase(QStringView folded, const Words &sought, qsizetype most)
{
    const QString first = asWritten(sought.words.constFirst());
    WordSteps steps(folded);
    QList<WordSpan> found;
    for (qsizetype at = 0; found.size() < most && (at = folded.indexOf(first, at)) >= 0; ++at) {
        if (const qsizetype end = endOfPhrase(folded, sought, steps.wordAt(at)); end > at)
            found.append({at, end - at});
    }
    return found;
}

QList<const Condition *> wantedOf(const QueryNode &tree)
{
    QList<const Condition *> wanted;
    collectWanted(tree, wanted);
    return wanted;
}

} // namespace Liveline
