// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/changes.h"

#include <QStringView>

#include <span>

namespace Liveline {

/// How a publisher's or vendor's live blog shows itself on a page, and where its own answer is.
struct Fingerprint {
    /// What is looked at.
    enum class Place {
        Page, ///< the page's own address
        Resource, ///< what the page loads or frames: absolute addresses of scripts and frames
        Script, ///< the text of an inline script
        Element, ///< an element of the page
    };

    QStringView vendor;
    SourceLead::Kind kind = SourceLead::Kind::Api;
    QStringView mark; ///< stands in what is looked at, or in the page around it; a cheap test
    Place place = Place::Page;
    /// A regular expression with named groups; of an element, a CSS selector.
    QStringView pattern;
    QStringView secondPattern; ///< for the same text, where it tells the rest; or empty
    /// Of the answer. {name} stands for a group, or an attribute of the element, percent-encoded;
    /// at the very beginning for an address, as it is. {page} is the page's address without query
    /// and fragment, {site} its host with the scheme, {wp} the root of its WordPress API.
    /// Empty: there is no answer for us, and `obstacle` says why.
    QStringView address;
    QStringView obstacle;
};

/// Best first.
std::span<const Fingerprint> fingerprints();

} // namespace Liveline
