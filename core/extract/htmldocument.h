// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

struct GumboInternalNode;
struct GumboInternalOutput;

namespace Liveline {

/// A node of an HtmlDocument: a cheap value, valid as long as its document. A null node answers
/// every question with "empty". Text nodes have no tag.
class HtmlNode {
public:
    HtmlNode() = default;
    explicit HtmlNode(const GumboInternalNode *node)
        : m_node(node)
    {
    }

    explicit operator bool() const { return m_node; }
    bool operator==(const HtmlNode &) const = default;

    bool isElement() const;
    bool isText() const; ///< text, CDATA and white space; not comments
    bool is(const char *tag) const; ///< an element of that lower-case tag name
    QByteArray tag() const; ///< lower case; of unknown elements too (e.g. "bsp-liveblog-post")

    QString attribute(const char *name) const; ///< empty where absent
    bool hasAttribute(const char *name) const;
    bool hasClass(QStringView name) const; ///< one of the space-separated classes, with case
    QStringList classes() const;

    HtmlNode parent() const;
    QList<HtmlNode> children() const; ///< elements and text
    QList<HtmlNode> childElements() const;
    HtmlNode previousElement() const;
    HtmlNode nextElement() const;

    /// Text as written in the source, of the subtree; script, style and template left out.
    QString rawText() const;
    /// The same with white space collapsed: what a person reads on one line.
    QString text() const;

    /// First / all descendants (document order, not the node itself) for which the test holds.
    HtmlNode find(const std::function<bool(HtmlNode)> &test) const;
    QList<HtmlNode> findAll(const std::function<bool(HtmlNode)> &test) const;
    HtmlNode findTag(const char *tag) const;
    QList<HtmlNode> findAllTags(const char *tag) const;

    /// Every node of the subtree in document order, itself first; return false from `visit` to
    /// leave a subtree out. Iterative: depth costs no stack.
    void walk(const std::function<bool(HtmlNode)> &visit) const;

    const GumboInternalNode *raw() const { return m_node; }

private:
    const GumboInternalNode *m_node = nullptr;
};

/// Owns a tree parsed by gumbo (HTML5, forgiving). Movable, not copyable. Bounded in time and
/// memory for any markup: tags nested deeper than 512 elements are left out, their text stays.
class HtmlDocument {
public:
    static HtmlDocument parse(const QString &html);
    static HtmlDocument parseFragment(const QString &html); ///< as the content of a <body>

    HtmlDocument(HtmlDocument &&) noexcept;
    HtmlDocument &operator=(HtmlDocument &&) noexcept;
    ~HtmlDocument();

    HtmlNode root() const; ///< the <html> element
    HtmlNode head() const;
    HtmlNode body() const;
    HtmlNode byId(QStringView id) const;

private:
    HtmlDocument() = default;
    void read(const QString &html, bool asFragment);

    struct Tree;
    std::unique_ptr<Tree> m_tree;
};

} // namespace Liveline
