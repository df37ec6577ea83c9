// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/siterules.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype fewestEntries = 2; ///< fewer: the page is built otherwise than the rule knows

using Fields = QHash<QString, QString>;

Result<Fields> readFields(const QString &text)
{
    static const QStringList known{
        u"hosts"_s, u"path"_s, u"entry"_s, u"title"_s, u"time"_s, u"following"_s};
    Fields fields;
    for (const QString &written : text.split(u'\n')) {
        const QString line = written.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QString name = line.section(u':', 0, 0).trimmed();
        const QString value = line.section(u':', 1).trimmed();
        if (!known.contains(name) || value.isEmpty() || fields.contains(name))
            return failure(Error::Kind::Malformed, u"not a line of a rule: "_s + line);
        fields.insert(name, value);
    }
    return fields;
}

Result<std::optional<Selector>> optionalSelector(const Fields &fields, const QString &name)
{
    if (!fields.contains(name))
        return std::nullopt;
    const Result<Selector> selector = parseSelector(fields.value(name));
    if (!selector)
        return failure(selector.error().kind, name + u": "_s + selector.error().detail);
    return *selector;
}

QList<SiteRule> loadSiteRules()
{
    QList<SiteRule> rules;
    QDirIterator files(u":/sites"_s, {u"*.rule"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const Result<SiteRule> rule
            = parseSiteRule(isOpen ? QString::fromUtf8(file.readAll()) : QString());
        Q_ASSERT(rule); // tst_siterules reads each
        if (rule)
            rules.append(*rule);
    }
    return rules;
}

QUrl addressOf(const Page &page)
{
    const QUrl &url = page.document().url;
    return url.host().isEmpty() ? readPageMetadata(page).canonicalUrl : url;
}

} // namespace

Result<SiteRule> parseSiteRule(const QString &text)
{
    const Result<Fields> fields = readFields(text);
    if (!fields)
        return std::unexpected(fields.error());
    const auto entry = optionalSelector(*fields, u"entry"_s);
    const auto title = optionalSelector(*fields, u"title"_s);
    const auto time = optionalSelector(*fields, u"time"_s);
    for (const auto *selector : {&entry, &title, &time}) {
        if (!*selector)
            return std::unexpected(selector->error());
    }
    const QStringList hosts = fields->value(u"hosts"_s).split(u' ', Qt::SkipEmptyParts);
    if (!*entry || hosts.isEmpty())
        return failure(Error::Kind::Malformed, u"a rule names hosts and an entry"_s);
    return SiteRule{hosts, fields->value(u"path"_s),
        {**entry, *title, *time, fields->value(u"following"_s) == "yes"_L1}};
}

const QList<SiteRule> &siteRules()
{
    static const QList<SiteRule> rules = loadSiteRules();
    return rules;
}

bool concerns(const SiteRule &rule, const QUrl &url)
{
    const QString host = url.host();
    return url.path().contains(rule.path)
        && std::ranges::any_of(rule.hosts,
            [&](const QString &own) { return host == own || host.endsWith(u'.' + own); });
}

Reading readBySiteRule(const Page &page)
{
    Reading best;
    best.why = u"no rule for this site"_s;
    const QUrl url = addressOf(page);
    for (const SiteRule &rule : siteRules()) {
        if (!concerns(rule, url))
            continue;
        Reading reading = readLayout(page, rule.layout);
        if (reading.entries.size() >= fewestEntries && reading.entries.size() > best.entries.size())
            best = std::move(reading);
        else if (best.entries.isEmpty())
            best.why = u"the page is not as the rule for its site knows it"_s;
    }
    return best;
}

} // namespace Liveline
