#include "mail/smtp.h"

#include <QDeadlineTimer>
#include <QFile>

#include <curl/curl.h>
#include <memory>
#include <optional>

namespace mail {
namespace {

using Ending = Outcome::Ending;

/// What one exchange knows of itself while libcurl carries it out.
class Talk final {
public:
    explicit Talk(const Exchange& exchange) : m_exchange(exchange), m_file(exchange.file) {}

    Outcome run();

private:
    static size_t onReply(char* bytes, size_t size, size_t count, void* self);
    static int onDebug(CURL* handle, curl_infotype type, char* bytes, size_t size, void* self);
    static size_t onRead(char* bytes, size_t size, size_t count, void* self);
    static int onProgress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t sent);

    void takeReply(const QByteArray& line);
    void takeCommand(const QByteArray& line);
    size_t read(char* bytes, size_t most);
    bool goesOn(qint64 sent);
    bool mayBegin();

    void setUp(CURL* handle, curl_slist* recipients, char* words);
    Ending endingOf(CURLcode code) const;

    const Exchange& m_exchange;
    QFile m_file;
    Outcome m_outcome;
    QByteArray m_recipient;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    qint64 m_sent = 0;
    qsizetype m_refusedNeeded = 0;
    bool m_isSignedIn = false;
    bool m_hasBegun = false;
    bool m_isLeaving = false;
    std::optional<Ending> m_stopped;
    QByteArray m_stopReply; ///< kept while the connection is given up
    int m_stopCode = 0;
};

size_t Talk::onReply(char* bytes, size_t size, size_t count, void* self) {
    static_cast<Talk*>(self)->takeReply(QByteArray(bytes, qsizetype(size * count)));
    return size * count;
}

int Talk::onDebug(CURL* handle, curl_infotype type, char* bytes, size_t size, void* self) {
    Q_UNUSED(handle)
    if (type == CURLINFO_HEADER_OUT) {
        static_cast<Talk*>(self)->takeCommand(QByteArray(bytes, qsizetype(size)));
    }
    return 0;
}

size_t Talk::onRead(char* bytes, size_t size, size_t count, void* self) {
    return static_cast<Talk*>(self)->read(bytes, size * count);
}

int Talk::onProgress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t sent) {
    return static_cast<Talk*>(self)->goesOn(sent) ? 0 : 1;
}

void Talk::takeReply(const QByteArray& line) {
    constexpr qsizetype codeLength = 3;
    bool isCode = false;
    const int code = line.left(codeLength).toInt(&isCode);
    if (!isCode || m_isLeaving || (line.size() > codeLength && line[codeLength] == '-')) {
        return; // a line that is not the last one of its reply, or "goodbye"
    }
    constexpr int perClass = 100;
    constexpr int taken = 2;
    constexpr int signedIn = 235;
    m_deadline = QDeadlineTimer(m_exchange.patience.idle);
    m_outcome.reply = code;
    m_outcome.replyText = line.mid(codeLength + 1).trimmed();
    m_isSignedIn = m_isSignedIn || code == signedIn;
    if (m_outcome.isTextSent && !m_outcome.isAccepted) {
        m_outcome.isAccepted = code / perClass == taken;
        m_outcome.ending = Ending::Answered;
        m_stopped = Ending::Answered;
    } else if (m_outcome.command == "RCPT" && code / perClass != taken) {
        m_outcome.refused.append(m_recipient);
        if (m_exchange.to.indexOf(m_recipient) < m_exchange.needed) {
            ++m_refusedNeeded;
            m_stopCode = code;
            m_stopReply = m_outcome.replyText;
        }
    }
}

void Talk::takeCommand(const QByteArray& line) {
    // Only the command's name: what follows AUTH is the password.
    const QByteArray command = line.trimmed().split(' ').first().toUpper();
    static const QByteArrayList known{"EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"};
    m_isLeaving = m_isLeaving || command == "QUIT";
    if (!known.contains(command)) {
        return; // a further line of AUTH, or QUIT: all is decided
    }
    m_outcome.command = command;
    if (command == "RCPT") {
        const qsizetype from = line.indexOf('<') + 1;
        m_recipient = line.mid(from, line.indexOf('>') - from);
    }
}

/// Whether the text may go out now that the server wants it.
bool Talk::mayBegin() {
    if (m_refusedNeeded > 0) {
        m_stopped = Ending::Answered;
        m_outcome.command = "RCPT";
        m_outcome.reply = m_stopCode;
        m_outcome.replyText = m_stopReply;
        return false;
    }
    if (!m_exchange.server.user.isEmpty() && !m_isSignedIn) {
        m_stopped = Ending::NoSignIn;
        return false;
    }
    return true;
}

size_t Talk::read(char* bytes, size_t most) {
    if (!m_hasBegun && !mayBegin()) {
        return CURL_READFUNC_ABORT;
    }
    m_hasBegun = true;
    const qint64 got = m_file.read(bytes, qint64(most));
    if (got < 0) {
        m_stopped = Ending::NoFile;
        return CURL_READFUNC_ABORT;
    }
    // libcurl asks no further when it has the size that it was told. From here on the end may have gone out.
    if (m_file.atEnd()) {
        m_outcome.isTextSent = true;
        m_deadline = QDeadlineTimer(m_exchange.patience.answer);
    }
    return size_t(got);
}

bool Talk::goesOn(qint64 sent) {
    if (sent != m_sent) {
        m_sent = sent;
        if (!m_outcome.isTextSent) {
            m_deadline = QDeadlineTimer(m_exchange.patience.idle);
        }
    }
    if (m_exchange.goOn && !m_exchange.goOn(m_sent, m_file.size())) {
        m_stopped = Ending::Cancelled;
        return false;
    }
    // libcurl goes on without a sign-in when the server offers none.
    const bool isPast = m_outcome.command == "MAIL" || m_outcome.command == "RCPT";
    if (isPast && !m_exchange.server.user.isEmpty() && !m_isSignedIn) {
        m_stopped = Ending::NoSignIn;
        return false;
    }
    if (m_deadline.hasExpired() && !m_outcome.isAccepted) {
        m_stopped = Ending::Silent;
        return false;
    }
    return true;
}

void Talk::setUp(CURL* handle, curl_slist* recipients, char* words) {
    const Server& server = m_exchange.server;
    const QByteArray host =
        server.host.contains(u':') ? '[' + server.host.toLatin1() + ']' : server.host.toUtf8();
    // The name of this computer is nobody's business: an address literal takes its place (RFC 5321, 4.1.3).
    const QByteArray url = (server.security == Security::Tls ? "smtps://" : "smtp://") + host + ':' +
                           QByteArray::number(server.port) + "/%5B127.0.0.1%5D";
    const auto millis = [](std::chrono::milliseconds time) {
        return long(time.count());
    };
    curl_easy_setopt(handle, CURLOPT_URL, url.constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
                     long(server.security == Security::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!server.caFile.isEmpty()) {
        // The system's own authorities stay: they are found by folder.
        curl_easy_setopt(handle, CURLOPT_CAINFO, QFile::encodeName(server.caFile).constData());
    }
    if (!server.user.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, m_exchange.password.constData());
    }
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, millis(m_exchange.patience.connect));
    curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT,
                     long(std::chrono::ceil<std::chrono::seconds>(m_exchange.patience.answer).count()));
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, words);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &Talk::onReply);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &Talk::onReply);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &Talk::onDebug);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &Talk::onProgress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
    if (m_exchange.file.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, "NOOP");
        return;
    }
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, m_exchange.from.constData());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(m_file.size()));
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, &Talk::onRead);
    curl_easy_setopt(handle, CURLOPT_READDATA, this);
}

Ending Talk::endingOf(CURLcode code) const {
    if (m_stopped) {
        return *m_stopped;
    }
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return Ending::BadCertificate;
    case CURLE_USE_SSL_FAILED:
        return Ending::NoEncryption;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return Ending::Unreachable;
    case CURLE_OPERATION_TIMEDOUT:
        return Ending::Silent;
    default: { // hundreds of them: what the server said decides
        constexpr int firstRefusal = 400;
        return m_outcome.reply >= firstRefusal ? Ending::Answered : Ending::Broken;
    }
    }
}

Outcome Talk::run() {
    const bool isOnlyCheck = m_exchange.file.isEmpty();
    if (!isOnlyCheck && !m_file.open(QIODevice::ReadOnly)) {
        m_outcome.ending = Ending::NoFile;
        m_outcome.details = m_file.errorString().toUtf8();
        return m_outcome;
    }
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), &curl_easy_cleanup);
    curl_slist* list = nullptr;
    for (const QByteArray& one : m_exchange.to) {
        list = curl_slist_append(list, one.constData());
    }
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(list, &curl_slist_free_all);
    QByteArray words(CURL_ERROR_SIZE, '\0');
    setUp(handle.get(), recipients.get(), words.data());
    const CURLcode code = curl_easy_perform(handle.get());
    m_outcome.details = QByteArray(words.constData());
    m_outcome.ending = endingOf(code);
    if (isOnlyCheck && code == CURLE_OK) {
        const bool isMissing = !m_exchange.server.user.isEmpty() && !m_isSignedIn;
        m_outcome.ending = isMissing ? Ending::NoSignIn : Ending::Answered;
        m_outcome.isAccepted = !isMissing;
    }
    return m_outcome;
}

class CurlSmtp final : public Smtp {
public:
    CurlSmtp() { curl_global_init(CURL_GLOBAL_DEFAULT); }
    Outcome send(const Exchange& exchange) const override { return Talk(exchange).run(); }
};

} // namespace
} // namespace mail

extern "C" Q_DECL_EXPORT void* sw_module() {
    static mail::CurlSmtp module;
    return static_cast<mail::Smtp*>(&module);
}
