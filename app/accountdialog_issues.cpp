// What is wrong with the answers of the account dialog, and where.
#include "app/accountchecks.h"
#include "app/accountdialog.h"
#include "app/accountform.h"
#include "ticket/validator.h"
#include "wizard/fields/formview.h"
#include "wizard/fields/secretfield.h"
#include "wizard/look/disclosure.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace app {

bool AccountDialog::isSecretKept() const {
    return !m_isNew && takesSecret(m_draft.values) &&
           m_draft.values[u"secret_place"] == answersOf(m_before)[u"secret_place"];
}

bool AccountDialog::isProxySecretKept() const {
    return !m_before.proxy.user.isEmpty() && takesProxySecret(m_draft.values) &&
           m_draft.values[u"proxy_secret_place"] == answersOf(m_before)[u"proxy_secret_place"];
}

void AccountDialog::lookAtAuthorities() {
    const QString field = u"ca_file"_s;
    const QString path = m_draft.values[field].toString().trimmed();
    const ticket::Step* step = m_form.stepOf(field);
    m_authorities.clear();
    if (!path.isEmpty() && step) {
        m_authorities.append(authorityIssue(path, step->id, field));
    }
}

core::Issues AccountDialog::issues() const {
    core::Issues found = ticket::validate(m_form, m_draft, m_before);
    if (m_secret && takesSecret(m_draft.values) && !m_secret->hasSecret() && !isSecretKept()) {
        found.append({.level = core::Issue::Level::Error,
                      .step = m_sections.first().step.id,
                      .field = m_secret->field().id,
                      .code = u"secret_missing"_s,
                      .text = tr("Secret is empty. Paste the API token of your Support Center.")});
    }
    if (m_proxySecret && takesProxySecret(m_draft.values) && !m_proxySecret->hasSecret() &&
        !isProxySecretKept()) {
        const ticket::Field& field = m_proxySecret->field();
        found.append(
            {.level = core::Issue::Level::Error,
             .step = m_form.stepOf(field.id)->id,
             .field = field.id,
             .code = u"secret_missing"_s,
             .text = tr("The password at the proxy is empty. Enter it, or leave the user at the proxy "
                        "empty when the proxy asks for no sign-in.")});
    }
    return found + m_refused + m_authorities;
}

void AccountDialog::showIssues() {
    const core::Issues found = issues();
    for (const Section& section : std::as_const(m_sections)) {
        section.view->showIssues(
            found, [this](const QString& field) { return m_touched.contains(field); }, false);
    }
}

bool AccountDialog::focusFault(const QString& step) {
    for (const Section& section : std::as_const(m_sections)) {
        for (const ticket::Field& field : section.step.fields) {
            if (step.isEmpty() || step == section.step.id) {
                m_touched.insert(field.id);
            }
        }
    }
    showIssues();
    for (const Section& section : std::as_const(m_sections)) {
        if (wizard::FieldEditor* faulty = section.view->firstFaulty()) {
            if (section.fold) {
                section.fold->setChecked(true);
            }
            faulty->focusField();
            m_scroll->ensureWidgetVisible(faulty);
            return true;
        }
    }
    return false;
}

} // namespace app
