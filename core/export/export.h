// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/model/archive.h"
#include "core/model/draft.h"

#include <QHash>
#include <QIODevice>
#include <QLocale>
#include <QTimeZone>
#include <QUrl>

#include <atomic>
#include <functional>

namespace Liveline {

enum class ExportFormat { Pdf, Html, Markdown, Json, Csv, Atom, Opml };

std::optional<ExportFormat> exportFormat(QStringView name); ///< "pdf" "html" "md" …
QString fileSuffix(ExportFormat format);

/// What a document is for.
enum class ExportPreset {
    Dossier, ///< a press review: heading, contents, entries
    Clipping, ///< the entries alone, each with its source
    Evidence, ///< everything that is known: history, times, digests, and a manifest of them
};

std::optional<ExportPreset> exportPreset(QStringView name); ///< "dossier" "clipping" "evidence"
QString presetKey(ExportPreset preset);

/// Sentences of the document in the reader's language. core has no translations: the caller fills
/// them in; the defaults are English.
struct ExportWords {
    QString sources = QStringLiteral("Sources");
    QString contents = QStringLiteral("Contents");
    QString edited = QStringLiteral("edited");
    QString removed = QStringLiteral("removed by the source");
    QString pinned = QStringLiteral("pinned");
    QString keyEvent = QStringLiteral("key event");
    QString firstSeen = QStringLiteral("first seen");
    QString page = QStringLiteral("page %1 of %2");
    QString exported = QStringLiteral("exported %1");
    QString preparedBy = QStringLiteral("Prepared by %1");
    QString period = QStringLiteral("from %1 to %2");
    QString earlierWordings = QStringLiteral("Earlier wordings");
    QString timeZone = QStringLiteral("Times: %1");
    QString addedText
        = QStringLiteral("added afterwards"); ///< what an underline in a wording means
    QString deletedText = QStringLiteral("taken out afterwards"); ///< what a struck text means
    QString dossier = QStringLiteral("Press review"); ///< the kind of document; also of several
                                                      ///< blogs that have no common title
    QString evidence = QStringLiteral("Evidence");
    QString imprint = QStringLiteral(
        "For internal use. Texts and pictures belong to their publishers. Made with %1.");
    QString note = QStringLiteral("Note");
    QString published = QStringLiteral("published");
    QString modified = QStringLiteral("modified by the source");
    QString lastSeen = QStringLiteral("last seen");
    QString lastChanged = QStringLiteral("last changed");
    QString wording = QStringLiteral("Wording %1");
    QString chain = QStringLiteral("Hash chain, record %1");
    QString manifest = QStringLiteral("Attached: manifest.json");
    QString proof
        = QStringLiteral("Every wording was bound into a chain of SHA-256 digests when it was "
                         "first seen. They prove "
                         "that the record was not altered since, not that the page was authentic.");
    std::function<QString(int entries, int sources)> counts; ///< "12 entries from 2 sources"
};

/// Everything that a document is made of; no writer asks for anything else.
struct ExportJob {
    QString title; ///< empty: made from the blogs
    QString preparedBy = {}; ///< who answers for it; empty: nobody is named
    QList<ArchivedBlog> blogs; ///< in the order in which they shall stand; see arranged()
    QDateTime created; ///< UTC; handed in, so that the same input gives the same bytes
    QTimeZone zone = QTimeZone::systemTimeZone();
    QLocale locale;
    ExportPreset preset = ExportPreset::Dossier;
    bool withHistory = false; ///< earlier wordings under an entry; Evidence always has them
    ChainHead chain; ///< for Evidence
    ExportWords words;
    QHash<QUrl, QByteArray> images; ///< encoded pictures by address; missing ones are left out
};

/// Told now and then while writing; return false to cancel (the call then fails as Cancelled).
using ExportProgress = std::function<bool(int done, int total)>;

/// Writes the document. Thread: any, nothing is shared; run it on the pool. Errors: File,
/// Cancelled.
Result<void> exportTo(ExportFormat format, const ExportJob &job, QIODevice &device,
    const ExportProgress &progress = {});

/// In the order and with the notes of a draft: a blog stands again wherever its entries go on after
/// another's. Entries that the draft does not name are left out.
QList<ArchivedBlog> arranged(const QList<ArchivedBlog> &blogs, const QList<DraftEntry> &draft);

/// Whether the format keeps the order and the notes of a draft; others tell blog by blog.
bool keepsOrder(ExportFormat format);

/// The job's title, else one made from those of its blogs.
QString documentTitle(const ExportJob &job);

/// "2026-03-03_budget-2026_12-entries.pdf"
QString suggestedFileName(ExportFormat format, const ExportJob &job);

/// What `export --format json` wrote, strictly: the first thing that is wrong refuses the file and
/// is named in the error. Its markup is sanitised again. Errors: Malformed.
Result<Archive> readJsonArchive(const QByteArray &json);

/// OPML 2.0 (http://opml.org/spec2.opml): outlines with xmlUrl or url, or htmlUrl where these are
/// absent; nested outlines become groups.
struct OpmlBlog {
    QUrl url;
    QString title;
    QString group;
};
Result<QList<OpmlBlog>> readOpml(const QByteArray &opml);
QByteArray writeOpml(const QList<LiveBlog> &blogs);

} // namespace Liveline
