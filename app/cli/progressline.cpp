#include "app/cli/progressline.h"

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace app::cli {
namespace {

/// What fits into the line with the cursor behind it; nothing that a terminal would obey.
QString fitting(const QString& text) {
    constexpr int usual = 80;
    winsize size{};
    const bool isKnown = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    const qsizetype columns = (isKnown ? size.ws_col : usual) - 1;
    QString line = text;
    for (QChar& c : line) {
        c = c.isPrint() ? c : QChar(u'?');
    }
    // The end says how far it is.
    return line.size() > columns ? u'…' + line.last(columns - 1) : line;
}

void put(const QByteArray& bytes) {
    std::ignore = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::ignore = std::fflush(stderr);
}

} // namespace

ProgressLine::ProgressLine() : m_isTerminal(isatty(STDERR_FILENO) == 1) {
    m_sinceStart.start();
}

ProgressLine::~ProgressLine() {
    if (m_isShown) {
        put("\r\033[K");
    }
}

bool ProgressLine::isDue() const {
    constexpr qint64 patience = 1000;
    constexpr qint64 pause = 100;
    return m_isTerminal && m_sinceStart.elapsed() > patience &&
           (!m_isShown || m_sinceShown.elapsed() > pause);
}

void ProgressLine::show(const QString& text) {
    put('\r' + fitting(text).toLocal8Bit() + "\033[K");
    m_isShown = true;
    m_sinceShown.start();
}

} // namespace app::cli
