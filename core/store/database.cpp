// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/database.h"

#include "core/base/log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// https://sqlite.org/rescode.html, primary codes.
enum ResultCode {
    Perm = 3,
    Busy = 5,
    ReadOnly = 8,
    Interrupt = 9,
    IoErr = 10,
    Full = 13,
    CantOpen = 14
};

Error errorFrom(const QSqlError &error, const QString &path, const QString &context)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF;
    const QString said = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (code) {
    case Perm:
    case ReadOnly:
    case IoErr:
    case Full:
    case CantOpen:
        return {Error::Kind::File, u"cannot use %1: %2"_s.arg(path, said)};
    case Interrupt:
        return {Error::Kind::Cancelled, u"a newer question came"_s};
    case Busy:
        return {Error::Kind::Database,
            u"%1 stayed locked by another program for 5 seconds"_s.arg(path)};
    default:
        return {Error::Kind::Database, u"%1: %2 (%3)"_s.arg(path, said, context.simplified())};
    }
}

// The library's handle, where QtSql uses the library that we are linked to: it may bring its own.
sqlite3 *handleOf(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery library(u"SELECT sqlite_source_id()"_s, connection);
    const bool isSame
        = library.next() && library.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
    return isSame ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace

QVariant toColumn(const QString &text) { return text.isNull() ? u""_s : text; }

QVariant toColumn(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

QVariant toColumn(const QUrl &url) { return toColumn(url.toString(QUrl::FullyEncoded)); }

QVariant toColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QVariant toJsonArray(const QStringList &texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

Statement::~Statement()
{
    if (m_query)
        m_query->finish();
}

bool Statement::next()
{
    if (!m_query || m_database.hasFailed())
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database.fail(m_query->lastError(), m_query->lastQuery());
    return false;
}

QDateTime Statement::time(int column) const
{
    const QVariant value = m_query->value(column);
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

qint64 Statement::changes() const { return m_query ? m_query->numRowsAffected() : 0; }

qint64 Statement::insertedId() const { return m_query ? m_query->lastInsertId().toLongLong() : 0; }

Database::Database(const QString &path)
    : m_path(path)
    , m_connection(QSqlDatabase::addDatabase(
          u"QSQLITE"_s, u"liveline-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)))
{
    m_connection.setDatabaseName(path);
}

Database::~Database()
{
    m_statements.clear();
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    auto database = std::unique_ptr<Database>(new Database(path));
    database->m_connection.setConnectOptions(access == Access::ReadOnly
            ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s
            : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database->m_connection.open())
        return std::unexpected(errorFrom(database->m_connection.lastError(), path, u"opening"_s));
    if (access == Access::ReadWrite) {
        database->run(u"PRAGMA journal_mode = WAL"_s);
        // With a write-ahead log, NORMAL can lose the last commits in a power cut, never the order.
        database->run(u"PRAGMA synchronous = NORMAL"_s);
        database->run(u"PRAGMA foreign_keys = ON"_s);
    }
    database->run(u"PRAGMA temp_store = MEMORY"_s);
    database->m_handle = handleOf(database->m_connection);
    if (const auto opened = database->result(); !opened)
        return std::unexpected(opened.error());
    return database;
}

Result<void> Database::result()
{
    if (m_error)
        return std::unexpected(*std::exchange(m_error, std::nullopt));
    return {};
}

QSqlQuery *Database::prepared(const QString &sql)
{
    if (m_error)
        return nullptr;
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return &known->second;
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        fail(query.lastError(), sql);
        return nullptr;
    }
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

Statement Database::executed(QSqlQuery *query)
{
    if (query && !query->exec()) {
        fail(query->lastError(), query->lastQuery());
        query->finish();
        query = nullptr;
    }
    return Statement(*this, query);
}

Statement Database::runOnce(const QString &sql, const QVariantList &values)
{
    if (m_error)
        return Statement(*this, static_cast<QSqlQuery *>(nullptr));
    auto query = std::make_unique<QSqlQuery>(m_connection);
    query->setForwardOnly(true);
    bool isRunning = query->prepare(sql);
    if (isRunning) {
        for (const QVariant &value : values)
            query->addBindValue(value);
        isRunning = query->exec();
    }
    if (!isRunning) {
        fail(query->lastError(), sql);
        return Statement(*this, static_cast<QSqlQuery *>(nullptr));
    }
    return Statement(*this, std::move(query));
}

void Database::fail(const QSqlError &error, const QString &sql)
{
    if (m_error)
        return;
    m_error = errorFrom(error, m_path, sql);
    if (!m_expectsFailures && m_error->kind != Error::Kind::Cancelled)
        qCWarning(logStore).noquote() << m_error->detail;
}

// Asked every few thousand steps of SQLite's machine, which take well under a millisecond.
Interruption::Interruption(Database &database, IsCancelled isCancelled)
    : m_database(database)
    , m_isCancelled(std::move(isCancelled))
{
    const auto ask = [](void *asked) { return (*static_cast<IsCancelled *>(asked))() ? 1 : 0; };
    if (m_database.m_handle)
        sqlite3_progress_handler(m_database.m_handle, 2'000, ask, &m_isCancelled);
}

Interruption::~Interruption()
{
    if (m_database.m_handle)
        sqlite3_progress_handler(m_database.m_handle, 0, nullptr, nullptr);
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    // IMMEDIATE takes the write lock while waiting for it is still possible: a read that turns into
    // a write later is refused at once.
    m_database.run(u"BEGIN IMMEDIATE"_s);
    m_isOpen = !m_database.hasFailed();
}

Transaction::~Transaction()
{
    if (!m_isOpen)
        return;
    const Result<void> earlier = m_database.result(); // so that ROLLBACK is run at all
    m_database.run(u"ROLLBACK"_s);
    // A full disk may have rolled back already: "no transaction is active" is then no news.
    const Result<void> rolledBack = m_database.result();
}

Result<void> Transaction::commit()
{
    if (!m_isOpen || m_database.hasFailed())
        return m_database.result();
    m_database.run(u"COMMIT"_s);
    const Result<void> committed = m_database.result();
    m_isOpen = !committed;
    return committed;
}

} // namespace Liveline
