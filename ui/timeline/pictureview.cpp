// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/pictureview.h"

#include "ui/theme.h"
#include "ui/timeline/imageloader.h"

#include <QKeyEvent>
#include <QPainter>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int margin = 24;

} // namespace

PictureView::PictureView(ImageLoader &images, QWidget *parent)
    : QWidget(parent)
    , m_images(images)
{
    setObjectName(u"pictureView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&images, &ImageLoader::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void PictureView::showPictures(const QList<Image> &pictures, int index)
{
    if (pictures.isEmpty())
        return;
    m_pictures = pictures;
    m_index = qBound(0, index, static_cast<int>(pictures.size()) - 1);
    turn(0);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void PictureView::turn(int step)
{
    const int count = static_cast<int>(m_pictures.size());
    m_index = (m_index + step + count) % count;
    const Image &picture = m_pictures.at(m_index);
    setAccessibleName(picture.alternativeText.isEmpty() ? tr("Picture") : picture.alternativeText);
    setAccessibleDescription(picture.caption);
    update();
}

void PictureView::close()
{
    hide();
    Q_EMIT closed();
}

/// Pictures are judged on black, whatever the page around them looks like.
void PictureView::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(Theme::darkPalette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    const Image &picture = m_pictures.at(m_index);

    QString words = picture.caption.isEmpty() ? picture.alternativeText : picture.caption;
    if (m_pictures.size() > 1)
        words += u"  %1/%2"_s.arg(m_index + 1).arg(m_pictures.size());
    const QRect room = rect().adjusted(margin, margin, -margin, -margin);
    const QRect caption = painter.boundingRect(
        room.adjusted(0, room.height() * 3 / 4, 0, 0), Qt::AlignHCenter | Qt::TextWordWrap, words);
    const QRect frame = room.adjusted(0, 0, 0, -caption.height() - margin / 2);

    const QImage pixels
        = m_images.image(picture.url, (QSizeF(frame.size()) * devicePixelRatioF()).toSize());
    if (!pixels.isNull()) {
        const QSizeF natural = QSizeF(pixels.size()) / devicePixelRatioF();
        const bool isSmaller
            = natural.width() <= frame.width() && natural.height() <= frame.height();
        QRectF target({}, isSmaller ? natural : natural.scaled(frame.size(), Qt::KeepAspectRatio));
        target.moveCenter(QRectF(frame).center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, pixels);
    }
    painter.setPen(theme.text);
    QRect foot = caption;
    foot.moveBottom(room.bottom());
    painter.drawText(foot, Qt::AlignHCenter | Qt::TextWordWrap, words);
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
        return turn(1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return turn(-1);
    case Qt::Key_Escape:
    case Qt::Key_V:
        return close();
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureView::mouseReleaseEvent(QMouseEvent *) { close(); }

} // namespace Liveline
