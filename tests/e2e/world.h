#pragma once

#include "center/practicecenter.h"
#include "launch.h"
#include "support/faultproxy.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

/// A data folder for the real program, a Support Center reached over HTTP (the practice center, served by
/// this test's process), and a fault proxy in front of it. The account "test" goes through the proxy with a
/// token from a file.
class World final {
public:
    World();

    /// Runs the program on the data folder to its end.
    Outcome run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// The same in another way: --data-dir is put before the arguments.
    Outcome launch(Launch launch) const;
    /// Starts it and returns at once; the process ends with the object.
    std::unique_ptr<QProcess> start(const QStringList& arguments) const;

    /// A request that is complete and urgent, for the account "test", written to a file of that name.
    QString writeRequest(const QString& id, const QJsonObject& fields = {},
                         const QStringList& attachments = {}) const;
    /// A file of so many pseudo-random bytes.
    QString writeFile(const QString& name, qint64 size) const;

    /// What the Support Center holds, asked over HTTP past the proxy.
    QJsonArray tickets() const;
    QJsonObject ticket(const QString& id) const;
    /// Those that carry the marker of this intent.
    QList<QJsonObject> ticketsOf(const QString& intent) const;
    QJsonObject get(const QString& path) const;
    QByteArray download(const QUrl& url) const;
    /// The account book gets one more account, or the other one of the same id.
    void keepAccount(const ticket::Account& account) const;
    /// The account "test".
    ticket::Account account() const;

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray token() const { return m_token; }
    FaultProxy& proxy() const { return *m_proxy; }
    const center::Access& access() const { return m_access; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<center::PracticeCenter> m_center;
    center::Access m_access;
    QByteArray m_token;
    std::unique_ptr<FaultProxy> m_proxy;
};
