// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"

#include <QLineEdit>
#include <QStringList>

#include <functional>

class QCompleter;
class QStringListModel;

namespace Liveline {

/// A line for a query: what is more than words is coloured as it is typed, and after a colon stands
/// what may follow.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    using BlogTitles = std::function<QStringList()>;

    SearchField(Clock clock, BlogTitles blogTitles, QWidget *parent = nullptr);

    void updateColors();
    /// What was taken for text though it looks like more, as the person wrote it.
    QStringList notUnderstood() const;

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void complete();
    void insertCompletion(const QString &completion);

    Clock m_clock;
    BlogTitles m_blogTitles;
    QStringListModel *m_completions;
    QCompleter *m_completer;
    bool m_isComposing = false;
};

} // namespace Liveline
