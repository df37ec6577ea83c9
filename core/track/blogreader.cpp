// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/blogreader.h"

#include "core/base/then.h"
#include "core/extract/extract.h"
#include "core/track/judgement.h"
#include "core/track/question.h"
#include "core/track/record.h"

#include <QtConcurrentRun>

#include <utility>

namespace Liveline {

namespace {

// Of entries that are told one by one: so many new ones at a time, and the newest known ones again,
// since those are the ones that are edited.
constexpr int newPartsAtOnce = 20;
constexpr int knownPartsAgain = 3;

constexpr int leadsToTry = 6;

QFuture<Extraction> extractAnswer(const Response &answer, const ReadingRule &rule)
{
    const Document document{answer.body, QString::fromLatin1(answer.field("Content-Type")),
        answer.url, answer.fetchedAt, rule, contentLocation(answer)};
    return QtConcurrent::run([document] { return extract(document); });
}

template <class T> QFuture<T> ready(T value) { return QtFuture::makeReadyFuture(std::move(value)); }

} // namespace

/// Entries that are told one by one, while they are asked for.
struct BlogReader::Parts {
    Extraction list;
    QHash<QString, ParsedEntry> told; ///< by source id
    QList<EntryLead> wanted;
    std::optional<BlogId> blog;
    bool isUrgent = false;
    QString proxy;
};

/// A look for the best document of a blog.
struct BlogReader::Search {
    Preview found;
    QString proxy;
    QList<SourceLead> leads; ///< still to be tried
    int tried = 0;
};

BlogReader::BlogReader(Store &store, Fetcher &fetcher)
    : m_store(store)
    , m_fetcher(fetcher)
{
}

QFuture<Extraction> BlogReader::read(const Response &answer, const ReadingRule &rule,
    std::optional<BlogId> blog, bool isUrgent, const QString &proxy)
{
    const QUrl from = answer.url;
    return thenUnwrap(extractAnswer(answer, rule), this, [=, this](const Extraction &extraction) {
        if (extraction.leads.parts.isEmpty())
            return ready(extraction);
        auto parts = std::make_shared<Parts>(
            Parts{.list = extraction, .blog = blog, .isUrgent = isUrgent, .proxy = proxy});
        QStringList ids;
        for (const EntryLead &part : extraction.leads.parts)
            ids.append(part.sourceId);
        if (blog) {
            for (const ParsedEntry &entry : m_store.said(*blog, ids).value_or(QList<ParsedEntry>{}))
                parts->told.insert(entry.sourceId, entry);
        }
        int unknown = 0;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const EntryLead &part = extraction.leads.parts[i];
            const bool isKnown = parts->told.contains(part.sourceId);
            const bool isWanted = isKnown ? i < knownPartsAgain : unknown++ < newPartsAtOnce;
            if (isWanted && mayLead(from, part.url))
                parts->wanted.append(part);
        }
        return readParts(parts);
    });
}

QFuture<Extraction> BlogReader::readParts(const std::shared_ptr<Parts> &parts)
{
    if (parts->wanted.isEmpty()) {
        Extraction &list = parts->list;
        list.entries.clear();
        for (const EntryLead &part : std::as_const(list.leads.parts)) {
            if (const auto told = parts->told.constFind(part.sourceId); told != parts->told.cend())
                list.entries.append(*told);
        }
        return ready(list);
    }
    const EntryLead part = parts->wanted.takeFirst();
    const auto extraction
        = thenUnwrap(m_fetcher.get(requestFor(part.url, parts->isUrgent, parts->proxy)), this,
            [=, this](const Result<Response> &answer) {
                // One that does not come now is asked for again at the next check.
                if (!answer || whyNotReadable(*answer))
                    return ready(Extraction{});
                if (parts->blog)
                    record(m_store, *parts->blog, *answer);
                return extractAnswer(*answer, {});
            });
    return thenUnwrap(extraction, this, [=, this](const Extraction &said) {
        if (!said.entries.isEmpty()) {
            ParsedEntry entry = said.entries.constFirst();
            entry.sourceId = part.sourceId;
            parts->told.insert(part.sourceId, entry);
        }
        return readParts(parts);
    });
}

QFuture<Result<Preview>> BlogReader::find(
    const QUrl &url, const ReadingRule &rule, const QString &proxy)
{
    const QUrl address = url.adjusted(QUrl::RemoveFragment);
    const auto readPage = [=, this](const Result<Response> &answer) {
        const auto error = answer ? whyNotReadable(*answer) : std::optional(answer.error());
        if (error)
            return ready<Result<Preview>>(std::unexpected(*error));
        const QUrl found = answer->movedTo.isEmpty() ? address : answer->movedTo;
        return thenUnwrap(read(*answer, rule, std::nullopt, true, proxy), this,
            [=, this, response = *answer](const Extraction &extraction) {
                auto search = std::make_shared<Search>();
                search->proxy = proxy;
                search->found = {found, extraction, response, {}, response, rule};
                if (rule.isEmpty())
                    search->leads = leadsWorthTrying(extraction);
                return tryLeads(search);
            });
    };
    return thenUnwrap(m_fetcher.get(requestFor(address, true, proxy)), this, readPage);
}

QFuture<Result<Preview>> BlogReader::tryLeads(const std::shared_ptr<Search> &search)
{
    while (!search->leads.isEmpty() && !mayLead(search->found.url, search->leads.first().url))
        search->leads.removeFirst();
    if (search->leads.isEmpty() || search->tried++ == leadsToTry)
        return ready<Result<Preview>>(search->found);
    const SourceLead lead = search->leads.takeFirst();
    return thenUnwrap(m_fetcher.get(requestFor(lead.url, true, search->proxy)), this,
        [=, this](const Result<Response> &answer) {
            if (!answer || whyNotReadable(*answer))
                return tryLeads(search);
            return thenUnwrap(read(*answer, {}, std::nullopt, true, search->proxy), this,
                [=, this, response = *answer](const Extraction &extraction) {
                    Preview &found = search->found;
                    if (!isBetterSource(lead, extraction, found.extraction)) {
                        // A vendor's page may lead to the vendor's answer in its turn.
                        if (lead.kind == SourceLead::Kind::Embed)
                            search->leads += extraction.leads.sources;
                        return tryLeads(search);
                    }
                    ParsedBlog blog = found.extraction.blog;
                    completeMetadata(blog, extraction.blog);
                    found.source = response.movedTo.isEmpty() ? lead.url : response.movedTo;
                    found.response = response;
                    found.extraction = extraction;
                    found.extraction.blog = blog;
                    return ready<Result<Preview>>(found);
                });
        });
}

} // namespace Liveline

#include "moc_blogreader.cpp"
