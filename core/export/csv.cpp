// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/csvcell.h"
#include "core/export/jsonobjects.h"
#include "core/export/writers.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What can be said of an entry beside its words, in fixed names.
QString stateOf(const Entry &entry)
{
    QStringList names;
    if (entry.isRemoved())
        names.append(u"removed"_s);
    if (entry.edited.isValid())
        names.append(u"edited"_s);
    if (entry.current.isPinned)
        names.append(u"pinned"_s);
    if (entry.current.isKeyEvent)
        names.append(u"key-event"_s);
    if (entry.state.isStarred)
        names.append(u"starred"_s);
    if (!entry.state.isRead)
        names.append(u"unread"_s);
    return names.join(u' ');
}

QString row(const LiveBlog &blog, const Entry &entry)
{
    const ParsedEntry &said = entry.current;
    const QStringList cells{
        QString::number(qint64(entry.id)),
        csvCell(blog.title()),
        toJson(said.published).toString(),
        toJson(entry.firstSeen).toString(),
        csvCell(said.author),
        csvCell(said.headline),
        csvCell(said.text),
        csvCell(said.url.toString(QUrl::FullyEncoded)),
        stateOf(entry),
    };
    return cells.join(u',') + u"\r\n"_s;
}

} // namespace

void writeCsv(const ExportJob &job, Output &output)
{
    // The byte order mark is what tells Excel that this is UTF-8.
    output.write(u"\uFEFFid,blog,published,first_seen,author,title,text,url,state\r\n"_s);
    for (const ArchivedBlog &archived : job.blogs) {
        for (const ArchivedEntry &entry : archived.entries) {
            output.write(row(archived.blog, entry.entry));
            if (!output.wroteEntry())
                return;
        }
    }
}

} // namespace Liveline
