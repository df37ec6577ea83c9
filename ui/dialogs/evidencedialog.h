// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace Liveline {

/// Whether the chain of what was seen holds, and its last link, to be kept elsewhere
/// (core/store/ledger.h). Looks at the whole chain when it opens; the window stays usable
/// meanwhile.
class EvidenceDialog : public QDialog {
    Q_OBJECT

public:
    explicit EvidenceDialog(Store &store, QWidget *parent = nullptr);

private:
    void verify();
    void show(const Result<ChainReport> &report);

    Store &m_store;
    QLabel *m_state;
    QProgressBar *m_progress;
    QLineEdit *m_head;
    QPushButton *m_copy;
    QPushButton *m_again;
};

} // namespace Liveline
