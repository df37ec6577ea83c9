// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace Liveline {

/// Strict, typed access to one object of a file. The first field that is missing or wrong is told
/// in `problem` with its path ("blogs[0].entries[3].published is not a time in UTC"); what is read
/// then is a harmless default, so that reading code stays straight and looks at the end.
class JsonFields {
public:
    JsonFields(const QJsonValue &value, QString path, QString &problem);

    QString text(QLatin1StringView name) const;
    QString textOrNull(QLatin1StringView name) const;
    QUrl webAddress(QLatin1StringView name) const; ///< null allowed; http and https only
    QDateTime time(QLatin1StringView name) const; ///< null allowed
    qint64 number(QLatin1StringView name, qint64 least, qint64 most) const;
    qint64 numberOrNull(QLatin1StringView name, qint64 least, qint64 most) const; ///< null is 0
    bool flag(QLatin1StringView name) const;
    bool flagOrNull(QLatin1StringView name) const; ///< false where null or absent
    QJsonArray list(QLatin1StringView name) const;
    QStringList textsOrNull(QLatin1StringView name) const; ///< a list; empty where null or absent
    JsonFields object(QLatin1StringView name) const;
    JsonFields item(QLatin1StringView name, const QJsonArray &list, qsizetype index) const;

    bool isNull(QLatin1StringView name) const; ///< or absent
    void complain(QLatin1StringView name, const QString &what) const;

private:
    QString pathOf(QLatin1StringView name) const;
    void complain(const QString &what) const;

    QJsonObject m_object;
    QString m_path;
    QString &m_problem;
};

} // namespace Liveline
