// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/model/snapshot.h"
#include "core/warc/cdxj.h"

#include <QHash>

class QIODevice;

namespace Liveline {

/// Writes raw answers as WARC 1.1: a `warcinfo` record, then for each a `response`, or a `revisit`
/// where the same body was written before, and its `request`. Ids are made from what they name, so
/// that the same answers give the same bytes. Inside core/warc only.
class WarcWriter {
public:
    WarcWriter(QIODevice &device, const QString &title);

    Result<void> write(const Snapshot &snapshot);
    const QList<IndexedRecord> &index() const { return m_index; }

private:
    struct Record;
    struct First {
        QByteArray id;
        QByteArray url;
        QByteArray date;
    };
    void writeInfo(const QByteArray &date);
    qint64 writeRecord(const Record &record);
    QByteArray newId(const QByteArray &type);

    QIODevice &m_device;
    QString m_title;
    QByteArray m_infoId;
    QHash<QByteArray, First> m_first; ///< by payload digest
    QList<IndexedRecord> m_index;
    qint64 m_offset = 0;
    bool m_hasFailed = false;
};

} // namespace Liveline
