// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/statebanner.h"

#include "ui/messages.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

using Remedy = BannerContent::Remedy;

bool isUnreachable(const LiveBlog &blog)
{
    return blog.error && blog.error->kind == Error::Kind::Network;
}

BannerContent failingBanner(const LiveBlog &blog, const QDateTime &now)
{
    const Error error = blog.error.value_or(Error{});
    QString text = sentence(error);
    if (blog.nextCheck.isValid())
        text = StateBanner::tr("%1 Next try at %2.").arg(text, timeText(blog.nextCheck, now));
    if (blog.reason.kind == CheckReason::Kind::Refused)
        return {u"warning"_s,
            StateBanner::tr("%1 Liveline does not ask again by itself.").arg(text),
            Remedy::CheckNow, StateBanner::tr("Ask again")};
    if (error.kind == Error::Kind::Http && error.httpStatus < 500)
        return {u"warning"_s, text, Remedy::OpenPage, StateBanner::tr("Open the page")};
    return {u"warning"_s, text, Remedy::CheckNow, StateBanner::tr("Try now")};
}

BannerContent endedBanner(const LiveBlog &blog, const QDateTime &now)
{
    const QDateTime end = blog.said.coverageEnd;
    const QString text = end.isValid() && end <= now
        ? StateBanner::tr("Ended at %1. Still checked now and then for corrections.")
              .arg(timeText(end, now))
        : StateBanner::tr("This live blog has ended. Still checked now and then for corrections.");
    return {u"ended"_s, text, Remedy::OpenPage, StateBanner::tr("Open the page")};
}

} // namespace

std::optional<BannerContent> bannerFor(
    const LiveBlog &blog, const std::optional<QDateTime> &offlineSince, const QDateTime &now)
{
    if (blog.state == LiveBlog::State::Paused)
        return BannerContent{u"pause"_s, StateBanner::tr("Paused: this blog is not checked."),
            Remedy::Resume, StateBanner::tr("Resume")};
    if (offlineSince && isUnreachable(blog))
        return BannerContent{u"offline"_s,
            StateBanner::tr("Offline since %1. You see what was saved.")
                .arg(timeText(*offlineSince, now)),
            Remedy::CheckNow, StateBanner::tr("Try now")};
    if (blog.state == LiveBlog::State::Gone)
        return BannerContent{u"removed"_s,
            StateBanner::tr("The site has withdrawn this page. What was saved stays here."),
            Remedy::Unfollow, StateBanner::tr("Unfollow…")};
    if (blog.retryAfter.isValid() && blog.retryAfter > now)
        return BannerContent{u"clock"_s,
            StateBanner::tr("The site asked to wait until %1.").arg(timeText(blog.retryAfter, now)),
            Remedy::CheckAnyway, StateBanner::tr("Check anyway")};
    if (blog.state == LiveBlog::State::Failing)
        return failingBanner(blog, now);
    if (blog.state == LiveBlog::State::Ended)
        return endedBanner(blog, now);
    return std::nullopt;
}

std::optional<QDateTime> offlineSince(const QList<LiveBlog> &blogs)
{
    QSet<QString> hosts;
    QDateTime since;
    for (const LiveBlog &blog : blogs) {
        if (blog.state == LiveBlog::State::Paused || blog.state == LiveBlog::State::Gone)
            continue;
        if (!isUnreachable(blog))
            return std::nullopt;
        hosts.insert(blog.url.host());
        since = since.isValid() ? std::min(since, blog.lastCheck) : blog.lastCheck;
    }
    return hosts.size() > 1 ? std::optional(since) : std::nullopt;
}

StateBanner::StateBanner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"stateBanner"_s);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this,
        [this] { Q_EMIT remedyChosen(m_content ? m_content->remedy : Remedy::None); });
    hide();
}

void StateBanner::show(const std::optional<BannerContent> &content)
{
    if (m_content == content)
        return;
    m_content = content;
    setVisible(content.has_value());
    if (!content)
        return;
    m_text->setText(content->text);
    m_button->setText(content->remedyText);
    m_button->setVisible(content->remedy != Remedy::None);
    updateColors();
}

void StateBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        updateColors();
}

void StateBanner::updateColors()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.chrome);
    setPalette(colors);
    if (m_content)
        m_icon->setPixmap(
            symbolicIcon(m_content->icon, colors).pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace Liveline
