// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/dossier.h"

#include "core/base/text.h"
#include "core/model/shown.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype titleLength = 90;

/// Writes times as the reader of the document does.
class TimeFormat {
public:
    explicit TimeFormat(const ExportJob &job)
        : m_zone(job.zone)
        , m_locale(job.locale)
    {
    }

    QDateTime local(const QDateTime &utc) const { return utc.toTimeZone(m_zone); }
    QString day(const QDateTime &utc) const
    {
        return m_locale.toString(local(utc).date(), QLocale::LongFormat);
    }
    QString clock(const QDateTime &utc) const
    {
        // The C locale's short format has seconds, which no reader asks for.
        const QTime time = local(utc).time();
        return m_locale.language() == QLocale::C ? time.toString(u"HH:mm"_s)
                                                 : m_locale.toString(time, QLocale::ShortFormat);
    }
    QString clockWithZone(const QDateTime &utc) const { return clock(utc) + u' ' + zoneAt(utc); }
    QString dayAndClock(const QDateTime &utc) const
    {
        return day(utc) + u", "_s + clockWithZone(utc);
    }

    /// "CET"; zones without letters of their own give "UTC+03".
    QString zoneAt(const QDateTime &utc) const
    {
        const QString letters = m_zone.abbreviation(utc);
        return letters.isEmpty() || letters.front().isLetter() ? letters : u"UTC"_s + letters;
    }
    QString zoneName(const QDateTime &utc) const
    {
        const QString id = QString::fromLatin1(m_zone.id());
        return id == "UTC"_L1
            ? id
            : u"%1 (%2)"_s.arg(
                  id, local(utc).toOffsetFromUtc(m_zone.offsetFromUtc(utc)).timeZoneAbbreviation());
    }

private:
    QTimeZone m_zone;
    QLocale m_locale;
};

QDateTime timeOf(const Entry &entry)
{
    return entry.current.published.isValid() ? entry.current.published : entry.firstSeen;
}

QString withClock(const QString &word, const QDateTime &when, const QDateTime &entryTime,
    const TimeFormat &format)
{
    const bool isSameDay = format.local(when).date() == format.local(entryTime).date();
    return word + u' ' + (isSameDay ? format.clock(when) : format.dayAndClock(when));
}

QList<DossierLabel> labelsOf(const Entry &entry, const ExportWords &words, const TimeFormat &format)
{
    QList<DossierLabel> labels;
    if (entry.current.isPinned)
        labels.append({DossierLabel::Kind::Pinned, words.pinned});
    if (entry.current.isKeyEvent)
        labels.append({DossierLabel::Kind::KeyEvent, words.keyEvent});
    if (entry.edited.isValid())
        labels.append({DossierLabel::Kind::Edited,
            withClock(words.edited, entry.edited, timeOf(entry), format)});
    if (entry.removed.isValid())
        labels.append({DossierLabel::Kind::Removed,
            withClock(words.removed, entry.removed, timeOf(entry), format)});
    return labels;
}

QString titleOf(const ParsedEntry &said)
{
    const QString headline = shownText(said.headline);
    const QString title = headline.isEmpty() ? shownText(said.text.section(u'\n', 0, 0)) : headline;
    return elideAtWord(title.simplified(), titleLength);
}

DossierEntry entryOf(
    const ArchivedEntry &source, const ExportWords &words, const TimeFormat &format)
{
    const Entry &entry = source.entry;
    const QDateTime when = timeOf(entry);
    DossierEntry result;
    result.source = &source;
    result.title = titleOf(entry.current);
    result.labels = labelsOf(entry, words, format);
    if (when.isValid()) {
        result.clock = format.clock(when);
        result.zone = format.zoneAt(when);
        const QString clock = format.clockWithZone(when);
        result.time = entry.current.published.isValid() ? clock : words.firstSeen + u' ' + clock;
        result.machineTime = when.toUTC().toString(Qt::ISODate);
    }
    if (result.title.isEmpty())
        result.title = result.time;
    return result;
}

DossierBlog blogOf(const ArchivedBlog &archived, const ExportWords &words, const TimeFormat &format)
{
    DossierBlog blog;
    blog.title = archived.blog.title().simplified();
    blog.publisher = archived.blog.said.publisher;
    blog.url = archived.blog.said.canonicalUrl.isEmpty() ? archived.blog.url
                                                         : archived.blog.said.canonicalUrl;
    blog.language = archived.blog.said.language;
    for (const ArchivedEntry &entry : archived.entries) {
        const QDateTime when = timeOf(entry.entry);
        const QString day = when.isValid() ? format.day(when) : QString();
        if (blog.days.isEmpty() || blog.days.last().title != day)
            blog.days.append({.anchor = {}, .title = day, .entries = {}});
        blog.days.last().entries.append(entryOf(entry, words, format));
    }
    return blog;
}

/// Anchors are numbers in order of appearance: a store's ids need not be unique in an archive.
void nameAnchors(Dossier &dossier)
{
    int blogs = 0, days = 0, entries = 0;
    for (DossierBlog &blog : dossier.blogs) {
        blog.anchor = u"blog-%1"_s.arg(++blogs);
        for (DossierDay &day : blog.days) {
            day.anchor = u"day-%1"_s.arg(++days);
            for (DossierEntry &entry : day.entries)
                entry.anchor = u"entry-%1"_s.arg(++entries);
        }
    }
}

QString countsOf(const ExportJob &job)
{
    qsizetype entries = 0;
    for (const ArchivedBlog &blog : job.blogs)
        entries += blog.entries.size();
    if (job.words.counts)
        return job.words.counts(int(entries), int(job.blogs.size()));
    return u"%1 %2 from %3 %4"_s.arg(entries)
        .arg(entries == 1 ? u"entry"_s : u"entries"_s)
        .arg(job.blogs.size())
        .arg(job.blogs.size() == 1 ? u"source"_s : u"sources"_s);
}

QString periodOf(const ExportJob &job, const TimeFormat &format)
{
    QDateTime first, last;
    for (const ArchivedBlog &blog : job.blogs) {
        for (const ArchivedEntry &entry : blog.entries) {
            const QDateTime when = timeOf(entry.entry);
            if (when.isValid() && (!first.isValid() || when < first))
                first = when;
            if (when.isValid() && (!last.isValid() || when > last))
                last = when;
        }
    }
    if (!first.isValid())
        return {};
    const bool isOneDay = format.local(first).date() == format.local(last).date();
    return job.words.period.arg(format.dayAndClock(first),
        isOneDay ? format.clockWithZone(last) : format.dayAndClock(last));
}

QString createdOf(const ExportJob &job, const TimeFormat &format)
{
    if (!job.created.isValid())
        return {};
    const QString utc = job.created.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
    return job.words.exported.arg(u"%1 (%2 UTC)"_s.arg(format.dayAndClock(job.created), utc));
}

/// A caption that stands in the text already is not shown again.
QList<Image> imagesOf(const ParsedEntry &said)
{
    QList<Image> images = said.images;
    for (Image &image : images) {
        if (said.text.contains(image.caption))
            image.caption.clear();
    }
    return images;
}

QString wholeText(const ParsedEntry &said)
{
    return said.headline.isEmpty() ? said.text : said.headline + u'\n' + said.text;
}

QList<DossierWording> earlierOf(const ArchivedEntry &archived, const ExportJob &job)
{
    const TimeFormat format(job);
    const QList<Revision> &revisions = archived.revisions;
    QList<DossierWording> earlier;
    for (qsizetype i = 0; i + 1 < revisions.size(); ++i) {
        const Revision &revision = revisions[i];
        const QString seen
            = revision.seen.isValid() ? format.dayAndClock(revision.seen) : QString();
        earlier.append({
            .label
            = u"%1 · %2 %3"_s.arg(QString::number(revision.number), job.words.firstSeen, seen),
            .blocks = blocksOf(diffWords(
                wholeText(shown(revision.said)), wholeText(shown(revisions[i + 1].said)))),
        });
    }
    return earlier;
}

} // namespace

Dossier makeDossier(const ExportJob &job)
{
    const TimeFormat format(job);
    Dossier dossier;
    dossier.title = documentTitle(job);
    dossier.language = job.locale.language() == QLocale::C ? u"en"_s : job.locale.bcp47Name();
    dossier.counts = countsOf(job);
    dossier.period = periodOf(job, format);
    dossier.created = createdOf(job, format);
    dossier.zone = job.words.timeZone.arg(format.zoneName(job.created));
    for (const ArchivedBlog &blog : job.blogs)
        dossier.blogs.append(blogOf(blog, job.words, format));
    nameAnchors(dossier);
    return dossier;
}

bool wantsContents(const Dossier &dossier)
{
    qsizetype entries = 0;
    for (const DossierBlog &blog : dossier.blogs) {
        for (const DossierDay &day : blog.days)
            entries += day.entries.size();
    }
    return entries > 8 || dossier.blogs.size() > 1;
}

DossierBody bodyOf(const DossierEntry &entry, const ExportJob &job)
{
    const ParsedEntry said = shown(entry.source->entry.current);
    DossierBody body;
    body.blocks = said.content.html.isEmpty() ? blocksOf(said.text) : blocksOf(said.content);
    body.images = imagesOf(said);
    if (job.withHistory)
        body.earlier = earlierOf(*entry.source, job);
    return body;
}

} // namespace Liveline
