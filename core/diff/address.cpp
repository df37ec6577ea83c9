// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/address.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool isTracking(const QString &parameter)
{
    static const QStringList names{u"fbclid"_s, u"gclid"_s, u"xtor"_s, u"at_medium"_s,
        u"at_campaign"_s, u"cmpid"_s, u"mc_cid"_s, u"mc_eid"_s, u"ito"_s, u"smid"_s};
    return parameter.startsWith("utm_"_L1) || parameter.startsWith("ns_"_L1)
        || names.contains(parameter);
}

QString withoutTracking(const QUrl &url)
{
    if (!url.hasQuery())
        return {};
    QStringList kept;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        if (!isTracking(name))
            kept.append(value.isEmpty() ? name : name + u'=' + value);
    }
    return kept.isEmpty() ? QString() : u'?' + kept.join(u'&');
}

} // namespace

QString addressKey(const QUrl &url)
{
    if (url.isEmpty() || url.host().isEmpty())
        return {};
    QString key = url.host(QUrl::FullyEncoded).toLower();
    if (key.startsWith("www."_L1))
        key.remove(0, 4);
    if (const int port = url.port(); port > 0 && port != 80 && port != 443)
        key += u':' + QString::number(port);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    key += path + withoutTracking(url);
    if (!url.fragment().isEmpty())
        key += u'#' + url.fragment(QUrl::FullyEncoded);
    return key;
}

QString pageKey(const QUrl &url) { return addressKey(url.adjusted(QUrl::RemoveFragment)); }

} // namespace Liveline
