// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What a reader waits for in a blog of 100 000 entries: the time from a turn of the wheel, a key, a
// drag of the scroll bar or an arrival to the finished picture, in the whole window over a true
// store; and what memory that takes.
// Usage: bench_timeline [--entries N] [--arrivals N] [--pictures DIR] [--data DIR]
// Prints milliseconds of the main thread and fails where the 99th percentile exceeds a frame of 16
// ms.

#include "core/base/memory.h"
#include "core/fetch/fetcher.h"
#include "core/track/tracker.h"
#include "support/await.h"
#include "support/httptestserver.h"
#include "support/sampleentries.h"
#include "ui/mainwindow.h"
#include "ui/settings.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double frame = 16;
constexpr double megabytesAllowed = 150;
constexpr int page = 30; // entries that the publisher's page holds
constexpr int pictures = 40;

// --- The blog ------------------------------------------------------------------------------------

/// Long and short, French, English, Arabic, Japanese; one in seven with a picture, one in eleven
/// with the text of a whole article.
ParsedEntry mixedEntry(int number, const QUrl &server)
{
    ParsedEntry entry = sampleEntry(number, number * 2).current;
    if (number % 11 == 0) {
        entry.content.html = entry.content.html.repeated(8);
        entry.text = entry.text.repeated(8);
    }
    if (number % 7 == 0) {
        Image image;
        image.url = server.resolved(QUrl(u"/%1.jpg"_s.arg(number / 7 % pictures)));
        image.width = 1200;
        image.height = number % 3 == 0 ? 1500 : 800;
        entry.images.append(image);
    }
    return entry;
}

QList<ParsedEntry> mixedPage(int newest, int count, const QUrl &server)
{
    QList<ParsedEntry> entries;
    for (int number = newest; number > newest - count && number > 0; --number)
        entries.append(mixedEntry(number, server));
    return entries;
}

void merge(Store &store, BlogId blog, const QList<ParsedEntry> &entries)
{
    Extraction extraction;
    extraction.entries = entries;
    extraction.extractor = u"bench"_s;
    CheckNote note;
    note.checkedAt = QDateTime::currentDateTimeUtc();
    if (const auto merged = await(store.merge(blog, extraction, note)); !merged)
        qFatal("%s", qPrintable(merged.error().detail));
}

std::unique_ptr<Store> openStore(const QString &folder)
{
    auto opened = Store::open(folder);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return std::move(*opened);
}

/// In a process of its own, whose memory is not what is measured.
int fill(const QString &folder, int entries, const QUrl &server)
{
    const std::unique_ptr<Store> store = openStore(folder);
    LiveBlog blog;
    blog.url = server.resolved(QUrl(u"/live"_s));
    blog.name = u"A hundred thousand entries"_s;
    const BlogId id = await(store->follow(blog))->id;
    await(store->configure(id, {.isPaused = true}));
    constexpr int atOnce = 500;
    for (int newest = qMin(atOnce, entries);; newest = qMin(newest + atOnce, entries)) {
        merge(*store, id, mixedPage(newest, atOnce, server));
        if (newest == entries)
            return 0;
    }
}

/// Pictures as a publisher would serve them, from a thread of their own.
class PictureServer : public QThread {
public:
    PictureServer()
    {
        start();
        while (!m_isReady)
            QThread::yieldCurrentThread();
    }
    ~PictureServer() override
    {
        quit();
        wait();
    }
    QUrl url() const { return m_url; }

private:
    void run() override
    {
        HttpTestServer server;
        std::vector<TestEndpoint> served;
        for (int i = 0; i < pictures; ++i) {
            QImage image(1200, i % 3 == 0 ? 1500 : 800, QImage::Format_RGB32);
            QPainter painter(&image);
            QLinearGradient sky(0, 0, 300, image.height());
            sky.setColorAt(0, QColor::fromHsv(i * 360 / pictures, 120, 220));
            sky.setColorAt(1, QColor::fromHsv(i * 360 / pictures, 200, 60));
            painter.fillRect(image.rect(), sky);
            painter.end();
            QBuffer bytes;
            image.save(&bytes, "JPEG");
            served.push_back(server.serve(u"/%1.jpg"_s.arg(i),
                {.headers = {{"Content-Type", "image/jpeg"}}, .body = bytes.data()}));
        }
        m_url = server.url();
        m_isReady = true;
        exec();
    }

    QUrl m_url;
    std::atomic<bool> m_isReady = false;
};

// --- Measuring -----------------------------------------------------------------------------------

double megabytes(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

/// Milliseconds that this thread has worked: what else the machine does is not our slowness.
double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

class Bench {
public:
    Bench(const QString &folder, const QUrl &server, int newest, const QString &screenshots);

    bool run(int arrivals);

private:
    void frameOf(const std::function<void()> &input);
    void settle();
    bool report(const QString &scene);
    QString onScreen() const;

    void wheel(int notches, int perFrame);
    void touchpad(int frames);
    void keys(Qt::Key key, int times);
    void drag(int frames);
    void arrive(int count);
    bool grow(int arrivals);

    std::unique_ptr<Store> m_store;
    Fetcher m_fetcher;
    Tracker m_tracker;
    Settings m_settings;
    MainWindow m_window;
    TimelineView *m_view;
    BlogId m_blog;
    QUrl m_server;
    QString m_screenshots;
    int m_newest;
    QList<double> m_frames;
};

Bench::Bench(const QString &folder, const QUrl &server, int newest, const QString &screenshots)
    : m_store(openStore(folder))
    , m_tracker(*m_store, m_fetcher)
    , m_settings(folder)
    , m_window(*m_store, m_tracker, m_fetcher, m_settings)
    , m_view(m_window.findChild<TimelineView *>())
    , m_blog(m_store->blogs()->first().id)
    , m_server(server)
    , m_screenshots(screenshots)
    , m_newest(newest)
{
    m_window.resize(1280, 800);
    m_window.show();
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window))
        qFatal("no window");
    m_view->setFocus();
}

/// What happens between an input and the picture that answers it, and between two inputs.
void Bench::frameOf(const std::function<void()> &input)
{
    const double before = processorTime();
    input();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    const double spent = processorTime() - before;
    if (spent >= 0.05) // a wait for nothing is no frame
        m_frames.append(spent);
}

void Bench::settle()
{
    QTest::qWait(600);
    m_frames.clear();
}

QString Bench::onScreen() const
{
    int arabic = 0;
    int japanese = 0;
    int withPicture = 0;
    int longOnes = 0;
    const QList<EntryId> visible = m_view->visibleEntries();
    for (const EntryId id : visible) {
        const Entry entry = **m_store->entry(id);
        const auto holds = [&](QChar::Script script) {
            return std::ranges::any_of(
                entry.current.text, [script](QChar letter) { return letter.script() == script; });
        };
        arabic += holds(QChar::Script_Arabic);
        japanese += holds(QChar::Script_Hiragana);
        withPicture += !entry.current.images.isEmpty();
        longOnes += entry.current.text.size() > 1'500;
    }
    return u"%1 × %2: %3 entries, %4 long, %5 with a picture, %6 Arabic, %7 Japanese"_s
        .arg(m_window.width())
        .arg(m_window.height())
        .arg(visible.size())
        .arg(longOnes)
        .arg(withPicture)
        .arg(arabic)
        .arg(japanese);
}

bool Bench::report(const QString &scene)
{
    if (m_frames.isEmpty())
        qFatal("nothing was painted: %s", qPrintable(scene));
    std::ranges::sort(m_frames);
    const auto percentile = [this](double part) {
        return m_frames.at(qsizetype(double(m_frames.size() - 1) * part));
    };
    std::printf("%-44s %5lld frames  median %5.2f  99 %% %6.2f  most %6.2f ms%s\n"
                "    %s; %.0f MB\n",
        qPrintable(scene), qlonglong(m_frames.size()), percentile(0.5), percentile(0.99),
        m_frames.last(), percentile(0.99) > frame ? "  TOO SLOW" : "", qPrintable(onScreen()),
        megabytes("VmRSS"));
    std::fflush(stdout);
    if (!m_screenshots.isEmpty())
        m_window.grab().save(u"%1/%2.png"_s.arg(m_screenshots, QString(scene).replace(u' ', u'-')));
    const bool isSmooth = percentile(0.99) <= frame;
    settle();
    return isSmooth;
}

// --- What a person does --------------------------------------------------------------------------

void Bench::wheel(int notches, int perFrame)
{
    const QPointF at = m_view->viewport()->rect().center();
    for (int i = 0; i < notches; ++i) {
        frameOf([&] {
            QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), {}, {0, -120 * perFrame},
                Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_view->viewport(), &event);
        });
    }
}

void Bench::touchpad(int frames)
{
    const QPointF at = m_view->viewport()->rect().center();
    for (int i = 0; i < frames; ++i) {
        frameOf([&] {
            const QPoint pixels(0, i % 200 < 150 ? -23 : 31);
            QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), pixels, pixels * 4,
                Qt::NoButton, {}, Qt::ScrollUpdate, false);
            QCoreApplication::sendEvent(m_view->viewport(), &event);
        });
    }
}

void Bench::keys(Qt::Key key, int times)
{
    for (int i = 0; i < times; ++i)
        frameOf([&] { QTest::keyClick(m_view, key); });
}

/// From the top of the bar to its foot and back, one step a frame.
void Bench::drag(int frames)
{
    auto *bar = m_window.findChild<QScrollBar *>(u"timelineScrollBar"_s);
    if (!bar)
        bar = m_view->verticalScrollBar();
    bar->setSliderDown(true);
    for (int i = 0; i <= frames; ++i) {
        const double part = i <= frames / 2 ? 2.0 * i / frames : 2.0 - 2.0 * i / frames;
        frameOf([&] { bar->setSliderPosition(int(part * bar->maximum())); });
    }
    bar->setSliderDown(false);
}

void Bench::arrive(int count)
{
    for (int i = 0; i < count; ++i) {
        ++m_newest;
        Extraction extraction;
        extraction.entries = mixedPage(m_newest, page, m_server);
        extraction.extractor = u"bench"_s;
        CheckNote note;
        note.checkedAt = QDateTime::currentDateTimeUtc();
        const auto merged = m_store->merge(m_blog, extraction, note);
        QElapsedTimer sinceThen;
        sinceThen.start();
        while (!merged.isFinished() || sinceThen.elapsed() < 250)
            frameOf([] { });
    }
}

/// Thousands of arrivals, of which the window keeps what is near the reader.
bool Bench::grow(int arrivals)
{
    const auto add = [&](int count) {
        for (int left = count; left > 0; left -= page / 2) {
            m_newest += page / 2;
            merge(*m_store, m_blog, mixedPage(m_newest, page, m_server));
            QCoreApplication::processEvents();
        }
        QTest::qWait(2'000);
    };
    add(arrivals / 10); // caches fill up first
    const double before = megabytes("VmRSS");
    add(arrivals);
    const double after = megabytes("VmRSS");
    const bool isSteady = after - before < 8 && after <= megabytesAllowed;
    std::printf("%d arrivals: %.1f MB before, %.1f MB after%s\n", arrivals, before, after,
        isSteady ? "" : "  TOO MUCH");
    return isSteady;
}

bool Bench::run(int arrivals)
{
    settle();
    bool isGood = true;
    const auto scene = [&](const QString &name, const std::function<void()> &play) {
        play();
        isGood &= report(name);
    };
    scene(u"wheel, a notch a frame"_s, [&] { wheel(600, 1); });
    scene(u"wheel, flung"_s, [&] { wheel(600, 8); });
    scene(u"touchpad"_s, [&] { touchpad(600); });
    scene(u"keyboard, entry by entry"_s, [&] { keys(Qt::Key_J, 300); });
    scene(u"keyboard, page by page"_s, [&] { keys(Qt::Key_PageDown, 300); });
    scene(u"keyboard, to the ends"_s, [&] {
        for (int i = 0; i < 10; ++i) {
            keys(Qt::Key_End, 1);
            keys(Qt::Key_Home, 1);
        }
    });
    scene(u"scroll bar, over the whole blog"_s, [&] { drag(800); });
    scene(u"50 arrivals at the live edge"_s, [&] { arrive(50); });
    keys(Qt::Key_PageDown, 5);
    settle();
    scene(u"50 arrivals while reading"_s, [&] { arrive(50); });
    scene(u"wheel, notch by notch, to what is new"_s, [&] { wheel(300, -2); });
    const double resident = megabytes("VmRSS");
    std::printf("memory: %.1f MB, at most %.1f MB\n", resident, megabytes("VmHWM"));
    keys(Qt::Key_Home, 1);
    isGood &= resident <= megabytesAllowed;
    isGood &= grow(arrivals);
    return isGood;
}

} // namespace

int main(int argc, char *argv[])
{
    shareMemory(); // as the program does
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions(
        {{u"entries"_s, {}, u"N"_s, u"100000"_s}, {u"arrivals"_s, {}, u"N"_s, u"10000"_s},
            {u"pictures"_s, {}, u"DIR"_s}, {u"data"_s, {}, u"DIR"_s}, {u"fill"_s, {}, u"URL"_s}});
    options.process(app);
    const int entries = options.value(u"entries"_s).toInt();
    if (options.isSet(u"fill"_s))
        return fill(options.value(u"data"_s), entries, QUrl(options.value(u"fill"_s)));

    const PictureServer server;
    QTemporaryDir temporary;
    const QString folder = options.isSet(u"data"_s) ? options.value(u"data"_s) : temporary.path();
    QElapsedTimer timer;
    timer.start();
    const int code = QProcess::execute(app.applicationFilePath(),
        {u"--fill"_s, server.url().toString(), u"--entries"_s, QString::number(entries),
            u"--data"_s, folder});
    if (code != 0)
        qFatal("no blog to measure");
    std::printf("%d entries stored in %.0f s\n", entries, double(timer.elapsed()) / 1e3);
    Bench bench(folder, server.url(), entries, options.value(u"pictures"_s));
    return bench.run(options.value(u"arrivals"_s).toInt()) ? 0 : 1;
}
