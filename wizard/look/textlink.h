#pragma once

#include "wizard/look/heights.h"
#include "wizard/look/look.h"

#include <QPushButton>

namespace wizard {

/// A wrapping, underlined text that leads somewhere inside the program; to keyboard and screen reader a
/// button.
class TextLink final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextLink)

public:
    TextLink(QString text, look::Role role, QWidget* parent);

    /// Underlined only while it is pointed at or has the focus: for a list of many.
    void setQuiet(bool isQuiet) { m_isQuiet = isQuiet; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect textBox(int width) const;

    QString m_text;
    look::Role m_role;
    bool m_isQuiet = false;
    mutable look::Heights m_heights;
};

} // namespace wizard
