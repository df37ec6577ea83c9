// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/htmldocument.h"

#include "core/base/text.h"
#include "core/extract/htmlarena.h"
#include "core/extract/htmlguard.h"

#include <gumbo.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <string_view>

namespace Liveline {

namespace {

// Gumbo keeps an element's children in `element`, the document's in `document`.
const GumboVector *childVector(const GumboNode *node)
{
    if (!node)
        return nullptr;
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
        return &node->v.element.children;
    return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : nullptr;
}

std::span<GumboNode *const> childNodes(const GumboNode *node)
{
    const GumboVector *vector = childVector(node);
    if (!vector)
        return {};
    return {reinterpret_cast<GumboNode *const *>(vector->data), vector->length};
}

const GumboNode *siblingAt(const GumboNode *node, qsizetype offset)
{
    if (!node || !node->parent)
        return nullptr;
    const std::span siblings = childNodes(node->parent);
    const qsizetype index = static_cast<qsizetype>(node->index_within_parent) + offset;
    return index >= 0 && index < static_cast<qsizetype>(siblings.size())
        ? siblings[static_cast<size_t>(index)]
        : nullptr;
}

// QString::fromUtf8 takes the first character off where it is a byte order mark.
QString fromUtf8(const char *text)
{
    const QString decoded = QString::fromUtf8(text);
    return std::string_view(text).starts_with("\xEF\xBB\xBF") ? QChar::ByteOrderMark + decoded
                                                              : decoded;
}

bool isElementNode(const GumboNode *node)
{
    return node && (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE);
}

// The tag as the source spells it; gumbo names only the tags it knows.
std::string_view originalName(const GumboElement &element)
{
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return piece.data ? std::string_view(piece.data, piece.length) : std::string_view();
}

std::string_view knownName(const GumboElement &element)
{
    return element.tag == GUMBO_TAG_UNKNOWN
        ? std::string_view()
        : std::string_view(gumbo_normalized_tagname(element.tag));
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), b.data(), a.size()) == 0;
}

const char *attributeValue(const GumboNode *node, const char *name)
{
    if (!isElementNode(node))
        return nullptr;
    const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute ? attribute->value : nullptr;
}

HtmlNode childOf(HtmlNode parent, const char *tag)
{
    for (const HtmlNode child : parent.childElements()) {
        if (child.is(tag))
            return child;
    }
    return {};
}

// Document order without recursion: down, else right, else up and right.
template <class Visit> void walkNodes(const GumboNode *root, Visit visit)
{
    const GumboNode *node = root;
    while (node) {
        const std::span children = visit(node) ? childNodes(node) : std::span<GumboNode *const>();
        if (!children.empty()) {
            node = children.front();
            continue;
        }
        while (node != root) {
            if (const GumboNode *next = siblingAt(node, 1)) {
                node = next;
                break;
            }
            node = node->parent;
        }
        if (node == root)
            return;
    }
}

// The guard left a space in each script: makes that node the script's text again.
void fillScript(GumboNode *script, const GuardedMarkup &markup)
{
    const GumboElement &element = script->v.element;
    if (!element.original_tag.data || element.children.length != 1)
        return;
    const qsizetype tag = element.original_tag.data - markup.utf8.constData();
    const auto held
        = std::ranges::lower_bound(markup.scripts, tag, {}, &GuardedMarkup::Script::tag);
    auto *text = static_cast<GumboNode *>(element.children.data[0]);
    if (held == markup.scripts.end() || held->tag != tag || text->type != GUMBO_NODE_WHITESPACE)
        return;
    text->type = GUMBO_NODE_TEXT;
    text->v.text.text = held->text.constData();
}

void fillScripts(const GuardedMarkup &markup, const GumboOutput *output)
{
    if (!output || markup.scripts.isEmpty())
        return;
    walkNodes(output->document, [&](const GumboNode *node) {
        if (isElementNode(node) && node->v.element.tag == GUMBO_TAG_SCRIPT)
            fillScript(const_cast<GumboNode *>(node), markup);
        return true;
    });
}

} // namespace

bool HtmlNode::isElement() const { return isElementNode(m_node); }

bool HtmlNode::isText() const
{
    return m_node
        && (m_node->type == GUMBO_NODE_TEXT || m_node->type == GUMBO_NODE_CDATA
            || m_node->type == GUMBO_NODE_WHITESPACE);
}

bool HtmlNode::is(const char *tag) const
{
    if (!isElement())
        return false;
    const std::string_view known = knownName(m_node->v.element);
    return known.empty() ? equalsIgnoringCase(originalName(m_node->v.element), tag) : known == tag;
}

QByteArray HtmlNode::tag() const
{
    if (!isElement())
        return {};
    const std::string_view known = knownName(m_node->v.element);
    if (!known.empty())
        return QByteArray(known.data(), static_cast<qsizetype>(known.size()));
    const std::string_view name = originalName(m_node->v.element);
    return QByteArray(name.data(), static_cast<qsizetype>(name.size())).toLower();
}

QString HtmlNode::attribute(const char *name) const
{
    return QString::fromUtf8(attributeValue(m_node, name));
}

bool HtmlNode::hasAttribute(const char *name) const
{
    return attributeValue(m_node, name) != nullptr;
}

bool HtmlNode::hasClass(QStringView name) const
{
    const char *value = attributeValue(m_node, "class");
    while (value && *value) {
        const size_t gap = std::strspn(value, " \t\n\f\r");
        const size_t length = std::strcspn(value + gap, " \t\n\f\r");
        const QUtf8StringView word(value + gap, static_cast<qsizetype>(length));
        if (length > 0 && QAnyStringView::equal(word, name))
            return true;
        value += gap + length;
    }
    return false;
}

QStringList HtmlNode::classes() const
{
    return attribute("class").simplified().split(u' ', Qt::SkipEmptyParts);
}

HtmlNode HtmlNode::parent() const
{
    const GumboNode *parent = m_node ? m_node->parent : nullptr;
    return HtmlNode(isElementNode(parent) ? parent : nullptr);
}

QList<HtmlNode> HtmlNode::children() const
{
    QList<HtmlNode> list;
    for (const GumboNode *child : childNodes(m_node)) {
        if (child->type != GUMBO_NODE_COMMENT)
            list.append(HtmlNode(child));
    }
    return list;
}

QList<HtmlNode> HtmlNode::childElements() const
{
    QList<HtmlNode> list;
    for (const GumboNode *child : childNodes(m_node)) {
        if (isElementNode(child))
            list.append(HtmlNode(child));
    }
    return list;
}

HtmlNode HtmlNode::previousElement() const
{
    const GumboNode *node = siblingAt(m_node, -1);
    while (node && !isElementNode(node))
        node = siblingAt(node, -1);
    return HtmlNode(node);
}

HtmlNode HtmlNode::nextElement() const
{
    const GumboNode *node = siblingAt(m_node, 1);
    while (node && !isElementNode(node))
        node = siblingAt(node, 1);
    return HtmlNode(node);
}

QString HtmlNode::rawText() const
{
    QString text;
    walk([&](HtmlNode node) {
        if (node.isText())
            text += fromUtf8(node.m_node->v.text.text);
        else if (node != *this && (node.is("script") || node.is("style") || node.is("template")))
            return false;
        return true;
    });
    return text;
}

QString HtmlNode::text() const { return collapseWhitespace(rawText()); }

HtmlNode HtmlNode::find(const std::function<bool(HtmlNode)> &test) const
{
    HtmlNode found;
    walk([&](HtmlNode node) {
        if (!found && node != *this && test(node))
            found = node;
        return !found;
    });
    return found;
}

QList<HtmlNode> HtmlNode::findAll(const std::function<bool(HtmlNode)> &test) const
{
    QList<HtmlNode> list;
    walk([&](HtmlNode node) {
        if (node != *this && test(node))
            list.append(node);
        return true;
    });
    return list;
}

HtmlNode HtmlNode::findTag(const char *tag) const
{
    return find([tag](HtmlNode node) { return node.is(tag); });
}

QList<HtmlNode> HtmlNode::findAllTags(const char *tag) const
{
    return findAll([tag](HtmlNode node) { return node.is(tag); });
}

void HtmlNode::walk(const std::function<bool(HtmlNode)> &visit) const
{
    walkNodes(m_node, [&](const GumboNode *node) {
        return node->type != GUMBO_NODE_COMMENT && visit(HtmlNode(node));
    });
}

struct HtmlDocument::Tree {
    GuardedMarkup markup; ///< gumbo points into it
    HtmlArena arena;
    GumboOutput *output = nullptr;
};

HtmlDocument::HtmlDocument(HtmlDocument &&) noexcept = default;
HtmlDocument &HtmlDocument::operator=(HtmlDocument &&) noexcept = default;
HtmlDocument::~HtmlDocument() = default;

HtmlDocument HtmlDocument::parse(const QString &html)
{
    HtmlDocument document;
    document.read(html, false);
    return document;
}

HtmlDocument HtmlDocument::parseFragment(const QString &html)
{
    HtmlDocument document;
    document.read(html, true);
    return document;
}

void HtmlDocument::read(const QString &html, bool asFragment)
{
    m_tree = std::make_unique<Tree>();
    m_tree->markup = guardMarkup(html.toUtf8());
    QByteArray &utf8 = m_tree->markup.utf8;
    m_tree->output = m_tree->arena.parse(utf8, asFragment);
    while (!m_tree->output && !utf8.isEmpty()) { // made to exhaust memory: read as far as that goes
        utf8.truncate(utf8.size() / 4);
        m_tree->arena = {};
        m_tree->output = m_tree->arena.parse(utf8, asFragment);
    }
    fillScripts(m_tree->markup, m_tree->output);
}

HtmlNode HtmlDocument::root() const
{
    return HtmlNode(m_tree && m_tree->output ? m_tree->output->root : nullptr);
}

HtmlNode HtmlDocument::head() const { return childOf(root(), "head"); }

HtmlNode HtmlDocument::body() const
{
    const HtmlNode body = childOf(root(), "body");
    return body ? body : root(); // a fragment's content hangs below its root
}

HtmlNode HtmlDocument::byId(QStringView id) const
{
    return root().find([id](HtmlNode node) {
        const char *value = attributeValue(node.raw(), "id");
        return value && QAnyStringView::equal(QUtf8StringView(value), id);
    });
}

} // namespace Liveline
