// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/track/tracker.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Liveline {

class PreviewPanel;

/// Address → what would be followed → followed. Nothing is stored before "Follow", and following
/// asks the site no second time.
class AddBlogDialog : public QDialog {
    Q_OBJECT

public:
    AddBlogDialog(
        Tracker &tracker, const QStringList &groups, Clock clock, QWidget *parent = nullptr);

    void setAddress(const QString &text);
    void look(); ///< asks the site

Q_SIGNALS:
    void followed(Liveline::BlogId id);

private:
    QWidget *makeFailurePage();
    void showPreview(const Preview &preview);
    void showFailure(const Error &error, const Extraction &found = {});
    void chooseReading();
    void proceed(); ///< what the main button says
    void follow();
    void setBusy(const QString &text); ///< empty: not busy
    void startOver(); ///< the address changed: what is shown is of another page

    Tracker &m_tracker;
    QStringList m_groups;
    Clock m_clock;
    std::optional<Preview> m_preview; ///< what can be followed
    std::optional<Preview> m_looked; ///< the page as it answered, readable or not
    int m_look = 0; ///< number of the newest question; answers to older ones are dropped

    QLineEdit *m_address;
    QStackedWidget *m_pages;
    QLabel *m_hint;
    QWidget *m_failurePage;
    QLabel *m_failure;
    QLabel *m_advice;
    QLabel *m_tried;
    PreviewPanel *m_panel = nullptr;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_main;
    QPushButton *m_openPage;
    QPushButton *m_otherReading;
};

} // namespace Liveline
