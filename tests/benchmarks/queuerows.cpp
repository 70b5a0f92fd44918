#include "app/program.h"
#include "benchmarks/rows.h"
#include "benchmarks/screen.h"
#include "store/accountbook.h"
#include "store/draftstore.h"
#include "ticket/requestfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int delivered = 100;
constexpr int queued = 1000;
constexpr int rounds = 5;

template <class Condition>
void waitUntil(const Condition& isSo) {
    while (!isSo()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

std::unique_ptr<app::Program> opened(const QString& folder, bool isPractice) {
    auto program = app::Program::open({.folder = core::DataFolder::below(folder), .isPractice = isPractice});
    if (!program) {
        qFatal("%s", qPrintable(program.error().text));
    }
    return std::move(*program);
}

/// So many complete requests in the outbox of the first account.
void fillOutbox(app::Program& program, int count) {
    const ticket::Account account = program.accounts().first();
    const auto example =
        ticket::parseRequestFile(ticket::exampleRequestFile(program.form(), account), program.form());
    int stored = 0;
    for (int number = 0; number < count; ++number) {
        ticket::Draft draft = example->draft;
        draft.id = core::newIntentId();
        draft.account = account.id;
        draft.formId = program.form().id;
        draft.formVersion = program.form().version;
        program.outbox()
            .enqueue(&program, program.form(), draft, account)
            ->then(&program, [&](const core::Result<store::Entry>& entry) {
                if (!entry) {
                    qFatal("%s", qPrintable(entry.error().text));
                }
                ++stored;
            });
    }
    waitUntil([&] { return stored == count; });
}

QByteArray authorizationOf(app::Program& program, const ticket::Account& account) {
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

/// The same bytes again and again, each with one commit.
double bareLoop(app::Program& program, const QByteArray& body) {
    const ticket::Account account = program.accounts().first();
    auto connection =
        store::Connection::open(program.folder().database(), store::Connection::Mode::ReadWrite, u":/sql"_s);
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(account.url.toString() + u"/api/v2/requests.json"_s));
    request.setRawHeader("Authorization", authorizationOf(program, account));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const ticket::Draft draft = ticket::newDraft(program.form(), account, program.clock().now());
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < delivered; ++number) {
        const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
        waitUntil([&] { return reply->isFinished(); });
        if (reply->error() != QNetworkReply::NoError || !store::saveDraft(**connection, draft)) {
            qFatal("the bare POST failed: %s", qPrintable(reply->errorString()));
        }
    }
    return 1000.0 * delivered / double(timer.elapsed());
}

Row throughput() {
    const QTemporaryDir folder;
    const auto program = opened(folder.path(), true);
    fillOutbox(*program, delivered);
    QSet<core::IntentId> open;
    const auto queue = program->outbox().entries(false);
    for (const store::Entry& entry : *queue) {
        open.insert(entry.id);
    }
    QObject::connect(&program->outbox(), &delivery::Outbox::entryChanged, program.get(),
                     [&](const core::IntentId& id) {
                         if (const auto entry = program->outbox().entry(id); !(*entry)->isOpen()) {
                             open.remove(id);
                         }
                     });
    QElapsedTimer timer;
    timer.start();
    program->dispatcher().start();
    waitUntil([&] { return open.isEmpty(); });
    const double mine = 1000.0 * delivered / double(timer.elapsed());
    const auto all = program->outbox().entries(true).value();
    if (std::ranges::any_of(all, [](const store::Entry& entry) { return !entry.receipt; })) {
        qFatal("not all entries were delivered");
    }
    return {u"deliver: queued entries / bare loop of POST and commit, per second"_s, mine,
            bareLoop(*program, all.first().createBody), std::nullopt};
}

/// A folder with an account whose Support Center does not answer.
void addAccount(const QString& folder) {
    const core::DataFolder data = core::DataFolder::below(folder);
    ticket::Account account = app::Program::practiceAccount();
    account.id = core::AccountId(u"main"_s);
    account.isPractice = false;
    account.url = QUrl(u"http://127.0.0.1:9"_s);
    account.user = u"alex@example.com"_s;
    account.secret = {.place = ticket::SecretReference::Place::Environment, .name = u"SW_BENCH_SECRET"_s};
    if (!data.create() || !store::AccountBook(data.accountsFile()).write({account})) {
        qFatal("the account could not be written");
    }
}

Row memory() {
    qputenv("SW_BENCH_SECRET", "token");
    const QTemporaryDir idle;
    const QTemporaryDir full;
    addAccount(idle.path());
    addAccount(full.path());
    fillOutbox(*opened(full.path(), false), queued);
    Screen screen;
    QList<double> mine;
    QList<double> others;
    for (int round = 0; round < rounds; ++round) {
        for (const auto& [folder, values] :
             {std::pair(full.path(), &mine), std::pair(idle.path(), &others)}) {
            values->append(
                screen.look({.path = QStringLiteral(SW_PROGRAM), .arguments = {u"--data-dir"_s, folder}})
                    .resident);
        }
    }
    return {u"memory: resident, 1000 queued entries / none, MB"_s, median(mine), median(others),
            std::nullopt};
}

} // namespace

QList<Row> queueRows() {
    return {throughput(), memory()};
}
