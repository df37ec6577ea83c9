// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/entrysigns.h"

#include "core/base/text.h"
#include "core/extract/maincontent.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype longestLabel = 60;

} // namespace

bool hasNameWord(HtmlNode node, const QSet<QString> &words)
{
    const QStringList names = nameWords(node);
    return std::any_of(
        names.cbegin(), names.cend(), [&](const QString &name) { return words.contains(name); });
}

bool isAuthorNode(HtmlNode node)
{
    static const QSet<QString> words{u"author"_s, u"authors"_s, u"byline"_s, u"reporter"_s,
        u"journalist"_s, u"contributor"_s, u"contributors"_s, u"writer"_s, u"auteur"_s, u"autor"_s,
        u"autore"_s, u"autoren"_s};
    return node.attribute("rel").split(u' ').contains("author"_L1)
        || node.attribute("itemprop") == "author"_L1
        || node.attribute("data-component").contains("byline"_L1) || hasNameWord(node, words);
}

bool isMetaNode(HtmlNode node)
{
    static const QSet<QString> words{u"meta"_s, u"info"_s, u"infos"_s, u"time"_s, u"times"_s,
        u"timestamp"_s, u"date"_s, u"datetime"_s, u"byline"_s, u"header"_s, u"footer"_s, u"clock"_s,
        u"heure"_s, u"uhrzeit"_s, u"hora"_s, u"minute"_s, u"details"_s};
    return node.is("header") || node.is("a") || node.is("time") || hasNameWord(node, words);
}

bool isUpdateNode(HtmlNode node, HtmlNode entry)
{
    static const QRegularExpression word(
        u"updat|modif|edited|aktualis|mis[e]? [aà] "
        u"jour|actualiz|aggiorn|atualiz|bijgewerkt|uppdater|"
        "opdater|oppdater|zaktualiz|обновлен|оновлен|güncelle|تحديث|更新|수정"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    HtmlNode up = node;
    for (int depth = 0; depth < 3 && up && up != entry; ++depth, up = up.parent()) {
        const QStringList names = nameWords(up);
        const bool isPublication = names.contains("published"_L1) || names.contains("entry"_L1);
        const QString text = up.text();
        if (up.is("footer") || (!isPublication && word.match(names.join(u' ')).hasMatch())
            || (text.size() <= longestLabel && word.match(text).hasMatch()))
            return true;
    }
    return false;
}

bool isPinnedWord(const QString &text)
{
    static const QSet<QString> words{u"pinned"_s, u"pinned post"_s, u"epingle"_s, u"a la une"_s,
        u"angepinnt"_s, u"angeheftet"_s, u"fijado"_s, u"fissato"_s, u"in evidenza"_s, u"fixado"_s,
        u"przypiete"_s, u"przypiety"_s, u"закреплено"_s, u"sabitlendi"_s, u"vastgezet"_s, u"fast"_s,
        u"مثبت"_s, u"置顶"_s, u"固定"_s};
    return words.contains(fold(text).trimmed());
}

bool isKeyEventWord(const QString &text)
{
    static const QSet<QString> words{
        u"key event"_s, u"key moment"_s, u"l'essentiel"_s, u"temps fort"_s};
    return words.contains(fold(text).trimmed()) || isBreakingWord(text);
}

bool isBreakingWord(const QString &text)
{
    static const QSet<QString> words{u"breaking"_s, u"breaking news"_s, u"urgent"_s,
        u"alerte info"_s, u"eilmeldung"_s, u"ultima hora"_s, u"ultim'ora"_s, u"عاجل"_s, u"срочно"_s,
        u"速報"_s};
    return words.contains(fold(text).trimmed());
}

QString authorName(HtmlNode node)
{
    static const QRegularExpression by(
        u"^(?:by|von|par|por|di|door|av|af|from|przez|автор:?|от)\\s+|^(?:作者|記者|记者)[:：]?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const HtmlNode named = node.find([](HtmlNode inner) {
        return inner.attribute("itemprop") == "name"_L1 || hasNameWord(inner, {u"name"_s});
    });
    QString name = named && !named.text().isEmpty() ? named.text() : node.text();
    if (name.isEmpty() && named)
        name = named.attribute("content");
    return name.remove(by).trimmed();
}

bool isPersonName(const QString &line)
{
    static const QRegularExpression pattern(
        u"^\\p{Lu}[\\p{L}'’.-]*\\p{Ll}[\\p{L}'’.-]*(?:\\s(?:(?:de|da|di|del|van|von|der|den|la|le|"
        u"el|al|bin)\\s){0,2}"
        "\\p{Lu}[\\p{L}'’.-]*\\p{Ll}[\\p{L}'’.-]*){1,3}$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return line.size() <= 50 && pattern.match(line).hasMatch();
}

} // namespace Liveline
