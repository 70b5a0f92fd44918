#pragma once

#include "store/ticketlist.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QGridLayout;

namespace core {
class CallBase;
}

namespace wizard {

class Label;
class Panel;
class Session;

/// Below the subject while it is typed: open tickets that look alike, so that what is known is added to one
/// of them instead of being filed again. Asks a moment after the last letter and shows nothing when nothing
/// is alike; where the focus is stays as it is.
class LookalikeView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LookalikeView)

public:
    LookalikeView(Session& session, QWidget* parent);

Q_SIGNALS:
    /// "Add to … instead": the draft stays as it is.
    void chosen(const core::TicketId& ticket);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void look();
    void ask();
    void show(const QList<store::TicketLine>& found);
    void addRow(const store::TicketLine& line, int row);

    Session& m_session;
    Panel* m_panel;
    Label* m_heading;
    QGridLayout* m_rows;
    QTimer m_soon;
    QPointer<core::CallBase> m_asked;
    QString m_subject; ///< asked for last, with the account
    QList<store::TicketLine> m_shown;
};

} // namespace wizard
