#pragma once

#include "support/faultproxy.h"
#include "support/rawserver.h"

#include <QRandomGenerator>

/// Everything that may happen, in the order of one seed.
class Chance final {
public:
    explicit Chance(quint32 seed) : m_random(seed) {}

    int below(int bound) { return m_random.bounded(bound); }
    bool oneIn(int bound) { return below(bound) == 0; }
    template <class T>
    T of(const QList<T>& all) {
        return all.at(below(int(all.size())));
    }
    QByteArray bytes(int size) {
        QByteArray made(size, Qt::Uninitialized);
        for (char& byte : made) {
            byte = char(below(256));
        }
        return made;
    }

    /// A fault of the network or of the Support Center at one step of a delivery.
    Fault fault(bool isKilled) {
        using enum Fault::Kind;
        const auto [method, path] = of<std::pair<QByteArray, QByteArray>>({
            {"POST", "/api/v2/requests"},
            {"POST", "/api/v2/requests"},
            {"POST", "/api/v2/requests"},
            {"POST", "/api/v2/uploads"},
            {"GET", "/api/v2/requests"},
            {"PUT", "/api/v2/requests/"},
            {"PUT", "/api/v2/requests/"},
            {"GET", "/api/v2/ticket_f"},
            {"", ""},
        });
        Fault fault{.kind = of<Fault::Kind>({Reset, CutRequest, CutRequest, SwallowAnswer, SwallowAnswer,
                                             SwallowAnswer, CutAnswer, CutAnswer, Delay, Replace,
                                             ReplaceAnswer, ReplaceAnswer}),
                    .method = method,
                    .path = path,
                    .times = 1 + below(2),
                    .bytes = below(oneIn(2) ? 100 : 3'000),
                    .delay = std::chrono::milliseconds(below(400)),
                    .answer = {}};
        if (isKilled && oneIn(2)) {
            fault.kind = Hang;
        }
        // What replaces the answer to a create that was taken must not claim that it was refused.
        fault.answer = fault.kind == Replace ? of(anyAnswers()) : of(faultyAnswers());
        return fault;
    }

private:
    static QList<QByteArray> faultyAnswers() {
        const QByteArray page = "<html>Sign in to the hotel</html>";
        return {httpAnswer("500 Internal Server Error", "{}"),
                httpAnswer("502 Bad Gateway", page),
                httpAnswer("503 Service Unavailable", page, "Retry-After: 1\r\n"),
                httpAnswer("200 OK", page, "Content-Type: text/html\r\n"),
                httpAnswer("200 OK", R"({"request":{"id")"),
                "nonsense\r\n\r\n"};
    }
    static QList<QByteArray> anyAnswers() {
        return faultyAnswers() +
               QList<QByteArray>{
                   httpAnswer("302 Found", "", "Location: http://portal.example/\r\n"),
                   httpAnswer("401 Unauthorized", R"({"error":"Couldn't authenticate you"})"),
                   httpAnswer("403 Forbidden", R"({"error":{"title":"Forbidden","message":"no"}})"),
                   httpAnswer("404 Not Found", R"({"error":"InvalidEndpoint"})"),
                   httpAnswer("413 Payload Too Large", R"({"error":"too large"})"),
                   httpAnswer("422 Unprocessable Entity", R"({"error":"RecordInvalid"})"),
                   httpAnswer("422 Unprocessable Entity",
                              R"({"error":"RecordInvalid","details":{"base":[{"description":)"
                              R"("Attachment: the upload token is expired","error":"InvalidUpload"}]}})"),
                   httpAnswer("429 Too Many Requests", "", "Retry-After: 1\r\n")};
    }

    QRandomGenerator m_random;
};
