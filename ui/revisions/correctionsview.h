// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"
#include "ui/revisions/correctiontext.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTextBrowser;
class QTextCursor;
class QToolButton;

namespace Liveline {

struct Theme;

/// All that one blog's source changed in what it had published: edits with the words that went and
/// came, withdrawals, in the order in which they were noticed, newest first; since the last visit
/// or ever. Minor edits are counted, and shown only when asked for, or the real ones would drown.
class CorrectionsView : public QWidget {
    Q_OBJECT

public:
    static constexpr int mostShown = 200;

    explicit CorrectionsView(Store &store, QWidget *parent = nullptr);

    /// `lastVisit` invalid: there was none, or everything is asked for.
    void showBlog(BlogId id, const QString &title, const QDateTime &lastVisit, bool isSinceVisit);
    std::optional<BlogId> blog() const { return m_blog; }

Q_SIGNALS:
    void entryChosen(Liveline::EntryId id);
    void told(const QString &text);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Filter { Substantive, Minor, Withdrawn };

    void build();
    void read();
    void compare();
    void write();
    void writeCorrection(
        QTextCursor &cursor, const ComparedCorrection &item, const Theme &theme) const;
    QList<Correction> chosen() const;
    void updateFilters();
    void placeFilters(bool isWide);
    void fit(); ///< the title and the column of text into the width
    void copy();

    Store &m_store;
    TimeText m_times;
    std::optional<BlogId> m_blog;
    QString m_blogTitle;
    QDateTime m_lastVisit;
    QList<Correction> m_corrections;
    QList<ComparedCorrection> m_compared;
    int m_round = 0; ///< of reading: an older answer that comes late is dropped
    bool m_isRead = false;
    bool m_isWide = true;

    QLabel *m_title;
    QGridLayout *m_row;
    QComboBox *m_since;
    QButtonGroup *m_filters;
    QPushButton *m_copy;
    QPushButton *m_close;
    QTextBrowser *m_text;
};

} // namespace Liveline
