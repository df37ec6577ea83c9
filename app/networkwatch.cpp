// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/networkwatch.h"

#include <QNetworkInformation>

namespace Liveline {

void watchNetwork(Tracker &tracker)
{
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged,
        &tracker, [&tracker](QNetworkInformation::Reachability reachability) {
            if (reachability == QNetworkInformation::Reachability::Online)
                tracker.noticeNetwork();
        });
}

} // namespace Liveline
