// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QRandomGenerator>
#include <QString>

namespace Liveline {

enum class PageLanguage { French, English, Arabic, Japanese };

/// Sentences that never were in the news, from small vocabularies.
class Writer {
public:
    Writer(PageLanguage language, quint32 seed);

    QString code() const; ///< BCP 47
    QString title() const; ///< of a live blog
    QString headline();
    QString paragraph();
    /// Another figure or another word, as a correction is.
    QString corrected(const QString &text);

private:
    QString sentence();

    PageLanguage m_language;
    QRandomGenerator m_dice;
};

} // namespace Liveline
