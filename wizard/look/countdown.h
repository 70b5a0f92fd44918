#pragma once

#include "wizard/look/look.h"

#include <QWidget>

namespace wizard {

/// Time that is left, in digits of one width so that nothing beside it moves. It changes each second, so it
/// is silent: what a screen reader must say is said by whoever shows it.
class Countdown final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Countdown)

public:
    explicit Countdown(QWidget* parent);

    /// "29:12"; hidden when it is empty.
    void show(const QString& digits);
    const QString& digits() const { return m_digits; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int widthOf(QChar character) const;

    QString m_digits;
};

} // namespace wizard
