// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/alerts/alertruleeditor.h"

#include "core/base/text.h"
#include "core/base/then.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {
namespace {

constexpr int trialHours = 24;
constexpr int trialLimit = 100;
constexpr int trialLines = 20;
constexpr qsizetype lineLength = 90;
constexpr int hourSeconds = 3600;
constexpr int longestWait = 7 * 24 * 60; // minutes

enum MuteChoice { NotMuted, ForAnHour, UntilMorning, AsItIs };

/// Eight in the morning of the next day, by the clock of the place.
QDateTime nextMorning(const QDateTime &now)
{
    const QDateTime local = now.toLocalTime();
    return QDateTime(local.date().addDays(1), QTime(8, 0)).toUTC();
}

QString lineOf(const Entry &entry)
{
    const QString headline = shownText(entry.current.headline);
    const QString text = headline.isEmpty() ? shownText(entry.current.text) : headline;
    return QLocale().toString(entry.sortTime.toLocalTime().time(), QLocale::ShortFormat) + u"  "_s
        + elideAtWord(collapseWhitespace(text), lineLength);
}

} // namespace

AlertRuleEditor::AlertRuleEditor(Store &store, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_name(new QLineEdit(this))
    , m_query(new QLineEdit(this))
    , m_group(new QComboBox(this))
    , m_silent(new QSpinBox(this))
    , m_failing(new QSpinBox(this))
    , m_severity(new QComboBox(this))
    , m_pace(new QComboBox(this))
    , m_starring(new QCheckBox(tr("&Star the entries"), this))
    , m_enabled(new QCheckBox(tr("&On"), this))
    , m_mute(new QComboBox(this))
    , m_trouble(new QLabel(this))
    , m_trial(new QLabel(this))
    , m_found(new QListWidget(this))
{
    for (const auto &[event, text] : {std::pair(AlertEvent::NewEntry, tr("&New entries")),
             std::pair(AlertEvent::KeyEvent, tr("&Key events")),
             std::pair(AlertEvent::Edit, tr("What an e&dit adds")),
             std::pair(AlertEvent::Withdrawal, tr("With&drawn entries")),
             std::pair(AlertEvent::Start, tr("A live blog &begins")),
             std::pair(AlertEvent::End, tr("It &ends")),
             std::pair(AlertEvent::Burst, tr("It is unusuall&y active")),
             std::pair(AlertEvent::Silence, tr("It is silent for")),
             std::pair(AlertEvent::Trouble, tr("It cannot be reac&hed for"))})
        m_events.append({event, new QCheckBox(text, this)});
    layOut();
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        Q_EMIT edited(m_rule);
        tryOut();
    });
    for (QLineEdit *line : {m_name, m_query})
        connect(line, &QLineEdit::textEdited, this, &AlertRuleEditor::read);
    for (QSpinBox *minutes : {m_silent, m_failing})
        connect(minutes, &QSpinBox::valueChanged, this, &AlertRuleEditor::read);
    for (QComboBox *box : {m_group, m_severity, m_pace})
        connect(box, &QComboBox::activated, this, &AlertRuleEditor::read);
    connect(m_mute, &QComboBox::activated, this, &AlertRuleEditor::mute);
    for (QCheckBox *check : {m_starring, m_enabled})
        connect(check, &QCheckBox::toggled, this, &AlertRuleEditor::read);
    for (const auto &[event, check] : std::as_const(m_events))
        connect(check, &QCheckBox::toggled, this, &AlertRuleEditor::read);
}

void AlertRuleEditor::layOut()
{
    m_name->setObjectName(u"alertName"_s);
    m_query->setObjectName(u"alertQuery"_s);
    m_query->setPlaceholderText(tr("Every entry, or words as in the search"));
    m_severity->addItems(
        {tr("In the list only"), tr("Notification"), tr("Critical: at night too, until seen")});
    m_pace->setObjectName(u"alertPace"_s);
    m_pace->setToolTip(tr("How often a notification gathers what was found"));
    m_pace->addItems({tr("At once"), tr("Once an hour"), tr("Once a day, at eight")});
    for (QComboBox *box : {m_group, m_severity, m_pace, m_mute})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_trouble->setWordWrap(true);
    m_trial->setWordWrap(true);
    m_trial->setAccessibleName(tr("What the alert would have found"));
    m_found->setAccessibleName(tr("What the alert would have found"));
    m_found->setMinimumHeight(m_found->fontMetrics().height() * 5);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setTextElideMode(Qt::ElideRight);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Na&me:"), m_name);
    form->addRow(tr("&Finds:"), m_query);
    form->addRow(tr("&In:"), m_group);
    form->addRow(tr("When:"), layOutEvents());
    form->addRow(tr("&Tells by:"), m_severity);
    form->addRow(tr("Ho&w often:"), m_pace);
    form->addRow({}, m_starring);
    form->addRow(tr("M&uted:"), m_mute);
    form->addRow({}, m_enabled);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(m_trouble);
    layout->addWidget(m_trial);
    layout->addWidget(m_found, 1);
}

/// What comes of entries on the left, what happens to a live blog itself on the right.
QGridLayout *AlertRuleEditor::layOutEvents()
{
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(12);
    int rows[2] = {0, 0};
    for (const auto &[event, check] : std::as_const(m_events)) {
        const int column = eventsOfBlogs.testFlag(event) ? 1 : 0;
        QSpinBox *minutes = event == AlertEvent::Silence ? m_silent
            : event == AlertEvent::Trouble               ? m_failing
                                                         : nullptr;
        grid->addWidget(check, rows[column], column, 1, column == 1 && !minutes ? 2 : 1);
        if (minutes) {
            minutes->setRange(1, longestWait);
            minutes->setSuffix(tr(" min"));
            minutes->setAccessibleName(check->text().remove(u'&'));
            grid->addWidget(minutes, rows[column], 2);
            connect(check, &QCheckBox::toggled, minutes, &QWidget::setEnabled);
        }
        ++rows[column];
    }
    grid->setColumnStretch(3, 1);
    return grid;
}

void AlertRuleEditor::setRule(const AlertRule &rule)
{
    m_soon.stop();
    m_rule = rule;
    fill();
    tryOut();
}

void AlertRuleEditor::focusQuery()
{
    m_query->setFocus();
    m_query->selectAll();
}

void AlertRuleEditor::fill()
{
    m_isFilling = true;
    m_name->setText(m_rule.name);
    m_query->setText(m_rule.query);
    m_group->clear();
    m_group->addItem(tr("Every live blog"), QString());
    QStringList groups;
    for (const LiveBlog &blog : m_store.blogs().value_or(QList<LiveBlog>()))
        groups.append(blog.group);
    groups.append(m_rule.group); // its blogs may all be gone
    groups.removeDuplicates();
    groups.removeAll(QString());
    for (const QString &group : std::as_const(groups))
        m_group->addItem(shownText(group), group);
    m_group->setCurrentIndex(m_group->findData(m_rule.group));
    for (const auto &[event, check] : std::as_const(m_events))
        check->setChecked(m_rule.events.testFlag(event));
    m_silent->setValue(m_rule.silentMinutes);
    m_silent->setEnabled(m_rule.events.testFlag(AlertEvent::Silence));
    m_failing->setValue(m_rule.failingMinutes);
    m_failing->setEnabled(m_rule.events.testFlag(AlertEvent::Trouble));
    m_severity->setCurrentIndex(int(m_rule.severity));
    m_pace->setCurrentIndex(int(m_rule.pace));
    m_pace->setEnabled(m_rule.severity == AlertSeverity::Popup);
    m_starring->setChecked(m_rule.isStarring);
    m_enabled->setChecked(m_rule.isEnabled);
    m_mute->clear();
    m_mute->addItems({tr("No"), tr("For an hour"), tr("Until tomorrow at eight")});
    if (m_rule.mutedUntil.isValid() && m_rule.mutedUntil > m_clock()) {
        m_mute->addItem(tr("Until %1")
                .arg(QLocale().toString(m_rule.mutedUntil.toLocalTime(), QLocale::ShortFormat)));
        m_mute->setCurrentIndex(AsItIs);
    }
    m_trouble->setVisible(m_rule.isBroken);
    m_trouble->setText(tr("The expression needed too long and is not asked any more. Make it "
                          "simpler."));
    m_isFilling = false;
}

void AlertRuleEditor::mute(int choice)
{
    const QDateTime now = m_clock();
    if (choice == AsItIs)
        return;
    m_rule.mutedUntil = choice == ForAnHour ? now.addSecs(hourSeconds)
        : choice == UntilMorning            ? nextMorning(now)
                                            : QDateTime();
    m_soon.start();
}

void AlertRuleEditor::read()
{
    if (m_isFilling)
        return;
    m_rule.name = m_name->text().trimmed();
    if (m_rule.query != m_query->text().trimmed())
        m_rule.isBroken = false;
    m_rule.query = m_query->text().trimmed();
    m_rule.group = m_group->currentData().toString();
    for (const auto &[event, check] : std::as_const(m_events))
        m_rule.events.setFlag(event, check->isChecked());
    m_rule.silentMinutes = m_silent->value();
    m_rule.failingMinutes = m_failing->value();
    m_rule.severity = AlertSeverity(m_severity->currentIndex());
    m_rule.pace = AlertPace(m_pace->currentIndex());
    m_pace->setEnabled(m_rule.severity == AlertSeverity::Popup);
    m_rule.isStarring = m_starring->isChecked();
    m_rule.isEnabled = m_enabled->isChecked();
    m_trouble->setVisible(m_rule.isBroken);
    m_soon.start();
}

/// Over the entries of the last day as they stand now.
void AlertRuleEditor::tryOut()
{
    const int number = ++m_number;
    // What happens to a live blog itself is not written in its entries.
    const bool isOfEntries = bool(m_rule.events & ~eventsOfBlogs);
    m_trial->setVisible(isOfEntries);
    m_found->setVisible(isOfEntries);
    if (!isOfEntries)
        return;
    SearchRequest request;
    request.text = m_rule.query;
    request.since = m_clock().addSecs(-trialHours * hourSeconds);
    request.limit = trialLimit;
    then(m_store.search(request), this, [this, number](const Result<QList<SearchHit>> &hits) {
        if (number == m_number && hits)
            showTrial(*hits);
    });
}

void AlertRuleEditor::showTrial(const QList<SearchHit> &hits)
{
    QList<SearchHit> met = hits;
    if (!m_rule.group.isEmpty()) {
        QSet<BlogId> grouped;
        for (const LiveBlog &blog : m_store.blogs().value_or(QList<LiveBlog>())) {
            if (blog.group == m_rule.group)
                grouped.insert(blog.id);
        }
        met.removeIf([&](const SearchHit &hit) { return !grouped.contains(hit.entry.blogId); });
    }
    const int count = int(met.size());
    m_trial->setText(hits.size() == trialLimit
            ? tr("In the last 24 hours it would have found very many entries.")
            : tr("In the last 24 hours it would have found %n entries.", nullptr, count));
    m_found->clear();
    for (const SearchHit &hit : met.mid(0, trialLines))
        m_found->addItem(lineOf(hit.entry));
}

} // namespace Liveline

#include "moc_alertruleeditor.cpp"
