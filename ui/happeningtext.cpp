// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/happeningtext.h"

#include <QCoreApplication>

namespace Liveline {
namespace {

class HappeningText {
    Q_DECLARE_TR_FUNCTIONS(HappeningText)
};

} // namespace

QString happeningText(AlertEvent event)
{
    switch (event) {
    case AlertEvent::Start:
        return HappeningText::tr("The coverage begins");
    case AlertEvent::End:
        return HappeningText::tr("The coverage has ended");
    case AlertEvent::Silence:
        return HappeningText::tr("It has been silent for long");
    case AlertEvent::Burst:
        return HappeningText::tr("It is unusually active");
    case AlertEvent::Trouble:
        return HappeningText::tr("It cannot be reached");
    case AlertEvent::NewEntry:
    case AlertEvent::KeyEvent:
    case AlertEvent::Edit:
    case AlertEvent::Withdrawal:
        break;
    }
    return {};
}

} // namespace Liveline
