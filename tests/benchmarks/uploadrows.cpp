#include "benchmarks/rows.h"
#include "benchmarks/sink.h"
#include "net/qttransport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
constexpr double megabyte = 1024.0 * 1024.0;

/// Resident memory of this process, MB.
double resident() {
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / megabyte;
}

/// What an upload does to the thread it runs in.
class Watch final {
public:
    Watch() : m_idle(resident()) {
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.setInterval(1);
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { look(); });
        m_clock.start();
        m_tick.start();
    }

    /// Longest time between two turns of the event loop, ms.
    double gap() const { return m_gap; }
    /// Most memory above what was taken before, MB.
    double memory() const { return m_memory; }

private:
    void look() {
        m_gap = std::max(m_gap, double(m_clock.nsecsElapsed()) / 1e6);
        constexpr int oftenEnough = 50;
        if (++m_turns % oftenEnough == 0) {
            m_memory = std::max(m_memory, resident() - m_idle);
        }
        m_clock.start();
    }

    QTimer m_tick;
    QElapsedTimer m_clock;
    double m_idle;
    double m_gap = 0;
    double m_memory = 0;
    int m_turns = 0;
};

struct Course {
    QList<double> speeds = {}; ///< MB/s
    QList<double> gaps = {};
    QList<double> memories = {};

    void take(double megabytes, const QElapsedTimer& timer, const Watch& watch) {
        speeds.append(megabytes / (double(timer.nsecsElapsed()) / 1e9));
        gaps.append(watch.gap());
        memories.append(watch.memory());
    }
};

template <class Condition>
void waitUntil(const Condition& isSo) {
    while (!isSo()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void uploadOurs(Course& course, const QUrl& url, const QString& file, qint64 size) {
    net::QtTransport transport;
    const Watch watch;
    QElapsedTimer timer;
    timer.start();
    net::Request request;
    request.method = net::Request::Method::Post;
    request.url = url;
    request.pathTemplate = u"/upload"_s;
    request.body = net::Body::file(file, size, "application/octet-stream");
    QObject context;
    std::optional<core::Result<net::Response>> answer;
    transport.send(&context, std::move(request))->then(&context, [&](core::Result<net::Response> given) {
        answer = std::move(given);
    });
    waitUntil([&] { return answer.has_value(); });
    if (!*answer) {
        qFatal("the upload failed: %s", qPrintable(answer->error().details));
    }
    course.take(double(size) / megabyte, timer, watch);
}

void uploadBare(Course& course, const QUrl& url, const QString& file, qint64 size) {
    QNetworkAccessManager manager;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        qFatal("no file to upload");
    }
    const Watch watch;
    QElapsedTimer timer;
    timer.start();
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, size);
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, &source));
    waitUntil([&] { return reply->isFinished(); });
    if (reply->error() != QNetworkReply::NoError) {
        qFatal("the bare upload failed: %s", qPrintable(reply->errorString()));
    }
    course.take(double(size) / megabyte, timer, watch);
}

/// MB/s; nothing where curl is not installed.
std::optional<double> uploadCurl(const QUrl& url, const QString& file, qint64 size) {
    const QString curl = QStandardPaths::findExecutable(u"curl"_s);
    if (curl.isEmpty()) {
        return std::nullopt;
    }
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(curl, {u"--silent"_s, u"--show-error"_s, u"--noproxy"_s, u"*"_s, u"--request"_s, u"POST"_s,
                         u"--upload-file"_s, file, u"--output"_s, u"/dev/null"_s, url.toString()});
    constexpr int forever = -1;
    if (!process.waitForFinished(forever) || process.exitCode() != 0) {
        qFatal("curl failed: %s", process.readAllStandardError().constData());
    }
    return double(size) / megabyte / (double(timer.nsecsElapsed()) / 1e9);
}

} // namespace

QList<Row> uploadRows(int megabytes) {
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"upload"_s);
    const qint64 size = qint64(megabytes) * 1024 * 1024;
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size)) { // with holes: no disk is measured
        qFatal("no file to upload");
    }
    const Sink sink;
    Course ours;
    Course bare;
    QList<double> curl;
    for (int round = 0; round < rounds; ++round) {
        // Now one first, now the other: what else the machine does slows both.
        if (round % 2 == 0) {
            uploadOurs(ours, sink.url(), name, size);
            uploadBare(bare, sink.url(), name, size);
        } else {
            uploadBare(bare, sink.url(), name, size);
            uploadOurs(ours, sink.url(), name, size);
        }
        if (const auto speed = uploadCurl(sink.url(), name, size)) {
            curl.append(*speed);
        }
    }
    constexpr double speedGoal = 0.9;
    const QString of = u"upload of %1 MB: "_s.arg(megabytes);
    return {{of + u"speed / bare upload (at least 0.9), MB/s"_s, median(ours.speeds), median(bare.speeds),
             speedGoal},
            {of + u"speed / curl, MB/s"_s, median(ours.speeds), median(curl), std::nullopt},
            {of + u"longest turn of the loop / bare (ours at most 16), ms"_s, median(ours.gaps),
             median(bare.gaps), std::nullopt},
            {of + u"memory above idle / bare (ours at most 16), MB"_s, median(ours.memories),
             median(bare.memories), std::nullopt}};
}
