// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QString>

namespace Liveline {

/// Replaces character references (`&eacute;`, `&#39;`, `&#x27;`) once; what is none stays as it is.
/// `declared` are a document's own entities.
QString decodeEntities(QStringView text, const QHash<QString, QString> &declared = {});

} // namespace Liveline
