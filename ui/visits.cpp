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
            m_ends.insert(BlogId{visit.section(u'=', 0, 0).toLongLong()},
                QDateTime::fromMSecsSinceEpoch(end, Qt::UTC));
    }
}

void Visits::enter(const QList<BlogId> &blogs)
{
    note();
    QHash<BlogId, QDateTime> entered;
    for (const BlogId blog : blogs)
        entered.insert(blog, m_current.contains(blog) ? m_current[blog] : m_ends.value(blog));
    m_current = entered;
}

void Visits::leave() { note(); }

void Visits::comeBack()
{
    for (auto visit = m_current.begin(); visit != m_current.end(); ++visit) {
        const QDateTime left = m_ends.value(visit.key());
        if (left.isValid() && left.secsTo(m_clock()) > sameVisit)
            *visit = left;
    }
}

QDateTime Visits::lastVisit(BlogId blog) const
{
    return m_current.contains(blog) ? m_current[blog] : m_ends.value(blog);
}

void Visits::note()
{
    if (m_current.isEmpty())
        return;
    for (auto visit = m_current.cbegin(); visit != m_current.cend(); ++visit)
        m_ends.insert(visit.key(), m_clock());
    write();
}

void Visits::write() const
{
    QStringList visits;
    for (auto visit = m_ends.cbegin(); visit != m_ends.cend(); ++visit)
        visits << u"%1=%2"_s.arg(qint64(visit.key())).arg(visit.value().toMSecsSinceEpoch());
    visits.sort();
    m_settings.set(Settings::visits, visits);
}

} // namespace Liveline
