// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/fingerprints.h"

namespace Liveline {

namespace {

using enum SourceLead::Kind;
using enum Fingerprint::Place;

// FORMATS §3 to §7. Patterns are plain: what a page holds is hostile, so none may backtrack far.
constexpr Fingerprint table[] = {
    // Publishers, known by their addresses.
    {u"Guardian", Api, u"", Page,
        uR"~(^(?<url>https?://(?:www\.)?theguardian\.com/[^?#]*/live/[^?#]+))~", u"",
        u"{url}.json?dcr=true", u""},
    {u"Al Jazeera", Api, u"", Page,
        uR"~(^https?://(?:www\.)?aljazeera\.com/(?:[^?#]*/)?liveblog/[^?#]*/(?<name>[^/?#]+))~",
        u"",
        u"https://www.aljazeera.com/graphql?wp-site=aje"
        u"&operationName=SingleLiveBlogChildrensQuery"
        u"&variables=%7B%22postName%22%3A%22{name}%22%7D&extensions=%7B%7D",
        u""},
    {u"News18", Api, u"", Page,
        uR"~(^https?://(?:www\.)?news18\.com/[^?#]*liveblog[^?#]*-(?<id>\d{5,10})\.html)~", u"",
        u"https://api-en.news18.com/nodeapi/v1/eng/get-liveblog?storyId={id}", u""},
    {u"derStandard", Api, u"", Page,
        uR"~(^https?://(?:www\.)?derstandard\.(?:at|de)/jetzt/livebericht/(?<id>\d+))~", u"",
        u"https://www.derstandard.at/jetzt/api/redcontent?id={id}&ps=100", u""},
    {u"Telegram", Api, u"tgme_", Page,
        uR"~(^https?://(?:t|telegram)\.me/(?!s/|joinchat|addstickers|share)(?<name>\w{4,})(?:/\d+)?/?(?:[?#]|$))~",
        u"", u"https://t.me/s/{name}", u""},
    {u"Mastodon", Api, u"mastodon", Page, uR"~(^https?://[^/]+/tags/(?<tag>[^/?#.]+)/?(?:[?#]|$))~",
        u"", u"{site}/api/v1/timelines/tag/{tag}?limit=40", u""},
    {u"Mastodon", Api, u"mastodon", Page, uR"~(^https?://[^/]+/@[\w.-]+/(?<id>\d+)/?(?:[?#]|$))~",
        u"", u"{site}/api/v1/statuses/{id}/context", u""},
    {u"Mastodon", Feed, u"mastodon", Page,
        uR"~(^https?://[^/]+/tags/(?<tag>[^/?#.]+)/?(?:[?#]|$))~", u"", u"{site}/tags/{tag}.rss",
        u""},
    {u"Mastodon", Feed, u"mastodon", Page, uR"~(^https?://[^/]+/@(?<name>\w+)(?:[/?#]|$))~", u"",
        u"{site}/@{name}.rss", u""},
    {u"Bluesky", Api, u"", Page,
        uR"~(^https?://bsky\.app/profile/(?<name>[\w.:-]+)/post/(?<post>\w+))~", u"",
        u"https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread"
        u"?uri=at%3A%2F%2F{name}%2Fapp.bsky.feed.post%2F{post}",
        u""},
    {u"Bluesky", Api, u"", Page, uR"~(^https?://bsky\.app/profile/(?<name>[\w.:-]+)/?(?:[?#]|$))~",
        u"", u"https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor={name}&limit=50",
        u""},
    {u"Discourse", Api, u"content=\"Discourse", Page,
        uR"~(^(?<url>https?://[^?#]*/t/[^/?#]+/\d+)(?:[/?#]|$))~", u"", u"{url}.json", u""},

    // Publishers, known by what their pages hold.
    {u"BBC", Api, u"liveTextStreamId", Script,
        uR"~("liveTextStreamId\\?"\s*:\s*\\?"(?<id>[\w:.-]{4,100})\\?")~", u"",
        u"{site}/wc-data/container/stream?liveTextStreamId={id}&pageNumber=1&pageSize=20", u""},
    {u"franceinfo", Api, u"live_id", Script, uR"~("live_id\\?"\s*:\s*\\?"(?<id>[0-9a-f]{24})\\?")~",
        u"", u"https://live.francetvinfo.fr/v2/lives/{id}/messages?page=1&per_page=100", u""},
    {u"Brightspot", Api, u"bsp-liveblog", Element, u"bsp-liveblog, .LiveBlogPage", u"",
        u"{page}?_renderer=json", u""},
    {u"Times Network", Api, u"timesnow", Page,
        uR"~(^https?://[^/?#]+/[^?#]*-liveblog-(?<id>\d{6,12})(?:[/?#]|$))~", u"",
        u"{site}/request/liveblog?origin=desktop&msid={id}", u""},

    // WordPress.
    {u"Automattic Liveblog", Api, u"endpoint_url", Script,
        uR"~("endpoint_url"\s*:\s*"(?<url>[^"]{8,500}liveblog\\?/v1\\?/\d{1,12})\\?/?")~", u"",
        u"{url}/get-entries/1/latest", u""},
    {u"Easy Liveblogs", Api, u"elb-liveblog", Element,
        u".elb-liveblog[data-endpoint], #elb-liveblog[data-endpoint]", u"", u"{data-endpoint}",
        u""},
    {u"SC Liveticker", Api, u"sclt-ticker", Element, u"[data-sclt-ticker]", u"",
        u"{wp}wp/v2/scliveticker_tick?ticker={data-sclt-ticker}&limit=100", u""},

    // Vendors whose blogs stand inside other pages.
    {u"Live Blog", Api, u"window.LB", Script, uR"~("api_host"\s*:\s*"(?<host>[^"]{4,200}?)/?")~",
        uR"~("blog"\s*:\s*\{[^{}]*"_id"\s*:\s*"(?<id>[0-9a-f]{24})")~",
        u"{host}/api/client_blogs/{id}/posts", u""},
    {u"Live Blog", Api, u"liveblog.pro", Resource,
        uR"~(^https?://(?<tenant>[\w]+)(?:-[\w-]+)?\.liveblog\.pro/[^?#]*?(?<id>[0-9a-f]{24}))~",
        u"", u"https://{tenant}-api.liveblog.pro/api/client_blogs/{id}/posts", u""},
    {u"Live Blog", Api, u"/", Resource,
        uR"~((?<url>^https?://[^/?#]+)/(?:embed|[\w-]+/blogs|api/client_blogs)/(?<id>[0-9a-f]{24})\b)~",
        u"", u"{url}/api/client_blogs/{id}/posts", u""},
    {u"Live Blog 3", Api, u"liveblog.pro", Resource,
        uR"~(^https?://(?<tenant>[\w]+)(?:-[\w-]+)?\.liveblog\.pro/[^?#]*?(?<id>[0-9a-f]{24}))~",
        u"", u"https://{tenant}-api.liveblog.pro/api/v2/client_blogs/{id}/posts?limit=50", u""},
    {u"Live Blog", Embed, u"liveblog.pro", Resource,
        uR"~((?<url>^https?://[\w-]+\.liveblog\.pro/[^?#]*[0-9a-f]{24}(?![^?#]*\.js)[^#]*))~", u"",
        u"{url}", u""},
    {u"Tickaroo", Api, u"tickaroo-liveblog", Element, u"tickaroo-liveblog[liveblogid][clientid]",
        u"",
        u"https://cdn.tickaroo.com/api/embed/v4/prefetch/liveblog.json"
        u"?liveblogId={liveblogid}&client_id={clientid}",
        u""},
    {u"Tickaroo", Feed, u"tickaroo-liveblog", Element, u"tickaroo-liveblog[liveblogid][clientid]",
        u"",
        u"https://cdn.tickaroo.com/api/embed/v4/feed/liveblog.json"
        u"?liveblogId={liveblogid}&client_id={clientid}",
        u""},
    {u"Tickaroo", Api, u"tickaroo", Script,
        uR"~(liveblogId["']?\s*[:=]\s*["'](?<id>[0-9a-f]{24}))~",
        uR"~(client_?[iI]d["']?\s*[:=]\s*["'](?<client>[0-9a-f]{24}))~",
        u"https://cdn.tickaroo.com/api/embed/v4/prefetch/liveblog.json"
        u"?liveblogId={id}&client_id={client}",
        u""},
    {u"Live Center", Api, u"norkon.net", Resource,
        uR"~(livecenter\.norkon\.net/frame/(?<tenant>[\w-]+)/(?<channel>\d+))~", u"",
        u"https://livecentercdn.norkon.net/BulletinFeed/{tenant}/{channel}/Initial/", u""},
    {u"Live Center", Api, u"NcPosts", Script, uR"~(tenantKey["']?\s*:\s*["'](?<tenant>[\w-]+))~",
        uR"~(channelId["']?\s*:\s*["']?(?<channel>\d+))~",
        u"https://livecentercdn.norkon.net/BulletinFeed/{tenant}/{channel}/Initial/", u""},
    {u"Live Center", Api, u"norkon.net", Script,
        uR"~(setJsonContent\(\s*["'](?<tenant>[\w-]+)["']\s*,\s*(?<channel>\d+))~", u"",
        u"https://livecentercdn.norkon.net/BulletinFeed/{tenant}/{channel}/Initial/", u""},
    {u"Arena", Api, u"arenalib.js", Resource,
        uR"~(//go\.(?<region>(?:eu\.)?)arena\.im/.*arenalib\.js\?(?:[^#]*&)?p=(?<publisher>[\w-]+))~",
        uR"~(arenalib\.js\?(?:[^#]*&)?e=(?<event>[\w-]+))~",
        u"https://cached-api.{region}arena.im/v1/liveblog/{publisher}/{event}", u""},
    {u"Arena", Api, u"arena-liveblog", Element, u".arena-liveblog[data-publisher][data-event]", u"",
        u"https://cached-api.arena.im/v1/liveblog/{data-publisher}/{data-event}", u""},
    {u"ScribbleLive", Api, u"data-scribblelive-chat-token", Element,
        u"[data-scribblelive-chat-id][data-scribblelive-chat-token]", u"",
        u"https://apiv1secure.scribblelive.com/event/{data-scribblelive-chat-id}/all"
        u"?Token={data-scribblelive-chat-token}&format=json&Max=100&Order=desc",
        u""},
    {u"ScribbleLive", Api, u"scribblelive.com", Script,
        uR"~(scribblelive\.com\\?/event\\?/(?<id>\d{3,12}))~",
        uR"~([?&][tT]oken=(?<token>\w{4,40}))~",
        u"https://apiv1secure.scribblelive.com/event/{id}/all"
        u"?Token={token}&format=json&Max=100&Order=desc",
        u""},

    // Vendors without an answer for us.
    {u"ScribbleLive", Embed, u"scribblelive.com", Resource, uR"~(\bscribblelive\.com/)~", u"", u"",
        u"its answers need a key that this page does not hold"},
    {u"24liveblog", Embed, u"24liveblog.com", Resource, uR"~(\b24liveblog\.com/)~", u"", u"",
        u"its page is made by scripts, and it has no open answer"},
    {u"24liveblog", Embed, u"24lb_thread", Element, u"[id='24lb_thread']", u"", u"",
        u"its page is made by scripts, and it has no open answer"},
    {u"CoveritLive", Embed, u"/", Resource, uR"~(\bcoveritlive\.com/|[?&]altcast_code=)~", u"", u"",
        u"its page is made by scripts, and it has no open answer"},
};

} // namespace

std::span<const Fingerprint> fingerprints() { return table; }

} // namespace Liveline
