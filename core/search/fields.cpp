// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/fields.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// Each: the English name, the French one, then whatever else is understood.
struct FieldNames {
    SearchField field;
    QStringView names;
};

constexpr std::array fieldNames{
    FieldNames{SearchField::Blog, u"blog blog source site"},
    FieldNames{SearchField::Author, u"from de author auteur par"},
    FieldNames{SearchField::Title, u"title titre"},
    FieldNames{SearchField::Tag, u"tag étiquette tag mot-clé"},
    FieldNames{SearchField::Language, u"lang langue language"},
    FieldNames{SearchField::Before, u"before avant until"},
    FieldNames{SearchField::After, u"after après since depuis"},
    FieldNames{SearchField::During, u"during pendant date"},
    FieldNames{SearchField::Has, u"has avec contient"},
    FieldNames{SearchField::Is, u"is est"},
    FieldNames{SearchField::Earlier, u"rev version"},
    FieldNames{SearchField::Note, u"note note"},
    FieldNames{SearchField::In, u"in dans"},
    FieldNames{SearchField::Sort, u"sort tri"},
};

struct TraitNames {
    SearchField field;
    Trait trait;
    QStringView names;
};

constexpr std::array traitNames{
    TraitNames{SearchField::Is, Trait::Unread, u"unread non-lu nonlu"},
    TraitNames{SearchField::Is, Trait::Read, u"read lu"},
    TraitNames{SearchField::Is, Trait::Starred, u"starred étoilé favori"},
    TraitNames{SearchField::Is, Trait::KeyEvent, u"key clé"},
    TraitNames{SearchField::Is, Trait::Pinned, u"pinned épinglé"},
    TraitNames{SearchField::Is, Trait::Edited, u"edited modifié"},
    TraitNames{SearchField::Is, Trait::Changed, u"changed changé"},
    TraitNames{SearchField::Is, Trait::Removed, u"removed retiré supprimé"},
    TraitNames{SearchField::Is, Trait::Breaking, u"breaking urgent flash"},
    TraitNames{SearchField::Is, Trait::Duplicate, u"duplicate doublon dupliqué"},
    TraitNames{SearchField::Is, Trait::Selected, u"selected sélectionné choisi"},
    TraitNames{SearchField::Has, Trait::Image, u"image image photo"},
    TraitNames{SearchField::Has, Trait::Video, u"video vidéo"},
    TraitNames{SearchField::Has, Trait::Link, u"link lien"},
    TraitNames{SearchField::Has, Trait::Embed, u"embed intégré"},
    TraitNames{SearchField::Has, Trait::Quote, u"quote citation"},
    TraitNames{SearchField::Has, Trait::Note, u"note note"},
};

struct OrderNames {
    Query::Order order;
    QStringView names;
};

constexpr QStringView dossierNames = u"dossier dossier selection sélection";

constexpr std::array orderNames{
    OrderNames{Query::Order::Newest, u"new récent newest"},
    OrderNames{Query::Order::Oldest, u"old ancien oldest"},
    OrderNames{Query::Order::Relevance, u"relevance pertinence"},
};

bool isOneOf(QStringView names, const QString &folded)
{
    return std::ranges::any_of(
        names.split(u' '), [&](QStringView name) { return fold(name) == folded; });
}

bool anyStartsWith(QStringView names, const QString &folded)
{
    return std::ranges::any_of(
        names.split(u' '), [&](QStringView name) { return fold(name).startsWith(folded); });
}

QString shownName(QStringView names, bool isFrench)
{
    return names.split(u' ').at(isFrench ? 1 : 0).toString();
}

} // namespace

std::optional<SearchField> searchFieldNamed(const QString &folded)
{
    for (const auto &[field, names] : fieldNames) {
        if (isOneOf(names, folded))
            return field;
    }
    return std::nullopt;
}

std::optional<Trait> traitNamed(SearchField field, const QString &folded)
{
    for (const auto &[ofField, trait, names] : traitNames) {
        if (ofField == field && isOneOf(names, folded))
            return trait;
    }
    return std::nullopt;
}

std::optional<Query::Order> orderNamed(const QString &folded)
{
    for (const auto &[order, names] : orderNames) {
        if (isOneOf(names, folded))
            return order;
    }
    return std::nullopt;
}

bool isDossierName(const QString &folded) { return isOneOf(dossierNames, folded); }

bool mayBecomeValue(SearchField field, const QString &folded)
{
    switch (field) {
    case SearchField::Before:
    case SearchField::After:
    case SearchField::During:
        return true;
    case SearchField::Sort:
        return std::ranges::any_of(
            orderNames, [&](const OrderNames &o) { return anyStartsWith(o.names, folded); });
    default:
        return std::ranges::any_of(traitNames, [&](const TraitNames &t) {
            return t.field == field && anyStartsWith(t.names, folded);
        });
    }
}

QStringList searchFieldNames(bool isFrench)
{
    QStringList shown;
    for (const auto &[field, names] : fieldNames)
        shown.append(shownName(names, isFrench));
    return shown;
}

QStringList searchFieldValues(SearchField field, bool isFrench)
{
    QStringList shown;
    for (const auto &[ofField, trait, names] : traitNames) {
        if (ofField == field)
            shown.append(shownName(names, isFrench));
    }
    if (field == SearchField::Sort) {
        for (const auto &[order, names] : orderNames)
            shown.append(shownName(names, isFrench));
    }
    if (field == SearchField::In)
        shown.append(shownName(dossierNames, isFrench));
    if (field == SearchField::Before || field == SearchField::After || field == SearchField::During)
        shown = isFrench ? QStringList{u"aujourd’hui"_s, u"hier"_s, u"2h"_s, u"3j"_s}
                         : QStringList{u"today"_s, u"yesterday"_s, u"2h"_s, u"3d"_s};
    return shown;
}

} // namespace Liveline
