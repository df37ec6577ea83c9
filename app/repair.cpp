// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/repair.h"

#include "app/await.h"
#include "core/store/backups.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrentRun>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

class Repair {
    Q_DECLARE_TR_FUNCTIONS(Repair)
};

QString databaseIn(const QString &dataDir)
{
    return QDir(dataDir).absoluteFilePath(u"liveline.sqlite"_s);
}

// A log that was not emptied is what a run leaves that was killed.
bool endedBadly(const QString &database) { return QFileInfo(database + u"-wal"_s).size() > 0; }

bool isAccepted(const QString &database, const std::optional<Backups::Copy> &copy)
{
    QMessageBox box(QMessageBox::Warning, Repair::tr("The database is damaged"),
        copy ? Repair::tr("Liveline cannot rely on its database %1 any more. The newest good copy "
                          "is of %2. What can still be read of the damaged file is added to it, "
                          "and the file itself is kept.")
                   .arg(database, QLocale().toString(copy->day, QLocale::LongFormat))
             : Repair::tr("Liveline cannot rely on its database %1 any more, and there is no good "
                          "copy. What can still be read is put into a new one, and the damaged "
                          "file is kept.")
                   .arg(database));
    const QPushButton *repair = box.addButton(Repair::tr("Repair"), QMessageBox::AcceptRole);
    box.addButton(Repair::tr("Quit"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == repair;
}

Result<void> repair(const Backups &backups, const QString &database)
{
    const auto copy = await(QtConcurrent::run([&] { return backups.newestGood(); }));
    if (!isAccepted(database, copy))
        return failure(Error::Kind::Database, u"%1 is damaged"_s.arg(database));
    const auto restored = await(
        QtConcurrent::run([&] { return backups.restore(copy, QDateTime::currentDateTimeUtc()); }));
    if (!restored)
        return std::unexpected(restored.error());
    QMessageBox::information(nullptr, Repair::tr("The database was repaired"),
        Repair::tr("%1 entries and %2 wordings were saved. The damaged file is kept as %3.")
            .arg(restored->salvaged.entries)
            .arg(restored->salvaged.revisions)
            .arg(restored->kept));
    return {};
}

} // namespace

Result<std::unique_ptr<Store>> openOrRepair(const QString &dataDir, bool isSuspect)
{
    const QString database = databaseIn(dataDir);
    const Backups backups(database);
    if (!(isSuspect || endedBadly(database)) || !await(isDamaged(dataDir))) {
        Result<std::unique_ptr<Store>> store = Store::open(dataDir);
        if (store || store.error().kind != Error::Kind::Database || !await(isDamaged(dataDir)))
            return store;
    }
    if (const auto repaired = repair(backups, database); !repaired)
        return std::unexpected(repaired.error());
    return Store::open(dataDir);
}

QFuture<bool> isDamaged(const QString &dataDir)
{
    return QtConcurrent::run(
        [database = databaseIn(dataDir)] { return Backups(database).isDamaged(); });
}

void tellOfDamage(QWidget *window, std::function<void()> repair)
{
    auto *box = new QMessageBox(QMessageBox::Warning, Repair::tr("The database is damaged"),
        Repair::tr("Some of what was stored cannot be read any more. Liveline can close the "
                   "database, bring back the newest good copy and add what can still be read."),
        QMessageBox::NoButton, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *now = box->addButton(Repair::tr("Repair…"), QMessageBox::AcceptRole);
    box->addButton(Repair::tr("Not now"), QMessageBox::RejectRole);
    QObject::connect(now, &QPushButton::clicked, window, std::move(repair));
    box->open();
}

} // namespace Liveline
