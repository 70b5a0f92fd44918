#include "wizard/fields/filedrop.h"

#include "wizard/look/look.h"

#include <QDropEvent>
#include <QPainter>
#include <QWidget>

namespace wizard {

namespace {

/// A frame with one word of what will happen, over the part of the page that is seen.
class Highlight final : public QWidget {
public:
    explicit Highlight(QWidget* area) : QWidget(area) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setObjectName(QStringLiteral("drop_highlight"));
        hide();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(2, 2, -2, -2);
        QColor ground = look::ground(look::Role::Accent, palette());
        constexpr int nearlyOpaque = 225;
        ground.setAlpha(nearlyOpaque);
        const QColor accent = look::color(look::Role::Accent, palette());
        painter.setPen(QPen(accent, 2, Qt::DashLine));
        painter.setBrush(ground);
        painter.drawRoundedRect(frame, look::grid, look::grid);
        painter.setFont(look::heading(font()));
        painter.drawText(frame, Qt::AlignCenter | Qt::TextWordWrap, FileDrop::tr("Drop here to attach"));
    }
};

} // namespace

FileDrop::FileDrop(QWidget* area) : QObject(area), m_area(area), m_highlight(new Highlight(area)) {
    area->setAcceptDrops(true);
    area->installEventFilter(this);
    // Each of them would take the names of files for a text.
    const QList<QWidget*> inside = area->findChildren<QWidget*>();
    for (QWidget* one : inside) {
        if (one->acceptDrops()) {
            one->installEventFilter(this);
        }
    }
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDropEvent*>(event);
        if (hasPastedFiles(*drag->mimeData())) {
            drag->setDropAction(Qt::CopyAction);
            drag->accept();
            showHighlight(true);
            return true;
        }
        break;
    }
    case QEvent::DragLeave:
        showHighlight(false);
        break;
    case QEvent::Drop: {
        showHighlight(false);
        auto* drop = static_cast<QDropEvent*>(event);
        if (hasPastedFiles(*drop->mimeData())) {
            // Never a move: the person's own file stays where it is.
            drop->setDropAction(Qt::CopyAction);
            drop->accept();
            Q_EMIT dropped(pastedFiles(*drop->mimeData()));
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FileDrop::showHighlight(bool isShown) {
    if (!m_highlight) {
        return;
    }
    if (isShown && !m_highlight->isVisible()) {
        const QRect seen = m_area->visibleRegion().boundingRect();
        m_highlight->setGeometry(seen.isEmpty() ? m_area->rect() : seen);
        m_highlight->raise();
    }
    m_highlight->setVisible(isShown);
}

} // namespace wizard
