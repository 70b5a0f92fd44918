#include "app/signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace app {
namespace {

int ends[2] = {-1, -1}; // NOLINT: a signal handler reaches nothing else

extern "C" void onSignal(int) {
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(ends[0], &byte, 1); // async-signal-safe
}

} // namespace

SignalWatch::SignalWatch(QObject* parent) : QObject(parent) {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        return; // the signals keep their default: the program ends at once, the database is whole all the
                // same
    }
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = read(ends[1], &byte, 1);
        Q_EMIT quitWanted();
    });
    struct sigaction action{};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        sigaction(signal, &action, nullptr);
    }
}

SignalWatch::~SignalWatch() {
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        ::signal(signal, SIG_DFL);
    }
    for (int& end : ends) {
        close(end);
        end = -1;
    }
}

} // namespace app
