// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/demo/demopublisher.h"
#include "app/singleinstance.h"
#include "core/fetch/fetcher.h"
#include "core/store/store.h"
#include "core/track/alertwatch.h"
#include "core/track/tracker.h"
#include "ui/mainwindow.h"
#include "ui/notifier/alertnotifier.h"
#include "ui/notifier/notifier.h"
#include "ui/settings.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace Liveline {

/// Where the data of one run of the window lives. The demonstration gets a directory that goes with
/// it, so that it never mixes with what the person follows.
struct Residence {
    QString dataDir;
    std::unique_ptr<QTemporaryDir> temporary;
    std::unique_ptr<DemoPublisher> publisher;

    static Result<Residence> of(const QString &dataDir, bool isDemonstration);
};

/// The composition root of the window: builds the parts, hands each what it needs, and takes them
/// down in order. Everything here lives on the main thread.
class Application : public QObject {
    Q_OBJECT

public:
    Application(Residence residence, std::unique_ptr<Store> store);
    /// Timers stop, requests are aborted, workers finish, connections close (ARCHITECTURE §8).
    ~Application() override;

    void start(const Wish &wish, bool isInBackground);

    /// With this the event loop ends when a person wants the damaged database repaired: take the
    /// Application down, repair, and make it anew.
    static constexpr int repairWanted = 3;

private:
    void fulfil(const Wish &wish);
    void followDemonstration();
    void openEntry(const std::optional<EntryId> &entry, const QString &activationToken);
    void followSettings();
    void lookForDamage();
    static void startDemonstration();

    // In the order of their making; they go in the opposite one.
    Residence m_residence;
    Settings m_settings;
    std::unique_ptr<Store> m_store;
    Fetcher m_fetcher;
    Tracker m_tracker;
    AlertWatch m_alerts;
    Notifier m_notifier;
    AlertNotifier m_alertNotifier;
    SingleInstance m_instance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Liveline
