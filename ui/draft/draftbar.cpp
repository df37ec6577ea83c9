// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/draft/draftbar.h"

#include "ui/draft/draftmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

DraftBar::DraftBar(const DraftModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(new QLabel(this))
    , m_show(new QPushButton(tr("Arrange…"), this))
    , m_export(new QPushButton(tr("Export…"), this))
{
    setObjectName(u"draftBar"_s);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 6, 12, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_export);
    connect(m_show, &QPushButton::clicked, this, &DraftBar::panelRequested);
    connect(m_export, &QPushButton::clicked, this, &DraftBar::exportRequested);
    connect(&model, &DraftModel::changed, this, &DraftBar::update);
    restyle();
    update();
}

void DraftBar::update()
{
    const DossierDraft &draft = m_model.draft();
    const QString count = tr("Selection: %n entries", nullptr, int(draft.entries.size()));
    m_text->setText(draft.title.isEmpty() ? count : count + u" · "_s + draft.title);
    setVisible(!m_model.isEmpty());
}

void DraftBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        restyle();
}

void DraftBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, Theme::of(QApplication::palette()).line);
}

void DraftBar::restyle()
{
    QPalette colors = QApplication::palette();
    colors.setColor(QPalette::Window, Theme::of(colors).chrome);
    setPalette(colors);
}

} // namespace Liveline
