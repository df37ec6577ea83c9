// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"
#include "ui/dialogs/exporttask.h"
#include "ui/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace Liveline {

/// What may be exported from where the person stands: the chosen entries, and the whole blog.
struct ExportScope {
    DossierDraft draft; ///< what is chosen; may be empty
    std::optional<BlogId> blog; ///< the one on screen
    bool isWhole = false; ///< begin with the whole view
    bool isForPrinter = false; ///< begin with the preview
};

/// Chooses form and place of a document and writes it, with progress and a way to stop.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(Store &store, Fetcher &fetcher, Settings &settings, const ExportScope &scope,
        QWidget *parent = nullptr);

    void reject() override; ///< while writing: stops it

Q_SIGNALS:
    void preparedBy(const QString &name); ///< as a document that is being written says

private:
    void layOut();
    void connectParts();
    void restore();
    Selection selection() const;
    ExportFormat format() const;
    ExportPreset preset() const;
    void showWhatApplies();
    void load();
    void suggest();
    void browse();
    void start();
    void preview();
    void showPreview(const ExportJob &job);
    void startTask();
    ExportOptions options() const;
    QList<ArchivedBlog> arrangedArchive() const;
    void finish(const Result<void> &result);
    void setStatus(const QString &text, bool isBusy);
    void setWritable(bool isWritable);

    Store &m_store;
    Fetcher &m_fetcher;
    Settings &m_settings;
    ExportScope m_scope;
    QList<ArchivedBlog> m_archive;
    int m_load = 0; ///< number of the newest question to the store
    bool m_isPathChosen = false; ///< by the person: no suggestion any more
    ExportTask *m_task = nullptr;

    QRadioButton *m_selected;
    QRadioButton *m_whole;
    QComboBox *m_format;
    QComboBox *m_preset;
    QLineEdit *m_title;
    QLineEdit *m_preparedBy;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QCheckBox *m_history;
    QCheckBox *m_pictures;
    QLabel *m_status;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_preview;
    QPushButton *m_export;
    QPushButton *m_open;
    QPushButton *m_showFolder;
};

} // namespace Liveline
