#pragma once

#include "wizard/look/look.h"

#include <QWidget>

namespace wizard {

/// A group that stands out: a faint ground and a bar along its beginning in the colour of a role.
class Panel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Panel)

public:
    Panel(look::Role role, QWidget* parent);

    void setRole(look::Role role);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Role m_role;
};

} // namespace wizard
