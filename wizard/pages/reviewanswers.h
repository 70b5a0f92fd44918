#pragma once

#include "ticket/textform.h"

#include <QWidget>

class QGridLayout;

namespace wizard {

class Session;

/// Question, answer and Edit for each field, step by step, made from the form and the values alone; of files
/// their sizes and whether they are cleaned.
class ReviewAnswers final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewAnswers)

public:
    ReviewAnswers(Session& session, QWidget* parent);

    void refresh();
    QWidget* firstEdit() const { return m_first; }

Q_SIGNALS:
    void wanted(const QString& step, const QString& field);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addStep(QGridLayout* grid, const QString& step);
    void addAnswer(QGridLayout* grid, const ticket::AnswerLine& line);

    Session& m_session;
    QWidget* m_list = nullptr;
    QWidget* m_first = nullptr;
};

} // namespace wizard
