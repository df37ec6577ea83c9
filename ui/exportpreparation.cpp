// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/exportpreparation.h"

#include <QCoreApplication>
#include <QSet>

namespace Liveline {

namespace {

class ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(ExportTexts)
};

constexpr int maximumPictures = 300;
constexpr qint64 maximumPictureBytes = 8 * 1024 * 1024;

QList<QUrl> pictureAddresses(const QList<ArchivedBlog> &archive)
{
    QList<QUrl> addresses;
    QSet<QUrl> seen;
    for (const ArchivedBlog &blog : archive) {
        for (const ArchivedEntry &archived : blog.entries) {
            for (const Image &image : archived.entry.current.images) {
                if (!seen.contains(image.url) && addresses.size() < maximumPictures)
                    addresses += image.url;
                seen += image.url;
            }
        }
    }
    return addresses;
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
    words.period = ExportTexts::tr("from %1 to %2");
    words.earlierWordings = ExportTexts::tr("Earlier wordings");
    words.timeZone = ExportTexts::tr("Times: %1");
    words.counts = counted;
    return words;
}

QFuture<QHash<QUrl, QByteArray>> fetchPictures(
    Fetcher &fetcher, const QList<ArchivedBlog> &archive, QObject *context)
{
    QList<QFuture<Result<Response>>> requests;
    for (const QUrl &url : pictureAddresses(archive))
        requests += fetcher.get({.url = url,
            .accept = "image/*",
            .maximumBytes = maximumPictureBytes,
            .isUrgent = true});
    if (requests.isEmpty())
        return QtFuture::makeReadyFuture(QHash<QUrl, QByteArray>());

    const QList<QUrl> urls = pictureAddresses(archive);
    return QtFuture::whenAll(requests.begin(), requests.end())
        .then(context, [urls](const QList<QFuture<Result<Response>>> &answers) {
            QHash<QUrl, QByteArray> pictures;
            for (qsizetype i = 0; i < answers.size(); ++i) {
                const Result<Response> response = answers[i].result();
                if (response && response->status == 200)
                    pictures.insert(urls[i], response->body);
            }
            return pictures;
        });
}

} // namespace Liveline
