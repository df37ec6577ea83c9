// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/followseveraldialog.h"

#include "core/base/then.h"
#include "ui/messages.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

FollowSeveralDialog::FollowSeveralDialog(Tracker &tracker, const QList<QUrl> &urls, QWidget *parent)
    : QDialog(parent)
    , m_tracker(tracker)
    , m_urls(urls)
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Follow several live blogs"));
    setMinimumSize(560, 320);
    m_list->setHeaderLabels({tr("Address"), tr("Outcome")});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QUrl &url : urls)
        new QTreeWidgetItem(m_list, {url.toDisplayString()});

    auto *buttons = new QDialogButtonBox(this);
    m_follow = buttons->addButton(
        tr("&Follow %n addresses", nullptr, int(urls.size())), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_follow->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    connect(m_follow, &QPushButton::clicked, this, &FollowSeveralDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void FollowSeveralDialog::start()
{
    m_follow->setEnabled(false);
    followNext();
}

void FollowSeveralDialog::followNext()
{
    if (m_next == m_urls.size()) {
        m_close->setText(tr("&Close"));
        m_close->setDefault(true);
        return;
    }
    const int row = m_next++;
    m_list->topLevelItem(row)->setText(1, tr("Looking…"));
    then(m_tracker.follow(m_urls[row]), this,
        [this, row](const Result<LiveBlog> &blog) { finish(row, blog); });
}

void FollowSeveralDialog::finish(int row, const Result<LiveBlog> &blog)
{
    QTreeWidgetItem *item = m_list->topLevelItem(row);
    item->setIcon(1, symbolicIcon(blog ? u"check"_s : u"warning"_s, palette()));
    item->setText(1, blog ? tr("Followed") : sentence(blog.error()));
    if (blog) {
        item->setText(0, blog->title());
        Q_EMIT followed(blog->id);
    }
    followNext();
}

} // namespace Liveline
