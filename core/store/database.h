// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace Liveline {

class Database;

// Values as columns: times as milliseconds of UTC, what is unknown as NULL, ids as numbers.
inline QVariant toColumn(const QVariant &value) { return value; }
inline QVariant toColumn(qint64 value) { return value; }
inline QVariant toColumn(int value) { return value; }
inline QVariant toColumn(bool value) { return value ? 1 : 0; }
inline QVariant toColumn(BlogId id) { return static_cast<qint64>(id); }
inline QVariant toColumn(EntryId id) { return static_cast<qint64>(id); }
QVariant toColumn(const QString &text);
QVariant toColumn(const QByteArray &bytes);
QVariant toColumn(const QUrl &url);
QVariant toColumn(const QDateTime &time);
template <class T> QVariant toColumn(const std::optional<T> &value)
{
    return value ? toColumn(*value) : QVariant();
}
/// A value for every `:name` of that name in a statement; SQLite's `?1` is not one that QtSql
/// counts.
struct Named {
    QString name;
    QVariant value;

    template <class T>
    Named(const QString &placeholder, const T &bound)
        : name(placeholder)
        , value(toColumn(bound))
    {
    }
};

/// Ids as the JSON array that `IN (SELECT value FROM json_each(?))` reads.
template <class Id> QVariant toJsonArray(const QList<Id> &ids)
{
    QString json = QStringLiteral("[");
    for (const Id id : ids)
        json += QString::number(static_cast<qint64>(id)) + QLatin1Char(',');
    if (json.endsWith(QLatin1Char(',')))
        json.chop(1);
    return json + QLatin1Char(']');
}

QVariant toJsonArray(const QStringList &texts);

/// Whether the one who asks has lost interest.
using IsCancelled = std::function<bool()>;

/// A prepared statement of a Database that is being run. Its failure is remembered by the database.
class Statement {
public:
    Statement(Database &database, QSqlQuery *query)
        : m_database(database)
        , m_query(query)
    {
    }
    /// One that is run once and not kept.
    Statement(Database &database, std::unique_ptr<QSqlQuery> query)
        : m_database(database)
        , m_own(std::move(query))
        , m_query(m_own.get())
    {
    }
    Statement(Statement &&other) noexcept
        : m_database(other.m_database)
        , m_own(std::move(other.m_own))
        , m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Statement &operator=(Statement &&) = delete;
    /// Lets go of the rows, so that no read of ours keeps the write-ahead log from being emptied.
    ~Statement();

    bool next();
    QVariant value(int column) const { return m_query->value(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    int number(int column) const { return m_query->value(column).toInt(); }
    bool flag(int column) const { return m_query->value(column).toInt() != 0; }
    QString text(int column) const { return m_query->value(column).toString(); }
    QUrl url(int column) const { return QUrl(text(column)); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    QDateTime time(int column) const;
    qint64 changes() const;
    qint64 insertedId() const;

private:
    Database &m_database;
    std::unique_ptr<QSqlQuery> m_own;
    QSqlQuery *m_query; ///< null: it could not be run
};

/// One SQLite connection, for the thread that opened it and no other.
///
/// The first failure sticks, as in QTextStream: statements after it do nothing, and result() or
/// Transaction::commit() hand it out. So a piece of work reads as if nothing could fail, and asks
/// once at its end whether anything did.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Runs one statement with its values bound, all in order or all Named.
    template <class... Values> Statement run(const QString &sql, const Values &...values)
    {
        QSqlQuery *query = prepared(sql);
        if (query)
            (bind(*query, values), ...);
        return executed(query);
    }

    /// The same for a statement of a person's making, of which there are too many to keep prepared.
    Statement runOnce(const QString &sql, const QVariantList &values);

    /// Failures are not logged from now on: of a damaged file there may be one a row.
    void setExpectsFailures() { m_expectsFailures = true; }
    bool hasFailed() const { return m_error.has_value(); }
    /// `value`, or the first failure since the last time it was asked.
    template <class T> Result<T> result(T value)
    {
        if (m_error)
            return std::unexpected(*std::exchange(m_error, std::nullopt));
        return value;
    }
    Result<void> result();

private:
    friend class Statement;
    friend class Interruption;
    explicit Database(const QString &path);
    template <class Value> static void bind(QSqlQuery &query, const Value &value)
    {
        query.addBindValue(toColumn(value));
    }
    static void bind(QSqlQuery &query, const Named &value)
    {
        query.bindValue(value.name, value.value);
    }
    QSqlQuery *prepared(const QString &sql);
    Statement executed(QSqlQuery *query);
    void fail(const QSqlError &error, const QString &sql);

    QString m_path;
    QSqlDatabase m_connection;
    std::unordered_map<QString, QSqlQuery> m_statements;
    std::optional<Error> m_error;
    bool m_expectsFailures = false;
    sqlite3 *m_handle = nullptr; ///< null: of a library that is not ours
};

/// While it lives, a statement that runs stops soon after `isCancelled`, as a failure of the kind
/// Cancelled.
class Interruption {
public:
    Interruption(Database &database, IsCancelled isCancelled);
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

private:
    Database &m_database;
    IsCancelled m_isCancelled;
};

/// BEGIN IMMEDIATE now, ROLLBACK at the end unless commit() was reached without a failure.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<void> commit();

private:
    Database &m_database;
    bool m_isOpen = false;
};

/// The value of `work`, once all that it wrote is committed.
template <class Work> auto transact(Database &database, Work work) -> Result<decltype(work())>
{
    Transaction transaction(database);
    if constexpr (std::is_void_v<decltype(work())>) {
        work();
        return transaction.commit();
    } else {
        auto value = work();
        if (const auto committed = transaction.commit(); !committed)
            return std::unexpected(committed.error());
        return value;
    }
}

} // namespace Liveline
