// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Norkon Live Center's BulletinFeed (FORMATS §6): the first answer holds the newest posts, the next
// ones what changed since.

#include "core/extract/jsondialects.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/jsonlists.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

std::optional<Reading> readNorkon(const JsonAnswer &answer)
{
    const QJsonObject result = answer.holding({u"addedOrChanged", u"lastChangesId"});
    if (result.isEmpty())
        return {};
    Reading reading = readJsonItems(objectsIn(result[u"addedOrChanged"_s]), answer.context);
    reading.blog = readJsonBlog(result[u"channelContent"_s].toObject(), answer.context);
    for (const QJsonValue &id : result[u"removed"_s].toArray())
        reading.withdrawnIds.append(textOf(id));
    static const QRegularExpression call(
        u"^(.*/BulletinFeed/[^/]+/[^/]+/)(Initial|Changes|Latest|Earlier)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = call.match(answer.url.path());
    const QString last = textOf(result[u"lastChangesId"_s]);
    if (!match.hasMatch() || !answer.isDocument || last.isEmpty())
        return reading;
    reading.isPartial = match.captured(2).compare(u"Changes", Qt::CaseInsensitive) == 0;
    QUrl base = answer.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    base.setPath(match.captured(1));
    reading.leads.changes = base.toString(QUrl::FullyEncoded) + u"Changes/"_s
        + QString::fromLatin1(QUrl::toPercentEncoding(last));
    return reading;
}

} // namespace Liveline
