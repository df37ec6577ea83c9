// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

class QMenu;
class QMenuBar;

namespace Liveline {

class Actions;

/// Where each action stands in the menu bar. Gives back the menu of the blog on screen, to which
/// its own commands are added whenever it opens.
QMenu *fillMenuBar(QMenuBar &bar, const Actions &actions);

} // namespace Liveline
