// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/replaybar.h"

#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int markHeight = 5;
constexpr int leastSlider = 160;

QToolButton *quietButton(QWidget *parent, const QString &name, const QString &tip)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

} // namespace

// --- The slider ----------------------------------------------------------------------------------

LifeSlider::LifeSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setObjectName(u"lifeSlider"_s);
    setAccessibleName(tr("Moment of the replay"));
    setToolTip(tr("Home: the beginning, End: the end"));
    setMinimumWidth(leastSlider);
}

void LifeSlider::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void LifeSlider::setMarks(const QList<int> &seconds)
{
    if (std::exchange(m_marks, seconds) != seconds)
        update();
}

QSize LifeSlider::sizeHint() const { return QSlider::sizeHint() + QSize(0, 2 * markHeight + 4); }

int LifeSlider::secondAt(int x) const
{
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, nullptr, this);
    return QStyle::sliderValueFromPosition(
        minimum(), maximum(), x - handle / 2, width() - handle, isRightToLeft());
}

int LifeSlider::xOf(int second) const
{
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, nullptr, this);
    return handle / 2
        + QStyle::sliderPositionFromValue(
            minimum(), maximum(), second, width() - handle, isRightToLeft());
}

void LifeSlider::paintEvent(QPaintEvent *event)
{
    QSlider::paintEvent(event);
    QPainter painter(this);
    int painted = -1;
    for (const int second : std::as_const(m_marks)) {
        const int x = xOf(second);
        if (x != std::exchange(painted, x))
            painter.fillRect(x - 1, height() - markHeight, 2, markHeight, m_theme.keyEvent);
    }
}

void LifeSlider::mousePressEvent(QMouseEvent *event)
{
    // Qt would go a page, and a person means the place.
    if (event->button() == Qt::LeftButton)
        setSliderPosition(secondAt(qRound(event->position().x())));
    QSlider::mousePressEvent(event);
}

// --- The bar -------------------------------------------------------------------------------------

ReplayBar::ReplayBar(QWidget *parent)
    : QWidget(parent)
    , m_play(quietButton(this, u"replayPlay"_s, tr("Play or pause (Space)")))
    , m_back(quietButton(this, u"replayBack"_s, tr("The change before (Left)")))
    , m_on(quietButton(this, u"replayOn"_s, tr("The next change (Right)")))
    , m_from(new QLabel(this))
    , m_slider(new LifeSlider(this))
    , m_to(new QLabel(this))
    , m_speeds(new QButtonGroup(this))
{
    setObjectName(u"replayBar"_s);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(6);
    for (QToolButton *button : {m_back, m_play, m_on})
        layout->addWidget(button);
    layout->addWidget(m_from);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_to);
    for (const int speed : Playback::speeds) {
        auto *button = quietButton(
            this, u"replaySpeed%1"_s.arg(speed), tr("%1 times as fast as it was (+, −)").arg(speed));
        button->setText(u"×%1"_s.arg(speed));
        button->setCheckable(true);
        m_speeds->addButton(button, speed);
        layout->addWidget(button);
    }
    connect(m_play, &QToolButton::clicked, this, &ReplayBar::playToggled);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(m_speeds, &QButtonGroup::idClicked, this, &ReplayBar::speedWanted);
    connect(m_slider, &QSlider::valueChanged, this,
        [this](int second) { Q_EMIT momentWanted(m_begin.addSecs(second)); });
    restyle();
}

QWidget &ReplayBar::slider() const { return *m_slider; }

void ReplayBar::showPlayback(const Playback &playback, const TimeText &times, bool showsEnd)
{
    const QSignalBlocker quiet(m_slider);
    m_begin = playback.begin();
    // Rounded up, so that the last change is within reach.
    const auto length = (m_begin.msecsTo(playback.end()) + 999) / 1000;
    m_slider->setRange(0, static_cast<int>(length));
    m_slider->setPageStep(600);
    m_slider->setSingleStep(60);
    if (!m_slider->isSliderDown())
        m_slider->setValue(static_cast<int>(m_begin.secsTo(playback.moment())));
    m_slider->setAccessibleDescription(times.full(playback.moment()));
    m_from->setText(times.clock(m_begin));
    m_to->setText(showsEnd ? times.clockSince(playback.end(), m_begin) : QString());
    m_to->setVisible(showsEnd);
    m_speeds->button(playback.speed())->setChecked(true);
    if (std::exchange(m_isPlaying, playback.isPlaying()) != playback.isPlaying())
        restyle();
}

void ReplayBar::setMarks(const QList<QDateTime> &times)
{
    QList<int> seconds;
    for (const QDateTime &time : times)
        seconds.append(static_cast<int>(m_begin.secsTo(time)));
    m_slider->setMarks(seconds);
}

void ReplayBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        restyle();
}

void ReplayBar::restyle()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.chrome);
    setPalette(colors);
    m_slider->setTheme(theme);
    m_play->setIcon(symbolicIcon(m_isPlaying ? u"pause"_s : u"play"_s, colors));
    m_back->setIcon(symbolicIcon(u"back"_s, colors));
    m_on->setIcon(symbolicIcon(u"forward"_s, colors));
}

} // namespace Liveline
