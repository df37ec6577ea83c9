// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/worker.h"
#include "core/model/snapshot.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace Liveline {

class Database;

/// How much of raw answers is kept, in bytes on the disk. The oldest go first; the newest answer of
/// a blog never goes.
struct AnswerLimits {
    qint64 perBlog = 100'000'000;
    qint64 total = 500'000'000;
};

/// The raw answers that brought something new, in a file of their own beside the database
/// (`answers.sqlite`), so that the database and its copies stay small and nothing that happens to
/// this file harms the following of blogs: it is told once in the log, and asking goes on. Equal
/// bodies are kept once, compressed where that helps.
///
/// Lives on the main thread; keeps on a worker of its own. There is no file until something is
/// kept. Errors: File, Database, and Malformed where what is kept is not what was.
class Answers {
public:
    explicit Answers(const QString &path, const AnswerLimits &limits = {});
    ~Answers(); ///< what was asked to be kept is kept first
    Q_DISABLE_COPY_MOVE(Answers)

    QString path() const { return m_path; }

    /// Keeps it unless the last answer from there had the same body, or the person wants none.
    QFuture<Result<void>> keep(const Snapshot &snapshot);
    QFuture<Result<void>> forget(BlogId blog);
    /// What is there stays.
    QFuture<Result<void>> setWanted(BlogId blog, bool areWanted);
    /// Of each blog of which there is something to say.
    QFuture<Result<QHash<BlogId, KeptAnswers>>> sizes();

    using Visit = std::function<Result<void>(const Snapshot &snapshot)>;
    /// Those of a blog, oldest first, one at a time and each compared with its digest. Any thread,
    /// on a connection of its own; what comes meanwhile is not seen. Stops at the first failure.
    static Result<void> read(const QString &path, BlogId blog, const Visit &visit);

    struct Examination {
        KeptAnswers all;
        QStringList problems; ///< English
    };
    /// Compares every body with its digest. Takes its time; any thread.
    static Result<Examination> examine(const QString &path);

private:
    Result<Database *> writable();
    void tell(const Result<void> &outcome);

    const QString m_path;
    const AnswerLimits m_limits;
    std::unique_ptr<Database> m_database; ///< the worker's
    bool m_hasFailed = false; ///< and that was told; the worker's
    std::optional<Error> m_whyClosed; ///< it could not be opened; the worker's
    QElapsedTimer m_sinceClosed; ///< the worker's
    Worker m_worker{QStringLiteral("answers")};
};

} // namespace Liveline
