#include "screenreader.h"

#include <QDBusArgument>
#include <QDBusObjectPath>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int startTime = 20'000;
constexpr int callTime = 10'000;
constexpr const char* accessible = "org.a11y.atspi.Accessible";

QVariantList ask(const QDBusConnection& bus, const QString& service, const QString& path,
                 const QString& interface, const QString& method, const QVariantList& arguments) {
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, callTime).arguments();
}

} // namespace

AccessibilityBus::AccessibilityBus() : m_daemon(std::make_unique<QProcess>()) {
    m_daemon->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_daemon->start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QByteArray address;
    while (!address.endsWith('\n') && m_daemon->waitForReadyRead(startTime)) {
        address += m_daemon->readAllStandardOutput();
    }
    if (!address.endsWith('\n')) {
        qFatal("dbus-daemon told no address: %s", m_daemon->readAllStandardError().constData());
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.trimmed());
    const QVariantList told =
        ask(QDBusConnection::connectToBus(QString::fromLatin1(address.trimmed()), u"session"_s),
            u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s, {});
    if (!QDBusConnection::connectToBus(told.value(0).toString(), u"accessibility"_s).isConnected()) {
        qFatal("there is no accessibility bus (package at-spi2-core): %s",
               qPrintable(told.value(0).toString()));
    }
}

AccessibilityBus::~AccessibilityBus() {
    QDBusConnection::disconnectFromBus(u"accessibility"_s);
    QDBusConnection::disconnectFromBus(u"session"_s);
    m_daemon->terminate(); // what it activated ends with it
    m_daemon->waitForFinished(startTime);
}

Heard::Heard(QDBusConnection bus, QString service, QString path)
    : m_bus(std::move(bus)), m_service(std::move(service)), m_path(std::move(path)) {}

QVariantList Heard::call(const char* interface, const QString& method, const QVariantList& arguments) const {
    return ask(m_bus, m_service, m_path, QString::fromLatin1(interface), method, arguments);
}

QString Heard::text(const char* property) const {
    return call("org.freedesktop.DBus.Properties", u"Get"_s,
                {QString::fromLatin1(accessible), QString::fromLatin1(property)})
        .value(0)
        .value<QDBusVariant>()
        .variant()
        .toString();
}

QString Heard::role() const {
    return call(accessible, u"GetRoleName"_s).value(0).toString();
}

bool Heard::hasState(int state) const {
    const QVariantList answer = call(accessible, u"GetState"_s);
    if (answer.isEmpty()) {
        return false;
    }
    QList<uint> words;
    answer.first().value<QDBusArgument>() >> words;
    return (words.value(state / 32) & (1U << (state % 32))) != 0;
}

QList<Heard> Heard::children() const {
    QList<Heard> found;
    const QVariantList answer = call(accessible, u"GetChildren"_s);
    if (answer.isEmpty()) {
        return found;
    }
    const auto argument = answer.first().value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        QString service;
        QDBusObjectPath path;
        argument.beginStructure();
        argument >> service >> path;
        argument.endStructure();
        found.append({m_bus, service, path.path()});
    }
    argument.endArray();
    return found;
}

bool Heard::act() const {
    constexpr int first = 0;
    return isSensitive() && call("org.a11y.atspi.Action", u"DoAction"_s, {first}).value(0).toBool();
}

bool Heard::setText(const QString& text) const {
    return call("org.a11y.atspi.EditableText", u"SetTextContents"_s, {text}).value(0).toBool();
}

ScreenReader::ScreenReader(QDBusConnection bus) : m_bus(std::move(bus)) {
    // Programs tell only what somebody wants to hear.
    ask(m_bus, u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s, u"org.a11y.atspi.Registry"_s,
        u"RegisterEvent"_s, {u"object:property-change:accessible-name"_s});
    m_bus.connect({}, {}, u"org.a11y.atspi.Event.Object"_s, u"PropertyChange"_s, this,
                  SLOT(note(QDBusMessage)));
}

void ScreenReader::note(const QDBusMessage& message) {
    if (message.arguments().value(0).toString() == u"accessible-name"_s) {
        const QString name = message.arguments().value(3).value<QDBusVariant>().variant().toString();
        m_announced.append(name.isEmpty() ? Heard(m_bus, message.service(), message.path()).name() : name);
    }
}

QList<Heard> ScreenReader::programs() const {
    return Heard(m_bus, u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s).children();
}

void ScreenReader::walk(const Heard& from, const std::function<bool(const Heard&)>& visit,
                        bool& isOver) const {
    for (const Heard& child : from.children()) {
        if (isOver) {
            return;
        }
        if (child.isShowing()) {
            isOver = visit(child);
            walk(child, visit, isOver);
        }
    }
}

std::optional<Heard> ScreenReader::find(const Matches& matches) const {
    std::optional<Heard> found;
    bool isOver = false;
    for (const Heard& program : programs()) {
        walk(
            program,
            [&](const Heard& heard) {
                if (matches(heard)) {
                    found = heard;
                }
                return found.has_value();
            },
            isOver);
    }
    return found;
}

std::optional<Heard> ScreenReader::find(const QString& role, const QString& name) const {
    return find([&](const Heard& heard) { return heard.name() == name && heard.role() == role; });
}

QStringList ScreenReader::everything() const {
    QStringList lines;
    bool isOver = false;
    for (const Heard& program : programs()) {
        walk(
            program,
            [&lines](const Heard& heard) {
                const QString name = heard.name();
                if (!name.isEmpty()) {
                    lines.append(heard.role() + u": "_s + name);
                }
                return false;
            },
            isOver);
    }
    return lines;
}
