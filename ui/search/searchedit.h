// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/search/chips.h"
#include "ui/search/completions.h"

#include <QLineEdit>
#include <QStringList>

#include <functional>

class QCompleter;
class QStringListModel;

namespace Liveline {

/// A line for a query: what is more than words is coloured as it is typed, and after a colon stands
/// what may follow.
class SearchEdit : public QLineEdit {
    Q_OBJECT

public:
    using Names = std::function<KnownNames()>;

    SearchEdit(Clock clock, Names names, QWidget *parent = nullptr);

    void updateColors();
    /// The pieces of this kind, as the person wrote them.
    QStringList pieces(QueryChip::Kind kind) const;

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    QList<QueryChip> chips() const;
    void complete();
    void insertCompletion(const QString &completion);

    Clock m_clock;
    Names m_names;
    QStringListModel *m_completions;
    QCompleter *m_completer;
    bool m_isComposing = false;
};

} // namespace Liveline
