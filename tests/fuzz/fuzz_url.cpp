// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/tracker.h"
#include "fuzz/targets.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QString fuzzUrl(const QByteArray &bytes)
{
    const QUrl url = urlFromInput(QString::fromUtf8(bytes));
    if (url.isEmpty())
        return {};
    if ((url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return u"no web address: "_s + url.toString();
    const QUrl again = urlFromInput(url.toString(QUrl::FullyEncoded));
    return again == url ? QString() : u"%1 became %2"_s.arg(url.toString(), again.toString());
}

} // namespace Liveline
