// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "support/livepage.h"
#include "support/rawserver.h"
#include "support/tracking.h"

#include <QMetaType>

namespace Liveline {

/// A blog of five entries that is followed from a server which then does something wrong, once.
class FaultScene {
public:
    /// What may come of a fault.
    struct Outcome {
        std::optional<Error::Kind> kind; ///< nullopt: nothing is wrong with such an answer
        int status = 0; ///< the error's; 0: it has none
    };

    FaultScene(const FetchLimits &limits, PageFormat format);

    RawServer &server() { return m_server; }
    Tracking &tracking() { return m_tracking; }
    void setProxy(const QString &proxy) { m_proxy = proxy; }

    /// The five entries, in any format; the sixth is the news that comes when all is well again.
    QByteArray page(PageFormat format) const;
    QByteArray page() const { return page(m_format); }
    QList<PageEntry> entries(int newest) const;
    RawAnswer goodAnswer(int newest) const;

    void follow(const QUrl &url);
    CheckReport check();
    /// Nothing came of it but an error of this kind …
    void verifyUntouched(const CheckReport &report, const Outcome &expected);
    /// … and the next good answer brings what it brings, and nothing else.
    void verifyRecovery();
    void verify(const CheckReport &report, const Outcome &expected)
    {
        verifyUntouched(report, expected);
        verifyRecovery();
    }

private:
    struct Wording {
        qint64 id;
        QString headline, text, html;
        bool isRemoved;
        int revision;
        bool operator==(const Wording &) const = default;
    };
    QList<Wording> stored() const;

    RawServer m_server;
    Tracking m_tracking;
    const PageFormat m_format;
    QString m_proxy;
    BlogId m_blog{};
    QList<Wording> m_before;
};

/// The most memory that this process ever had, in MiB (VmHWM of proc(5)).
qint64 peakMemory();

} // namespace Liveline

Q_DECLARE_METATYPE(Liveline::RawAnswer)
Q_DECLARE_METATYPE(Liveline::FaultScene::Outcome)
