// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/embedcards.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

struct Provider {
    QLatin1StringView name;
    QLatin1StringView hosts; ///< parted by spaces; their subdomains, too
    QStringView path; ///< an expression that the paths of its posts match, as no profile does
};

constexpr Provider providers[]{
    {"X"_L1, "twitter.com x.com"_L1, u"^/(?:[^/]+|i/web)/status(?:es)?/\\d+"},
    {"Bluesky"_L1, "bsky.app"_L1, u"^/profile/[^/]+/post/"},
    {"YouTube"_L1, "youtube.com youtube-nocookie.com"_L1, u"^/(?:watch|embed/|shorts/|live/)"},
    {"YouTube"_L1, "youtu.be"_L1, u"^/[\\w-]+"},
    {"Instagram"_L1, "instagram.com"_L1, u"^/(?:[^/]+/)?(?:p|reel|tv)/"},
    {"TikTok"_L1, "tiktok.com"_L1, u"^/@[^/]+/video/"},
    {"Facebook"_L1, "facebook.com"_L1, u"/(?:posts|videos|reel)/|^/watch"},
    {"Threads"_L1, "threads.net threads.com"_L1, u"^/@[^/]+/post/"},
    {"Telegram"_L1, "t.me"_L1, u"^/(?:s/)?\\w+/\\d+"},
    {"Vimeo"_L1, "vimeo.com"_L1, u"^/(?:video/)?\\d+"},
    {"Dailymotion"_L1, "dailymotion.com"_L1, u"^/(?:embed/)?video/"},
    {"Dailymotion"_L1, "dai.ly"_L1, u"^/\\w+"},
};

bool isAt(const QString &host, QLatin1StringView hosts)
{
    const auto isThis
        = [&](QLatin1StringView one) { return host == one || host.endsWith(u'.' + QString(one)); };
    return std::ranges::any_of(hosts.tokenize(u' '), isThis);
}

/// Empty: the address is of no post that is known.
QString providerOf(const QUrl &url)
{
    const QString host = url.host();
    for (const Provider &provider : providers) {
        if (isAt(host, provider.hosts)
            && QRegularExpression(provider.path.toString()).match(url.path()).hasMatch())
            return provider.name;
    }
    return {};
}

QString lastProvider(const Paragraph &paragraph)
{
    for (auto run = paragraph.runs.crbegin(); run != paragraph.runs.crend(); ++run) {
        if (const QString provider = providerOf(run->link); !provider.isEmpty())
            return provider;
    }
    return {};
}

/// All of it is one link.
bool isLinkAlone(const Paragraph &paragraph)
{
    return paragraph.kind == Paragraph::Kind::Plain && paragraph.runs.size() == 1
        && paragraph.runs.constFirst().length == paragraph.text.size();
}

} // namespace

QList<EmbedCard> embedCards(const QList<Paragraph> &paragraphs)
{
    QList<EmbedCard> cards;
    const int count = static_cast<int>(paragraphs.size());
    for (int first = 0; first < count; ++first) {
        int last = first;
        if (paragraphs.at(first).quoteDepth > 0) {
            while (last + 1 < count && paragraphs.at(last + 1).quoteDepth > 0)
                ++last;
        } else if (!isLinkAlone(paragraphs.at(first))) {
            continue;
        }
        if (const QString provider = lastProvider(paragraphs.at(last)); !provider.isEmpty())
            cards.append({provider, first, last});
        first = last;
    }
    return cards;
}

} // namespace Liveline
