#pragma once

#include "core/error.h"
#include "wizard/pages/page.h"

class QVBoxLayout;

namespace wizard {

class Label;

/// "Check your answers": problems first with the way to each, then question, answer and Edit, the files, and
/// the text just as it will be sent.
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
    void refresh();
    void addProblems(QVBoxLayout* layout);
    QWidget* makeProblem(const core::Issue& issue);
    void addAnswers(QVBoxLayout* layout);
    void addFiles(QVBoxLayout* layout);
    void addText(QVBoxLayout* layout);

    Label* m_failure;
    QWidget* m_body = nullptr;
    QWidget* m_first = nullptr;      ///< the first button or box of the page
    QWidget* m_firstFault = nullptr; ///< leads to the first thing that stops the sending
};

} // namespace wizard
