// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

namespace Liveline {

/// Whether a document ends before its end: JSON without its last bracket, XML without the end of
/// its root, HTML that neither ends nor closes what it opened. For bodies whose length nobody told;
/// what cannot be judged is taken for whole. Pure, and looks at each byte at most a few times.
bool breaksOff(QByteArrayView body);

} // namespace Liveline
