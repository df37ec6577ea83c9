// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {

namespace {

// A fixture that cannot be made is a broken machine: say why and stop there.
template <class T> T orFatal(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

} // namespace

TemporaryStore::TemporaryStore() { reopen(); }

void TemporaryStore::reopen()
{
    m_store.reset();
    m_store = orFatal(Store::open(m_dir.path(), m_clock.clock()));
}

LiveBlog TemporaryStore::follow(const QString &url)
{
    LiveBlog blog;
    blog.url = QUrl(url);
    return orFatal(await(m_store->follow(blog)));
}

EntryChanges TemporaryStore::merge(BlogId blog, const QList<ParsedEntry> &entries)
{
    Extraction extraction;
    extraction.entries = entries;
    extraction.extractor = u"test"_s;
    return merge(blog, extraction);
}

EntryChanges TemporaryStore::merge(BlogId blog, const Extraction &extraction)
{
    m_clock.advance(60s);
    CheckNote note;
    note.checkedAt = m_clock.now();
    return orFatal(await(m_store->merge(blog, extraction, note)));
}

EntryChanges TemporaryStore::confirm(BlogId blog)
{
    m_clock.advance(60s);
    CheckNote note;
    note.checkedAt = m_clock.now();
    return orFatal(await(m_store->confirmUnchanged(blog, note)));
}

QStringList TemporaryStore::texts(BlogId blog) const
{
    QStringList result;
    for (const Entry &entry : orFatal(m_store->olderEntries(blog, std::nullopt, 1'000)))
        result.append(entry.current.text);
    return result;
}

QStringList TemporaryStore::found(const QString &query) const
{
    SearchRequest request;
    request.text = query;
    QStringList result;
    for (const SearchHit &hit : orFatal(await(m_store->search(request))))
        result.append(hit.entry.current.text);
    return result;
}

QStringList TemporaryStore::problems() const { return orFatal(await(m_store->report())).problems; }

ParsedEntry parsedEntry(const QString &id, const QString &text, int minute)
{
    ParsedEntry entry;
    entry.sourceId = id;
    entry.key = id.isEmpty() ? text.left(20) : id;
    entry.text = text;
    entry.content = SafeHtml{u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s};
    if (minute >= 0)
        entry.published = QDateTime({2026, 3, 14}, {8, 0}, Qt::UTC).addSecs(60 * minute);
    return entry;
}

} // namespace Liveline
