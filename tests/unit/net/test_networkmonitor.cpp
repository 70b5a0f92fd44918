#include "net/networkmonitor.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <sched.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// A network of this process's own, in which the test may plug and unplug; as root at once, else by starting
/// itself again as root of a user namespace.
bool isOwnNetwork() {
    return geteuid() == 0 && unshare(CLONE_NEWNET) == 0;
}

bool ip(const QStringList& arguments) {
    return QProcess::execute(u"ip"_s, arguments) == 0;
}

} // namespace

/// The moment the network comes back is noticed; that it went away is nobody's business.
class TestNetworkMonitor final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listensOnThisMachine();
    void aNetworkThatComesBackIsTold();
};

void TestNetworkMonitor::listensOnThisMachine() {
    net::NetworkMonitor monitor;
    QVERIFY(monitor.start());
    QVERIFY(monitor.start()); // once is enough
}

void TestNetworkMonitor::aNetworkThatComesBackIsTold() {
    if (!isOwnNetwork()) {
        qWarning("no network of its own may be had here");
        return;
    }
    net::NetworkMonitor monitor;
    QVERIFY(monitor.start());
    const QSignalSpy changed(&monitor, &net::NetworkMonitor::changed);
    QVERIFY(ip({u"link"_s, u"set"_s, u"lo"_s, u"up"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000); // several pieces of news, told once
    QVERIFY(ip({u"addr"_s, u"add"_s, u"127.0.0.9/32"_s, u"dev"_s, u"lo"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 30'000);
}

QTEST_GUILESS_MAIN(TestNetworkMonitor)
#include "test_networkmonitor.moc"
