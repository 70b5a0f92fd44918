#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

/// A session bus of its own with the accessibility bus that belongs to it. Make it before what shall use it:
/// it is named in the environment. Ends what it started.
class AccessibilityBus final {
public:
    AccessibilityBus();
    ~AccessibilityBus();
    AccessibilityBus(const AccessibilityBus&) = delete;
    AccessibilityBus& operator=(const AccessibilityBus&) = delete;

    /// The bus on which programs tell what they show.
    QDBusConnection connection() const { return QDBusConnection(QStringLiteral("accessibility")); }

private:
    std::unique_ptr<QProcess> m_daemon;
};

/// Something in the tree of a program as AT-SPI tells it, by words alone: nothing here knows an object name.
class Heard final {
public:
    Heard(QDBusConnection bus, QString service, QString path);

    QString role() const;
    QString name() const { return text("Name"); }
    QString description() const { return text("Description"); }
    bool isShowing() const { return hasState(25); }
    bool isSensitive() const { return hasState(24); }
    bool isFocused() const { return hasState(12); }
    bool isChecked() const { return hasState(4); }
    QList<Heard> children() const;

    /// Does what it is there for: presses a button, chooses an option. False when it cannot be done.
    bool act() const;
    bool setText(const QString& text) const;

private:
    QString text(const char* property) const;
    bool hasState(int state) const;
    QVariantList call(const char* interface, const QString& method, const QVariantList& arguments = {}) const;

    QDBusConnection m_bus;
    QString m_service;
    QString m_path;
};

/// Finds its way through a program as a screen reader does: what is shown, by role and name.
class ScreenReader final : public QObject {
    Q_OBJECT

public:
    explicit ScreenReader(QDBusConnection bus);

    using Matches = std::function<bool(const Heard&)>;
    /// The first that is shown, of all programs on the bus; nothing when there is none now.
    std::optional<Heard> find(const Matches& matches) const;
    std::optional<Heard> find(const QString& role, const QString& name) const;
    /// "role: name" of all that is shown, for a person who looks why something was not found.
    QStringList everything() const;
    /// New names that were told of themselves, without anybody asking, since the last forget().
    const QStringList& announced() const { return m_announced; }
    void forget() { m_announced.clear(); }

private Q_SLOTS:
    void note(const QDBusMessage& message);

private:
    QList<Heard> programs() const;
    void walk(const Heard& from, const std::function<bool(const Heard&)>& visit, bool& isOver) const;

    QDBusConnection m_bus;
    QStringList m_announced;
};
