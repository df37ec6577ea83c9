// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/entrycopy.h"

#include "core/export/markdownblocks.h"
#include "core/model/shown.h"
#include "ui/timeline/entryrow.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString linkText(const QUrl &url) { return QString::fromLatin1(url.toEncoded()); }

/// A time that the source does not tell is ours, and says so.
QString stampOf(const Entry &entry, const TimeText &times)
{
    const QString time = times.clockAndZone(entry.sortTime);
    return entry.current.published.isValid() ? time : EntryRow::tr("seen at %1").arg(time);
}

QString plainText(const Entry &entry, const QString &source, const TimeText &times)
{
    const ParsedEntry said = shown(entry.current);
    QStringList parts{said.author, said.headline, said.text};
    parts.removeAll(QString());
    QString origin = source;
    if (!said.url.isEmpty())
        origin += u", "_s + linkText(said.url);
    parts << origin;
    return u"[%1] "_s.arg(stampOf(entry, times)) + parts.join(u" — "_s);
}

QString htmlText(const Entry &entry, const QString &source, const TimeText &times)
{
    const ParsedEntry said = shown(entry.current);
    QString html = u"<p>["_s + stampOf(entry, times).toHtmlEscaped() + u"] "_s;
    if (!said.author.isEmpty())
        html += said.author.toHtmlEscaped() + u" — "_s;
    if (!said.headline.isEmpty())
        html += u"<strong>"_s + said.headline.toHtmlEscaped() + u"</strong>"_s;
    html += u"</p>"_s + said.content.html + u"<p>— "_s;
    if (said.url.isEmpty())
        return html + source.toHtmlEscaped() + u"</p>"_s;
    return html
        + u"<a href=\"%1\">%2</a></p>"_s.arg(
            linkText(said.url).toHtmlEscaped(), source.toHtmlEscaped());
}

QString markdown(const Entry &entry, const QString &source, const TimeText &times)
{
    const ParsedEntry said = shown(entry.current);
    QString text = u"\\["_s + markdownText(stampOf(entry, times)) + u"\\]"_s;
    if (!said.author.isEmpty())
        text += u' ' + markdownText(said.author) + u" —"_s;
    if (!said.headline.isEmpty())
        text += u" **"_s + markdownText(said.headline.simplified()) + u"**"_s;
    const QString body
        = markdownOf(said.content.html.isEmpty() ? blocksOf(said.text) : blocksOf(said.content));
    const QByteArray address = encodedAddress(said.url);
    const QString origin = markdownText(source);
    return text + u"\n\n"_s + body + u"\n— "_s
        + (address.isEmpty() ? origin : u"[%1](%2)"_s.arg(origin, QString::fromLatin1(address)));
}

} // namespace

std::unique_ptr<QMimeData> copyOf(const QList<Entry> &entries,
    const std::function<QString(const Entry &)> &sourceOf, const TimeText &times)
{
    QStringList plain;
    QStringList marked;
    QString html;
    for (const Entry &entry : entries) {
        plain << plainText(entry, sourceOf(entry), times);
        marked << markdown(entry, sourceOf(entry), times);
        html += htmlText(entry, sourceOf(entry), times);
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(plain.join(u"\n\n"_s));
    data->setHtml(html);
    data->setData(u"text/markdown"_s, marked.join(u"\n\n"_s).toUtf8());
    return data;
}

} // namespace Liveline
