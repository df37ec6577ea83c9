// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/corroboration.h"
#include "ui/timeline/timelinemodel.h"

#include <QDialog>

class QTableWidget;

namespace Liveline {

/// Who reported what first: a row for each report that several sources share, with how much later
/// each of them had it, or that it never did.
class EventDialog : public QDialog {
    Q_OBJECT

public:
    struct Shared {
        QList<Report> reports; ///< the first one first
        QString text; ///< what is reported, in a line
    };
    EventDialog(const QString &event, const QList<Shared> &shared,
        const QHash<BlogId, EntrySource> &sources, const TimeText &times,
        QWidget *parent = nullptr);

    QString asText() const; ///< as shown, tabs between
    QString asCsv() const; ///< lags in seconds

Q_SIGNALS:
    void entryChosen(Liveline::EntryId id);

private:
    QStringList summaries() const;
    void fill(const TimeText &times);
    void fillRow(int row, const Shared &shared, const TimeText &times);

    QList<Shared> m_shared;
    QList<BlogId> m_blogs; ///< by lane
    QHash<BlogId, EntrySource> m_sources;
    QHash<BlogId, qint64> m_spacings;
    QTableWidget *m_table;
};

} // namespace Liveline
