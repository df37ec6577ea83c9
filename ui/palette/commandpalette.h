// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/palette/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;

namespace Liveline {

/// One field over the window from which everything is reached by typing a part of its name: a blog,
/// a command, a search. A child of the window rather than a window, so that it stands in the right
/// place and has the focus under every desktop.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(const QList<PaletteItem> &items, PaletteModel::OfText ofText);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void close(); ///< the focus goes back to where it was
    void accept(const QModelIndex &index);
    void choose(int step);
    void refresh();
    void place();
    void restyle();

    PaletteModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace Liveline
