// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What `liveline extract --json` costs, held against gumbo parsing the same bytes in the same run:
// processor time of the whole process, and of extract() alone. Fails when the process needs more
// than 2.5 times what gumbo needs. Usage: bench_extract [FILE…]

#include "core/extract/extract.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double limit = 2.5;
constexpr int rounds = 9;

// About `length` characters of prose, the same for the same number.
QString prose(int number, qsizetype length)
{
    static const QStringList words = u"harbour council bridge morning people rain police report "
                                     "minister market river station doctor engine winter "
                                     "said that the was seen after two hours in"_s.split(u' ');
    auto state = static_cast<quint32>(number) * 2654435761U + 1;
    QString text;
    while (text.size() < length) {
        state = state * 1664525U + 1013904223U;
        text += words[static_cast<qsizetype>((state >> 8) % static_cast<quint32>(words.size()))];
        text += (state & 7) == 0 ? u". "_s : u" "_s;
    }
    return text.trimmed();
}

QDateTime published(int number)
{
    return QDateTime({2026, 3, 10}, {6, 0}, Qt::UTC).addSecs(151LL * number);
}

QJsonObject update(int number)
{
    const QString page = u"https://news.example/live/the-bridge-opens-331"_s;
    const QJsonObject person{{u"@type"_s, u"Person"_s}, {u"name"_s, u"Anna Writer"_s},
        {u"sameAs"_s, u"https://news.example/authors/anna-writer/"_s}};
    const QJsonObject image{{u"@type"_s, u"ImageObject"_s}, {u"width"_s, 615}, {u"height"_s, 409},
        {u"url"_s, u"https://images.example/incoming/%1/s615/picture.jpg"_s.arg(number)}};
    const QString link = number % 4 == 0
        ? u" Read more: <b><a href=\"https://news.example/a-%1\" target=\"_blank\">%2</a></b>"_s
              .arg(number)
              .arg(prose(number + 3000, 60))
        : QString();
    return {{u"@type"_s, u"BlogPosting"_s}, {u"headline"_s, prose(number + 1000, 50)},
        {u"url"_s, u"%1#%2"_s.arg(page).arg(750'000 + 7 * number)},
        {u"datePublished"_s, published(number).toString(Qt::ISODate)},
        {u"articleBody"_s, u"&quot;%1&quot; %2"_s.arg(prose(number, 900), link)},
        {u"author"_s, QJsonArray{person, person, person}}, {u"image"_s, image},
        {u"mainEntityOfPage"_s, page}};
}

QString block(int number)
{
    return u"<div class=\"live-entry\" id=\"%1\" data-post-time=\"%2\"><div class=\"entry-info\">"
           "<time>%3</time></div><div class=\"entry-content\"><h3>%4</h3><p>%5</p></div></div>\n"_s
               .arg(750'000 + 7 * number)
               .arg(published(number).toMSecsSinceEpoch())
               .arg(published(number).toString(u"HH:mm"_s), prose(number + 1000, 50),
                   prose(number, 900));
}

// A page as large publishers serve it: 1.3 MB, 428 updates as structured data, the latest 30 as
// markup, and much script and style around them.
QByteArray livePage()
{
    QJsonArray updates;
    QString blocks;
    for (int number = 428; number > 0; --number) {
        updates.append(update(number));
        if (number > 398)
            blocks += block(number);
    }
    const QJsonObject blog{{u"@context"_s, u"https://schema.org"_s},
        {u"@type"_s, u"LiveBlogPosting"_s}, {u"headline"_s, u"Live: the bridge opens"_s},
        {u"liveBlogUpdate"_s, updates}};
    QByteArray page = "<!DOCTYPE html><html lang=\"en\"><head><title>Live: the bridge opens</title>"
                      "<script type=\"application/ld+json\">"
        + QJsonDocument(blog).toJson(QJsonDocument::Compact)
        + "</script></head><body><main><h1>Live: the bridge opens</h1>" + blocks.toUtf8()
        + "</main>";
    for (int number = 0; page.size() < 1'300'000; ++number) {
        const QByteArray text = prose(number + 5000, 3000).toUtf8();
        page += number % 3 == 0
            ? "<div class=\"teaser\"><a href=\"/a\"><span>" + text.first(90) + "</span></a></div>\n"
            : "<script>window.data" + QByteArray::number(number) + " = \"" + text
                + "\";</script>\n";
    }
    return page + "</body></html>\n";
}

double milliseconds(const timespec &time)
{
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double processorTime(const auto &work)
{
    timespec before{}, after{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
    work();
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
    return milliseconds(after) - milliseconds(before);
}

// User and system time of a whole `liveline extract --json FILE`.
double processorTimeOfProgram(const QByteArray &path)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    QByteArray binary = LIVELINE_BINARY;
    QByteArray file = path;
    char extractWord[] = "extract";
    char jsonWord[] = "--json";
    char *arguments[] = {binary.data(), extractWord, jsonWord, file.data(), nullptr};
    pid_t child = 0;
    if (posix_spawn(&child, binary.constData(), &actions, nullptr, arguments, environ) != 0)
        qFatal("%s cannot be started", binary.constData());
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
        qFatal("%s failed", binary.constData());
    const auto each = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return each(usage.ru_utime) + each(usage.ru_stime);
}

double median(std::array<double, rounds> times)
{
    std::ranges::sort(times);
    return times[rounds / 2];
}

// In turns, so that a busy machine slows all of them.
bool holdsTheLimit(const QString &path, const QByteArray &bytes)
{
    std::array<double, rounds> gumbo, alone, process;
    qsizetype entries = 0;
    for (size_t i = 0; i < rounds; ++i) {
        GumboOutput *output = nullptr;
        gumbo[i] = processorTime([&] {
            output = gumbo_parse_with_options(
                &kGumboDefaultOptions, bytes.constData(), static_cast<size_t>(bytes.size()));
        });
        gumbo_destroy_output(&kGumboDefaultOptions, output);
        alone[i] = processorTime([&] {
            entries = extract({.bytes = bytes, .contentType = u"text/html"_s}).entries.size();
        });
        process[i] = processorTimeOfProgram(QFile::encodeName(path));
    }
    const double bare = median(gumbo);
    std::printf("%s: %lld bytes, %lld entries\n  gumbo %.1f ms, extract() %.1f ms (%.2f), "
                "whole process %.1f ms (%.2f, limit %.1f)\n",
        qPrintable(path.section(u'/', -1)), static_cast<long long>(bytes.size()),
        static_cast<long long>(entries), bare, median(alone), median(alone) / bare, median(process),
        median(process) / bare, limit);
    return median(process) <= limit * bare;
}

bool holdsTheLimit(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return holdsTheLimit(path, file.readAll());
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    const QString generated = folder.filePath(u"generated.html"_s);
    QFile file(generated);
    if (!file.open(QIODevice::WriteOnly) || file.write(livePage()) < 0)
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    bool holds = holdsTheLimit(generated);
    const QString shared = QStringLiteral(LIVELINE_SOURCE_DIR)
        + u"/../shared/fixtures/reach_mirror_en_2024_428updates_1.3MB.html"_s;
    if (QFile::exists(shared))
        holds = holdsTheLimit(shared) && holds;
    for (const QString &path : application.arguments().sliced(1))
        holds = holdsTheLimit(path) && holds;
    return holds ? 0 : 1;
}
