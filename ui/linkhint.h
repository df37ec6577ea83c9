// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>
#include <QUrl>

namespace Liveline {

/// Where the link under the pointer leads, in the lower corner of its parent; gone when there is
/// none.
class LinkHint : public QLabel {
    Q_OBJECT

public:
    explicit LinkHint(QWidget *parent);

    void show(const QUrl &url);
};

} // namespace Liveline
