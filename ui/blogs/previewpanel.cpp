// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/previewpanel.h"

#include "core/base/text.h"
#include "ui/blogs/entrysamples.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // the words are a page's
    label->setWordWrap(true);
    return label;
}

void makeSecondary(QLabel *label)
{
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, Theme::of(colors).secondaryText);
    label->setPalette(colors);
}

} // namespace

PreviewPanel::PreviewPanel(const QStringList &groups, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_title(makeLabel(this))
    , m_source(makeLabel(this))
    , m_facts(makeLabel(this))
    , m_unwelcome(makeLabel(this))
    , m_byItself(new QCheckBox(tr("&Check it by itself all the same"), this))
    , m_entries(new EntrySamples(m_clock, this))
    , m_name(new QLineEdit(this))
    , m_group(new QComboBox(this))
{
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setObjectName(u"previewTitle"_s);
    m_facts->setObjectName(u"previewFacts"_s);
    m_name->setObjectName(u"previewName"_s);
    m_unwelcome->setText(tr("The site’s robots.txt asks programs not to read this page."));
    m_byItself->setObjectName(u"byItself"_s);
    m_byItself->setChecked(true);
    m_byItself->setToolTip(tr("Otherwise only when you ask, by F5"));
    m_unwelcome->hide();
    m_byItself->hide();
    m_group->setEditable(true);
    m_group->addItem(QString());
    m_group->addItems(groups);
    m_group->lineEdit()->setPlaceholderText(tr("None"));

    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Group:"), m_group);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_source);
    layout->addWidget(m_facts);
    layout->addWidget(m_unwelcome);
    layout->addWidget(m_byItself);
    layout->addSpacing(8);
    layout->addWidget(m_entries);
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addLayout(form);
}

void PreviewPanel::show(const Preview &preview)
{
    const ParsedBlog &blog = preview.extraction.blog;
    const QString host = preview.url.host();
    m_title->setText(
        elideAtWord(blog.headline.isEmpty() ? host + preview.url.path() : blog.headline, 200));
    m_source->setText(blog.publisher.isEmpty() ? host : u"%1 · %2"_s.arg(blog.publisher, host));
    m_facts->setText(factsOf(preview.extraction, m_clock()));
    m_name->setPlaceholderText(m_title->text());
    makeSecondary(m_source);
    makeSecondary(m_facts);
    m_entries->show(preview.extraction.entries);
}

void PreviewPanel::showUnwelcome()
{
    m_unwelcome->show();
    m_byItself->show();
}

FollowOptions PreviewPanel::options() const
{
    return {.name = m_name->text().trimmed(),
        .group = m_group->currentText().trimmed(),
        .byItself = m_byItself->isChecked()};
}

} // namespace Liveline
