// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/dossierpages.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace Liveline {

/// The pages of a dossier before it is saved: small ones to choose from, one to read. They are what
/// is saved and what is printed from here.
class PreviewDialog : public QDialog {
    Q_OBJECT

public:
    PreviewDialog(const ExportJob &job, QWidget *parent = nullptr);

    void print();

Q_SIGNALS:
    void saveRequested();

private:
    void layOut();
    void show(const PreviewedPage &page);
    void showPage(int row);
    void finish(const Result<void> &result);
    void finishPrinting(const Result<void> &result);

    ExportJob m_job;
    QList<PreviewedPage> m_shown; ///< those that are drawn, the first ones of all
    int m_count = 0;
    DossierPages *m_drawing;
    DossierPages *m_printing = nullptr;
    QListWidget *m_pages;
    QScrollArea *m_scroll;
    QLabel *m_page;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_print;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace Liveline
