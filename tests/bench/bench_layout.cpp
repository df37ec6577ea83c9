// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/timelinescreen.h"

#include <QElapsedTimer>

using namespace Liveline;

/// A timeline of 20 000 loaded rows: what an arrival, an edit and a scroll cost. To be run by hand;
/// each must stay under a frame of 16 ms in an optimised build.
class BenchLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void measuresOneEntry();
    void insertsAndPaintsAgain();
    void editsAndPaintsAgain();
    void marksAndPaintsAgain();
    void scrollsAndPaintsAgain();

private:
    std::unique_ptr<TimelineScreen> m_screen;
};

void BenchLayout::initTestCase()
{
    m_screen = std::make_unique<TimelineScreen>(0);
    m_screen->lastNumber = 20'000;
    const QList<Entry> entries = sampleEntries(20'000);
    QElapsedTimer timer;
    timer.start();
    m_screen->model.open({[entries](const auto &, int) { return entries; },
        [](const auto &, int) { return QList<Entry>(); }});
    m_screen->view.grab();
    qInfo("first layout and paint, heights guessed: %lld ms", timer.elapsed());
    QTRY_VERIFY_WITH_TIMEOUT(m_screen->delegate.isMeasured(20'000), 600'000);
    qInfo("all heights measured between events: %lld ms", timer.elapsed());
    m_screen->scroll(400'000);
}

void BenchLayout::measuresOneEntry()
{
    const Entry entry = sampleEntry(3, 0);
    const EntryStyle &style = m_screen->delegate.style();
    QBENCHMARK
    {
        EntryLayout layout(EntryRow::of(entry, {}), style, 560);
        Q_UNUSED(layout)
    }
}

void BenchLayout::insertsAndPaintsAgain()
{
    QBENCHMARK
    {
        m_screen->model.apply(m_screen->arrivals(1));
        m_screen->view.viewport()->repaint();
    }
}

void BenchLayout::editsAndPaintsAgain()
{
    Entry entry = *m_screen->model.entryAt(100);
    QBENCHMARK
    {
        ++entry.revision;
        EntryChanges changes;
        changes.edited.append({entry.current, entry});
        m_screen->model.apply(changes);
        m_screen->view.viewport()->repaint();
    }
}

void BenchLayout::marksAndPaintsAgain()
{
    QBENCHMARK
    {
        m_screen->model.setMark({EntryId{10'000}}, Mark::Read);
        m_screen->view.viewport()->repaint();
    }
}

void BenchLayout::scrollsAndPaintsAgain()
{
    int value = 400'000;
    QBENCHMARK
    {
        m_screen->scroll(value += 96);
        m_screen->view.viewport()->repaint();
    }
}

QTEST_MAIN(BenchLayout)
#include "bench_layout.moc"
