// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

class QCoreApplication;

namespace Liveline {

/// Makes the program speak the person's language where it can, and Qt's own dialogs with it.
void installTranslations(QCoreApplication &application);

} // namespace Liveline
