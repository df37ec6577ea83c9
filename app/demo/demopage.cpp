// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/demo/demopage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pictureWidth = 1200;
constexpr int pictureHeight = 675;

/// What a page is made from, so that the parts below need one parameter.
struct Moment {
    const DemoScript &script;
    const DemoClock &clock;
    int now;
    const QUrl &address;

    bool isEnded() const { return now >= script.ends; }
    QDateTime time(int moment) const { return clock.time(moment); }
    QUrl urlOf(const DemoEntry &entry) const
    {
        QUrl url = address;
        url.setFragment(entry.id);
        return url;
    }
    QUrl urlOf(const DemoPicture &picture) const
    {
        return address.resolved(QUrl("/pictures/"_L1 + picture.file));
    }
};

QString isoTime(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QJsonObject person(const QString &name) { return {{u"@type"_s, u"Person"_s}, {u"name"_s, name}}; }

QJsonObject entryObject(const Moment &moment, const DemoEntry &entry)
{
    const DemoWording &wording = entry.wording(moment.now);
    QJsonObject object{
        {u"@type"_s, u"BlogPosting"_s},
        {u"@id"_s, moment.urlOf(entry).toString()},
        {u"url"_s, moment.urlOf(entry).toString()},
        {u"headline"_s, entry.headline},
        {u"articleBody"_s, wording.body},
        {u"inLanguage"_s, entry.language},
        {u"author"_s, person(entry.author)},
        {u"datePublished"_s, isoTime(moment.time(entry.published()))},
        {u"dateModified"_s, isoTime(moment.time(wording.at))},
    };
    QJsonArray keywords;
    if (entry.isPinned)
        keywords += u"pinned"_s;
    if (entry.isKeyEvent)
        keywords += u"key event"_s;
    if (!keywords.isEmpty())
        object[u"keywords"_s] = keywords;
    if (entry.picture)
        object[u"image"_s] = QJsonObject{
            {u"@type"_s, u"ImageObject"_s},
            {u"url"_s, moment.urlOf(*entry.picture).toString()},
            {u"width"_s, pictureWidth},
            {u"height"_s, pictureHeight},
            {u"caption"_s, entry.picture->caption},
            {u"description"_s, entry.picture->alternativeText},
        };
    return object;
}

QJsonObject blogObject(const Moment &moment, const QList<DemoEntry> &shown)
{
    QJsonArray updates;
    for (const DemoEntry &entry : shown)
        updates += entryObject(moment, entry);
    QJsonObject object{
        {u"@context"_s, u"https://schema.org"_s},
        {u"@type"_s, u"LiveBlogPosting"_s},
        {u"@id"_s, moment.address.toString()},
        {u"url"_s, moment.address.toString()},
        {u"headline"_s, moment.script.headline},
        {u"description"_s, moment.script.description},
        {u"inLanguage"_s, moment.script.language},
        {u"publisher"_s,
            QJsonObject{
                {u"@type"_s, u"NewsMediaOrganization"_s}, {u"name"_s, moment.script.publisher}}},
        {u"coverageStartTime"_s, isoTime(moment.time(moment.script.entries.first().published()))},
        {u"liveBlogUpdate"_s, updates},
    };
    if (moment.isEnded())
        object[u"coverageEndTime"_s] = isoTime(moment.time(moment.script.ends));
    return object;
}

/// Inside a script element, "</" would end it (HTML Living Standard §4.12.1.3).
QString scriptText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson()).replace("</"_L1, "<\\/"_L1);
}

QString timeElement(const QDateTime &time)
{
    return u"<time datetime=\"%1\">%2</time>"_s.arg(
        isoTime(time), time.toUTC().time().toString(u"HH:mm 'UTC'"_s));
}

QString figure(const Moment &moment, const DemoPicture &picture)
{
    return uR"(<figure><img src="%1" width="%2" height="%3" alt="%4" loading="lazy">
<figcaption>%5</figcaption></figure>)"_s.arg(moment.urlOf(picture).path())
        .arg(pictureWidth)
        .arg(pictureHeight)
        .arg(escaped(picture.alternativeText), escaped(picture.caption));
}

QString classes(const DemoEntry &entry)
{
    QString names = u"entry"_s;
    names += entry.isPinned ? u" pinned"_s : QString();
    names += entry.isKeyEvent ? u" key-event"_s : QString();
    return names;
}

QString entryElement(const Moment &moment, const DemoEntry &entry)
{
    const DemoWording &wording = entry.wording(moment.now);
    QString byline = timeElement(moment.time(entry.published()));
    if (wording.at != entry.published())
        byline += u" · <span class=\"updated\">updated %1</span>"_s.arg(
            timeElement(moment.time(wording.at)));
    return uR"(<article id="%1" class="%2" lang="%3">
<header>%4<h2><a href="#%1">%5</a></h2><p class="author">%6</p></header>
%7
%8
</article>
)"_s.arg(entry.id, classes(entry), entry.language, byline, escaped(entry.headline),
        escaped(entry.author), wording.body,
        entry.picture ? figure(moment, *entry.picture) : QString());
}

QString keyEvents(const Moment &moment, const QList<DemoEntry> &shown)
{
    QString items;
    for (const DemoEntry &entry : shown) {
        if (entry.isKeyEvent)
            items += u"<li><a href=\"#%1\">%2 %3</a></li>\n"_s.arg(
                entry.id, timeElement(moment.time(entry.published())), escaped(entry.headline));
    }
    return items;
}

/// Pinned entry first, then newest first.
QList<DemoEntry> shownEntries(const DemoScript &script, int moment)
{
    QList<DemoEntry> shown;
    for (const DemoEntry &entry : script.entries) {
        if (entry.isShown(moment))
            shown.prepend(entry);
    }
    std::ranges::stable_partition(shown, [](const DemoEntry &entry) { return entry.isPinned; });
    return shown;
}

QString frame()
{
    QFile file(u":/demo/page.html"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return QString::fromUtf8(file.readAll());
}

} // namespace

QByteArray demoPage(
    const DemoScript &script, const DemoClock &clock, int moment, const QUrl &address)
{
    const Moment here{script, clock, moment, address};
    const QList<DemoEntry> shown = shownEntries(script, moment);
    QString entries;
    for (const DemoEntry &entry : shown)
        entries += entryElement(here, entry);
    QString page = frame();
    const std::initializer_list<std::pair<QLatin1StringView, QString>> parts{
        {"@LANGUAGE@"_L1, script.language},
        {"@ADDRESS@"_L1, address.toString()},
        {"@HEADLINE@"_L1, escaped(script.headline)},
        {"@KICKER@"_L1, escaped(script.kicker)},
        {"@DESCRIPTION@"_L1, escaped(script.description)},
        {"@PUBLISHER@"_L1, escaped(script.publisher)},
        {"@STATE@"_L1, here.isEnded() ? u"Ended · Terminé"_s : u"Live · En direct"_s},
        {"@JSONLD@"_L1, scriptText(blogObject(here, shown))},
        {"@KEYEVENTS@"_L1, keyEvents(here, shown)},
        {"@ENTRIES@"_L1, entries},
    };
    for (const auto &[mark, text] : parts)
        page.replace(mark, text);
    return page.toUtf8();
}

} // namespace Liveline
