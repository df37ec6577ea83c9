// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/preferencesdialog.h"

#include "core/alert/quiethours.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSystemTrayIcon>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

template <class T> struct Choice {
    T value;
    QString text;
};

template <class T>
QComboBox *makeBox(Settings &settings, const Setting<T> &setting, const QList<Choice<T>> &choices)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1StringView(setting.key));
    const T current = settings.value(setting);
    for (const Choice<T> &choice : choices) {
        box->addItem(choice.text, QVariant::fromValue(choice.value));
        if (choice.value == current)
            box->setCurrentIndex(box->count() - 1);
    }
    QObject::connect(box, &QComboBox::activated, box,
        [box, &settings, &setting] { settings.set(setting, box->currentData().value<T>()); });
    return box;
}

QCheckBox *makeCheck(Settings &settings, const Setting<bool> &setting, const QString &text)
{
    auto *check = new QCheckBox(text);
    check->setObjectName(QLatin1StringView(setting.key));
    check->setChecked(settings.value(setting));
    QObject::connect(check, &QCheckBox::toggled, check,
        [&settings, &setting](bool isChecked) { settings.set(setting, isChecked); });
    return check;
}

QTimeEdit *makeTime(Settings &settings, const Setting<QTime> &setting)
{
    auto *edit = new QTimeEdit(settings.value(setting));
    edit->setObjectName(QLatin1StringView(setting.key));
    edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    QObject::connect(edit, &QTimeEdit::timeChanged, edit,
        [&settings, &setting](QTime time) { settings.set(setting, time); });
    return edit;
}

/// "[Mon] [Tue] [Wed]…", the week as it begins here.
QWidget *makeDays(Settings &settings)
{
    auto *days = new QWidget;
    auto *layout = new QHBoxLayout(days);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const QLocale locale;
    for (int i = 0; i < 7; ++i) {
        const auto day = Qt::DayOfWeek((locale.firstDayOfWeek() - 1 + i) % 7 + 1);
        const int bit = QuietHours::bitOf(day);
        auto *button = new QToolButton;
        button->setObjectName(u"quietDay%1"_s.arg(int(day)));
        button->setText(locale.standaloneDayName(day, QLocale::ShortFormat));
        button->setAccessibleName(locale.standaloneDayName(day));
        button->setToolTip(PreferencesDialog::tr("Quiet hours that begin on this day"));
        button->setCheckable(true);
        button->setAutoRaise(true); // a box is drawn around those that are chosen
        button->setFocusPolicy(Qt::StrongFocus);
        button->setChecked(settings.value(Settings::quietDays) & bit);
        QObject::connect(button, &QToolButton::toggled, button, [&settings, bit](bool isChecked) {
            const int others = settings.value(Settings::quietDays) & ~bit;
            settings.set(Settings::quietDays, isChecked ? others | bit : others);
        });
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return days;
}

/// "Quiet from [22:00] until [07:00]", and the days.
QWidget *makeQuietHours(Settings &settings)
{
    auto *check
        = makeCheck(settings, Settings::quiet, PreferencesDialog::tr("&Quiet hours, from"));
    auto *from = makeTime(settings, Settings::quietFrom);
    from->setAccessibleName(PreferencesDialog::tr("Quiet hours begin"));
    auto *until = makeTime(settings, Settings::quietUntil);
    until->setAccessibleName(PreferencesDialog::tr("Quiet hours end"));
    auto *row = new QWidget;
    auto *days = makeDays(settings);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QHBoxLayout;
    lines->addLayout(layout);
    lines->addWidget(days);
    layout->addWidget(check);
    layout->addWidget(from);
    layout->addWidget(new QLabel(PreferencesDialog::tr("until", "quiet hours")));
    layout->addWidget(until);
    layout->addStretch(1);
    for (QWidget *edit : {static_cast<QWidget *>(from), static_cast<QWidget *>(until), days}) {
        edit->setEnabled(check->isChecked());
        QObject::connect(check, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    }
    row->setToolTip(PreferencesDialog::tr(
        "Nothing pops up then but critical alerts. What came is told when they end."));
    return row;
}

QList<Choice<int>> zoomChoices()
{
    QList<Choice<int>> choices;
    for (const int percent : {80, 90, 100, 110, 120, 130, 150, 175, 200})
        choices.append({percent, PreferencesDialog::tr("%1 %").arg(percent)});
    return choices;
}

} // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    setWindowTitle(tr("Preferences"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    addAppearance(*form);
    addNotifications(*form);
    addBackground(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(20);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

void PreferencesDialog::addAppearance(QFormLayout &form)
{
    using Theme = Settings::ThemeChoice;
    form.addRow(tr("&Theme:"),
        makeBox<Theme>(m_settings, Settings::theme,
            {{Theme::System, tr("As the desktop")}, {Theme::Light, tr("Light")},
                {Theme::Dark, tr("Dark")}, {Theme::HighContrastLight, tr("High contrast, light")},
                {Theme::HighContrastDark, tr("High contrast, dark")}}));
    form.addRow(tr("Text &size:"), makeBox<int>(m_settings, Settings::zoom, zoomChoices()));
    using Density = Settings::Density;
    form.addRow(tr("&Entries:"),
        makeBox<Density>(m_settings, Settings::density,
            {{Density::Comfortable, tr("Comfortable")}, {Density::Compact, tr("Compact")},
                {Density::Headlines, tr("Headlines only")}}));
    using Pictures = Settings::Pictures;
    auto *pictures = makeBox<Pictures>(m_settings, Settings::pictures,
        {{Pictures::None, tr("None")}, {Pictures::OwnHosts, tr("Of the live blog’s own site")},
            {Pictures::All, tr("Of all sites")}});
    pictures->setToolTip(tr("Other sites learn from a picture that you read, and when."));
    form.addRow(tr("&Pictures:"), pictures);
}

void PreferencesDialog::addNotifications(QFormLayout &form)
{
    form.addRow(tr("Notifications:"),
        makeCheck(m_settings, Settings::notifications, tr("&Notify of new entries")));
    form.addRow({}, makeQuietHours(m_settings));
    form.addRow({},
        makeCheck(m_settings, Settings::badge, tr("Show the &unread count on the program's icon")));
}

void PreferencesDialog::addBackground(QFormLayout &form)
{
    using Background = Settings::Background;
    form.addRow(tr("When &closed:"),
        makeBox<Background>(m_settings, Settings::background,
            {{Background::Ask, tr("Ask")}, {Background::Yes, tr("Keep watching")},
                {Background::No, tr("Quit")}}));
    if (QSystemTrayIcon::isSystemTrayAvailable())
        form.addRow(
            {}, makeCheck(m_settings, Settings::tray, tr("Show an &icon in the system tray")));
}

} // namespace Liveline
