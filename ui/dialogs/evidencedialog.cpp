// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/evidencedialog.h"

#include "core/base/then.h"
#include "ui/messages.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

EvidenceDialog::EvidenceDialog(Store &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_head(new QLineEdit(this))
    , m_copy(new QPushButton(tr("&Copy"), this))
{
    setWindowTitle(tr("Evidence"));
    auto *explanation = new QLabel(
        tr("Liveline records every wording, withdrawal and answer in a chain of hashes. Keep its "
           "last link in another place: with it you can show later that nothing recorded until "
           "then was altered. It says nothing of the page before Liveline saw it."),
        this);
    explanation->setWordWrap(true);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 0);
    m_head->setReadOnly(true);
    m_head->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_head->setAccessibleName(tr("Last link of the chain"));
    m_head->setMinimumWidth(m_head->fontMetrics().averageCharWidth() * 66);

    auto *headRow = new QHBoxLayout;
    headRow->addWidget(m_head, 1);
    headRow->addWidget(m_copy);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_again = buttons->addButton(tr("Check &again"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addLayout(headRow);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &EvidenceDialog::verify);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_head->text()); });
    verify();
}

void EvidenceDialog::verify()
{
    m_state->setText(tr("Looking at the whole chain…"));
    m_progress->show();
    m_again->setEnabled(false);
    m_copy->setEnabled(false);
    then(m_store.verify(), this, [this](const Result<ChainReport> &report) { show(report); });
}

void EvidenceDialog::show(const Result<ChainReport> &report)
{
    m_progress->hide();
    m_again->setEnabled(true);
    if (!report)
        return m_state->setText(sentence(report.error()));
    m_head->setText(QString::fromLatin1(report->head.toHex()));
    m_head->setCursorPosition(0);
    m_copy->setEnabled(!report->head.isEmpty());
    const int records = static_cast<int>(report->records);
    m_state->setText(report->broken
            ? tr("The chain is broken: %n records hold, the next does not.", nullptr, records)
            : tr("All %n records hold.", nullptr, records));
}

} // namespace Liveline

#include "moc_evidencedialog.cpp"
