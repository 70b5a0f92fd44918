#pragma once

#include "wizard/pages/steppage.h"

namespace wizard {

class IconLabel;
class Label;
class Link;

/// Step 1: which account, whether the Support Center knows one, where it is, and whom to ask about the cloud
/// account.
class SignInPage final : public StepPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPage)

public:
    SignInPage(Session& session, const QString& step, const Prompts& prompts, QWidget* parent);

    void enter() override;

private:
    void showSignIn();
    void showAccount();

    IconLabel* m_icon;
    Label* m_state;
    Label* m_practice;
    Link* m_center;
    Label* m_cloud;
    Link* m_csm;
};

} // namespace wizard
