// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/entryrow.h"
#include "ui/timeline/entrystyle.h"

#include <QRectF>
#include <QTextLayout>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace Liveline {

/// Where everything of one entry stands: a pure function of row × style × width of the text column.
/// Coordinates are those of the text column, whose top left corner is (0, 0). Knows neither window
/// nor painter, and the same row, style and width always give the same height: whether an entry is
/// read or which picture has arrived changes nothing.
class EntryLayout {
public:
    struct Text {
        enum class Role { Kicker, Headline, Author, Body, Caption, Provider, Note };
        Role role = Role::Body;
        std::unique_ptr<QTextLayout> layout;
        QPointF position;
        int paragraph = -1; ///< index in the row, for Body
        QString marker; ///< of a list item, drawn before the text
        bool isRightToLeft = false;
    };
    struct Picture {
        QRectF box; ///< reserved, whether the picture comes or not
        int image = 0; ///< index in the row
    };
    struct ChipBox {
        QRectF box;
        Chip chip;
    };
    struct Bar {
        QRectF box; ///< beside a quotation
    };

    /// A place between two characters: of which text, and before which of its characters.
    struct Position {
        int text = 0;
        int character = 0;
        auto operator<=>(const Position &) const = default;
    };

    EntryLayout(const EntryRow &row, const EntryStyle &style, int width);

    int height() const { return m_height; } ///< of the whole row, paddings included
    qreal firstBaseline() const { return m_firstBaseline; } ///< where the time stands
    const std::vector<Text> &texts() const { return m_texts; }
    const QList<Picture> &pictures() const { return m_pictures; }
    const QList<ChipBox> &chips() const { return m_chips; }
    const QList<Bar> &bars() const { return m_bars; }
    const QList<QRectF> &cards() const { return m_cards; } ///< of other sites' posts
    QRectF note() const { return m_note; } ///< the paper of the reader's note; null: none

    /// The headline in the weight of an entry that was read, broken at the same places.
    const QTextLayout *readHeadline() const { return m_readHeadline.get(); }

    QUrl linkAt(const QPointF &point) const; ///< empty: none
    std::optional<int> pictureAt(const QPointF &point) const; ///< index in the row
    std::optional<Chip::Kind> chipAt(const QPointF &point) const;
    bool hasTextAt(const QPointF &point) const;
    Position positionAt(const QPointF &point) const; ///< the nearest one
    QString textBetween(Position from, Position to) const; ///< one line a block

private:
    class Builder;

    QList<QList<TextRun>> m_runs; ///< of each paragraph, for links
    qreal m_firstBaseline = 0;
    int m_height = 0;
    std::vector<Text> m_texts;
    std::unique_ptr<QTextLayout> m_readHeadline;
    QList<Picture> m_pictures;
    QList<ChipBox> m_chips;
    QList<Bar> m_bars;
    QList<QRectF> m_cards;
    QRectF m_note;
};

} // namespace Liveline
