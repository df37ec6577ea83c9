// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/facetbar.h"

#include "core/base/text.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr qsizetype mostOfOne = 4;

QString link(const QString &filter, const QString &name, int count)
{
    return u"<a href=\"%1\" style=\"text-decoration:none\">%2</a>&nbsp;<small>%3</small>"_s.arg(
        filter.toHtmlEscaped(), shownText(name).toHtmlEscaped(), QLocale().toString(count));
}

// A value as the query language takes it; what cannot be quoted is not offered.
QString filterOf(const QString &field, const QString &value)
{
    return value.contains(u'"') ? QString() : u"%1:\"%2\""_s.arg(field, value);
}

QString traitFilter(Trait trait)
{
    switch (trait) {
    case Trait::Image:
        return u"has:image"_s;
    case Trait::Video:
        return u"has:video"_s;
    case Trait::Link:
        return u"has:link"_s;
    case Trait::Embed:
        return u"has:embed"_s;
    default:
        return u"has:quote"_s;
    }
}

QString traitName(Trait trait)
{
    switch (trait) {
    case Trait::Image:
        return FacetBar::tr("pictures");
    case Trait::Video:
        return FacetBar::tr("videos");
    case Trait::Link:
        return FacetBar::tr("links");
    case Trait::Embed:
        return FacetBar::tr("posts");
    default:
        return FacetBar::tr("quotations");
    }
}

void append(QStringList &lines, const QStringList &links)
{
    // One alone tells nothing.
    if (links.size() > 1)
        lines.append(links.join(u" · "_s));
}

} // namespace

FacetBar::FacetBar(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"searchFacets"_s);
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setAccessibleName(tr("Narrow the search"));
    connect(this, &QLabel::linkActivated, this, &FacetBar::narrowed);
}

void FacetBar::show(const SearchFacets &facets, const QHash<BlogId, QString> &titles)
{
    QStringList blogs, days, authors, traits;
    for (const auto &[blog, count] : facets.blogs.mid(0, mostOfOne))
        blogs.append(link(u"blog:%1"_s.arg(qToUnderlying(blog)), titles.value(blog), count));
    for (const auto &[day, count] : facets.days.mid(0, mostOfOne))
        days.append(link(u"during:"_s + day.toString(Qt::ISODate),
            QLocale().toString(day, QLocale::ShortFormat), count));
    for (const auto &[author, count] : facets.authors.mid(0, mostOfOne)) {
        if (const QString filter = filterOf(u"from"_s, author); !filter.isEmpty())
            authors.append(link(filter, author, count));
    }
    for (const auto &[trait, count] : facets.traits)
        traits.append(link(traitFilter(trait), traitName(trait), count));
    QStringList lines;
    append(lines, blogs);
    append(lines, days);
    append(lines, authors);
    if (!traits.isEmpty() && !lines.isEmpty())
        lines.last() += u" · "_s + traits.join(u" · "_s);
    else
        append(lines, traits);
    setText(lines.join(u"<br>"_s));
    setVisible(!lines.isEmpty());
}

} // namespace Liveline
