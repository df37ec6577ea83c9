// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/alerts/alertsdialog.h"

#include "core/base/text.h"
#include "core/base/then.h"
#include "ui/alerts/alertruleeditor.h"
#include "ui/happeningtext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int recentAlerts = 200;
constexpr qsizetype lineLength = 120;

QString eventText(AlertEvent event)
{
    switch (event) {
    case AlertEvent::NewEntry:
        return {};
    case AlertEvent::KeyEvent:
        return AlertsDialog::tr("key event");
    case AlertEvent::Edit:
        return AlertsDialog::tr("edited");
    case AlertEvent::Withdrawal:
        return AlertsDialog::tr("withdrawn");
    default:
        return {}; // of the blog itself: happeningText()
    }
}

QString stateText(const AlertRule &rule, const QDateTime &now)
{
    if (rule.isBroken)
        return AlertsDialog::tr("broken");
    if (!rule.isEnabled)
        return AlertsDialog::tr("off");
    return rule.isAwake(now) ? QString() : AlertsDialog::tr("muted");
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setContentsMargins(24, 24, 24, 24);
    return label;
}

} // namespace

AlertsDialog::AlertsDialog(Store &store, Clock clock, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_tabs(new QTabWidget(this))
    , m_recentList(new QListWidget(this))
    , m_ruleList(new QListWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_restore(new QPushButton(tr("&Undo the removal"), this))
    , m_pages(new QStackedWidget(this))
    , m_editor(new AlertRuleEditor(store, m_clock, this))
{
    setWindowTitle(tr("Alerts"));
    m_tabs->addTab(makeRecent(), tr("Re&cent"));
    m_tabs->addTab(makeRules(), tr("Ru&les"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&store, &Store::alertsChanged, this, &AlertsDialog::reloadRecent);
    connect(&store, &Store::alertRulesChanged, this, &AlertsDialog::reloadRules);
    connect(&store, &Store::changedElsewhere, this, &AlertsDialog::reloadRecent);
    reloadRules();
    reloadRecent();
    if (m_recent.isEmpty())
        m_tabs->setCurrentIndex(1);
    m_store.markAlertsSeen();
    resize(QSize(780, 620).boundedTo(screen()->availableSize() - QSize(20, 40)));
}

QWidget *AlertsDialog::makeRecent()
{
    auto *page = new QWidget(this);
    m_recentList->setObjectName(u"recentAlerts"_s);
    m_recentList->setAccessibleName(tr("Recent alerts"));
    m_recentList->setAlternatingRowColors(true);
    m_recentList->setWordWrap(true);
    m_nothing = quietLabel(tr("Nothing has met a rule yet."), page);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_nothing);
    layout->addWidget(m_recentList, 1);
    connect(m_recentList, &QListWidget::itemActivated, this, [this](QListWidgetItem *) {
        Q_EMIT entryChosen(m_recent[m_recentList->currentRow()].entry);
    });
    return page;
}

QWidget *AlertsDialog::makeRules()
{
    auto *page = new QWidget(this);
    m_ruleList->setObjectName(u"alertRules"_s);
    m_ruleList->setAccessibleName(tr("Alert rules"));
    m_ruleList->setMaximumWidth(180);
    auto *add = new QPushButton(tr("&Add"), page);
    m_restore->hide();
    auto *side = new QVBoxLayout;
    side->addWidget(m_ruleList, 1);
    auto *sideButtons = new QHBoxLayout;
    sideButtons->addWidget(add);
    sideButtons->addWidget(m_remove);
    side->addLayout(sideButtons);
    side->addWidget(m_restore);
    m_pages->addWidget(quietLabel(tr("An alert is a search that runs over whatever comes, and "
                                     "tells you. Add one, or save a search and make an alert of "
                                     "it."),
        page));
    auto *scrolled = new QScrollArea(page); // large text on a small screen
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setWidget(m_editor);
    // The page's own ground, not a panel on it.
    scrolled->viewport()->setAutoFillBackground(false);
    m_editor->setAutoFillBackground(false);
    m_pages->addWidget(scrolled);
    auto *layout = new QHBoxLayout(page);
    layout->setSpacing(16);
    layout->addLayout(side);
    layout->addWidget(m_pages, 1);
    connect(m_ruleList, &QListWidget::currentRowChanged, this, &AlertsDialog::showRule);
    connect(m_editor, &AlertRuleEditor::edited, this, &AlertsDialog::keep);
    connect(add, &QPushButton::clicked, this, [this] { addRule(); });
    connect(m_remove, &QPushButton::clicked, this, &AlertsDialog::removeRule);
    connect(m_restore, &QPushButton::clicked, this, &AlertsDialog::restoreRule);
    return page;
}

QString AlertsDialog::textOf(const Alert &alert) const
{
    if (eventsOfBlogs.testFlag(alert.event)) {
        const auto blog = m_store.blog(alert.blog).value_or(std::nullopt);
        return tr("%1: %2", "live blog, what happened")
            .arg(blog ? blog->title() : QString(), happeningText(alert.event));
    }
    const auto entry = m_store.entry(alert.entry).value_or(std::nullopt);
    if (!entry)
        return {};
    const QString headline = shownText(entry->current.headline);
    return headline.isEmpty() ? shownText(entry->current.text) : headline;
}

void AlertsDialog::reloadRecent()
{
    m_recent = m_store.alerts(recentAlerts).value_or(QList<Alert>());
    QHash<qint64, QString> names;
    for (const AlertRule &rule : std::as_const(m_rules))
        names.insert(rule.id, shownText(rule.name));
    m_recentList->clear();
    for (const Alert &alert : std::as_const(m_recent)) {
        const QString text = textOf(alert);
        QStringList head{QLocale().toString(alert.time.toLocalTime(), QLocale::ShortFormat),
            names.value(alert.rule), eventText(alert.event)};
        head.removeAll(QString());
        auto *item = new QListWidgetItem(
            head.join(u" · "_s) + u'\n' + elideAtWord(collapseWhitespace(text), lineLength),
            m_recentList);
        QFont font = item->font();
        font.setWeight(alert.isSeen ? QFont::Normal : QFont::DemiBold);
        item->setFont(font);
    }
    m_nothing->setVisible(m_recent.isEmpty());
    m_recentList->setVisible(!m_recent.isEmpty());
}

void AlertsDialog::reloadRules()
{
    const int row = m_ruleList->currentRow();
    const qint64 before = row >= 0 && row < m_rules.size() ? m_rules[row].id : 0;
    qint64 shown = m_wanted ? m_wanted : before;
    m_wanted = 0;
    m_rules = m_store.alertRules().value_or(QList<AlertRule>());
    if (m_isAdding && !m_rules.isEmpty())
        shown = std::ranges::max(m_rules, {}, &AlertRule::id).id;
    const QDateTime now = m_clock();
    {
        const QSignalBlocker blocker(m_ruleList);
        m_ruleList->clear();
        for (const AlertRule &rule : std::as_const(m_rules)) {
            const QString state = stateText(rule, now);
            const QString name = shownText(rule.name);
            m_ruleList->addItem(
                state.isEmpty() ? name : tr("%1 (%2)", "alert rule, state").arg(name, state));
        }
        const auto same = std::ranges::find(std::as_const(m_rules), shown, &AlertRule::id);
        const bool isThere = same != m_rules.cend();
        m_ruleList->setCurrentRow(isThere ? int(same - m_rules.cbegin())
                : m_rules.isEmpty()       ? -1
                                          : 0);
    }
    // What is being typed stays as it is.
    const int current = m_ruleList->currentRow();
    const bool isAdded = std::exchange(m_isAdding, false);
    if (current < 0 || isAdded || m_rules[current].id != before || m_pages->currentIndex() == 0)
        showRule(current);
    if (isAdded)
        m_editor->focusQuery();
}

void AlertsDialog::showRule(int row)
{
    m_remove->setEnabled(row >= 0);
    m_pages->setCurrentIndex(row >= 0 ? 1 : 0);
    if (row >= 0)
        m_editor->setRule(m_rules[row]);
}

void AlertsDialog::addRule(const QString &query)
{
    m_tabs->setCurrentIndex(1);
    AlertRule rule;
    rule.name = query.isEmpty() ? tr("New alert") : query;
    rule.query = query;
    // Without words it would tell of everything the moment it is there.
    rule.isEnabled = !query.isEmpty();
    m_isAdding = true;
    m_store.save(rule); // reloadRules() shows it
}

void AlertsDialog::keep(const AlertRule &rule)
{
    AlertRule kept = rule;
    if (kept.name.isEmpty())
        kept.name = kept.query.isEmpty() ? tr("New alert") : kept.query;
    m_store.save(kept);
}

void AlertsDialog::removeRule()
{
    const int row = m_ruleList->currentRow();
    if (row < 0)
        return;
    m_removed = m_rules[row];
    m_store.removeAlertRule(m_removed->id);
    m_restore->show();
}

void AlertsDialog::restoreRule()
{
    m_restore->hide();
    if (!m_removed)
        return;
    m_wanted = m_removed->id;
    m_store.save(*std::exchange(m_removed, std::nullopt));
}

} // namespace Liveline

#include "moc_alertsdialog.cpp"
