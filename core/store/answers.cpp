// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/answers.h"

#include "core/base/log.h"
#include "core/store/answertable.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 worthVacuuming = 16'000'000;
constexpr qint64 millisecondsUntilOpenedAgain = 60'000;

Result<std::unique_ptr<Database>> openPrepared(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return database;
    (*database)->setExpectsFailures(); // Answers tells them, once
    const auto prepared = AnswerTable::prepare(**database);
    return prepared ? std::move(database) : std::unexpected(prepared.error());
}

/// Hands the disk back what a whole blog's answers took.
void shrink(Database &database)
{
    qint64 freeBytes = 0;
    {
        Statement row = database.run(u"SELECT freelist_count * page_size "
                                     "FROM pragma_freelist_count, pragma_page_size"_s);
        freeBytes = row.next() ? row.integer(0) : 0;
    }
    if (freeBytes > worthVacuuming)
        database.run(u"VACUUM"_s);
}

} // namespace

Answers::Answers(const QString &path, const AnswerLimits &limits)
    : m_path(path)
    , m_limits(limits)
{
}

Answers::~Answers()
{
    m_worker.run([this] { m_database.reset(); }).waitForFinished();
}

/// Opened once it is needed; again where the file was taken away, though not at every answer.
Result<Database *> Answers::writable()
{
    if (m_database && QFileInfo::exists(m_path))
        return m_database.get();
    m_database.reset();
    if (m_whyClosed && m_sinceClosed.elapsed() < millisecondsUntilOpenedAgain)
        return std::unexpected(*m_whyClosed);
    auto opened = openPrepared(m_path);
    m_whyClosed = opened ? std::nullopt : std::optional(opened.error());
    m_sinceClosed.start();
    if (!opened)
        return std::unexpected(opened.error());
    m_database = std::move(*opened);
    return m_database.get();
}

QFuture<Result<void>> Answers::keep(const Snapshot &snapshot)
{
    return m_worker.run([this, snapshot]() -> Result<void> {
        const auto database = writable();
        const Result<void> kept
            = !database ? std::unexpected(database.error()) : transact(**database, [&] {
                  AnswerTable table(**database);
                  if (!table.areWanted(snapshot.blogId))
                      return;
                  table.insert(snapshot);
                  table.trim(snapshot.blogId, m_limits);
              });
        tell(kept);
        return kept;
    });
}

/// Once, and again only after it went well.
void Answers::tell(const Result<void> &outcome)
{
    if (!outcome && !m_hasFailed)
        qCWarning(logStore).noquote()
            << "raw answers are not kept for now:" << outcome.error().detail;
    m_hasFailed = !outcome;
}

QFuture<Result<void>> Answers::forget(BlogId blog)
{
    return m_worker.run([this, blog]() -> Result<void> {
        if (!QFileInfo::exists(m_path))
            return {};
        const auto database = writable();
        if (!database)
            return std::unexpected(database.error());
        const auto forgotten
            = transact(**database, [&] { AnswerTable(**database).removeAll(blog); });
        if (forgotten)
            shrink(**database);
        return forgotten ? (*database)->result() : forgotten;
    });
}

QFuture<Result<void>> Answers::setWanted(BlogId blog, bool areWanted)
{
    return m_worker.run([this, blog, areWanted]() -> Result<void> {
        const auto database = writable();
        if (!database)
            return std::unexpected(database.error());
        return transact(**database, [&] { AnswerTable(**database).setWanted(blog, areWanted); });
    });
}

QFuture<Result<QHash<BlogId, KeptAnswers>>> Answers::sizes()
{
    return m_worker.run([this]() -> Result<QHash<BlogId, KeptAnswers>> {
        if (!QFileInfo::exists(m_path))
            return {};
        const auto database = writable();
        if (!database)
            return std::unexpected(database.error());
        return (*database)->result(AnswerTable(**database).sizes());
    });
}

Result<void> Answers::read(const QString &path, BlogId blog, const Visit &visit)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    return AnswerTable::isPrepared(**database) ? AnswerTable(**database).read(blog, visit)
                                               : (*database)->result();
}

Result<Answers::Examination> Answers::examine(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    return (*database)->result(
        AnswerTable::isPrepared(**database) ? AnswerTable(**database).examine() : Examination());
}

} // namespace Liveline
