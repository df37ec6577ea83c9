// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/chips.h"
#include "core/search/fts5.h"
#include "core/search/query.h"
#include "fuzz/targets.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// Asks SQLite itself whether the expression is one.
QString whatSqliteSays(const QString &expression)
{
    static QSqlDatabase database = [] {
        QSqlDatabase memory = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fuzz"_s);
        memory.setDatabaseName(u":memory:"_s);
        memory.open();
        QSqlQuery(memory).exec(u"CREATE VIRTUAL TABLE t USING fts5(title, author, text)"_s);
        return memory;
    }();
    if (expression.isEmpty())
        return {};
    QSqlQuery query(database);
    query.prepare(u"SELECT rowid FROM t WHERE t MATCH ?"_s);
    query.addBindValue(expression);
    return query.exec() ? QString() : query.lastError().text() + u": "_s + expression;
}

QString whatIsWrongWithMatches(const Query &query, const QString &text)
{
    qsizetype end = 0;
    for (const auto &[start, length] : findMatches(query, text)) {
        if (start < end || length <= 0 || start + length > text.size())
            return u"a match outside of the text"_s;
        end = start + length;
    }
    return {};
}

} // namespace

// A line feed ends the query; what follows is searched.
QString fuzzQuery(const QByteArray &bytes)
{
    const qsizetype end = bytes.contains('\n') ? bytes.indexOf('\n') : bytes.size();
    const QString text = QString::fromUtf8(bytes.sliced(end));
    const QDateTime now({2026, 3, 14}, {12, 0}, Qt::UTC);
    const QString queryText = QString::fromUtf8(bytes.first(end));
    const Query query = parseQuery(queryText, now, bytes.size() % 2);
    Entry entry;
    entry.current.text = text;
    std::ignore = matches(query, entry);
    std::ignore = snippet(query, text);
    if (const QString error = whatSqliteSays(toFts5(query.tree).value_or(QString()));
        !error.isEmpty())
        return error;
    for (const QueryChip &chip : chipsOf(queryText, now)) {
        if (chip.start < 0 || chip.length <= 0 || chip.start + chip.length > queryText.size())
            return u"a chip outside of the query"_s;
    }
    return whatIsWrongWithMatches(query, text);
}

} // namespace Liveline
