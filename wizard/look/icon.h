#pragma once

#include "wizard/look/look.h"

#include <QIcon>
#include <QWidget>

class QPainter;

namespace wizard {

/// Our line icons (resources/icons, one stroke width, 16 units square), in a colour of the palette.
enum class Icon {
    None,
    Empty,
    Dot,
    Check,
    Pencil,
    Warning,
    Error,
    Note,
    Arrow,
    Clock,
    Help,
    Send,
    File,
    Mail
};

/// Draws the icon in the middle of the box. One that points along the reading direction is mirrored where
/// text runs from right to left (the painter's layout direction).
void drawIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& color);

/// The same for buttons, actions and the tray. `color`: of the text beside it.
QIcon iconOf(Icon icon, const QColor& color);

/// An icon beside a text; the text says the same, so that it is not read aloud.
class IconLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)

public:
    explicit IconLabel(QWidget* parent = nullptr);

    void set(Icon icon, look::Role role);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon = Icon::None;
    look::Role m_role = look::Role::Text;
};

} // namespace wizard
