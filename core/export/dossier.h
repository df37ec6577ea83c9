// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/export.h"
#include "core/export/richtext.h"

namespace Liveline {

/// Something said of an entry in a word or two.
struct DossierLabel {
    enum class Kind { Pinned, KeyEvent, Edited, Removed };
    Kind kind = Kind::Pinned;
    QString text;

    bool operator==(const DossierLabel &) const = default;
};

/// An earlier wording, and what became of it: deletions and insertions lead to the next one.
struct DossierWording {
    QString label;
    QList<RichBlock> blocks;
};

/// An entry, its strings ready to be read. What is long is made when it is written: body().
struct DossierEntry {
    const ArchivedEntry *source = nullptr;
    QString anchor; ///< "entry-12", unique in the document
    QString title; ///< headline, else the first words: for contents and outline
    QString clock; ///< "14:32", empty where no time is known
    QString zone; ///< "CET"
    QString time; ///< "14:32 CET", "first seen 14:32 CET"
    QString machineTime; ///< ISO 8601, for <time datetime>
    QString note; ///< the person's own
    QString seen; ///< "first seen … · last changed … · sha256 9f86d081884c7d65"
    QList<DossierLabel> labels;
};

/// A line of Evidence.
struct DossierFact {
    QString label;
    QString text;
    QString digest; ///< hexadecimal
};

/// What an Evidence document says of its own worth.
struct DossierProof {
    QString meaning;
    QList<DossierFact> facts; ///< the head of the chain, the digest of the manifest
    QByteArray manifestDigest; ///< hexadecimal; empty: no Evidence
};

struct DossierBody {
    QList<RichBlock> blocks;
    QList<Image> images; ///< without the captions that stand in the text already
    QList<DossierWording> earlier;
    QList<DossierFact> facts; ///< of Evidence
};

struct DossierDay {
    QString anchor;
    QString title; ///< "Tuesday, 3 March 2026"
    QList<DossierEntry> entries;
};

struct DossierBlog {
    QString anchor;
    QString title;
    QString publisher;
    QUrl url;
    QString language; ///< BCP 47, empty where unknown
    QList<DossierDay> days;
};

/// What every readable format shows, in the order in which it shows it. Points into its job, which
/// must outlive it.
struct Dossier {
    QString title;
    QString language;
    QString preparedBy; ///< "Prepared by …"; empty: nobody is named
    QString counts; ///< "12 entries from 2 sources"
    QString period; ///< "from … to …", empty without entries
    QString created; ///< "exported …", in the job's zone and in UTC; empty where unknown
    QString zone; ///< "Times: Europe/Paris (UTC+01:00)"
    QString kind; ///< "Press review"; empty where that is the title
    QString imprint; ///< whose the texts are, and what made the document
    QString footer; ///< of each page: when it was made, of Evidence the digests
    DossierProof proof;
    QByteArray manifest; ///< of Evidence
    QList<DossierBlog> blogs;
};

Dossier makeDossier(const ExportJob &job);
QList<DossierBlog> sourcesOf(const Dossier &dossier); ///< each blog once
bool showsHistory(const ExportJob &job);
bool wantsContents(const Dossier &dossier); ///< too much to take in at a glance
DossierBody bodyOf(const DossierEntry &entry, const ExportJob &job);

} // namespace Liveline
