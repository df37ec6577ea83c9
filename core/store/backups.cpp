// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/backups.h"

#include "core/base/log.h"
#include "core/store/database.h"
#include "core/store/importing.h"
#include "core/store/migrations.h"
#include "core/store/salvage.h"

#include <QCoreApplication>
#include <QDir>

#include <filesystem>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr auto part = ".part";

std::filesystem::path native(const QString &path) { return path.toStdU16String(); }

// From its first page to its last, indexes and all.
bool isSound(const QString &path)
{
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return false;
    Statement row = (*database)->run(u"PRAGMA integrity_check(1)"_s);
    const bool isWell = row.next() && row.text(0) == "ok"_L1;
    return isWell && (*database)->result().has_value();
}

Result<void> copyInto(const QString &from, const QString &to)
{
    const auto database = Database::open(from, Database::Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    (*database)->run(u"VACUUM INTO ?"_s, to);
    return (*database)->result();
}

// What a copy leaves behind whose program was ended meanwhile.
void removeLeftovers(const QDir &folder, const QDateTime &now)
{
    const QFileInfoList parts = folder.entryInfoList({u"*"_s + QLatin1StringView(part)});
    for (const QFileInfo &file : parts) {
        if (file.lastModified().secsTo(now) > 3600)
            QFile::remove(file.filePath());
    }
}

} // namespace

Backups::Backups(const QString &databasePath)
    : m_database(databasePath)
    , m_folder(QFileInfo(databasePath).path() + u"/backups"_s)
{
}

QList<Backups::Copy> Backups::all() const
{
    QList<Copy> copies;
    const QFileInfoList files
        = QDir(m_folder).entryInfoList({u"liveline-*.sqlite"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QDate day = QDate::fromString(file.baseName().mid(9), Qt::ISODate);
        if (day.isValid())
            copies.prepend({file.filePath(), day, file.size()});
    }
    return copies;
}

// A clock that jumps back finds its day copied already; one that jumps ahead makes one copy more.
Result<void> Backups::makeForToday(const QDateTime &now) const
{
    const QString path
        = u"%1/liveline-%2.sqlite"_s.arg(m_folder, now.toUTC().date().toString(Qt::ISODate));
    if (QFileInfo::exists(path))
        return {};
    if (!QDir().mkpath(m_folder))
        return failure(Error::Kind::File, u"cannot make the folder %1"_s.arg(m_folder));
    removeLeftovers(QDir(m_folder), now);
    const QString unfinished
        = u"%1.%2"_s.arg(path).arg(QCoreApplication::applicationPid()) + QLatin1StringView(part);
    QFile::remove(unfinished);
    Result<void> copied = copyInto(m_database, unfinished);
    if (copied && !isSound(unfinished))
        copied
            = failure(Error::Kind::Database, u"%1 is damaged: no copy was kept"_s.arg(m_database));
    // Another process may have been quicker: then this one's is not needed.
    if (copied && !QFile::rename(unfinished, path) && !QFileInfo::exists(path))
        copied = failure(Error::Kind::File, u"cannot write %1"_s.arg(path));
    QFile::remove(unfinished);
    if (!copied)
        return copied;
    const QList<Copy> copies = all();
    for (qsizetype i = kept; i < copies.size(); ++i)
        QFile::remove(copies[i].path);
    qCInfo(logStore).noquote() << "kept a copy as" << path;
    return {};
}

std::optional<Backups::Copy> Backups::newestGood() const
{
    const QList<Copy> copies = all();
    for (const Copy &copy : copies) {
        if (isSound(copy.path))
            return copy;
    }
    return std::nullopt;
}

bool Backups::isDamaged() const { return QFileInfo::exists(m_database) && !isSound(m_database); }

Result<Backups::Restored> Backups::restore(
    const std::optional<Copy> &copy, const QDateTime &now) const
{
    Restored restored{
        u"%1.damaged-%2"_s.arg(m_database, now.toUTC().toString(u"yyyyMMdd-hhmmss"_s)), {}};
    const QString next = m_database + u".restored"_s + QLatin1StringView(part);
    QFile::remove(next);
    if (copy && !QFile::copy(copy->path, next))
        return failure(Error::Kind::File, u"cannot write %1"_s.arg(next));
    QList<ArchivedBlog> readable;
    if (const auto damaged = Database::open(m_database, Database::Access::ReadOnly))
        readable = salvage(**damaged);
    {
        const auto database = Database::open(next, Database::Access::ReadWrite);
        if (!database)
            return std::unexpected(database.error());
        if (const auto version = migrate(**database, next, migrations(now)); !version)
            return std::unexpected(version.error());
        const auto salvaged = importArchive(**database, {readable}, now);
        if (!salvaged)
            return std::unexpected(salvaged.error());
        restored.salvaged = *salvaged;
    }
    if (const auto replaced = replaceBy(next, restored.kept); !replaced)
        return std::unexpected(replaced.error());
    return restored;
}

// At no moment is there no database under its name: an empty one would be made in its place. Its
// log goes first, since it must never meet another file.
Result<void> Backups::replaceBy(const QString &file, const QString &aside) const
{
    std::error_code error;
    if (QFileInfo::exists(m_database + u"-wal"_s))
        std::filesystem::rename(native(m_database + u"-wal"_s), native(aside + u"-wal"_s), error);
    if (error)
        return failure(Error::Kind::File, u"cannot move the log of %1"_s.arg(m_database));
    QFile::remove(m_database + u"-shm"_s);
    std::filesystem::create_hard_link(native(m_database), native(aside), error);
    if (error && QFileInfo::exists(m_database) && !QFile::copy(m_database, aside))
        return failure(Error::Kind::File, u"cannot write %1"_s.arg(aside));
    std::filesystem::rename(native(file), native(m_database), error);
    if (error)
        return failure(Error::Kind::File, u"cannot replace %1"_s.arg(m_database));
    return {};
}

} // namespace Liveline
