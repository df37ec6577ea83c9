// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace Liveline {

/// Tells, without polling, that the files of a database were written to, by whomever. Many writes
/// in a row are told once.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(const QString &databasePath, QObject *parent = nullptr);

Q_SIGNALS:
    void written();

private:
    void watchFiles();

    QStringList m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
};

} // namespace Liveline
