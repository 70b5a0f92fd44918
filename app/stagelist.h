#pragma once

#include "net/stage.h"

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace wizard {
class IconLabel;
class Label;
} // namespace wizard

namespace app {

/// The stages of a test of a connection below each other: icon, name, verdict in a word, time; below a stage
/// that needs the person what is wrong and what to do, with the certificates that were shown.
class StageList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageList)

public:
    explicit StageList(QWidget* parent = nullptr);

    /// All stages as they are before a test.
    void start(const QList<net::Stage>& stages);
    void showRunning(net::Stage::Id id);
    void show(const net::Stage& stage);

private:
    struct Row {
        wizard::IconLabel* icon = nullptr;
        wizard::Label* title = nullptr;
        wizard::Label* verdict = nullptr;
        wizard::Label* text = nullptr;
        wizard::Label* details = nullptr;
    };

    Row& rowOf(net::Stage::Id id);

    QGridLayout* m_grid;
    QHash<net::Stage::Id, Row> m_rows;
};

} // namespace app
