// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/repeatedblocks.h"
#include "core/model/archive.h"
#include "core/model/changes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace Liveline {

// The objects that other programs read: printed by the command line with --json and written into
// JSON archives. Their names are a contract. Times are ISO 8601 in UTC with Z, milliseconds only
// where there are any; what is unknown is null.

QJsonValue toJson(const QDateTime &time);
QJsonValue toJson(const QUrl &url); ///< percent-encoded

QString stateKey(LiveBlog::State state); ///< "live" "paused" "ended" "gone" "failing"
QString outcomeKey(CheckReport::Outcome outcome);
QString errorKey(Error::Kind kind); ///< "network" "timeout" "http" …

QJsonObject toJson(const LiveBlog &blog);
QJsonObject toJson(const Entry &entry);
QJsonObject toJson(const Revision &revision); ///< "revision" is its number, "seen" its time
QJsonObject toJson(const SearchHit &hit);
QJsonObject toJson(const CheckReport &report); ///< the poll event
QJsonObject toJson(const OlderReport &report);
QJsonObject toJson(const Extraction &extraction, const QUrl &url); ///< `url`: what was asked for
QJsonObject toJson(const QList<RepeatedBlock> &blocks); ///< {"blocks": […]}

/// One object for each new, edited, removed and restored entry, in this order.
QList<QJsonObject> eventObjects(const EntryChanges &changes);

} // namespace Liveline
