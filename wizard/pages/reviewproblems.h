#pragma once

#include "core/issue.h"

#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace wizard {

class Label;
class Panel;
class Session;

/// What is wrong or doubtful about the request, the worst first: each a link that leads to its field, with
/// the tick where one is asked for.
class ReviewProblems final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewProblems)

public:
    ReviewProblems(Session& session, QWidget* parent);

    void refresh();
    /// nullptr where there is none.
    QWidget* firstLink() const { return m_first; }
    /// Leads to the first thing that stops the sending.
    QWidget* firstFault() const;

Q_SIGNALS:
    void wanted(const QString& step, const QString& field);

private:
    void add(const core::Issue& issue);
    void addTick(const core::Issue& issue);

    Session& m_session;
    core::Issues m_shown;
    Panel* m_panel;
    QVBoxLayout* m_rows;
    QWidget* m_list = nullptr;
    Label* m_title;
    QWidget* m_first = nullptr;
    QList<QAbstractButton*> m_faults; ///< what stops the sending: links, and boxes while they are not ticked
};

} // namespace wizard
