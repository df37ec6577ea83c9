// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/completions.h"

#include "core/base/text.h"
#include "core/search/fields.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr qsizetype mostNames = 8;

QString quoted(const QString &title) { return title.contains(u' ') ? u'"' + title + u'"' : title; }

QStringList nameValues(const QString &typed, const QStringList &titles)
{
    QStringList values;
    for (const QString &title : titles) {
        if (values.size() < mostNames && fold(title).contains(typed) && !title.contains(u'"'))
            values.append(quoted(title));
    }
    return values;
}

QStringList knownValues(SearchField field, const QString &typed, bool isFrench)
{
    QStringList values = searchFieldValues(field, isFrench);
    values.removeIf([&](const QString &value) { return !fold(value).startsWith(typed); });
    return values;
}

QStringList valuesOf(
    SearchField field, const QString &typed, const KnownNames &known, bool isFrench)
{
    switch (field) {
    case SearchField::Blog:
        return nameValues(typed, known.blogTitles);
    case SearchField::Tag:
        return nameValues(typed, known.tags);
    case SearchField::In:
        if (!known.dossier.isEmpty())
            return nameValues(typed, {known.dossier});
        break;
    default:
        break;
    }
    return knownValues(field, typed, isFrench);
}

} // namespace

std::pair<qsizetype, qsizetype> pieceAt(const QString &query, qsizetype cursor)
{
    qsizetype start = cursor;
    while (start > 0 && !query[start - 1].isSpace() && query[start - 1] != u'(')
        --start;
    if (start < cursor && query[start] == u'-')
        ++start;
    return {start, cursor - start};
}

QStringList completionsOf(const QString &piece, const KnownNames &known, bool isFrench)
{
    const qsizetype colon = piece.indexOf(u':');
    const auto field = searchFieldNamed(fold(piece.left(colon)));
    if (colon < 1 || !field)
        return {};
    QString typed = fold(piece.mid(colon + 1));
    typed.remove(u'"');
    const QStringList values = valuesOf(*field, typed, known, isFrench);
    if (values.size() == 1 && fold(values.constFirst()) == typed)
        return {};
    QStringList completions;
    for (const QString &value : values)
        completions.append(piece.left(colon + 1) + value);
    return completions;
}

} // namespace Liveline
