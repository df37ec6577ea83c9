// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/changes.h"

#include <QWidget>

class QGridLayout;

namespace Liveline {

/// The first entries that were found somewhere, a few words each, with their times where there are
/// any: enough to tell whether it is what one looks for.
class EntrySamples : public QWidget {
    Q_OBJECT

public:
    explicit EntrySamples(Clock clock, QWidget *parent = nullptr);

    void show(const QList<ParsedEntry> &entries, int count = 3);

private:
    Clock m_clock;
    QGridLayout *m_rows;
};

/// "12 entries, newest 3 min ago, read from structured data"
QString factsOf(const Extraction &extraction, const QDateTime &now);

} // namespace Liveline
