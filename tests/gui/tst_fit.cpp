// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Whether every word has room (UX §3, §4): the window and its dialogs at 800 × 600 in a language
// whose words are half as long again, from right to left, and with text twice as large.

#include "support/await.h"
#include "support/httptestserver.h"
#include "support/livepage.h"
#include "support/tracking.h"
#include "ui/mainwindow.h"
#include "ui/settings.h"
#include "ui/timeline/timelinepane.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize smallWindow(800, 600);

/// Each sentence with accents on its letters and half as long again, as German or Finnish may be.
/// What is no sentence but a format of dates stays.
class PseudoLanguage : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int number) const override
    {
        QString text = QString::fromUtf8(source);
        if (text.contains(u"dddd"_s))
            return text;
        static const QHash<QChar, QChar> accented{{u'a', u'á'}, {u'e', u'ê'}, {u'i', u'ï'},
            {u'o', u'ö'}, {u'u', u'û'}, {u'A', u'Å'}, {u'E', u'É'}};
        qsizetype letters = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool isPlace = i > 0 && text.at(i - 1) == u'%';
            letters += text.at(i).isLetter();
            if (!isPlace)
                text[i] = accented.value(text.at(i), text.at(i));
        }
        if (number >= 0)
            text.replace(u"%n"_s, QString::number(number));
        const QString longer = u" lörem ïpsum dölor sit ämet"_s.repeated(4);
        return letters < 3 ? text : text + longer.left(letters / 2);
    }
};

// --- What is cut ---------------------------------------------------------------------------------

QString describe(const QWidget &widget, const QString &text, const QSize &wanted)
{
    return u"%1 “%2” has %3 × %4, wants %5 × %6"_s
        .arg(QLatin1StringView(widget.metaObject()->className()), text)
        .arg(widget.width())
        .arg(widget.height())
        .arg(wanted.width())
        .arg(wanted.height());
}

QString cutLabel(const QLabel &label)
{
    // Elided by its owner, with the whole in a tool tip.
    if (label.text().isEmpty() || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return {};
    const QSize wanted = label.wordWrap()
        ? QSize(label.width(), label.heightForWidth(label.width()))
        : label.sizeHint();
    const bool fits = wanted.width() <= label.width() && wanted.height() <= label.height();
    return fits ? QString() : describe(label, label.text(), wanted);
}

QString cutButton(const QAbstractButton &button)
{
    const QSize wanted = button.sizeHint();
    const bool fits = wanted.width() <= button.width() && wanted.height() <= button.height();
    return fits || button.text().isEmpty() ? QString() : describe(button, button.text(), wanted);
}

QString cutField(const QLineEdit &field)
{
    const QSize wanted(field.fontMetrics().horizontalAdvance(field.placeholderText()) + 10, 0);
    const bool fits = !field.text().isEmpty() || wanted.width() <= field.width();
    return fits ? QString() : describe(field, field.placeholderText(), wanted);
}

QString cutChoice(const QComboBox &box)
{
    const QSize wanted = box.minimumSizeHint();
    return wanted.width() <= box.width() ? QString() : describe(box, box.currentText(), wanted);
}

QString cut(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return cutLabel(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return cutButton(*button);
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return cutField(*field);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return cutChoice(*box);
    return {};
}

QString cutIn(const QWidget &window)
{
    QStringList found;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const QString what = cut(*widget); !what.isEmpty())
            found << what;
    }
    return found.join(u'\n');
}

} // namespace

class TestFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void givesEveryWordOfTheWindowRoom_data() { circumstances(); }
    void givesEveryWordOfTheWindowRoom();
    void givesEveryWordOverTheTimelineRoom_data() { circumstances(); }
    void givesEveryWordOverTheTimelineRoom();
    void givesEveryWordOfTheDialogsRoom_data() { circumstances(); }
    void givesEveryWordOfTheDialogsRoom();

private:
    static void circumstances();
    void open(bool isFollowing);
    QDialog *dialog() const;

    QFont m_font;
    PseudoLanguage m_language;
    HttpTestServer m_server;
    std::optional<TestEndpoint> m_page;
    std::unique_ptr<Tracking> m_tracking;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestFit::circumstances()
{
    QTest::addColumn<bool>("isPseudo");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<double>("text");
    QTest::newRow("as it is") << false << Qt::LeftToRight << 1.0;
    QTest::newRow("longer words") << true << Qt::LeftToRight << 1.0;
    QTest::newRow("from right to left") << true << Qt::RightToLeft << 1.0;
    QTest::newRow("text twice as large") << false << Qt::LeftToRight << 2.0;
    QTest::newRow("twice as large from right to left") << false << Qt::RightToLeft << 2.0;
}

void TestFit::initTestCase() { m_font = QApplication::font(); }

void TestFit::init()
{
    QFETCH(bool, isPseudo);
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(double, text);
    if (isPseudo)
        QCoreApplication::installTranslator(&m_language);
    QApplication::setLayoutDirection(direction);
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * text);
    QApplication::setFont(font);
    m_tracking = std::make_unique<Tracking>();
}

void TestFit::cleanup()
{
    m_window.reset();
    m_settings.reset();
    QCoreApplication::removeTranslator(&m_language);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setFont(m_font);
}

void TestFit::open(bool isFollowing)
{
    LivePage page;
    for (int number = 20; number > 0; --number)
        page.entries.append({number, u"Item %1"_s.arg(number), u"What was said."_s,
            QDateTime(QDate(2026, 8, 12), QTime(9, number), Qt::UTC)});
    m_page
        = m_server.serve(u"/live"_s, {.headers = {contentType(page.format)}, .body = render(page)});
    if (isFollowing)
        await(m_tracking->tracker->follow(m_page->url()));
    m_settings = std::make_unique<Settings>(m_tracking->path());
    m_window = std::make_unique<MainWindow>(*m_tracking->store, *m_tracking->tracker,
        m_tracking->fetcher, *m_settings, m_tracking->clock.clock());
    m_window->resize(smallWindow);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCOMPARE(m_window->size(), smallWindow);
}

QDialog *TestFit::dialog() const
{
    const auto dialogs = m_window->findChildren<QDialog *>();
    const auto shown = std::ranges::find_if(dialogs, [](QDialog *d) { return d->isVisible(); });
    return shown == dialogs.end() ? nullptr : *shown;
}

void TestFit::givesEveryWordOfTheWindowRoom()
{
    open(false);
    QCOMPARE(cutIn(*m_window), QString()); // the welcome
    m_window.reset();
    open(true);
    auto *pane = m_window->findChild<TimelinePane *>();
    pane->focusTimeline();
    QCOMPARE(cutIn(*m_window), QString());
    pane->markAllRead();
    pane->find();
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"toast"_s)->isVisible());
    QCOMPARE(cutIn(*m_window), QString());
    pane->goToBelow();
    pane->showHistory();
    QTest::qWait(100);
    QCOMPARE(cutIn(*m_window), QString());
    QFETCH(double, text);
    if (text > 1) // the field of the search shares its line with the order of the results
        return;
    m_window->findChild<QAction *>(u"search"_s)->trigger();
    QTest::qWait(100);
    QCOMPARE(cutIn(*m_window), QString());
}

// A replay, the essentials, corrections, the board.
void TestFit::givesEveryWordOverTheTimelineRoom()
{
    open(true);
    for (const QString &action : {u"replay"_s, u"replayFromStart"_s, u"catchUp"_s, u"whatChanged"_s,
             u"corrections"_s, u"board"_s}) {
        m_window->findChild<QAction *>(action)->trigger();
        QTest::qWait(150);
        // What they show comes from the store: later on a busy machine.
        QString found;
        const auto fits = [&] { return (found = cutIn(*m_window)).isEmpty(); };
        QVERIFY2(QTest::qWaitFor(fits), qPrintable(action + u'\n' + found));
        QCOMPARE(m_window->size(), smallWindow);
        m_window->findChild<QAction *>(u"back"_s)->trigger();
    }
}

void TestFit::givesEveryWordOfTheDialogsRoom()
{
    open(true);
    for (const QString &action :
        {u"follow"_s, u"exportAll"_s, u"preferences"_s, u"shortcuts"_s, u"alerts"_s}) {
        m_window->findChild<QAction *>(action)->trigger();
        QTRY_VERIFY2(dialog(), qPrintable(action));
        QTest::qWait(50);
        QVERIFY2(dialog()->minimumSizeHint().width() <= smallWindow.width()
                && dialog()->minimumSizeHint().height() <= smallWindow.height(),
            qPrintable(u"%1: %2 × %3"_s.arg(action)
                    .arg(dialog()->minimumSizeHint().width())
                    .arg(dialog()->minimumSizeHint().height())));
        QCOMPARE(cutIn(*dialog()), QString());
        dialog()->close();
        QTRY_VERIFY(!dialog());
    }
}

QTEST_MAIN(TestFit)
#include "tst_fit.moc"
