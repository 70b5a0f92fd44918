#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "ticket/form.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace center {

/// How to reach a running practice center.
struct Access {
    QUrl url;
    QString user;
    core::Secret token;
};

/// The embedded Support Center: a Zendesk-compatible HTTP server on 127.0.0.1 in its own thread, with its own
/// SQLite file and uploads below `folder`. One process serves a folder at a time (OS file lock); it writes
/// center.json (0600) with url, user, token for others. Knows nothing of the provider: they meet over HTTP
/// only.
class PracticeCenter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PracticeCenter)

public:
    /// Mirrors the program's built-in form.
    explicit PracticeCenter(QString folder, QObject* parent = nullptr);
    /// Mirrors this form. The clock is read in the center's thread.
    PracticeCenter(QString folder, ticket::Form form, const core::Clock& clock, QObject* parent = nullptr);
    /// Stops listening and ends the thread.
    ~PracticeCenter() override;

    /// Starts on the port and returns how to reach it; when another process serves the folder already, the
    /// access to that one. 0 = the port it had the last time, so that kept links still open, or any free one.
    /// Waits until it listens (a few milliseconds; up to three seconds while another process is just starting
    /// or ending).
    core::Result<Access> start(quint16 port);
    /// Whether this process serves (and not another one).
    bool isServing() const;

private:
    class Server;

    core::Result<Access> serve(quint16 port);

    QString m_folder;
    ticket::Form m_form;
    const core::Clock& m_clock;
    std::unique_ptr<Server> m_server;
};

} // namespace center
