#pragma once

#include <QElapsedTimer>
#include <QString>

namespace app::cli {

/// One line on standard error that tells how far something is: only where that is a terminal, only when it
/// takes more than a second, written over again and gone in the end.
class ProgressLine final {
    Q_DISABLE_COPY_MOVE(ProgressLine)

public:
    ProgressLine();
    ~ProgressLine();

    /// True when it is time to show() something new.
    bool isDue() const;
    void show(const QString& text);

private:
    bool m_isTerminal;
    bool m_isShown = false;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceShown;
};

} // namespace app::cli
