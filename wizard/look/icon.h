#pragma once

#include "wizard/look/look.h"

#include <QWidget>

class QPainter;

namespace wizard {

/// Line icons drawn from the palette's colours, so that no font needs to have them.
enum class Icon { None, Empty, Dot, Check, Pencil, Warning, Error, Note, Arrow, Clock };

void drawIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& color);

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
