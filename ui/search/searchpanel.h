// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/search/completions.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace Liveline {

class FacetBar;
class SearchEdit;
class SearchModel;

/// Search over everything that was ever stored: as one types, newest first. Keeps its words and
/// its place, so that a person comes back to the same result.
class SearchPanel : public QWidget {
    Q_OBJECT

public:
    SearchPanel(Store &store, Clock clock, QWidget *parent = nullptr);

    void focusField();
    void returnToPlace(); ///< the result that was opened last, or the field
    void step(int direction); ///< opens the next result, or the one before
    QString text() const;
    void setText(const QString &text); ///< and searches for it at once

Q_SIGNALS:
    void entryChosen(Liveline::EntryId id, const QString &searchText);
    void chosen(Liveline::EntryId id); ///< X: for the next dossier, or not any longer
    void alertRequested(const QString &query);
    void closed(); ///< Esc

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void searchSoon();
    void searchAnew(bool isTyping);
    void search(bool isTyping);
    void showResults(const QList<SearchHit> &hits);
    void showMore();
    void count();
    void narrow(const QString &filter);
    void saveSearch();
    KnownNames names() const;
    SearchRequest request(bool isTyping) const;
    QString advice() const;
    void choose(const QModelIndex &index);
    void tell(const QString &title, const QString &advice);
    void updateColors();

    Store &m_store;
    SearchModel *m_model;
    SearchEdit *m_field;
    QComboBox *m_order;
    QToolButton *m_group;
    QToolButton *m_save;
    QToolButton *m_alert;
    QToolButton *m_close;
    QLabel *m_summary;
    FacetBar *m_facets;
    QStackedWidget *m_pages;
    QListView *m_list;
    QLabel *m_title;
    QLabel *m_advice;
    QTimer m_debounce;
    int m_limit = 0;
    int m_number = 0; ///< of the newest search; answers to older ones are dropped
};

} // namespace Liveline
