// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/visits.h"

#include "ui/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 sameVisit = 10 * 60; // seconds

} // namespace

Visits::Visits(Settings &settings, Clock clock)
    : m_settings(settings)
    , m_clock(std::move(clock))
{
    for (const QString &visit : m_settings.value(Settings::visits)) {
        bool isTime = false;
        const qint64 end = visit.section(u'=', 1).toLongLong(&isTime);
        if (isTime)
            m_ends.insert(visit.section(u'=', 0, 0).toLongLong(),
                QDateTime::fromMSecsSinceEpoch(end, Qt::UTC));
    }
}

void Visits::enter(const std::optional<BlogId> &blog)
{
    if (m_current == blog)
        return;
    note();
    m_current = blog;
    m_before = blog ? m_ends.value(qint64(*blog)) : QDateTime();
}

void Visits::leave() { note(); }

void Visits::comeBack()
{
    if (!m_current)
        return;
    const QDateTime left = m_ends.value(qint64(*m_current));
    if (left.isValid() && left.secsTo(m_clock()) > sameVisit)
        m_before = left;
}

QDateTime Visits::lastVisit(BlogId blog) const
{
    return m_current == blog ? m_before : m_ends.value(qint64(blog));
}

void Visits::note()
{
    if (!m_current)
        return;
    m_ends.insert(qint64(*m_current), m_clock());
    write();
}

void Visits::write() const
{
    QStringList visits;
    for (auto visit = m_ends.cbegin(); visit != m_ends.cend(); ++visit)
        visits << u"%1=%2"_s.arg(visit.key()).arg(visit.value().toMSecsSinceEpoch());
    visits.sort();
    m_settings.set(Settings::visits, visits);
}

} // namespace Liveline
