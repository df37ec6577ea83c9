// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QLocalServer>
#include <QObject>
#include <QUrl>

#include <memory>

namespace Liveline {

/// What a second start asks of the first.
struct Wish {
    QList<QUrl> urls; ///< to follow
    QString activationToken; ///< lets the window come to the front on Wayland
};

/// One window for a data directory: a second start hands over what it was started for and leaves.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);

    /// True where another process has the window; it was told.
    bool handOver(const Wish &wish) const;
    /// From now on, this process is the one.
    void listen();

Q_SIGNALS:
    void wished(const Liveline::Wish &wish);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

} // namespace Liveline
