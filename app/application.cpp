// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/application.h"

#include "app/networkwatch.h"
#include "app/repair.h"
#include "core/base/log.h"
#include "core/base/then.h"

#include <QApplication>
#include <QDir>
#include <QProcess>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int demonstrationInterval = 15; // seconds

} // namespace

Result<Residence> Residence::of(const QString &dataDir, bool isDemonstration)
{
    if (!isDemonstration)
        return Residence{dataDir, nullptr, nullptr};
    auto temporary = std::make_unique<QTemporaryDir>();
    if (!temporary->isValid())
        return failure(Error::Kind::File, temporary->errorString());
    auto publisher = std::make_unique<DemoPublisher>();
    if (!publisher->start())
        return failure(Error::Kind::Network, publisher->errorString());
    const QString path = temporary->path();
    return Residence{path, std::move(temporary), std::move(publisher)};
}

Application::Application(Residence residence, std::unique_ptr<Store> store)
    : m_residence(std::move(residence))
    , m_settings(m_residence.dataDir)
    , m_store(std::move(store))
    , m_tracker(*m_store, m_fetcher)
    , m_alerts(*m_store, m_tracker)
    , m_notifier(*m_store, m_alerts)
    , m_alertNotifier(*m_store, m_alerts)
    , m_instance(m_residence.dataDir)
    , m_window(std::make_unique<MainWindow>(*m_store, m_tracker, m_fetcher, m_settings))
{
    connect(m_window.get(), &MainWindow::demoRequested, this, &Application::startDemonstration);
    // exit(), not quit(): that would ask the window to close, and the window would ask the person.
    connect(m_window.get(), &MainWindow::quitRequested, qApp, [] { QCoreApplication::exit(); });
    connect(&m_notifier, &Notifier::openRequested, this, &Application::openEntry);
    connect(&m_instance, &SingleInstance::wished, this, &Application::fulfil);

    m_notifier.setSeenTest([this](BlogId blog) { return m_window->isInSight(blog); });
    connect(&m_alertNotifier, &AlertNotifier::openRequested, this, &Application::openEntry);
    connect(&m_settings, &Settings::changed, this, &Application::followSettings);
    followSettings();
}

Application::~Application()
{
    m_tracker.stop();
    m_window.reset();
}

void Application::start(const Wish &wish, bool isInBackground)
{
    m_instance.listen();
    m_tracker.start();
    watchNetwork(m_tracker);
    if (!isInBackground)
        m_window->present(wish.activationToken);
    if (!wish.urls.isEmpty())
        m_window->offerToFollow(wish.urls);
    if (m_residence.publisher)
        followDemonstration();
    lookForDamage();
}

// Bit rot shows only when the page is read. The whole file is looked through once a start, beside
// everything else.
void Application::lookForDamage()
{
    then(isDamaged(m_residence.dataDir), this, [this](bool isDamaged) {
        if (!isDamaged)
            return;
        qCWarning(logStore).noquote() << m_store->path() << "is damaged";
        tellOfDamage(m_window.get(), [] { QCoreApplication::exit(repairWanted); });
    });
}

void Application::followSettings()
{
    const QuietHours quiet{m_settings.value(Settings::quiet), m_settings.value(Settings::quietFrom),
        m_settings.value(Settings::quietUntil), m_settings.value(Settings::quietDays)};
    m_notifier.setEnabled(m_settings.value(Settings::notifications));
    m_notifier.setQuietHours(quiet);
    m_alertNotifier.setQuietHours(quiet);
}

void Application::fulfil(const Wish &wish)
{
    m_window->present(wish.activationToken);
    if (!wish.urls.isEmpty())
        m_window->offerToFollow(wish.urls);
}

void Application::followDemonstration()
{
    m_settings.set(Settings::background, Settings::Background::No);
    then(m_tracker.follow(m_residence.publisher->url(), {.interval = demonstrationInterval}), this,
        [this](const Result<LiveBlog> &blog) {
            if (blog)
                m_window->showBlog(blog->id);
        });
}

void Application::openEntry(const std::optional<EntryId> &entry, const QString &activationToken)
{
    m_window->present(activationToken);
    if (entry)
        m_window->showEntry(*entry);
}

/// In a process of its own: its data are not the person's.
void Application::startDemonstration()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s});
}

} // namespace Liveline
