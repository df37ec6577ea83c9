// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/sampleentries.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sample {
    const char16_t *headline;
    const char16_t *author;
    const char16_t *html;
};

constexpr Sample samples[] = {
    {u"Totality reaches the coast", u"Ana Ferreira",
        u"<p>The shadow made landfall at <strong>19:27</strong> near the lighthouse, a minute "
        u"after the forecast. Gulls went quiet; the harbour lights came on by themselves.</p>"
        u"<p>The <a href=\"https://observatory.example/stream\">observatory's stream</a> counts "
        u"some 240,000 people along the sea wall.</p>"},
    {u"", u"",
        u"<p>Trains into the valley are full. The operator asks everyone without a seat to take "
        u"the later service.</p>"},
    {u"À Brest, la foule se tait d’un coup", u"Maëlle Le Goff",
        u"<p>« On aurait dit que quelqu’un avait baissé le son », raconte une collégienne sur le "
        u"port de commerce. La température a perdu quatre degrés en dix minutes.</p>"
        u"<blockquote><p>Je l’attendais depuis 1999. Cette fois, pas un nuage.</p></blockquote>"
        u"<p>Les secours signalent une seule intervention, pour un malaise sans gravité.</p>"},
    {u"بدأ الكسوف الجزئي في القاهرة", u"ليلى منصور",
        u"<p>بدأ الكسوف الجزئي عند الساعة 20:04 بالتوقيت المحلي، وسيبلغ ذروته قبيل الغروب. دعا "
        u"المعهد القومي إلى عدم النظر إلى الشمس دون نظارات خاصة.</p>"},
    {u"What we know so far", u"",
        u"<ul><li>Totality lasted two minutes and eleven seconds at the centre line.</li>"
        u"<li>Power demand fell by 3 % across the region, then rose as lights came on.</li>"
        u"<li>Two airports held departures for <em>twelve minutes</em>.</li></ul>"
        u"<p>The next total eclipse visible from here is in 2081.</p>"},
    {u"日食、雲の切れ間から観測", u"佐藤 健",
        u"<p>"
        u"厚い雲に覆われていた北部の観測地点でも、午後七時すぎに雲が切れ、欠けた太陽が姿を見せた。"
        u"「間に合った」と、徹夜で待った家族連れから歓声が上がった。</p>"},
    {u"Power operator: the dip was smaller than feared, and reserves were never called upon",
        u"Jo Park",
        u"<h3>By the numbers</h3><p>Solar output fell from 9.1 to 1.4 gigawatts within the hour. "
        u"Batteries covered most of the gap.</p><p>“We planned for worse,” the control room "
        u"said.</p><pre>19:20  9.1 GW\n19:40  4.0 GW\n20:00  1.4 GW</pre>"},
    {u"", u"Tom Hale",
        u"<p>A baby white stork, hatched <em>during</em> totality at the wildlife park, has been "
        u"named Luna. 🐣</p>"},
};

QString plainOf(QString html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return html.replace(u"</p>"_s, u"\n"_s).remove(tag).trimmed();
}

void addMarks(Entry &entry, int number)
{
    entry.state.isRead = number % 5 != 1 && number % 7 != 0;
    entry.state.isStarred = number % 11 == 3;
    entry.current.isKeyEvent = number % 9 == 0;
    if (number % 6 == 2) {
        entry.revision = 2 + number % 2;
        entry.edited = entry.sortTime.addSecs(17 * 60);
        entry.state.isChangedSinceRead = entry.state.isRead && number % 4 == 0;
    }
    if (number % 13 == 6)
        entry.removed = entry.sortTime.addSecs(31 * 60);
}

} // namespace

Entry sampleEntry(int number, int minutes)
{
    const Sample &sample = samples[static_cast<size_t>(number) % std::size(samples)];
    Entry entry;
    entry.id = EntryId{number};
    entry.blogId = BlogId{1};
    entry.current.sourceId = entry.current.key = u"e%1"_s.arg(number);
    entry.current.url = QUrl(u"https://news.example/live#e%1"_s.arg(number));
    entry.current.headline = QString::fromUtf16(sample.headline);
    entry.current.author = QString::fromUtf16(sample.author);
    // No two say the same, or they would be taken for one entry.
    entry.current.content.html
        = QString::fromUtf16(sample.html) + u"<p>Bulletin %1.</p>"_s.arg(number);
    entry.current.text = plainOf(entry.current.content.html);
    entry.current.published
        = QDateTime({2026, 8, 12}, {12, 0}, Qt::UTC).addSecs(qint64(minutes) * 60);
    entry.sortTime = entry.current.published;
    entry.firstSeen = entry.lastSeen = entry.sortTime.addSecs(20);
    addMarks(entry, number);
    return entry;
}

QList<Entry> sampleEntries(int count, const QUrl &pictures)
{
    QList<Entry> entries;
    for (int number = count; number >= 1; --number) {
        Entry entry = sampleEntry(number, number * 6);
        if (number % 8 == 0 && !pictures.isEmpty()) {
            Image image;
            image.url = pictures.resolved(QUrl(u"/picture/%1.png"_s.arg(number)));
            image.alternativeText = u"The sea wall, seen from the lighthouse"_s;
            image.caption
                = u"The sea wall at 19:27, seen from the lighthouse. Photograph: A. Ferreira"_s;
            if (number % 3 != 0)
                image.width = 1200, image.height = number % 16 == 0 ? 1500 : 800;
            entry.current.images.append(image);
        }
        entries.append(entry);
    }
    return entries;
}

TimelinePages pagesOf(const QList<Entry> &entries)
{
    return {[entries](const std::optional<EntryCursor> &before, int limit) {
                QList<Entry> page;
                for (const Entry &entry : entries) {
                    if (page.size() == limit)
                        break;
                    if (!before || isNewer(*before, EntryCursor::of(entry)))
                        page.append(entry);
                }
                return page;
            },
        [entries](const EntryCursor &after, int limit) {
            QList<Entry> page;
            for (const Entry &entry : entries) {
                if (isNewer(EntryCursor::of(entry), after))
                    page.append(entry);
            }
            return page.last(qMin<qsizetype>(limit, page.size()));
        }};
}

} // namespace Liveline
