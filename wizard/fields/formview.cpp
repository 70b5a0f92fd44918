#include "wizard/fields/formview.h"

#include "wizard/fields/askedfield.h"
#include "wizard/fields/descriptionfield.h"
#include "wizard/fields/fieldfactory.h"
#include "wizard/fields/filesfield.h"
#include "wizard/fields/messagelist.h"
#include "wizard/look/look.h"

#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace wizard {

namespace {

constexpr int charsForTwoColumns = 84;

} // namespace

FormView::FormView(const ticket::Form& form, const ticket::Step& step, const FieldContext& context,
                   const QSet<ticket::FieldRole>& sideRoles, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_step(step),
      m_columns(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      m_messages(new MessageList(context.mendLabel, this)) {
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(look::grid * 3);
    auto* column = new QVBoxLayout;
    column->setSpacing(look::grid * 2);
    column->addWidget(m_messages);
    m_columns->addLayout(column, 5);
    if (!sideRoles.isEmpty()) {
        m_side = new QVBoxLayout;
        m_side->setSpacing(look::grid * 2);
        m_columns->addLayout(m_side, 3);
    }
    for (const ticket::Field& field : m_step.fields) {
        FieldEditor* editor = makeFieldEditor(field, context, this);
        m_editors.append(editor);
        (sideRoles.contains(field.role) ? m_side : column)->addWidget(editor);
        m_files = field.type == ticket::FieldType::Files ? static_cast<FilesField*>(editor) : m_files;
        connect(editor, &FieldEditor::edited, this,
                [this, id = field.id](const QJsonValue& value) { Q_EMIT edited(id, value); });
        connect(editor, &FieldEditor::left, this, [this, id = field.id] { Q_EMIT left(id); });
        connect(editor, &FieldEditor::mendAsked, this, &FormView::mendAsked);
    }
    column->addStretch(1);
    if (m_side) {
        m_side->addStretch();
    }
    connectPoints();
    connect(m_messages, &MessageList::mendAsked, this, &FormView::mendAsked);
}

/// The points asked for lead into the description.
void FormView::connectPoints() {
    for (FieldEditor* from : std::as_const(m_editors)) {
        for (FieldEditor* to : std::as_const(m_editors)) {
            auto* asked = qobject_cast<AskedField*>(from);
            auto* description = qobject_cast<DescriptionField*>(to);
            if (asked && description) {
                connect(asked, &AskedField::headingWanted, description, &DescriptionField::writeUnder);
            }
        }
    }
}

FieldEditor* FormView::editor(const QString& field) const {
    const auto found =
        std::ranges::find_if(m_editors, [&](FieldEditor* one) { return one->field().id == field; });
    return found == m_editors.cend() ? nullptr : *found;
}

void FormView::showValues(const ticket::Draft& draft, const ValueOf& valueOf) {
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->setValue(valueOf(editor->field()));
        editor->setVisible(ticket::isShown(m_form, draft, editor->field()));
        editor->setOptional(mayStayEmpty(draft, editor->field()));
    }
}

/// Whether to say "optional": nothing asks for an answer, and nothing is chosen from a list.
bool FormView::mayStayEmpty(const ticket::Draft& draft, const ticket::Field& field) const {
    const bool isTyped = field.type == ticket::FieldType::Text || field.type == ticket::FieldType::TextArea ||
                         field.type == ticket::FieldType::Date || field.type == ticket::FieldType::DateTime ||
                         field.type == ticket::FieldType::Files || field.type == ticket::FieldType::Regexp;
    const bool isAsked = std::ranges::any_of(m_form.rules, [&](const ticket::Rule& rule) {
        return rule.kind == ticket::RuleKind::Empty && rule.field == field.id;
    });
    return isTyped && !isAsked && !ticket::isRequired(m_form, draft, field);
}

void FormView::showIssues(const core::Issues& issues, const std::function<bool(const QString&)>& isTouched,
                          bool isStepTouched) {
    for (FieldEditor* editor : std::as_const(m_editors)) {
        core::Issues own = issues;
        own.removeIf([&](const core::Issue& issue) { return issue.field != editor->field().id; });
        editor->showIssues(own, isTouched(editor->field().id));
    }
    core::Issues ofStep = issues;
    ofStep.removeIf([&](const core::Issue& issue) {
        return !isStepTouched || issue.step != m_step.id || !issue.field.isEmpty();
    });
    m_messages->show(ofStep);
}

void FormView::refreshOptions() {
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->refreshOptions();
    }
}

FieldEditor* FormView::firstShown() const {
    const auto found = std::ranges::find_if(m_editors, [](FieldEditor* one) { return !one->isHidden(); });
    return found == m_editors.cend() ? nullptr : *found;
}

FieldEditor* FormView::firstFaulty() const {
    const auto found = std::ranges::find_if(m_editors, [](FieldEditor* one) {
        return !one->isHidden() && one->state() == FieldEditor::State::Invalid;
    });
    return found == m_editors.cend() ? nullptr : *found;
}

void FormView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_side) {
        const bool hasRoom = event->size().width() >= look::chars(this, charsForTwoColumns);
        m_columns->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
}

} // namespace wizard
