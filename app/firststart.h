#pragma once

#include <QScrollArea>

namespace app {

/// What a first start without any account shows: connect the Support Center, or practise.
class FirstStart final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstStart)

public:
    explicit FirstStart(QWidget* parent = nullptr);

Q_SIGNALS:
    void connectWanted();
    void practiceWanted();
};

} // namespace app
