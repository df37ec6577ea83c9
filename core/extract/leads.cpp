// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/leads.h"

#include "core/base/localhost.h"
#include "core/extract/fingerprints.h"
#include "core/extract/imagefinder.h"
#include "core/extract/olderlinks.h"
#include "core/extract/selector.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype mostSources = 16;
constexpr qsizetype mostClues = 500; ///< of each kind
constexpr qsizetype longestScript = 4'000'000; // some hold the whole blog
constexpr qsizetype longestAddress = 2'000;

/// What a page holds that may lead on, gathered in one walk.
struct Clues {
    QUrl page; ///< its own address, without fragment
    QList<HtmlNode> headLinks; ///< <link>
    QList<HtmlNode> links; ///< to other pages: <a>, <button>, <link rel=next>
    QStringList resources;
    QList<HtmlNode> scripts; ///< inline ones
};

QUrl ownAddress(const Page &page)
{
    const QUrl &url = page.document().url;
    const QUrl told = url.host().isEmpty() ? readPageMetadata(page).canonicalUrl : url;
    return told.adjusted(QUrl::RemoveFragment);
}

template <class T> void add(QList<T> &list, const T &value)
{
    if (list.size() < mostClues)
        list.append(value);
}

void addResource(Clues &clues, HtmlNode node, const char *attribute, const QUrl &baseUrl)
{
    if (!node.hasAttribute(attribute))
        return;
    const QUrl url = resolveWebUrl(node.attribute(attribute), baseUrl);
    if (!url.isEmpty())
        add(clues.resources, url.toString(QUrl::FullyEncoded).left(longestAddress));
}

Clues gather(const Page &page)
{
    Clues clues{.page = ownAddress(page)};
    page.html().root().walk([&](HtmlNode node) {
        if (!node.isElement())
            return false;
        if (node.is("a") || node.is("button")) {
            clues.links.append(node);
        } else if (node.is("link")) {
            add(clues.headLinks, node);
            clues.links.append(node);
        } else if (node.is("script") && !node.hasAttribute("src")) {
            if (!node.attribute("type").contains("ld+json"_L1)) // tells entries, and much of them
                add(clues.scripts, node);
        } else if (node.is("script") || node.is("iframe") || node.is("amp-iframe")) {
            addResource(clues, node, "src", page.baseUrl());
            addResource(clues, node, "data-src", page.baseUrl());
        } else if (!node.is("img") && !node.is("source")) {
            addResource(clues, node, "data-src", page.baseUrl());
        }
        return !node.is("svg");
    });
    return clues;
}

/// Within scripts addresses are written as JSON has them.
QString withoutEscapes(QString text)
{
    return text.replace("\\/"_L1, "/"_L1).replace("\\u0026"_L1, "&"_L1);
}

using Values = QHash<QString, QString>;

void takeGroups(Values &values, const QRegularExpressionMatch &match)
{
    const QStringList names = match.regularExpression().namedCaptureGroups();
    for (const QString &name : names) {
        if (!name.isEmpty())
            values.insert(name, withoutEscapes(match.captured(name)));
    }
}

/// Compiled at its first match, once for all pages.
QRegularExpression expressionOf(QStringView pattern)
{
    static const QHash<QString, QRegularExpression> expressions = [] {
        QHash<QString, QRegularExpression> all;
        for (const Fingerprint &fingerprint : fingerprints()) {
            for (const QStringView written : {fingerprint.pattern, fingerprint.secondPattern})
                all.insert(written.toString(), QRegularExpression(written.toString()));
        }
        return all;
    }();
    return expressions.value(pattern.toString());
}

/// What the patterns of a fingerprint find in a text; nothing where one of them finds nothing.
std::optional<Values> valuesIn(const QString &text, const Fingerprint &fingerprint)
{
    Values values;
    for (const QStringView pattern : {fingerprint.pattern, fingerprint.secondPattern}) {
        if (pattern.isEmpty())
            continue;
        const auto match = expressionOf(pattern).match(text);
        if (!match.hasMatch())
            return std::nullopt;
        takeGroups(values, match);
    }
    return values;
}

class LeadFinder {
public:
    explicit LeadFinder(const Page &page)
        : m_page(page)
        , m_clues(gather(page))
    {
    }

    Leads find()
    {
        for (const Fingerprint &fingerprint : fingerprints())
            look(fingerprint);
        if (!m_hasAnswer)
            m_leads.obstacle = m_obstacle;
        readHeadLinks();
        std::ranges::stable_sort(m_leads.sources, {}, &SourceLead::kind);
        if (m_leads.sources.size() > mostSources)
            m_leads.sources.resize(mostSources);
        m_leads.older = findOlderPage(m_clues.links, m_clues.page, m_page.baseUrl());
        return m_leads;
    }

private:
    void look(const Fingerprint &fingerprint)
    {
        using enum Fingerprint::Place;
        const bool isAnywhere = fingerprint.mark.isEmpty();
        switch (fingerprint.place) {
        case Page:
            if (const auto values = valuesIn(m_address, fingerprint);
                values && (isAnywhere || m_page.text().contains(fingerprint.mark)))
                note(fingerprint, *values);
            return;
        case Resource:
            return lookIn(m_clues.resources, fingerprint);
        case Script:
            return lookIn(scripts(), fingerprint);
        case Element:
            if (isAnywhere || m_page.text().contains(fingerprint.mark))
                lookAtElements(fingerprint);
            return;
        }
    }

    void lookIn(const QStringList &texts, const Fingerprint &fingerprint)
    {
        qsizetype left = mostSources;
        for (const QString &text : texts) {
            if (left == 0 || !text.contains(fingerprint.mark))
                continue;
            if (const auto values = valuesIn(text, fingerprint)) {
                note(fingerprint, *values);
                --left;
            }
        }
    }

    const QStringList &scripts()
    {
        if (m_scripts.isEmpty()) {
            for (const HtmlNode script : std::as_const(m_clues.scripts))
                m_scripts.append(script.rawText().left(longestScript));
        }
        return m_scripts;
    }

    void lookAtElements(const Fingerprint &fingerprint)
    {
        static const QRegularExpression placeholder(u"\\{([\\w-]+)\\}"_s);
        const auto selector = parseSelector(fingerprint.pattern.toString());
        Q_ASSERT(selector);
        const QList<HtmlNode> elements = selector->select(m_page.html().root());
        for (const HtmlNode element : elements.first(std::min(elements.size(), mostSources))) {
            Values values;
            for (const auto &match : placeholder.globalMatch(fingerprint.address.toString())) {
                const QString name = match.captured(1);
                values.insert(name, element.attribute(name.toLatin1().constData()));
            }
            note(fingerprint, values);
        }
    }

    void note(const Fingerprint &fingerprint, Values values)
    {
        if (!fingerprint.obstacle.isEmpty()) {
            if (m_obstacle.isEmpty())
                m_obstacle = u"%1: %2"_s.arg(fingerprint.vendor, fingerprint.obstacle);
            return;
        }
        const QUrl &page = m_clues.page;
        values.insert(u"page"_s, page.toString(QUrl::RemoveQuery | QUrl::StripTrailingSlash));
        values.insert(u"site"_s, page.toString(QUrl::RemovePath | QUrl::RemoveQuery));
        values.insert(u"wp"_s, wordPressRoot());
        const QUrl url = resolveWebUrl(expanded(fingerprint.address, values), m_page.baseUrl());
        const bool isNoted = addSource({fingerprint.kind, fingerprint.vendor.toString(), url});
        m_hasAnswer = m_hasAnswer || (isNoted && fingerprint.kind == SourceLead::Kind::Api);
    }

    static QString expanded(QStringView address, const Values &values)
    {
        QString result = address.toString();
        for (const auto &[name, value] : values.asKeyValueRange()) {
            const QString placeholder = u'{' + name + u'}';
            const bool isAddress = address.startsWith(placeholder);
            // A value of the page's address is encoded already.
            const QString decoded = QUrl::fromPercentEncoding(value.toUtf8());
            result.replace(placeholder,
                isAddress ? value : QString::fromLatin1(QUrl::toPercentEncoding(decoded)));
        }
        return result;
    }

    QString wordPressRoot() const
    {
        for (const HtmlNode link : m_clues.headLinks) {
            if (link.attribute("rel") == "https://api.w.org/"_L1)
                return link.attribute("href");
        }
        return m_clues.page.toString(QUrl::RemovePath | QUrl::RemoveQuery) + "/wp-json/"_L1;
    }

    bool addSource(const SourceLead &lead)
    {
        const bool isLocal = isLocalHost(lead.url.host()) && !isLocalHost(m_clues.page.host());
        const QUrl url = lead.url.adjusted(QUrl::RemoveFragment);
        if (url.isEmpty() || isLocal || url == m_clues.page)
            return false;
        const auto isSame = [&](const SourceLead &other) { return other.url == url; };
        if (std::ranges::none_of(m_leads.sources, isSame))
            m_leads.sources.append({lead.kind, lead.name, url});
        return true;
    }

    void readHeadLinks();

    const Page &m_page;
    const Clues m_clues;
    const QString m_address = m_clues.page.toString(QUrl::FullyEncoded);
    QStringList m_scripts;
    Leads m_leads;
    QString m_obstacle;
    bool m_hasAnswer = false;
};

/// The formats of feeds, the one that tells more first: Atom and JSON Feed tell changes.
struct FeedFormat {
    QStringView type;
    QStringView name;
};
constexpr FeedFormat feedFormats[] = {
    {u"application/atom+xml", u"Atom"},
    {u"application/feed+json", u"JSON Feed"},
    {u"application/rss+xml", u"RSS"},
    {u"application/rdf+xml", u"RSS"},
    {u"text/xml", u"RSS"},
    {u"application/xml", u"RSS"},
};

/// A feed of what readers write. WordPress names that of an article after it: …/article/feed/.
bool isOfComments(HtmlNode link, const QUrl &url, const QUrl &page)
{
    static const QRegularExpression word(u"comment|kommentar|coment|commenti|коммент|评论|تعليق"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString path
        = page.path().size() > 1 ? page.adjusted(QUrl::StripTrailingSlash).path() : QString();
    return word.match(link.attribute("title")).hasMatch() || word.match(url.path()).hasMatch()
        || (!path.isEmpty() && url.path().startsWith(path + "/feed"_L1));
}

void LeadFinder::readHeadLinks()
{
    QList<SourceLead> feeds;
    QList<SourceLead> last;
    for (const HtmlNode link : m_clues.headLinks) {
        const QStringList relations = link.attribute("rel").toLower().split(u' ');
        const QString type = link.attribute("type").section(u';', 0, 0).trimmed().toLower();
        const QUrl url = resolveWebUrl(link.attribute("href"), m_page.baseUrl());
        if (relations.contains("amphtml"_L1))
            addSource({SourceLead::Kind::Amp, u"AMP"_s, url});
        if (!relations.contains("alternate"_L1) || link.hasAttribute("hreflang"))
            continue;
        for (const FeedFormat &format : feedFormats) {
            if (type == format.type)
                (isOfComments(link, url, m_clues.page) ? last : feeds)
                    .append({SourceLead::Kind::Feed, format.name.toString(), url});
        }
        // WordPress tells the post itself so: its body without the theme around it.
        if (type == "application/json"_L1 && url.path().contains("/wp/v2/"_L1))
            last.append({SourceLead::Kind::Feed, u"WordPress"_s, url});
    }
    std::ranges::stable_sort(feeds, {}, [](const SourceLead &lead) {
        return std::ranges::find(feedFormats, lead.name, &FeedFormat::name) - feedFormats;
    });
    for (const SourceLead &lead : feeds + last)
        addSource(lead);
}

} // namespace

Leads readLeads(const Page &page) { return LeadFinder(page).find(); }

void completeLeads(Leads &leads, Leads more)
{
    for (const SourceLead &lead : std::as_const(more.sources)) {
        const auto isSame = [&](const SourceLead &other) { return other.url == lead.url; };
        if (std::ranges::none_of(leads.sources, isSame))
            leads.sources.append(lead);
    }
    if (leads.older.isEmpty())
        leads.older = more.older;
    if (leads.changes.isEmpty())
        leads.changes = more.changes;
    if (leads.obstacle.isEmpty())
        leads.obstacle = more.obstacle;
}

} // namespace Liveline
