#pragma once

#include "wizard/fields/pastedfiles.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace wizard {

/// Lets files and pictures be dropped anywhere on a widget, also onto the editors in it, and shows while
/// something is dragged that it may be dropped. Texts go where they went without it.
class FileDrop final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileDrop)

public:
    /// Watches the area and all that is in it by now.
    explicit FileDrop(QWidget* area);

Q_SIGNALS:
    void dropped(const wizard::PastedFiles& files);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showHighlight(bool isShown);

    QWidget* m_area;
    QPointer<QWidget> m_highlight;
};

} // namespace wizard
