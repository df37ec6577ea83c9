// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/model/annotation.h"

#include "core/base/text.h"

#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype longestTag = 60;
constexpr qsizetype mostTags = 50;
constexpr qsizetype longestNote = 20'000;

QString cut(const QString &text, qsizetype length)
{
    return text.size() <= length ? text : elideAtWord(text, length);
}

} // namespace

QString tidyTag(const QString &typed)
{
    QString tag = wellFormed(typed);
    tag.replace(u',', u' ').replace(u';', u' ');
    tag = collapseWhitespace(tag);
    while (tag.startsWith(u'#'))
        tag = tag.sliced(1).trimmed();
    return fold(tag).isEmpty() ? QString() : cut(tag, longestTag);
}

QStringList tidyTags(const QStringList &typed)
{
    QMap<QString, QString> byFolded;
    for (const QString &one : typed) {
        const QString tag = tidyTag(one);
        const QString folded = fold(tag);
        if (!tag.isEmpty() && !byFolded.contains(folded) && byFolded.size() < mostTags)
            byFolded.insert(folded, tag);
    }
    return byFolded.values();
}

QString tidyNote(const QString &typed)
{
    QString note = wellFormed(typed).normalized(QString::NormalizationForm_C);
    note.replace(u"\r\n"_s, u"\n"_s)
        .replace(u'\r', u'\n')
        .replace(QChar(QChar::LineSeparator), u'\n');
    note.replace(QChar(QChar::ParagraphSeparator), u'\n');
    note.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    note = note.trimmed();
    return showsSomething(note) ? cut(note, longestNote) : QString();
}

} // namespace Liveline
