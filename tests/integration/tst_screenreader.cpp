// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What a screen reader learns of the window (UX §3): the program on a display of its own, asked as
// Orca asks it, by AT-SPI over the accessibility bus.
// https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml

#include "core/store/store.h"
#include "support/desktop.h"
#include "support/result.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Liveline;

namespace {

constexpr auto accessible = "org.a11y.atspi.Accessible"_L1;

/// Something on the screen, as the accessibility bus names it.
struct Node {
    QString service;
    QString path;

    bool operator==(const Node &) const = default;
};

const QDBusArgument &operator>>(const QDBusArgument &argument, Node &node)
{
    QDBusObjectPath path;
    argument.beginStructure();
    argument >> node.service >> path;
    argument.endStructure();
    node.path = path.path();
    return argument;
}

// Bits of AtspiStateType.
enum State { Enabled = 8, Focusable = 11, Focused = 12, Selected = 23, Showing = 25 };

class ScreenReader : public QObject {
    Q_OBJECT

public:
    ScreenReader()
        : m_bus(QDBusConnection::connectToBus(address(), u"accessibility"_s))
    {
        for (const QString &event :
            {u"object:state-changed:showing"_s, u"object:state-changed:focused"_s})
            call({u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s},
                u"org.a11y.atspi.Registry"_s, u"RegisterEvent"_s, {event});
        m_bus.connect(QString(), QString(), u"org.a11y.atspi.Event.Object"_s, u"StateChanged"_s,
            this, SLOT(hear(QDBusMessage)));
    }

    bool isConnected() const { return m_bus.isConnected(); }
    /// The program of that name, once it is there.
    std::optional<Node> program(const QString &name) const
    {
        const Node root{u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s};
        for (const Node &node : children(root)) {
            if (nameOf(node) == name)
                return node;
        }
        return {};
    }

    QString nameOf(const Node &node) const { return property(node, u"Name"_s).toString(); }
    QString descriptionOf(const Node &node) const
    {
        return property(node, u"Description"_s).toString();
    }
    QString roleOf(const Node &node) const
    {
        return call(node, accessible, u"GetRoleName"_s).value(0).toString();
    }
    bool is(State state, const Node &node) const
    {
        const auto words = qdbus_cast<QList<uint>>(call(node, accessible, u"GetState"_s).value(0));
        return !words.isEmpty() && (words.first() >> state) & 1;
    }
    QList<Node> children(const Node &node) const
    {
        QList<Node> found;
        const auto array = call(node, accessible, u"GetChildren"_s).value(0).value<QDBusArgument>();
        if (array.currentType() != QDBusArgument::ArrayType)
            return found;
        array.beginArray();
        while (!array.atEnd()) {
            Node child;
            array >> child;
            found.append(child);
        }
        array.endArray();
        return found;
    }
    /// All below, itself included.
    QList<Node> all(const Node &node) const
    {
        QList<Node> found{node};
        for (const Node &child : children(node))
            found += all(child);
        return found;
    }

    QStringList shown; ///< what became visible: "role: name"
    QStringList focused;

private Q_SLOTS:
    void hear(const QDBusMessage &event)
    {
        const QString state = event.arguments().value(0).toString();
        if (event.arguments().value(1).toInt() != 1)
            return;
        const Node node{event.service(), event.path()};
        const QString said = u"%1: %2"_s.arg(roleOf(node), nameOf(node));
        (state == "focused"_L1 ? focused : shown) << said;
    }

private:
    static QString address()
    {
        const QDBusMessage ask = QDBusMessage::createMethodCall(
            u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s);
        return QDBusConnection::sessionBus().call(ask).arguments().value(0).toString();
    }
    QVariantList call(const Node &node, const QString &interface, const QString &method,
        const QVariantList &arguments = {}) const
    {
        QDBusMessage message
            = QDBusMessage::createMethodCall(node.service, node.path, interface, method);
        message.setArguments(arguments);
        const QDBusMessage reply = m_bus.call(message);
        return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments() : QVariantList();
    }
    QVariant property(const Node &node, const QString &name) const
    {
        const QVariantList reply
            = call(node, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {accessible, name});
        return reply.value(0).value<QDBusVariant>().variant();
    }

    QDBusConnection m_bus;
};

QString missingProgram;

} // namespace

class TestScreenReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void namesEveryControl();
    void saysEntriesWithStateTimeAndAuthor();
    void speaksWhatTheKeyboardReaches();
    void announcesWhatIsNew();

private:
    void pressKey(const QString &key) const
    {
        outputOf(u"xdotool"_s, {u"key"_s, u"--clearmodifiers"_s, key});
        QTest::qWait(200);
    }

    QTemporaryDir m_folder;
    QProcess m_publisher;
    QProcess m_window;
    std::unique_ptr<ScreenReader> m_reader;
    std::optional<Node> m_program;
};

/// The demonstration is followed, and nothing has the keyboard.
void TestScreenReader::initTestCase()
{
    if (!missingProgram.isEmpty())
        QSKIP(qPrintable(u"needs %1"_s.arg(missingProgram)));
    m_reader = std::make_unique<ScreenReader>();
    if (!m_reader->isConnected())
        QSKIP("needs at-spi2-core");

    const QString binary = QStringLiteral(LIVELINE_BINARY);
    m_publisher.start(binary, {u"serve-demo"_s, u"--port"_s, u"0"_s, u"--speed"_s, u"40"_s});
    while (!m_publisher.canReadLine() && m_publisher.waitForReadyRead()) { }
    const QString address = QString::fromUtf8(m_publisher.readLine()).trimmed();
    outputOf(
        binary, {u"--data-dir"_s, m_folder.path(), u"add"_s, address, u"--interval"_s, u"5"_s});
    m_window.start(binary, {u"--data-dir"_s, m_folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT((m_program = m_reader->program(u"liveline"_s)), 60'000);
}

void TestScreenReader::cleanupTestCase()
{
    for (QProcess *process : {&m_window, &m_publisher}) {
        process->terminate();
        process->waitForFinished();
    }
}

void TestScreenReader::namesEveryControl()
{
    int controls = 0;
    const QStringList vague{u"unknown"_s, u"invalid"_s, u"panel"_s, u"filler"_s, QString()};
    for (const Node &node : m_reader->all(*m_program)) {
        if (!m_reader->is(Showing, node) || !m_reader->is(Focusable, node))
            continue;
        ++controls;
        const QString role = m_reader->roleOf(node);
        const QString name = m_reader->nameOf(node);
        QVERIFY2(!name.isEmpty() && !vague.contains(role),
            qPrintable(u"%1 \"%2\" at %3"_s.arg(role, name, node.path)));
    }
    QVERIFY2(controls > 10, qPrintable(QString::number(controls)));
}

void TestScreenReader::saysEntriesWithStateTimeAndAuthor()
{
    const auto store = Store::open(m_folder.path());
    QVERIFY_RESULT(store);
    QHash<QString, Entry> entries;
    const auto newest = (*store)->olderEntries((*store)->blogs()->first().id, {}, 64);
    QVERIFY_RESULT(newest);
    for (const Entry &entry : *newest)
        entries.insert(entry.current.headline, entry);

    static const QRegularExpression time(u"\\b\\d{1,2}:\\d{2}\\b"_s);
    int compared = 0;
    QStringList said;
    for (const Node &node : m_reader->all(*m_program)) {
        if (m_reader->roleOf(node) != u"list item"_s)
            continue;
        const QString name = m_reader->nameOf(node);
        said << name + u" | "_s + m_reader->descriptionOf(node);
        const auto known = std::ranges::find_if(entries, [&](const Entry &entry) {
            return !entry.current.headline.isEmpty() && name.contains(entry.current.headline);
        });
        if (known == entries.end())
            continue;
        ++compared;
        QVERIFY2(time.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(name.contains(known->current.author + u": "_s), qPrintable(name));
        QCOMPARE(name.startsWith(u"Unread"_s), !known->state.isRead);
        QCOMPARE(name.contains(u"Key event"_s), known->current.isKeyEvent);
        QVERIFY2(!name.contains(u'<'), qPrintable(name));
    }
    QVERIFY2(compared >= 5, qPrintable(said.join(u'\n')));
}

void TestScreenReader::speaksWhatTheKeyboardReaches()
{
    const QByteArray window = outputOf(u"xdotool"_s,
        {u"search"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(m_window.processId()),
            u"--name"_s, u"Liveline"_s});
    outputOf(u"xdotool"_s,
        {u"windowfocus"_s, u"--sync"_s, QString::fromLatin1(window.split('\n').last())});
    QTest::qWait(500);
    m_reader->focused.clear();
    pressKey(u"j"_s);
    QTRY_VERIFY(!m_reader->focused.isEmpty());
    QVERIFY2(m_reader->focused.last().startsWith(u"list item: "_s),
        qPrintable(m_reader->focused.join(u'\n')));
    for (int i = 0; i < 12; ++i)
        pressKey(u"Tab"_s);
    QVERIFY2(m_reader->focused.size() > 5, qPrintable(m_reader->focused.join(u'\n')));
    for (const QString &said : std::as_const(m_reader->focused))
        QVERIFY2(!said.endsWith(u": "_s), qPrintable(said));
}

/// Without the keyboard the window is inactive: what comes stands above, and is told.
void TestScreenReader::announcesWhatIsNew()
{
    outputOf(u"xdotool"_s, {u"windowfocus"_s, u"0"_s});
    const auto isPill = [](const QString &said) { return said.startsWith(u"notification: "_s); };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(m_reader->shown, isPill), 60'000);
    const QString said = *std::ranges::find_if(m_reader->shown, isPill);
    QVERIFY2(said.contains(u"new"_s), qPrintable(said));
}

int main(int argc, char **argv)
{
    Desktop desktop;
    if (!desktop.start({u"xdotool"_s}))
        missingProgram = desktop.missing;
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    QCoreApplication application(argc, argv);
    TestScreenReader test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screenreader.moc"
