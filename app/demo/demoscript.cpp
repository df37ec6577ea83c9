// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/demo/demoscript.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

// The resource stands in a static library: nothing but this call brings it into a program. It must
// be made outside of any namespace.
static void bringResource() { Q_INIT_RESOURCE(demo); }

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

DemoWording readWording(const QJsonObject &object)
{
    return {object["at"_L1].toInt(), object["body"_L1].toString()};
}

DemoEntry readEntry(const QJsonObject &object)
{
    DemoEntry entry;
    entry.id = object["id"_L1].toString();
    entry.language = object["lang"_L1].toString();
    entry.author = object["author"_L1].toString();
    entry.headline = object["headline"_L1].toString();
    entry.wordings += readWording(object);
    for (const QJsonValue edit : object["edits"_L1].toArray())
        entry.wordings += readWording(edit.toObject());
    if (const QJsonObject picture = object["picture"_L1].toObject(); !picture.isEmpty())
        entry.picture = DemoPicture{picture["file"_L1].toString(), picture["caption"_L1].toString(),
            picture["alt"_L1].toString()};
    if (object.contains("withdrawn"_L1))
        entry.withdrawn = object["withdrawn"_L1].toInt();
    entry.isKeyEvent = object["key"_L1].toBool();
    entry.isPinned = object["pinned"_L1].toBool();
    return entry;
}

} // namespace

const DemoWording &DemoEntry::wording(int moment) const
{
    const auto later = std::ranges::find_if(
        wordings, [moment](const DemoWording &wording) { return wording.at > moment; });
    return later == wordings.begin() ? wordings.first() : *std::prev(later);
}

DemoScript DemoScript::read()
{
    bringResource();
    QFile file(u":/demo/eclipse.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    DemoScript script;
    script.headline = object["headline"_L1].toString();
    script.kicker = object["kicker"_L1].toString();
    script.description = object["description"_L1].toString();
    script.publisher = object["publisher"_L1].toString();
    script.language = object["language"_L1].toString();
    script.ends = object["ends"_L1].toInt();
    for (const QJsonValue entry : object["entries"_L1].toArray())
        script.entries += readEntry(entry.toObject());
    return script;
}

int DemoClock::moment(const QDateTime &now) const
{
    const double seconds = static_cast<double>(start.msecsTo(now)) / 1000;
    return static_cast<int>(std::floor(seconds > 0 ? seconds * speed : seconds));
}

QDateTime DemoClock::time(int moment) const
{
    const double seconds = moment > 0 ? moment / speed : moment;
    return start.addSecs(static_cast<qint64>(seconds));
}

} // namespace Liveline
