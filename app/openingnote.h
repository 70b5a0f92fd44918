#pragma once

#include <QWidget>

namespace app {

/// Says that the program is starting while its files are brought up to date or repaired. Closing it ends the
/// start.
class OpeningNote final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpeningNote)

public:
    OpeningNote();
};

} // namespace app
