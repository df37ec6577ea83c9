// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/demo/demopublisher.h"

#include "app/demo/demopage.h"

#include <QFile>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char pagePath[] = "/live/eclipse";

HttpPage picture(const QByteArray &path)
{
    // Names of the resource only: nothing else can be asked for.
    QFile file(u":/demo"_s + QString::fromLatin1(path));
    if (path.contains("..") || !file.open(QIODevice::ReadOnly))
        return {.status = 404};
    return {200, "image/jpeg", file.readAll(), "public, max-age=86400", {}};
}

} // namespace

DemoPublisher::DemoPublisher(double speed, Clock clock)
    : m_now(std::move(clock))
    , m_clock{m_now(), speed}
    , m_listener([this](const QByteArray &path) { return answer(path); })
{
}

bool DemoPublisher::start(quint16 port)
{
    m_clock.start = m_now();
    return m_listener.listen(port);
}

QUrl DemoPublisher::url() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_listener.port()).arg(QLatin1StringView(pagePath)));
}

HttpPage DemoPublisher::answer(const QByteArray &path) const
{
    if (path == pagePath)
        return {200, "text/html; charset=utf-8",
            demoPage(m_script, m_clock, m_clock.moment(m_now()), url()), "no-cache", {}};
    if (path == "/")
        return {.status = 302, .location = pagePath};
    if (path.startsWith("/pictures/"))
        return picture(path);
    return {.status = 404};
}

} // namespace Liveline
