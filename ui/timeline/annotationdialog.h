// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/annotation.h"

#include <QDialog>

class QPlainTextEdit;

namespace Liveline {

class TagField;

/// The reader's tags of one or several entries, and their note about one. Of several it shows the
/// tags that all have, and touches no other.
class AnnotationDialog : public QDialog {
    Q_OBJECT

public:
    AnnotationDialog(
        const QList<Entry> &entries, const QStringList &knownTags, QWidget *parent = nullptr);

    void openForTags();
    void openForNote();

Q_SIGNALS:
    /// Only when something is another now.
    void edited(const QList<Liveline::EntryId> &ids, const Liveline::AnnotationEdit &edit);

private:
    void layOut(const QString &about);
    void finish();

    QList<EntryId> m_ids;
    QStringList m_tagsBefore;
    QString m_noteBefore;
    TagField *m_tags;
    QPlainTextEdit *m_note; ///< hidden for several entries
};

} // namespace Liveline
