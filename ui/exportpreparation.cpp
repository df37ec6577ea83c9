// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/exportpreparation.h"

#include "ui/timeline/imageloader.h"

#include <QCoreApplication>
#include <QSet>

namespace Liveline {

namespace {

class ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(ExportTexts)
};

constexpr int maximumPictures = 300;
constexpr qint64 maximumPictureBytes = 8 * 1024 * 1024;

QList<Request> pictureRequests(const QList<ArchivedBlog> &archive)
{
    QList<Request> requests;
    QSet<QUrl> seen;
    for (const auto &[blog, entries] : archive) {
        for (const ArchivedEntry &archived : entries) {
            for (const Image &image : archived.entry.current.images) {
                const bool isWanted = !seen.contains(image.url) && requests.size() < maximumPictures
                    && ImageLoader::isOwnHost(image.url.host(), blog.url.host());
                if (!isWanted)
                    continue;
                seen.insert(image.url);
                requests.append({.url = image.url,
                    .accept = "image/*",
                    .maximumBytes = maximumPictureBytes,
                    .isUrgent = true,
                    .proxy = blog.proxy});
            }
        }
    }
    return requests;
}

QString counted(int entries, int sources)
{
    //: Two parts of one line in an exported document: "12 entries from 2 sources"
    return ExportTexts::tr("%1 from %2")
        .arg(ExportTexts::tr("%n entries", nullptr, entries),
            ExportTexts::tr("%n sources", nullptr, sources));
}

} // namespace

ExportWords exportWords()
{
    ExportWords words;
    words.sources = ExportTexts::tr("Sources");
    words.contents = ExportTexts::tr("Contents");
    words.edited = ExportTexts::tr("edited");
    words.removed = ExportTexts::tr("removed by the source");
    words.pinned = ExportTexts::tr("pinned");
    words.keyEvent = ExportTexts::tr("key event");
    words.firstSeen = ExportTexts::tr("first seen");
    words.page = ExportTexts::tr("page %1 of %2");
    words.exported = ExportTexts::tr("exported %1");
    words.preparedBy = ExportTexts::tr("Prepared by %1");
    words.period = ExportTexts::tr("from %1 to %2");
    words.earlierWordings = ExportTexts::tr("Earlier wordings");
    words.timeZone = ExportTexts::tr("Times: %1");
    words.addedText = ExportTexts::tr("added afterwards");
    words.deletedText = ExportTexts::tr("taken out afterwards");
    words.dossier = ExportTexts::tr("Press review");
    words.evidence = ExportTexts::tr("Evidence");
    words.imprint = ExportTexts::tr(
        "For internal use. Texts and pictures belong to their publishers. Made with %1.");
    words.note = ExportTexts::tr("Note");
    words.published = ExportTexts::tr("published");
    words.modified = ExportTexts::tr("modified by the source");
    words.lastSeen = ExportTexts::tr("last seen");
    words.lastChanged = ExportTexts::tr("last changed");
    words.wording = ExportTexts::tr("Wording %1");
    words.chain = ExportTexts::tr("Hash chain, record %1");
    words.manifest = ExportTexts::tr("Attached: manifest.json");
    words.proof = ExportTexts::tr(
        "Every wording was bound into a chain of SHA-256 digests when it was first seen. They "
        "prove "
        "that the record was not altered since, not that the page was authentic.");
    words.counts = counted;
    return words;
}

QFuture<QHash<QUrl, QByteArray>> fetchPictures(
    Fetcher &fetcher, const QList<ArchivedBlog> &archive, QObject *context)
{
    QList<QFuture<Result<Response>>> answers;
    QList<QUrl> urls;
    for (const Request &request : pictureRequests(archive)) {
        answers += fetcher.get(request);
        urls += request.url;
    }
    if (answers.isEmpty())
        return QtFuture::makeReadyFuture(QHash<QUrl, QByteArray>());

    return QtFuture::whenAll(answers.begin(), answers.end())
        .then(context, [urls](const QList<QFuture<Result<Response>>> &finished) {
            QHash<QUrl, QByteArray> pictures;
            for (qsizetype i = 0; i < finished.size(); ++i) {
                const Result<Response> response = finished[i].result();
                if (response && response->status == 200)
                    pictures.insert(urls[i], response->body);
            }
            return pictures;
        });
}

} // namespace Liveline
