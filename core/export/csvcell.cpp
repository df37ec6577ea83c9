// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/csvcell.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A cell that begins like a formula is run by spreadsheets; the apostrophe makes it text (OWASP,
/// "CSV Injection"). The full-width signs count too where the input method is Japanese.
bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty() && u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(text.front());
}

} // namespace

QString csvCell(const QString &text)
{
    QString safe = looksLikeFormula(text) ? u'\'' + text : text;
    if (!safe.contains(u'"') && !safe.contains(u',') && !safe.contains(u'\n')
        && !safe.contains(u'\r'))
        return safe;
    return u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace Liveline
