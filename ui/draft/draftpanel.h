// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace Liveline {

class DraftModel;

/// Where a selection becomes a dossier: named, put in order by mouse or keys, with a note for each
/// entry.
class DraftPanel : public QWidget {
    Q_OBJECT

public:
    DraftPanel(DraftModel &model, QWidget *parent = nullptr);

    void focusList();

Q_SIGNALS:
    void entryChosen(Liveline::EntryId id);
    void exportRequested();
    void emptied(); ///< by hand; can be undone
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void connectParts();
    bool handleListKey(int key, Qt::KeyboardModifiers modifiers);
    void moveCurrent(int step);
    void removeCurrent();
    void showCurrent();
    std::optional<EntryId> currentEntry() const;
    void keepNote();
    void update();
    void restyle();

    DraftModel &m_model;
    QLabel *m_heading;
    QToolButton *m_close;
    QLineEdit *m_title;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
    QPushButton *m_sort;
    QPushButton *m_clear;
    QPushButton *m_export;
    QTimer m_typing; ///< a note is kept when the typing pauses
    std::optional<EntryId> m_noted; ///< whose note is shown
};

} // namespace Liveline
