#include "benchmarks/screen.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <poll.h>
#include <sys/prctl.h>
#include <xcb/xcb.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
constexpr int restMillis = 700;

template <class T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;
template <class T>
Reply<T> reply(T* given) {
    return {given, &std::free};
}

[[noreturn]] void giveUp(const QString& why) {
    std::fputs((u"bench: %1\n"_s.arg(why)).toUtf8().constData(), stderr);
    std::exit(1);
}

void setUp(QProcess& process) {
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.setStandardInputFile(QProcess::nullDevice());
}

void end(QProcess& process) {
    process.terminate();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
    }
}

/// Of a "Name:   1234 kB" line, in MB; 0 where there is none.
double megabytes(const QString& path, const QByteArray& name) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(name)) {
            return line.simplified().split(' ').value(1).toDouble() / 1024;
        }
    }
    return 0;
}

} // namespace

Screen::Screen() : m_server(std::make_unique<QProcess>()) {
    setUp(*m_server);
    m_server->start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s,
                                u"-nolisten"_s, u"tcp"_s, u"-ac"_s});
    while (!m_display.endsWith('\n')) {
        if (!m_server->waitForReadyRead(patience)) {
            giveUp(u"Xvfb does not start (package xvfb)"_s);
        }
        m_display += m_server->readAllStandardOutput();
    }
    m_display = ":" + m_display.trimmed();
    m_connection = xcb_connect(m_display.constData(), nullptr);
    if (xcb_connection_has_error(m_connection)) {
        giveUp(u"no connection to Xvfb"_s);
    }
    const QByteArray title = "_NET_WM_NAME";
    const auto atom = reply(xcb_intern_atom_reply(
        m_connection, xcb_intern_atom(m_connection, 0, quint16(title.size()), title.constData()), nullptr));
    m_titleAtom = atom ? atom->atom : 0;
    const quint32 events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    xcb_change_window_attributes(m_connection, root, XCB_CW_EVENT_MASK, &events);
    xcb_flush(m_connection);
}

Screen::~Screen() {
    xcb_disconnect(m_connection);
    end(*m_server);
}

Screen::Seen Screen::look(const Program& program) {
    while (const auto old = reply(xcb_poll_for_event(m_connection))) {
        // of the former program
    }
    QProcess process;
    setUp(process);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, QString::fromLatin1(m_display));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program.path, program.arguments);
    waitForPicture(process, program.title);
    Seen seen{.millis = double(timer.nsecsElapsed()) / 1e6};
    process.waitForFinished(restMillis);
    const QString folder = u"/proc/%1/"_s.arg(process.processId());
    seen.resident = megabytes(folder + u"status"_s, "VmRSS:");
    seen.proportional = megabytes(folder + u"smaps_rollup"_s, "Pss:");
    end(process);
    return seen;
}

void Screen::waitForPicture(const QProcess& process, const QString& title) {
    QElapsedTimer timer;
    timer.start();
    QList<quint32> wanted;
    while (timer.elapsed() < patience) {
        noteNewWindows(title, wanted);
        if (std::ranges::any_of(wanted, [this](quint32 window) { return isPainted(window); })) {
            return;
        }
        pollfd socket{xcb_get_file_descriptor(m_connection), POLLIN, 0};
        // A window is waited for; a picture has to be asked for.
        const timespec pause = wanted.isEmpty() ? timespec{1, 0} : timespec{0, 200'000};
        ppoll(&socket, 1, &pause, nullptr);
    }
    giveUp(u"%1 shows no window"_s.arg(process.program()));
}

void Screen::noteNewWindows(const QString& title, QList<quint32>& wanted) {
    while (const auto event = reply(xcb_poll_for_event(m_connection))) {
        if ((event->response_type & 0x7F) != XCB_MAP_NOTIFY) {
            continue;
        }
        const xcb_window_t window = reinterpret_cast<xcb_map_notify_event_t*>(event.get())->window;
        if (titleOf(window).contains(title)) {
            wanted.append(window);
        } else {
            // Out of the way: before its first picture a window shows what lies below it.
            const quint32 away = 4000;
            xcb_configure_window(m_connection, window, XCB_CONFIG_WINDOW_X, &away);
            xcb_flush(m_connection);
        }
    }
}

/// A window without a picture yet shows the black of the empty screen.
bool Screen::isPainted(quint32 window) {
    const auto box =
        reply(xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
    if (!box) {
        return false;
    }
    const auto image = reply(xcb_get_image_reply(
        m_connection,
        xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, qint16(box->width / 4),
                      qint16(box->height / 2), quint16(box->width / 2), 1, 0x00FFFFFF),
        nullptr));
    if (!image) {
        return false; // gone, or not wholly on the screen
    }
    const quint8* bytes = xcb_get_image_data(image.get());
    return std::any_of(bytes, bytes + xcb_get_image_data_length(image.get()),
                       [](quint8 byte) { return byte != 0; });
}

QString Screen::titleOf(quint32 window) {
    const auto property = reply(xcb_get_property_reply(
        m_connection,
        xcb_get_property(m_connection, 0, window, XCB_ATOM_WM_NAME, XCB_GET_PROPERTY_TYPE_ANY, 0, 64),
        nullptr));
    return property ? QString::fromUtf8(static_cast<const char*>(xcb_get_property_value(property.get())),
                                        xcb_get_property_value_length(property.get()))
                    : QString();
}
