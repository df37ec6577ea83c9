// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/dossier.h"

#include "core/base/text.h"
#include "core/export/dossiertimes.h"
#include "core/export/manifest.h"
#include "core/model/shown.h"

#include <QCryptographicHash>
#include <QSet>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype titleLength = 90;
constexpr qsizetype longestName = 200;

QDateTime timeOf(const Entry &entry)
{
    return entry.current.published.isValid() ? entry.current.published : entry.firstSeen;
}

QString withClock(const QString &word, const QDateTime &when, const QDateTime &entryTime,
    const DossierTimes &times)
{
    return word + u' '
        + (times.isSameDay(when, entryTime) ? times.clock(when) : times.dayAndClock(when));
}

QList<DossierLabel> labelsOf(
    const Entry &entry, const ExportWords &words, const DossierTimes &times)
{
    QList<DossierLabel> labels;
    if (entry.current.isPinned)
        labels.append({DossierLabel::Kind::Pinned, words.pinned});
    if (entry.current.isKeyEvent)
        labels.append({DossierLabel::Kind::KeyEvent, words.keyEvent});
    if (entry.edited.isValid())
        labels.append({DossierLabel::Kind::Edited,
            withClock(words.edited, entry.edited, timeOf(entry), times)});
    if (entry.removed.isValid())
        labels.append({DossierLabel::Kind::Removed,
            withClock(words.removed, entry.removed, timeOf(entry), times)});
    return labels;
}

QString titleOf(const ParsedEntry &said)
{
    const QString headline = shownText(said.headline);
    const QString title = headline.isEmpty() ? shownText(said.text.section(u'\n', 0, 0)) : headline;
    return elideAtWord(title.simplified(), titleLength);
}

constexpr qsizetype shortDigest = 16;

/// "first seen … · last changed … · sha256 9f86d081884c7d65"
QString seenLine(const ArchivedEntry &source, const ExportWords &words, const DossierTimes &times)
{
    const Entry &entry = source.entry;
    QStringList parts;
    if (entry.firstSeen.isValid())
        parts.append(words.firstSeen + u' ' + times.precise(entry.firstSeen));
    if (entry.edited.isValid())
        parts.append(words.lastChanged + u' ' + times.precise(entry.edited));
    if (const QByteArray digest = source.digests.value(source.digests.size() - 1);
        !digest.isEmpty())
        parts.append(u"sha256 "_s + QString::fromLatin1(digest.toHex().first(shortDigest)));
    return parts.join(u" · "_s);
}

/// What was written for this dossier, else what the reader noted of the entry itself.
QString noteOf(const ArchivedEntry &source)
{
    const QString note = source.note.trimmed();
    return note.isEmpty() ? source.entry.state.note : note;
}

DossierEntry entryOf(
    const ArchivedEntry &source, const ExportWords &words, const DossierTimes &times)
{
    const Entry &entry = source.entry;
    const QDateTime when = timeOf(entry);
    DossierEntry result;
    result.source = &source;
    result.title = titleOf(entry.current);
    result.note = noteOf(source);
    result.seen = seenLine(source, words, times);
    result.labels = labelsOf(entry, words, times);
    if (when.isValid()) {
        result.clock = times.clock(when);
        result.zone = times.zoneAt(when);
        const QString clock = times.clockWithZone(when);
        result.time = entry.current.published.isValid() ? clock : words.firstSeen + u' ' + clock;
        result.machineTime = when.toUTC().toString(Qt::ISODate);
    }
    if (result.title.isEmpty())
        result.title = result.time;
    return result;
}

DossierBlog blogOf(
    const ArchivedBlog &archived, const ExportWords &words, const DossierTimes &times)
{
    DossierBlog blog;
    blog.title = archived.blog.title().simplified();
    blog.publisher = archived.blog.said.publisher;
    blog.url = archived.blog.said.canonicalUrl.isEmpty() ? archived.blog.url
                                                         : archived.blog.said.canonicalUrl;
    blog.language = archived.blog.said.language;
    for (const ArchivedEntry &entry : archived.entries) {
        const QDateTime when = timeOf(entry.entry);
        const QString day = when.isValid() ? times.day(when) : QString();
        if (blog.days.isEmpty() || blog.days.last().title != day)
            blog.days.append({.anchor = {}, .title = day, .entries = {}});
        blog.days.last().entries.append(entryOf(entry, words, times));
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
    QSet<QUrl> sources; // a blog may stand more than once
    for (const ArchivedBlog &blog : job.blogs) {
        entries += blog.entries.size();
        sources.insert(blog.blog.url);
    }
    if (job.words.counts)
        return job.words.counts(int(entries), int(sources.size()));
    return u"%1 %2 from %3 %4"_s.arg(entries)
        .arg(entries == 1 ? u"entry"_s : u"entries"_s)
        .arg(sources.size())
        .arg(sources.size() == 1 ? u"source"_s : u"sources"_s);
}

QString periodOf(const ExportJob &job, const DossierTimes &times)
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
    return job.words.period.arg(times.dayAndClock(first),
        times.isSameDay(first, last) ? times.clockWithZone(last) : times.dayAndClock(last));
}

QString createdOf(const ExportJob &job, const DossierTimes &times)
{
    if (!job.created.isValid())
        return {};
    const QString here = times.dayAndClock(job.created);
    if (times.zoneName(job.created) == "UTC"_L1)
        return job.words.exported.arg(here);
    const QString utc = job.created.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
    return job.words.exported.arg(u"%1 (%2 UTC)"_s.arg(here, utc));
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
    const DossierTimes times(job);
    const QList<Revision> &revisions = archived.revisions;
    QList<DossierWording> earlier;
    for (qsizetype i = 0; i + 1 < revisions.size(); ++i) {
        const Revision &revision = revisions[i];
        const QString seen = revision.seen.isValid() ? times.dayAndClock(revision.seen) : QString();
        earlier.append({
            .label
            = u"%1 · %2 %3"_s.arg(QString::number(revision.number), job.words.firstSeen, seen),
            .blocks = blocksOf(diffWords(
                wholeText(shown(revision.said)), wholeText(shown(revisions[i + 1].said)))),
        });
    }
    return earlier;
}

/// All that is known of an entry's times, and every wording's digest in full.
QList<DossierFact> factsOf(const ArchivedEntry &archived, const ExportJob &job)
{
    const DossierTimes times(job);
    const Entry &entry = archived.entry;
    QList<DossierFact> facts;
    const auto add = [&](const QString &label, const QDateTime &when) {
        if (when.isValid())
            facts.append({label, times.precise(when), {}});
    };
    add(job.words.published, entry.current.published);
    add(job.words.modified, entry.current.updated);
    add(job.words.firstSeen, entry.firstSeen);
    add(job.words.lastSeen, entry.lastSeen);
    add(job.words.removed, entry.removed);
    for (qsizetype i = 0; i < archived.revisions.size(); ++i) {
        const Revision &revision = archived.revisions[i];
        facts.append({job.words.wording.arg(revision.number),
            revision.seen.isValid() ? times.precise(revision.seen) : QString(),
            QString::fromLatin1(archived.digests.value(i).toHex())});
    }
    return facts;
}

DossierProof proofOf(const ExportJob &job, const QByteArray &manifest)
{
    const QByteArray digest = QCryptographicHash::hash(manifest, QCryptographicHash::Sha256);
    DossierProof proof{.meaning = job.words.proof, .facts = {}, .manifestDigest = digest.toHex()};
    if (!job.chain.link.isEmpty())
        proof.facts.append({job.words.chain.arg(job.chain.records), {},
            QString::fromLatin1(job.chain.link.toHex())});
    proof.facts.append({job.words.manifest, {}, QString::fromLatin1(proof.manifestDigest)});
    return proof;
}

/// The kind of document, above its title; not where it is the title.
QString kindOf(const ExportJob &job, const QString &title)
{
    const QString kind
        = job.preset == ExportPreset::Evidence ? job.words.evidence : job.words.dossier;
    return kind == title ? QString() : kind;
}

/// For the foot of each page: short, and in one notation everywhere.
QString footerOf(const ExportJob &job, const DossierProof &proof, const DossierTimes &times)
{
    QStringList parts;
    if (job.created.isValid()) {
        const QString when = times.local(job.created).toString(u"yyyy-MM-dd HH:mm"_s);
        parts.append(job.words.exported.arg(when + u' ' + times.zoneAt(job.created)));
    }
    if (!proof.manifestDigest.isEmpty())
        parts.append(u"manifest "_s + QString::fromLatin1(proof.manifestDigest.first(shortDigest)));
    if (!proof.manifestDigest.isEmpty() && !job.chain.link.isEmpty())
        parts.append(u"chain "_s + QString::fromLatin1(job.chain.link.toHex().first(shortDigest)));
    return parts.join(u" · "_s);
}

} // namespace

Dossier makeDossier(const ExportJob &job)
{
    const DossierTimes times(job);
    Dossier dossier;
    dossier.title = documentTitle(job);
    dossier.language = job.locale.language() == QLocale::C ? u"en"_s : job.locale.bcp47Name();
    if (const QString name = shownText(job.preparedBy).simplified(); !name.isEmpty())
        dossier.preparedBy = job.words.preparedBy.arg(elideAtWord(name, longestName));
    dossier.counts = countsOf(job);
    dossier.period = periodOf(job, times);
    dossier.created = createdOf(job, times);
    dossier.zone = job.words.timeZone.arg(times.zoneName(job.created));
    dossier.kind = kindOf(job, dossier.title);
    dossier.imprint = job.words.imprint.arg(u"Liveline " LIVELINE_VERSION ""_s);
    if (job.preset == ExportPreset::Evidence) {
        dossier.manifest = manifestOf(job);
        dossier.proof = proofOf(job, dossier.manifest);
    }
    dossier.footer = footerOf(job, dossier.proof, times);
    for (const ArchivedBlog &blog : job.blogs)
        dossier.blogs.append(blogOf(blog, job.words, times));
    nameAnchors(dossier);
    return dossier;
}

QList<DossierBlog> sourcesOf(const Dossier &dossier)
{
    QList<DossierBlog> sources;
    QSet<QUrl> seen;
    for (const DossierBlog &blog : dossier.blogs) {
        if (!seen.contains(blog.url))
            sources.append(blog);
        seen.insert(blog.url);
    }
    return sources;
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

bool showsHistory(const ExportJob &job)
{
    return job.withHistory || job.preset == ExportPreset::Evidence;
}

DossierBody bodyOf(const DossierEntry &entry, const ExportJob &job)
{
    const ParsedEntry said = shown(entry.source->entry.current);
    DossierBody body;
    body.blocks = said.content.html.isEmpty() ? blocksOf(said.text) : blocksOf(said.content);
    body.images = imagesOf(said);
    if (job.preset == ExportPreset::Evidence)
        body.facts = factsOf(*entry.source, job);
    if (showsHistory(job))
        body.earlier = earlierOf(*entry.source, job);
    return body;
}

} // namespace Liveline
