// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/settings.h"

#include <QDir>
#include <QMetaEnum>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

// Enumerations stand in the file by name, so that a person can read and edit it.
QVariant readable(const QVariant &value)
{
    return value.metaType().flags().testFlag(QMetaType::IsEnumeration) ? value.toString() : value;
}

} // namespace

Settings::Settings(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_file(QDir(dataDir).filePath(u"settings.ini"_s), QSettings::IniFormat)
{
}

QVariant Settings::read(const char *key) const { return m_file.value(QLatin1StringView(key)); }

void Settings::write(const char *key, const QVariant &value)
{
    m_file.setValue(QLatin1StringView(key), readable(value));
    Q_EMIT changed(key);
}

} // namespace Liveline
