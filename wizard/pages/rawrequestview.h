#pragma once

#include "core/call.h"
#include "ticket/rawrequest.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace wizard {

class Disclosure;
class Label;
class Session;

/// "Raw request", folded: the very bytes that will go out. The Support Center is asked about its fields only
/// while it is unfolded.
class RawRequestView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawRequestView)

public:
    RawRequestView(Session& session, QWidget* parent);

    /// Asks again, if it is unfolded: the answers may have changed.
    void refresh();

private:
    QWidget* build();
    void show(const core::Result<ticket::RawRequest>& answer);

    Session& m_session;
    Label* m_head;
    Label* m_headers;
    Label* m_state;
    QPlainTextEdit* m_body;
    QPushButton* m_copy;
    Disclosure* m_fold;
    QTimer m_patience; ///< only a wait that a person notices is told
    QPointer<core::CallBase> m_asked;
    QString m_shown;
};

} // namespace wizard
