// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QObject>

class QMenu;
class QWidget;

namespace Liveline {

/// What a person can do with the raw answers of a blog: keep them or not, see what that takes, and
/// save them as a web archive.
class RawAnswers : public QObject {
    Q_OBJECT

public:
    RawAnswers(Store &store, QWidget *window, QObject *parent);

    void addMenu(QMenu &menu, const LiveBlog &blog);
    void save(const LiveBlog &blog); ///< asks where to

Q_SIGNALS:
    void failed(const Liveline::Error &error);
    void told(const QString &text);

private:
    void setKept(BlogId id, bool isKept);
    void write(const LiveBlog &blog, const QString &path);

    Store &m_store;
    QWidget *m_window;
};

} // namespace Liveline
