#pragma once

#include "wizard/look/label.h"

class QAbstractButton;

namespace wizard {

/// A check box or radio button whose text wraps; a click on the text is a click on the button, and the focus
/// is drawn around both. Qt's own buttons cannot break a line.
class OptionRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OptionRow)

public:
    /// Takes the button as its child and names it for a screen reader.
    OptionRow(QAbstractButton* button, const QString& text, Label::Weight weight, QWidget* parent);

    /// How far a text below must be moved in to stand under the row's text.
    static int indent(const QAbstractButton* button);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractButton* m_button;
};

} // namespace wizard
