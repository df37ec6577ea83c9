// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/answers.h"
#include "core/store/database.h"

namespace Liveline {

/// The tables of `answers.sqlite`. Inside core/store only.
class AnswerTable {
public:
    explicit AnswerTable(Database &database)
        : m_database(database)
    {
    }

    /// Makes the tables where there are none. Database: the file is another program's, or a newer
    /// version's.
    static Result<void> prepare(Database &database);
    /// False: whoever made the file was killed before there was anything in it.
    static bool isPrepared(Database &database);

    void insert(const Snapshot &snapshot);
    /// Lets the oldest answers go until the limits hold.
    void trim(BlogId blog, const AnswerLimits &limits);
    void removeAll(BlogId blog);
    void setWanted(BlogId blog, bool areWanted);
    bool areWanted(BlogId blog) const;
    QHash<BlogId, KeptAnswers> sizes() const;

    Result<void> read(BlogId blog, const Answers::Visit &visit) const;
    Answers::Examination examine() const;

private:
    qint64 bodyOf(const QByteArray &body);
    bool removeOldest(std::optional<BlogId> blog);
    qint64 number(const QString &sql) const;

    Database &m_database;
};

} // namespace Liveline
