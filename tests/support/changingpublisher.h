// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "support/carefulreader.h"
#include "support/writer.h"

namespace Liveline {

/// What makes a publisher hard to follow, beside its news, corrections, withdrawals and returns.
enum class Trouble {
    None,
    Places, ///< names that count places on the page
    Editions, ///< names that change with each edit
    SharedNames, ///< one name for all
    NoNames,
    Redesigns, ///< all names and addresses change at once
    OtherFormats, ///< the blog is served in another format at times
    Moves, ///< entries that are re-ordered, dated anew, pinned, copied to the top
    Jumps, ///< more news between two answers than the page holds, and older pages
    BadAnswers, ///< halves, older states, walls of consent, the same bytes
    ChangesOnly, ///< answers that tell changes since the last one
};

/// A newsroom that changes its blog at random — always the same way for one seed — and knows what
/// whoever polls it ought to notice.
class ChangingPublisher {
public:
    ChangingPublisher(PageFormat format, PageLanguage language, Trouble trouble, quint32 seed);

    struct Answer {
        enum class Kind {
            Page,
            Changes, ///< absence means nothing
            Same, ///< the bytes of the answer before
            Unreadable, ///< no live blog at all, with status 200
            Older, ///< a page of older entries
        };
        Kind kind = Kind::Page;
        PageFormat format = PageFormat::JsonLd;
        QByteArray body;
        QStringList withdrawnIds;
        CarefulReader::Report truth;
    };

    /// Works for some minutes, then answers whoever asks.
    Answer next();
    /// The page after the one that next() gave, and so on.
    Answer older(int page);

    QDateTime now() const { return m_now; }
    const CarefulReader &reader() const { return m_reader; }

private:
    void work();
    QList<PageEntry> shown() const;
    void publish();
    void correct();
    void withdraw();
    void bringBack();
    void changeNames();
    void changeFormat();
    void move();
    void pin();
    Answer answerWith(const QList<PageEntry> &entries);
    Answer badAnswer();
    Answer changes();
    bool chance(int percent) { return m_dice.bounded(100) < percent; }

    LivePage m_page;
    Writer m_writer;
    QRandomGenerator m_dice;
    const Trouble m_trouble;
    const PageFormat m_ownFormat;
    QList<PageEntry> m_entries; ///< newest first, all that are not withdrawn
    QList<PageEntry> m_withdrawn;
    QDateTime m_now;
    int m_window;
    int m_lastNumber = 0;
    CarefulReader m_reader;
    QList<PageEntry> m_served; ///< by the last good answer
    QList<PageEntry> m_servedBefore;
    bool m_wasGood = false;
    int m_copied = 0; ///< the entry that stands on top a second time
    QHash<int, PageEntry> m_told; ///< by the changes so far
    QList<int> m_taken; ///< withdrawn since the last changes
};

} // namespace Liveline
