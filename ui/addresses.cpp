// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/addresses.h"

#include "core/track/tracker.h"

#include <QMimeData>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr qsizetype maximumAddresses = 100;
constexpr qsizetype maximumText = 100'000; // a clipboard may hold anything

void add(QList<QUrl> &addresses, const QUrl &url)
{
    if (url.isValid() && !addresses.contains(url) && addresses.size() < maximumAddresses)
        addresses.append(url);
}

} // namespace

QList<QUrl> addressesIn(const QMimeData &data)
{
    QList<QUrl> addresses;
    for (const QUrl &url : data.urls()) {
        if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
            add(addresses, urlFromInput(url.toString(QUrl::FullyEncoded)));
    }
    return addresses.isEmpty() ? addressesIn(data.text()) : addresses;
}

QList<QUrl> addressesIn(const QString &text)
{
    static const QRegularExpression address(
        uR"(https?://[^\s<>"”»]+)"_s, QRegularExpression::CaseInsensitiveOption);
    QList<QUrl> addresses;
    for (const auto &match : address.globalMatch(text.left(maximumText)))
        add(addresses, urlFromInput(match.captured()));
    // A lone "example.org/live" is an address too; a word is not.
    if (addresses.isEmpty() && text.size() < 2000 && text.contains(u'.')
        && !text.trimmed().contains(QRegularExpression(u"\\s"_s)))
        add(addresses, urlFromInput(text));
    return addresses;
}

} // namespace Liveline
