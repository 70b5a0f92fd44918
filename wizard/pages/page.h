#pragma once

#include "core/ids.h"

#include <QWidget>

class QVBoxLayout;

namespace wizard {

class Label;
class Session;

/// A page of the wizard: one heading, one sentence of help, then its content in a column of readable width.
/// It knows the session and nothing of the frame.
class Page : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    Page(Session& session, const QString& id, QWidget* parent);

    /// It is about to be shown: reads, changes nothing.
    virtual void enter() {}
    /// Where the focus starts.
    virtual void focusFirst() = 0;
    /// Puts the focus on the first thing that is wrong; false when nothing is.
    virtual bool focusFault() { return false; }

Q_SIGNALS:
    /// A link or an Edit button leads to a field, or to a whole step (field empty).
    void wanted(const QString& step, const QString& field);
    /// A ticket is to be written to instead; the draft stays.
    void replyWanted(const core::TicketId& ticket);

protected:
    bool event(QEvent* event) override;
    Session& session() { return m_session; }
    const Session& session() const { return m_session; }
    QVBoxLayout* content() { return m_content; }
    void setHeading(const QString& heading, const QString& help);
    /// Average characters that the content may be wide.
    void setColumn(int chars);

private:
    Session& m_session;
    QWidget* m_column;
    QVBoxLayout* m_content;
    Label* m_heading;
    Label* m_help;
};

} // namespace wizard
