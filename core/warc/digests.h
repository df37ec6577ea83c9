// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QCryptographicHash>

#include <memory>

class QIODevice;

namespace Liveline {

// Labelled digests, "sha256:9f86…" (WARC 1.1 §5.8). Inside core/warc only.

QByteArray sha256Label(QByteArrayView bytes);
QByteArray sha256Label(QIODevice &device); ///< of all that is left to read

/// A digest that something claims to have.
class ClaimedDigest {
public:
    /// Claims nothing where the label is empty or names an algorithm that we do not know.
    explicit ClaimedDigest(const QByteArray &label = {});

    bool isKnown() const { return m_hash != nullptr; }
    void add(QByteArrayView bytes);
    /// The standard leaves open how the value is written: hexadecimal and base 32 are common.
    bool holds() const;

private:
    std::unique_ptr<QCryptographicHash> m_hash;
    QByteArray m_value;
};

} // namespace Liveline
