#include "credentials/keychain.h"

#include <QCoreApplication>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace credentials::keychain {
namespace {

const QString& service() {
    static const QString name = u"support-wizard"_s;
    return name;
}

core::Error actionRequired(const QString& text, const QString& details) {
    return {.kind = core::ErrorKind::ActionRequired,
            .text = text,
            .details = details,
            .scope = core::ErrorScope::Account};
}

core::Error meaning(const QKeychain::Job& job) {
    const QString words = u"keychain error %1: %2"_s.arg(int(job.error())).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        // A locked Secret Service that cannot ask the person to unlock it says the same.
        return actionRequired(QCoreApplication::translate(
                                  "credentials", "The keychain holds no secret for this account, or it is "
                                                 "locked. Unlock it, or sign in again."),
                              words);
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return actionRequired(QCoreApplication::translate(
                                  "credentials", "The keychain did not give access. Unlock it and allow this "
                                                 "program to use it, then try again."),
                              words);
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return actionRequired(QCoreApplication::translate(
                              "credentials", "The keychain of this computer cannot be used. Name a file that "
                                             "holds the secret (--secret-file) or an environment variable "
                                             "for this account, or type the secret for this run."),
                          words);
}

/// Starts the job; `take` makes the answer from a job that succeeded, or that failed in a way that does not
/// matter.
template <class T, class Job>
core::Call<T>* started(QObject* parent, Job* job, const QString& key, std::chrono::milliseconds limit,
                       std::function<core::Result<T>(const Job&)> take) {
    auto* call = new core::Call<T>(parent);
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, call,
                     [call, job, take = std::move(take)] { call->finish(take(*job)); });
    // The job cannot be stopped; whatever it brings later finds no receiver.
    QTimer::singleShot(limit, call, [call] {
        call->finish(core::fail(actionRequired(
            QCoreApplication::translate(
                "credentials",
                "The keychain did not answer. Answer its question or unlock it, then try again."),
            u"keychain time limit"_s)));
    });
    job->start();
    return call;
}

} // namespace

core::Call<core::Secret>* read(QObject* parent, const QString& key, std::chrono::milliseconds limit) {
    using Job = QKeychain::ReadPasswordJob;
    return started<core::Secret, Job>(parent, new Job(service()), key, limit,
                                      [](const Job& job) -> core::Result<core::Secret> {
                                          if (job.error() != QKeychain::NoError) {
                                              return core::fail(meaning(job));
                                          }
                                          return core::Secret(job.binaryData());
                                      });
}

core::Call<void>* write(QObject* parent, const QString& key, const core::Secret& secret,
                        std::chrono::milliseconds limit) {
    using Job = QKeychain::WritePasswordJob;
    auto* job = new Job(service());
    job->setBinaryData(secret.reveal());
    return started<void, Job>(parent, job, key, limit, [](const Job& done) -> core::Done {
        return done.error() == QKeychain::NoError ? core::Done{} : core::fail(meaning(done));
    });
}

core::Call<void>* remove(QObject* parent, const QString& key, std::chrono::milliseconds limit) {
    using Job = QKeychain::DeletePasswordJob;
    return started<void, Job>(parent, new Job(service()), key, limit, [](const Job& job) -> core::Done {
        const bool isGone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
        return isGone ? core::Done{} : core::fail(meaning(job));
    });
}

} // namespace credentials::keychain
