// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// A query as SQLite FTS5 understands it.

#include "core/base/text.h"
#include "core/search/query.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QString column(Query::Term::Field field)
{
    switch (field) {
    case Query::Term::Field::Title:
        return u"{title} : "_s;
    case Query::Term::Field::Author:
        return u"{author} : "_s;
    case Query::Term::Field::Any:
        break;
    }
    return {};
}

QString phrase(const Query::Term &term)
{
    // Words are letters and numbers; a quote cannot occur, and would do no harm.
    QString words = term.words.join(u' ');
    words.replace(u'"', u"\"\""_s);
    return column(term.field) + u'"' + words + u'"' + (term.isPrefix ? u" *"_s : QString());
}

// Terms that are alternatives of each other, as one.
QString group(const QList<Query::Term> &terms, qsizetype first)
{
    QStringList alternatives;
    for (qsizetype i = first; i < terms.size(); ++i) {
        if (i == first
            || (terms[first].alternative > 0 && terms[i].alternative == terms[first].alternative))
            alternatives.append(phrase(terms[i]));
    }
    return alternatives.size() == 1 ? alternatives.first()
                                    : u'(' + alternatives.join(u" OR "_s) + u')';
}

} // namespace

QString toFts5(const Query &query)
{
    QStringList wanted;
    int done = 0;
    for (qsizetype i = 0; i < query.terms.size(); ++i) {
        const Query::Term &term = query.terms[i];
        if (term.isExcluded || (term.alternative > 0 && term.alternative <= done))
            continue;
        done = std::max(done, term.alternative);
        wanted.append(group(query.terms, i));
    }
    if (wanted.isEmpty())
        return {};
    const QString unwanted = toFts5Excluded(query);
    return unwanted.isEmpty() ? wanted.join(u" AND "_s)
                              : u"(%1) NOT (%2)"_s.arg(wanted.join(u" AND "_s), unwanted);
}

QString toFts5Excluded(const Query &query)
{
    QStringList unwanted;
    for (const Query::Term &term : query.terms) {
        if (term.isExcluded)
            unwanted.append(phrase(term));
    }
    return unwanted.join(u" OR "_s);
}

QString indexText(QStringView text) { return foldedWords(fold(text)).join(u' '); }

} // namespace Liveline
