// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/filewatch.h"

#include <QFileInfo>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {

FileWatch::FileWatch(const QString &databasePath, QObject *parent)
    : QObject(parent)
    , m_files{databasePath, databasePath + u"-wal"_s}
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(100ms);
    connect(&m_quiet, &QTimer::timeout, this, &FileWatch::written);
    const auto stir = [this] {
        watchFiles();
        // Not restarted: under steady writing it still tells ten times a second.
        if (!m_quiet.isActive())
            m_quiet.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, stir);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, stir);
    m_watcher.addPath(QFileInfo(databasePath).absolutePath());
    watchFiles();
}

// The log comes and goes; a file that was replaced is no longer watched.
void FileWatch::watchFiles()
{
    for (const QString &file : std::as_const(m_files)) {
        if (!m_watcher.files().contains(file) && QFileInfo::exists(file))
            m_watcher.addPath(file);
    }
}

} // namespace Liveline
