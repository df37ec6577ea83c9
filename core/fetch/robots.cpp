// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/robots.h"

#include <algorithm>

namespace Liveline {

namespace {

constexpr char productToken[] = "liveline";
constexpr qsizetype longestText = 512'000; // RFC 9309 §2.5 asks for 500 KiB at least
constexpr qsizetype longestPath = 2'000;
constexpr qsizetype mostRules = 5'000;

struct Record {
    QByteArray name; ///< lower case
    QByteArray value;
};

Record recordOf(QByteArray line)
{
    if (const qsizetype comment = line.indexOf('#'); comment >= 0)
        line.truncate(comment);
    const qsizetype colon = line.indexOf(':');
    return colon < 0
        ? Record()
        : Record{line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed()};
}

// §2.2.1: the token alone counts, in any case; "Liveline/1.0" is written, too.
bool isOurs(const QByteArray &agent)
{
    const auto endsToken = [](char c) { return (c < 'a' || c > 'z') && c != '-' && c != '_'; };
    const QByteArray token = agent.toLower();
    return token.first(std::ranges::find_if(token, endsToken) - token.begin()) == productToken;
}

QByteArray pathOf(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return QByteArray::fromPercentEncoding(path.isEmpty() ? "/" : path.left(longestPath));
}

} // namespace

// §2.2.2 and §2.2.3: octets are compared, whether they are written as such or not.
Robots::Rule Robots::ruleOf(const QByteArray &pattern, bool isAllowed)
{
    Rule rule;
    rule.isAllowed = isAllowed;
    rule.length = pattern.size();
    rule.isWhole = pattern.endsWith('$');
    for (const QByteArray &part : pattern.chopped(rule.isWhole).split('*'))
        rule.parts.append(QByteArray::fromPercentEncoding(part));
    return rule;
}

bool Robots::Rule::matches(const QByteArray &path) const
{
    if (!path.startsWith(parts.first()))
        return false;
    qsizetype at = parts.first().size();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        at = path.indexOf(parts[i], at);
        if (at < 0)
            return false;
        at += parts[i].size();
    }
    if (!isWhole)
        return true;
    // What follows the last "*" may stand nearer to the end, too.
    const qsizetype behind = at - parts.last().size();
    return parts.size() == 1
        ? at == path.size()
        : path.size() - parts.last().size() >= behind && path.endsWith(parts.last());
}

// §2.2.1: a group begins with the lines that say for whom it is; groups for the same are one.
Robots Robots::read(const QByteArray &text)
{
    Robots ours;
    Robots everybodys;
    bool isForUs = false;
    bool isForAll = false;
    bool isNamedForUs = false;
    bool isStart = false;
    for (const QByteArray &line : text.left(longestText).replace('\r', '\n').split('\n')) {
        const auto [name, value] = recordOf(line);
        if (name == "user-agent") {
            isForUs = (isStart && isForUs) || isOurs(value);
            isForAll = (isStart && isForAll) || value == "*";
            isNamedForUs = isNamedForUs || isForUs;
            isStart = true;
        } else if (name == "allow" || name == "disallow") {
            isStart = false;
            if (value.isEmpty()) // asks nothing
                continue;
            for (auto [rules, isMeant] :
                {std::pair(&ours, isForUs), std::pair(&everybodys, isForAll)}) {
                if (isMeant && rules->m_rules.size() < mostRules)
                    rules->m_rules.append(ruleOf(value, name == "allow"));
            }
        }
    }
    return isNamedForUs ? ours : everybodys;
}

bool Robots::allow(const QUrl &url) const
{
    const QByteArray path = pathOf(url);
    qsizetype longest = -1;
    bool isAllowed = true;
    for (const Rule &rule : m_rules) {
        if (rule.length < longest || !rule.matches(path))
            continue;
        isAllowed = rule.isAllowed || (rule.length == longest && isAllowed);
        longest = rule.length;
    }
    return isAllowed;
}

} // namespace Liveline
