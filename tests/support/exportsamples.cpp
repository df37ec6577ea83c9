// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 3, 3), QTime(22, 40), Qt::UTC);

QByteArray picture(int width, int height, const char *format)
{
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, height);
    sky.setColorAt(0, QColor(40, 60, 110));
    sky.setColorAt(1, QColor(230, 190, 140));
    painter.fillRect(image.rect(), sky);
    painter.setBrush(QColor(250, 240, 210));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(width / 2.0, height / 2.0), height / 5.0, height / 5.0);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

/// An entry `minutes` after the start; its readable text is what is left of the markup.
ArchivedEntry entry(int number, int minutes, const QString &headline, const QString &html)
{
    Entry entry;
    entry.id = EntryId{number};
    entry.current.sourceId = u"s%1"_s.arg(number);
    entry.current.key = entry.current.sourceId;
    entry.current.url = QUrl(u"https://news.example/direct/budget#s%1"_s.arg(number));
    entry.current.headline = headline;
    entry.current.content.html = html;
    QString text = html;
    text.replace(u"</p>"_s, u"\n"_s).replace(u"</li>"_s, u"\n"_s).replace(u"<br>"_s, u"\n"_s);
    entry.current.text = text.remove(QRegularExpression(u"<[^>]*>"_s)).trimmed();
    entry.current.published = start.addSecs(60 * minutes);
    entry.firstSeen = entry.current.published.addSecs(20);
    entry.lastSeen = entry.firstSeen.addSecs(3600);
    entry.sortTime = entry.current.published;
    entry.position = number;
    return {entry, {{1, entry.firstSeen, entry.current}}};
}

ArchivedEntry edited(ArchivedEntry archived, const QString &html)
{
    Entry &entry = archived.entry;
    entry.current.content.html = html;
    entry.current.text = QString(html).remove(QRegularExpression(u"<[^>]*>"_s));
    entry.edited = entry.firstSeen.addSecs(600);
    entry.revision = 2;
    entry.isLastEditSubstantive = true;
    archived.revisions.append({2, entry.edited, entry.current});
    return archived;
}

QList<ArchivedEntry> frenchEntries()
{
    const QString sentence = u"Les députés reprennent l’examen du texte article par article, et la "
                             "séance pourrait durer jusqu’au petit matin, selon le président. "_s;
    QList<ArchivedEntry> entries;
    entries.append(entry(1, 0, u"« Le vote est acquis » : l’essentiel de la soirée"_s,
        u"<p>Le texte est adopté par <strong>289 voix contre 254</strong>. À l’<em>œil nu</em>, la "
        "majorité se cherche encore.</p><ul><li>Recettes : adoptées à 21 h 10</li><li>Dépenses : "
        "renvoyées en commission</li></ul>"_s));
    entries.last().entry.current.isPinned = true;
    entries.append(edited(
        entry(2, 4, u"12 000 soldats déployés"_s, u"<p>Le ministère annonce 10 000 soldats.</p>"_s),
        u"<p>Le ministère annonce 12 000 soldats, dont la moitié au nord.</p>"_s));
    entries.append(entry(3, 9, {}, u"<p>Une phrase brève, sans titre.</p>"_s));
    entries.append(entry(4, 31, u"Réaction de la ministre"_s,
        u"<p>Elle répond à la presse :</p><blockquote><p>Nous tiendrons l’engagement pris devant "
        u"le "
        "pays, sans hausse d’impôts, et je le dis ce soir comme je l’ai dit hier.</p><p>Il n’y "
        "aura "
        "pas de seconde lecture.</p></blockquote><p>Lire <a "
        "href=\"https://news.example/a/(b)\">notre "
        "analyse</a> et <a href=\"https://other.example/chiffres?x=é&amp;y=&lt;1&gt;\">les "
        "chiffres</a>.</p>"_s));
    entries.append(entry(
        5, 85, u"Une longue nuit"_s, (u"<p>"_s + sentence.repeated(5) + u"</p>"_s).repeated(6)));
    entries.append(entry(6, 92, u"Image du soir"_s, u"<p>Vue de la place, à minuit.</p>"_s));
    entries.last().entry.current.images = {{QUrl(u"https://news.example/place.jpg"_s),
        u"La place déserte"_s, u"La place, 23 h 50. Photo : nous"_s, 1200, 700}};
    entries.append(
        entry(7, 95, u"Information retirée"_s, u"<p>Un communiqué retiré depuis.</p>"_s));
    entries.last().entry.removed = start.addSecs(60 * 120);
    return entries;
}

QList<ArchivedEntry> worldEntries()
{
    const QString longQuery = u"x"_s.repeated(4000);
    QList<ArchivedEntry> entries;
    entries.append(entry(21, 3, u"Key vote passes the lower house"_s,
        u"<p>The office filed its <em>first</em> figures: efficient, affluent, "
        u"flawed.</p><ol><li>Income: "
        "up 2.1 %</li><li>Spending: "
        "flat</li></ol><table><tr><td>For</td><td>289</td></tr><tr><td>Against"
        "</td><td>254</td></tr></table>"_s));
    entries.last().entry.current.isKeyEvent = true;
    entries.last().entry.current.author = u"Ada Writer"_s;
    entries.append(entry(22, 12, u"الحكومة تعلن نتائج التصويت"_s,
        u"<p>أعلن الإسعاف أن الطرق مفتوحة الليلة (ساعة 23:10) بعد التصويت في "
        u"البرلمان.</p><ul><li>البند "
        "الأول</li><li>البند الثاني</li></ul>"_s));
    entries.append(
        entry(23, 20, u"הכנסת הצביעה הערב"_s, u"<p>התקציב אושר ברוב של 289 קולות.</p>"_s));
    entries.append(entry(24, 26, u"地震の影響で審議が中断"_s,
        u"<p>国会は今夜、地震の影響で審議を一時中断した。再開は午前一時の予定だという。</p>"_s));
    entries.append(entry(25, 33, u"संसद में बजट पारित"_s,
        u"<p>सरकार ने कहा कि क्षेत्रीय विकास के लिए अधिक धन मिलेगा।</p>"_s));
    entries.append(
        entry(26, 41, u"Reactions 🎉 pour in"_s, u"<p>Flags 🇫🇷 and faces 😀 everywhere.</p>"_s));
    entries.append(entry(27, 47, u"Addresses ) /URI (evil) that mean harm"_s,
        u"<p><a href=\"https://evil.example/a)b\\c&gt;d'e&quot;f\">one</a>, <a "
        u"href=\"https://evil.example/?q=%1\">"
        "two</a>, <a href=\"javascript:alert(1)\">three</a>, <a "
        "href=\"https://пример.example/путь\">four"
        "</a>, <a href=\"https://news.example/plain\">https://news.example/plain</a></p>"_s.arg(
            longQuery)));
    entries.append(
        entry(28, 58, u"Not dated by its source"_s, u"<p>Seen by us, no more is known.</p>"_s));
    entries.last().entry.current.published = {};
    entries.last().entry.current.images
        = {{QUrl(u"https://world.example/tall.png"_s), u"A tall chart"_s, {}, 0, 0}};
    return entries;
}

ArchivedBlog blog(int id, const QString &headline, const QUrl &url, const QString &language,
    QList<ArchivedEntry> entries)
{
    LiveBlog blog;
    blog.id = BlogId{id};
    blog.url = url;
    blog.said.headline = headline;
    blog.said.canonicalUrl = url;
    blog.said.publisher = url.host();
    blog.said.language = language;
    blog.extractor = u"json-ld"_s;
    blog.added = start;
    blog.lastCheck = start.addMSecs(250);
    blog.entryCount = int(entries.size());
    for (ArchivedEntry &entry : entries)
        entry.entry.blogId = blog.id;
    return {blog, entries};
}

} // namespace

ExportJob sampleExportJob()
{
    ExportJob job;
    job.title = u"Budget 2026 : la nuit du vote"_s;
    job.created = QDateTime(QDate(2026, 3, 4), QTime(13, 5), Qt::UTC);
    job.zone = QTimeZone("Europe/Paris");
    job.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    job.blogs = {
        blog(1, u"EN DIRECT, budget : suivez la nuit"_s,
            QUrl(u"https://news.example/direct/budget"_s), u"fr"_s, frenchEntries()),
        blog(2, u"Budget night, around the world"_s, QUrl(u"https://world.example/live?id=7"_s),
            u"en"_s, worldEntries()),
    };
    job.images.insert(QUrl(u"https://news.example/place.jpg"_s), picture(1200, 700, "JPG"));
    job.images.insert(QUrl(u"https://world.example/tall.png"_s), picture(300, 1500, "PNG"));
    return job;
}

ExportJob longExportJob(int count)
{
    QList<ArchivedEntry> entries;
    entries.reserve(count);
    for (int i = 1; i <= count; ++i) {
        entries.append(entry(i, i, u"Update number %1 of the day"_s.arg(i),
            u"<p>%1</p><p>%1</p>"_s.arg(
                u"The committee took note of the amended figures and moved on to the next. "_s
                    .repeated(1 + i % 5))));
    }
    ExportJob job = sampleExportJob();
    job.title = u"A long day"_s;
    job.blogs
        = {blog(1, u"A long day, live"_s, QUrl(u"https://news.example/long"_s), u"en"_s, entries)};
    return job;
}

Result<QByteArray> exportedBytes(ExportFormat format, const ExportJob &job)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<void> written = exportTo(format, job, buffer);
    if (!written)
        return std::unexpected(written.error());
    return buffer.data();
}

} // namespace Liveline
