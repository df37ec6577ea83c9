// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"
#include "ui/timetext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTextBrowser;
class QTextCursor;

namespace Liveline {

struct Theme;
struct Wording;

/// What is known of one entry: its instants, its address, and every wording it had, each compared
/// word by word with the one before: insertions underlined, deletions struck through. Follows the
/// store while it is shown.
class RevisionView : public QWidget {
    Q_OBJECT

public:
    explicit RevisionView(Store &store, QWidget *parent = nullptr);

    void showEntry(EntryId id);
    void clear();
    std::optional<EntryId> entry() const { return m_entry; }

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void write(const Entry &entry, const QList<Wording> &wordings);
    void writeFacts(QTextCursor &cursor, const Entry &entry, const Theme &theme) const;
    void writeWording(QTextCursor &cursor, const Wording &wording, const Theme &theme) const;

    Store &m_store;
    TimeText m_times;
    QTextBrowser *m_text;
    std::optional<EntryId> m_entry;
    int m_round = 0; ///< of reading: an older answer that comes late is dropped
};

} // namespace Liveline
