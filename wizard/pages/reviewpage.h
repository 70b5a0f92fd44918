#pragma once

#include "core/error.h"
#include "wizard/pages/page.h"

class QPlainTextEdit;

namespace wizard {

class Label;
class RawRequestView;
class ReviewAnswers;
class ReviewProblems;

/// "Check your answers": problems first with the way to each, then question, answer and Edit, the text just
/// as it will arrive, and folded the very request.
class ReviewPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewPage)

public:
    ReviewPage(Session& session, QWidget* parent);

    void enter() override;
    void focusFirst() override;
    bool focusFault() override;
    /// Why the outbox did not take the request; shown until the page is entered again.
    void showFailure(const core::Error& error);

private:
    QWidget* makeText();
    void refresh();
    void refreshText();

    Label* m_failure;
    ReviewProblems* m_problems;
    ReviewAnswers* m_answers;
    QPlainTextEdit* m_text;
    Label* m_rest;
    RawRequestView* m_raw;
};

} // namespace wizard
