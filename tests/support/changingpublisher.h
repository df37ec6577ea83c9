// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "support/livepage.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>

namespace Liveline {

enum class PageLanguage { French, English, Arabic, Japanese };

/// Sentences that never were in the news, from small vocabularies.
class Writer {
public:
    Writer(PageLanguage language, quint32 seed)
        : m_language(language)
        , m_dice(seed)
    {
    }

    QString headline();
    QString paragraph();
    /// Another figure or another word, as a correction is.
    QString corrected(const QString &text);

private:
    QString sentence();

    PageLanguage m_language;
    QRandomGenerator m_dice;
};

/// A newsroom that adds, corrects and withdraws at random — always the same for one seed — and
/// knows what whoever polls it ought to notice.
class ChangingPublisher {
public:
    ChangingPublisher(PageFormat format, PageLanguage language, quint32 seed);

    /// What somebody who polls now should report, as entries' texts, in no order.
    struct Truth {
        QStringList added;
        QStringList edited;
        QStringList removed;
    };

    void work(); ///< changes something, or nothing but the adverts
    Truth serve(QByteArray *page); ///< the page of now, once

private:
    QList<PageEntry> shown() const;
    void publish();
    void correct();
    void withdraw();

    LivePage m_page;
    Writer m_writer;
    QRandomGenerator m_dice;
    QList<PageEntry> m_entries; ///< newest first, all that are not withdrawn
    QDateTime m_now;
    int m_window;
    int m_lastNumber = 0;
    QHash<int, PageEntry> m_served; ///< as they were served last
    QHash<int, QString> m_withdrawn; ///< not yet reported, with the text that was served last
    QSet<int> m_missedOnce;
};

} // namespace Liveline
