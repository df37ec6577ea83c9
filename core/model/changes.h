// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QList>
#include <QMetaType>

namespace Liveline {

/// What one extractor made of a document, for "what was tried".
struct Attempt {
    QString extractor;
    int entries = 0;
    QString why; ///< English, empty for the one that was used

    bool operator==(const Attempt &) const = default;
};

/// Another document that tells the blog of this one.
struct SourceLead {
    enum class Kind {
        Api, ///< the publisher's or vendor's own answer for this very blog: better than the page
        Embed, ///< a page of a vendor that is shown inside this one
        Amp, ///< the same page for AMP
        Feed, ///< a feed that the page names; it may be the whole site's
    };
    Kind kind = Kind::Api;
    QString name; ///< of the format or vendor, in English, e.g. "Automattic Liveblog", "Atom"
    QUrl url; ///< absolute, http or https

    bool operator==(const SourceLead &) const = default;
};

/// A document that tells one entry of a list which names it only.
struct EntryLead {
    QString sourceId; ///< of the entry, so that it is asked for once
    QUrl url;

    bool operator==(const EntryLead &) const = default;
};

/// Where a document says that there is more of the same blog. Addresses are absolute, http or
/// https, and as untrusted as the document.
struct Leads {
    QList<SourceLead> sources; ///< best first
    QList<EntryLead> parts; ///< entries that this document only lists, in its order
    QUrl older; ///< the next page, of older entries; empty: none
    /// What to ask next time instead, for the changes since: a URI template (RFC 6570) whose only
    /// variable is {now}, in epoch seconds. Empty: this document again. Given only where the
    /// answers tell edits and removals too.
    QString changes;
    QString obstacle; ///< English: a vendor's blog that cannot be read, and why, naming the vendor

    bool operator==(const Leads &) const = default;
};

/// What a document says now. Entries are in document order. Without entries, and neither partial
/// nor with `leads.parts`, this is not (any longer) a live blog we can read; `tried` then says why.
struct Extraction {
    ParsedBlog blog;
    QString extractor;
    QList<ParsedEntry> entries;
    bool isPartial = false; ///< holds only what changed: absence means nothing
    bool isOlder = false; ///< a page of older entries, below those that the blog's own page shows
    QList<QString> withdrawnIds; ///< sourceIds that the source itself declares deleted
    Leads leads;
    QList<Attempt> tried;

    bool operator==(const Extraction &) const = default;
};

/// An entry whose wording changed: what it said, and the entry as it is now.
struct EntryEdit {
    ParsedEntry previous;
    Entry entry;

    bool operator==(const EntryEdit &) const = default;
};

/// What one check brought to one blog. Each list is oldest first.
struct EntryChanges {
    BlogId blogId{};
    QList<Entry> added;
    QList<EntryEdit> edited;
    QList<Entry> removed;
    QList<Entry> restored;
    QList<Entry> gapsMoved; ///< whose `hasGapBelow` is another now, unless they were added

    /// Most of the page was missing: nothing was called removed, and it is worth asking again soon.
    bool isDoubtful = false;
    bool hasGap = false; ///< this answer did not reach down to what was known
    bool isOlder = false; ///< from a page of older entries: new to us, but nobody's news

    bool isEmpty() const
    {
        return added.isEmpty() && edited.isEmpty() && removed.isEmpty() && restored.isEmpty()
            && gapsMoved.isEmpty();
    }
    bool operator==(const EntryChanges &) const = default;
};

/// How one check of one blog went: the value that everything which reacts to news listens to.
struct CheckReport {
    enum class Outcome {
        Changed, ///< a good answer; `changes` may still be empty when only noise changed
        Unchanged, ///< 304, or the same bytes
        Failed, ///< `error` says why; nothing was changed
        Deferred, ///< not asked: the server wants us to wait until `nextCheck`
    };

    BlogId blogId{};
    QUrl url;
    int status = 0; ///< HTTP status; 0: no answer
    Outcome outcome = Outcome::Failed;
    EntryChanges changes;
    bool isFirst = false; ///< the blog's first good answer: everything is new, nothing is news
    qint64 bytes = 0; ///< received over the wire, all redirects included
    qint64 milliseconds = 0;
    QString extractor;
    QDateTime nextCheck; ///< UTC; invalid: none planned
    std::optional<Error> error;
};

/// How a way into a blog's past went.
struct OlderReport {
    BlogId blogId{};
    int pages = 0; ///< read now
    QList<Entry> added;
    bool hasMore = false; ///< there is a page that was not asked for yet
    std::optional<Error> error; ///< why it ended early
};

} // namespace Liveline

Q_DECLARE_METATYPE(Liveline::EntryChanges)
Q_DECLARE_METATYPE(Liveline::CheckReport)
