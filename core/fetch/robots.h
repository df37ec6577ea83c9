// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace Liveline {

/// What a site's robots.txt asks of programs that follow links (RFC 9309). A value; asks nothing
/// unless read.
class Robots {
public:
    /// The rules for us, else for everybody. Bounded, whatever the text.
    static Robots read(const QByteArray &text);

    bool allow(const QUrl &url) const;

private:
    struct Rule {
        QList<QByteArray> parts; ///< of the path, between the "*"
        bool isWhole = false; ///< ends with "$": the path ends there, too
        bool isAllowed = false;
        qsizetype length = 0; ///< the longest that matches decides

        bool matches(const QByteArray &path) const;
    };
    static Rule ruleOf(const QByteArray &pattern, bool isAllowed);

    QList<Rule> m_rules;
};

} // namespace Liveline
