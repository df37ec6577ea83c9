// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QWidget>

namespace Liveline {

class ImageLoader;

/// The pictures of one entry, one at a time, over the whole timeline: arrows turn, Esc or a click
/// closes.
class PictureView : public QWidget {
    Q_OBJECT

public:
    PictureView(ImageLoader &images, QWidget *parent);

    void showPictures(const QList<Image> &pictures, int index);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void turn(int step);
    void close();

    ImageLoader &m_images;
    QList<Image> m_pictures;
    int m_index = 0;
};

} // namespace Liveline
