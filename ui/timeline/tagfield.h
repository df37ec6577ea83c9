// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace Liveline {

/// A line of tags, parted by commas, that offers those which are used already.
class TagField : public QLineEdit {
    Q_OBJECT

public:
    explicit TagField(const QStringList &known, QWidget *parent = nullptr);

    void setTags(const QStringList &tags);
    QStringList tags() const; ///< as tidyTags() gives them

private:
    void complete();
    void insertCompletion(const QString &tag);
    qsizetype pieceStart() const; ///< of the tag in which the cursor stands

    QStringList m_known;
    QStringListModel *m_completions;
    QCompleter *m_completer;
};

} // namespace Liveline
