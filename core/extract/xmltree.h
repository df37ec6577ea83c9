// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace Liveline {

/// A node of an XML document read leniently: an element, or text where `name` is empty. Names are
/// lower case; the prefix is the customary one of the namespace ("dc:date", "content:encoded"), none
/// for RSS, Atom and XHTML, whatever the document calls it.
struct XmlNode {
    QString name;
    QString text;
    QHash<QString, QString> attributes; ///< "xml:base", "href", …
    std::vector<XmlNode> children;
    bool isCut = false; ///< the document ended before it did

    const XmlNode *child(QStringView childName) const; ///< null: there is none
    QList<const XmlNode *> childrenNamed(QStringView childName) const;
    QString attribute(const QString &attributeName) const { return attributes.value(attributeName); }
    QString allText() const; ///< of the subtree
    QString innerMarkup() const; ///< the children as markup, for XHTML content
};

/// Reads what calls itself XML the way browsers read HTML: never refuses, never expands an entity
/// but HTML's and the document's own flat ones, asks for nothing outside. Tags may be missing, "&"
/// stand alone, junk surround the root. Returns a nameless node that holds the roots.
XmlNode readXmlTree(const QString &text);

} // namespace Liveline
