#include "app/program.h"
#include "benchmarks/rows.h"
#include "store/draftstore.h"
#include "store/outboxstore.h"
#include "wizard/session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 15;

double millis(const QElapsedTimer& timer) {
    return double(timer.nsecsElapsed()) / 1e6;
}

template <class Condition>
void waitUntil(const Condition& isSo) {
    while (!isSo()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

wizard::Session::Parts partsOf(app::Program& program) {
    return {.form = program.form(),
            .accounts = program.accounts(),
            .drafts = program.drafts(),
            .outbox = program.outbox(),
            .collector = program.collector(),
            .clock = program.clock(),
            .signIn = {},
            .otherDrafts = {}};
}

/// One outage request, from "Send request" to the receipt; the entry as it was then.
store::Entry send(app::Program& program, QList<double>& times) {
    const ticket::Account account = program.accounts().first();
    wizard::Session session(partsOf(program),
                            ticket::newDraft(program.form(), account, program.clock().now()));
    session.setValues({{u"situation"_s, u"production_down"_s},
                       {u"criteria"_s, QJsonArray{u"processes"_s, u"majority"_s, u"no_workaround"_s}},
                       {u"subject"_s, u"Logins fail for all users since 02:40"_s},
                       {u"description"_s, u"Every login ends with an error page. "_s.repeated(50)},
                       {u"callback"_s, u"+1 425 555 0100"_s}});
    session.flush();
    if (!session.canSend()) {
        qFatal("the request is not complete");
    }
    QElapsedTimer timer;
    timer.start();
    session.send();
    waitUntil([&] { return session.entry() && session.entry()->receipt; });
    times.append(millis(timer));
    return *session.entry();
}

/// The same bytes in one bare POST, and one commit of the draft beside it.
double postAndCommit(QNetworkAccessManager& network, const app::Program& program,
                     const QByteArray& authorization, const QByteArray& body, store::Connection& connection) {
    const ticket::Account account = program.accounts().first();
    QNetworkRequest request(QUrl(account.url.toString() + u"/api/v2/requests.json"_s));
    request.setRawHeader("Authorization", authorization);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const ticket::Draft draft = ticket::newDraft(program.form(), account, program.clock().now());
    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    waitUntil([&] { return reply->isFinished(); });
    if (reply->error() != QNetworkReply::NoError || !store::saveDraft(connection, draft)) {
        qFatal("the bare POST failed: %s", qPrintable(reply->errorString()));
    }
    return millis(timer);
}

QByteArray authorizationOf(app::Program& program) {
    const ticket::Account account = program.accounts().first();
    QByteArray found;
    program.credentials()
        .read(&program, account)
        ->then(&program, [&](const core::Result<core::Secret>& secret) {
            found =
                secret ? "Basic " + (account.user.toUtf8() + "/token:" + secret->reveal()).toBase64() : "-";
        });
    waitUntil([&] { return !found.isEmpty(); });
    return found;
}

} // namespace

QList<Row> sendRows() {
    const QTemporaryDir folder;
    const core::DataFolder data = core::DataFolder::below(folder.path());
    auto program = app::Program::open({.folder = data, .isPractice = true});
    if (!program) {
        qFatal("%s", qPrintable(program.error().text));
    }
    auto connection =
        store::Connection::open(data.database(), store::Connection::Mode::ReadWrite, u":/sql"_s);
    if (!connection) {
        qFatal("%s", qPrintable(connection.error().text));
    }
    (*program)->dispatcher().start();
    const QByteArray authorization = authorizationOf(**program);
    QNetworkAccessManager network;
    QList<double> mine;
    QList<double> bare;
    for (int round = 0; round <= rounds; ++round) {
        const store::Entry entry = send(**program, mine);
        bare.append(postAndCommit(network, **program, authorization, entry.createBody, **connection));
        if (round == 0) { // warms up
            mine.clear();
            bare.clear();
        }
    }
    return {{u"send: \"Send request\" to receipt / bare POST and commit, ms"_s, median(mine), median(bare),
             std::nullopt}};
}
