// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/alerts/alertcount.h"

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>

namespace Liveline {

AlertCount::AlertCount(Store &store, QWidget *parent)
    : QPushButton(parent)
    , m_store(store)
{
    setObjectName(QStringLiteral("alertCount"));
    setFlat(true);
    setToolTip(tr("Shows what met your alert rules"));
    setIcon(symbolicIcon(QStringLiteral("bell"), QApplication::palette()));
    connect(&store, &Store::alertsChanged, this, &AlertCount::count);
    connect(&store, &Store::alertRulesChanged, this, &AlertCount::count);
    connect(&store, &Store::blogRemoved, this, &AlertCount::count);
    connect(&store, &Store::changedElsewhere, this, &AlertCount::count);
    count();
}

void AlertCount::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        setIcon(symbolicIcon(QStringLiteral("bell"), QApplication::palette()));
}

void AlertCount::count()
{
    const int unseen = m_store.unseenAlertCount().value_or(0);
    setText(tr("%n new alerts", nullptr, unseen));
    setVisible(unseen > 0);
}

} // namespace Liveline

#include "moc_alertcount.cpp"
