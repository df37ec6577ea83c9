// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/liveblog.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace Liveline {

/// What is out of the ordinary with a blog, and the one way out of it (UX §1.3, States).
struct BannerContent {
    enum class Remedy { None, CheckNow, CheckAnyway, Resume, OpenPage, Unfollow };

    QString icon; ///< name of a symbolic icon
    QString text;
    Remedy remedy = Remedy::None;
    QString remedyText;

    bool operator==(const BannerContent &) const = default;
};

/// Pure. nullopt while all is well.
std::optional<BannerContent> bannerFor(
    const LiveBlog &blog, const std::optional<QDateTime> &offlineSince, const QDateTime &now);

/// Since when nothing at all can be reached; nullopt while something can. Two sites that fail at
/// once are taken for our own connection; a single one is that site's trouble.
std::optional<QDateTime> offlineSince(const QList<LiveBlog> &blogs);

/// A slim bar under the head of the timeline. Hidden while there is nothing to say.
class StateBanner : public QWidget {
    Q_OBJECT

public:
    explicit StateBanner(QWidget *parent = nullptr);

    void show(const std::optional<BannerContent> &content);

Q_SIGNALS:
    void remedyChosen(Liveline::BannerContent::Remedy remedy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColors();

    std::optional<BannerContent> m_content;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace Liveline
