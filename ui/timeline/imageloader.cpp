// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/imageloader.h"

#include "core/base/localhost.h"
#include "core/base/then.h"
#include "core/fetch/fetcher.h"

#include <QBuffer>
#include <QHostAddress>
#include <QImageReader>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int cacheKilobytes = 32 * 1024;
constexpr qint64 maximumBytes = 8 * 1024 * 1024;
constexpr qint64 maximumPixels = 40'000'000;
constexpr qsizetype maximumFailures = 10'000;

/// The registered name, roughly: two labels, or three where the last two are both short
/// ("co.uk", "com.au"). Without a list of public suffixes this is a guess that errs on the side
/// of showing less.
QString registeredName(const QString &host)
{
    const QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2)
        return host;
    const bool isShortPair = labels.last().size() <= 3 && labels.at(labels.size() - 2).size() <= 3;
    const qsizetype count = isShortPair && labels.size() > 2 ? 3 : 2;
    return labels.sliced(labels.size() - count).join(u'.');
}

bool isWeb(const QUrl &url)
{
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !isLocalHost(url.host());
}

bool isAddress(const QString &host) { return !QHostAddress(host).isNull(); }

} // namespace

ImageLoader::ImageLoader(Fetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_images(cacheKilobytes)
{
}

bool ImageLoader::isOwnHost(const QString &host, const QString &blogHost)
{
    if (host.isEmpty() || blogHost.isEmpty())
        return false;
    if (host == blogHost || host.endsWith(u'.' + blogHost))
        return true;
    if (isAddress(host) || isAddress(blogHost))
        return false;
    return registeredName(host) == registeredName(blogHost);
}

QImage ImageLoader::image(const QUrl &url, const QSize &size)
{
    const QImage *known = m_images.object(url);
    const bool isTooSmall = known && qMax(known->width(), known->height()) > 1
        && known->text(u"full"_s).isEmpty() && known->width() < size.width() * 3 / 4
        && known->height() < size.height() * 3 / 4;
    if (!known || isTooSmall)
        load(url, size);
    return known ? *known : QImage();
}

/// Of two that may ask, the one that a person hides behind a proxy decides for both.
const ImageLoader::Blog *ImageLoader::blogOf(const QUrl &url) const
{
    if (m_sources == Settings::Pictures::None)
        return nullptr;
    const bool mayBeAnybodys = m_sources == Settings::Pictures::All && isWeb(url);
    const Blog *found = nullptr;
    for (const Blog &blog : m_blogs) {
        if ((mayBeAnybodys || isOwnHost(url.host(), blog.host))
            && (!found || found->proxy.isEmpty()))
            found = &blog;
    }
    return found;
}

ImageLoader::State ImageLoader::state(const QUrl &url) const
{
    if (m_images.contains(url))
        return State::Ready;
    if (!blogOf(url))
        return State::NotAllowed;
    return m_failed.contains(url) ? State::Failed : State::Loading;
}

void ImageLoader::load(const QUrl &url, const QSize &size)
{
    const Blog *blog = blogOf(url);
    if (m_loading.contains(url) || m_failed.contains(url) || !blog)
        return;
    m_loading.insert(url);
    Request request;
    request.url = url;
    request.accept = "image/webp,image/png,image/jpeg,image/gif;q=0.8,image/*;q=0.5";
    request.maximumBytes = maximumBytes;
    request.isUrgent = true;
    request.proxy = blog->proxy;
    then(m_fetcher.get(request), this, [this, url, size](const Result<Response> &response) {
        if (!response || response->status != 200)
            return finish(url, {});
        then(QtConcurrent::run(&ImageLoader::decode, response->body, size), this,
            [this, url](const QImage &image) { finish(url, image); });
    });
}

void ImageLoader::finish(const QUrl &url, const QImage &image)
{
    m_loading.remove(url);
    if (image.isNull()) {
        if (m_failed.size() > maximumFailures)
            m_failed.clear();
        m_failed.insert(url);
    } else {
        const qint64 kilobytes = qMax<qint64>(1, image.sizeInBytes() / 1024);
        m_images.insert(url, new QImage(image), kilobytes);
    }
    Q_EMIT changed(url);
}

QImage ImageLoader::decode(const QByteArray &bytes, const QSize &size)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Vector formats can name other files: photographs only.
    static const QList<QByteArray> formats{"png", "jpeg", "gif", "webp"};
    if (!formats.contains(reader.format()))
        return {};
    const QSize full = reader.size();
    if (full.isEmpty() || qint64(full.width()) * full.height() > maximumPixels)
        return {};

    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize bound = isTurned ? size.transposed() : size;
    const bool isLarger = full.width() > bound.width() || full.height() > bound.height();
    if (isLarger)
        reader.setScaledSize(full.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (!image.isNull() && !isLarger)
        image.setText(u"full"_s, u"1"_s); // there is no more of it: never ask again
    return image;
}

} // namespace Liveline
