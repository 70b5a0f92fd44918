#pragma once

#include "ticket/form.h"
#include "wizard/pages/page.h"
#include "wizard/prompts.h"

#include <QSet>

namespace wizard {

class FormView;
class Label;

/// One step of the form: a FormView bound to the session, and the guidance's own words, folded.
class StepPage : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepPage)

public:
    StepPage(Session& session, const QString& step, const Prompts& prompts, QWidget* parent,
             const QSet<ticket::FieldRole>& sideRoles = {});

    void enter() override;
    void focusFirst() override;
    bool focusFault() override;
    void focusField(const QString& field);

protected:
    FormView* view() { return m_view; }

private:
    void connectSession();
    void connectFiles();
    void showValues();
    void showPrefilled();
    void showIssues();
    void showFiles();

    QString m_step;
    Label* m_prefilled;        ///< answers of this step that came from outside
    Label* m_wanted = nullptr; ///< what the draft's template wants to be attached
    FormView* m_view;
    bool m_hasFiles = false;
};

/// The page for a step, by the roles of its fields.
StepPage* makeStepPage(Session& session, const QString& step, const Prompts& prompts, QWidget* parent);

} // namespace wizard
