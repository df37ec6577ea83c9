// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>

namespace Liveline {

class Fetcher;
struct Response;

/// The pictures of the timeline: fetched when they are to be painted, from the blog's own hosts
/// unless a person allows others, decoded on the pool to the size that is needed, kept in memory up to 32 MB. Bounded: 8 MB
/// on the wire, 40 million pixels before decoding, and only the formats of the web's photographs.
/// Lives on the main thread.
class ImageLoader : public QObject {
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed, NotAllowed };

    explicit ImageLoader(Fetcher &fetcher, QObject *parent = nullptr);

    /// What is there already is still shown. None of them asks a host of the local network that a
    /// page names.
    void setSources(Settings::Pictures sources) { m_sources = sources; }
    /// Its own hosts are the address's, its subdomains and its sister hosts. They are asked by the
    /// blog's proxy; others, where they are allowed, by the proxy of any blog that hides behind one.
    void addBlog(const QUrl &url, const QString &proxy = {})
    {
        m_blogs.append({url.host(), proxy});
    }
    void forgetBlogs() { m_blogs.clear(); }

    /// The picture, no larger than `size` (device pixels), its ratio kept; null until it is there.
    /// Asking starts the loading.
    QImage image(const QUrl &url, const QSize &size);
    State state(const QUrl &url) const;

    /// The same host, one of its subdomains, or a host that shares its registered name.
    static bool isOwnHost(const QString &host, const QString &blogHost);

    /// Decodes within bounds, scaled down to fit into `size`; null when it is not to be shown.
    static QImage decode(const QByteArray &bytes, const QSize &size);

Q_SIGNALS:
    void changed(const QUrl &url); ///< it is there, or it will not come

private:
    struct Blog {
        QString host;
        QString proxy;
    };
    const Blog *blogOf(const QUrl &url) const; ///< for which it is asked; nullptr: it is not
    void load(const QUrl &url, const QSize &size);
    void finish(const QUrl &url, const QImage &image);

    Fetcher &m_fetcher;
    QList<Blog> m_blogs;
    Settings::Pictures m_sources = Settings::Pictures::OwnHosts;
    QCache<QUrl, QImage> m_images; ///< cost: kilobytes
    QSet<QUrl> m_loading;
    QSet<QUrl> m_failed;
};

} // namespace Liveline
