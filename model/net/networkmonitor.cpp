#include "net/networkmonitor.h"

#include <QSocketNotifier>

#include <array>
#include <chrono>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

namespace net {
namespace {

/// Long enough for the news of one event, short enough that nobody waits for it; also what keeps a link that
/// comes and goes from having everything tried all the time.
constexpr std::chrono::milliseconds calm{1'000};

bool isBetter(const nlmsghdr& message) {
    switch (message.nlmsg_type) {
    case RTM_NEWLINK:
    case RTM_NEWADDR:
    case RTM_NEWROUTE:
        return true;
    default: // of many that there are
        return false;
    }
}

} // namespace

NetworkMonitor::NetworkMonitor(QObject* parent) : QObject(parent) {
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &NetworkMonitor::changed);
}

NetworkMonitor::~NetworkMonitor() {
    delete m_notifier;
    if (m_socket >= 0) {
        ::close(m_socket);
    }
}

bool NetworkMonitor::start() {
    if (m_notifier) {
        return true;
    }
    m_socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    sockaddr_nl address = {};
    address.nl_family = AF_NETLINK;
    address.nl_groups =
        RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
    if (m_socket < 0 || ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        return false;
    }
    m_notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &NetworkMonitor::read);
    return true;
}

void NetworkMonitor::read() {
    constexpr size_t largest = 32 * 1024;
    alignas(nlmsghdr) std::array<char, largest> buffer;
    for (ssize_t size = 0; (size = ::recv(m_socket, buffer.data(), buffer.size(), 0)) > 0;) {
        auto left = static_cast<unsigned int>(size);
        for (auto* message = reinterpret_cast<nlmsghdr*>(buffer.data()); NLMSG_OK(message, left);
             message = NLMSG_NEXT(message, left)) {
            if (isBetter(*message)) {
                m_calm.start();
            }
        }
    }
}

} // namespace net
