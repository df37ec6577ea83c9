// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/welcomepage.h"

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int columnWidth = 480;

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Follow a live blog"), this))
    , m_hint(
          new QLabel(tr("Copy the address of a page that is being updated live, paste it here or "
                        "drop it anywhere in this window. Nothing is fetched before you ask."),
              this))
    , m_field(new QLineEdit(this))
    , m_follow(new QPushButton(tr("&Follow"), this))
    , m_demo(new QPushButton(tr("&Replay the demonstration"), this))
{
    setObjectName(u"welcomePage"_s);
    setAutoFillBackground(true);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_hint->setWordWrap(true);
    m_field->setObjectName(u"welcomeField"_s);
    m_field->setPlaceholderText(tr("Paste the address of a live page"));
    m_field->setAccessibleName(tr("Address of a live page"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(36);
    m_follow->setMinimumHeight(36);
    m_follow->setEnabled(false);
    m_demo->setFlat(true);
    m_demo->setToolTip(tr("A recorded live blog of a solar eclipse, served from this computer"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    line->addWidget(m_follow);
    auto *column = new QVBoxLayout;
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(line);
    column->addWidget(m_demo, 0, Qt::AlignLeading);
    column->addStretch(3);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(columnWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 24, 16, 24);
    layout->addStretch(1);
    layout->addWidget(middle, 100);
    layout->addStretch(1);

    connect(m_field, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_follow->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_field, &QLineEdit::returnPressed, m_follow, &QPushButton::click);
    connect(
        m_follow, &QPushButton::clicked, this, [this] { Q_EMIT followRequested(m_field->text()); });
    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    updateColors();
}

void WelcomePage::focusField() { m_field->setFocus(); }

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        updateColors();
}

void WelcomePage::updateColors()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.base);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
    colors.setColor(QPalette::WindowText, theme.secondaryText);
    m_hint->setPalette(colors);
    colors.setColor(QPalette::Button, theme.base);
    colors.setColor(QPalette::ButtonText, theme.link);
    m_demo->setPalette(colors);
    m_demo->setIcon(symbolicIcon(u"play"_s, QPalette(theme.link, theme.base)));
}

} // namespace Liveline
