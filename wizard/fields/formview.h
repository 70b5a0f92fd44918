#pragma once

#include "ticket/validator.h"
#include "wizard/fields/fieldeditor.h"

#include <QSet>

class QBoxLayout;
class QVBoxLayout;

namespace wizard {

class FilesField;
class MessageList;

/// Shows the fields of any step of any form, below each other; fields of some roles in a column at the side
/// where there is room. Knows no session: it shows a draft and says what the person changed.
class FormView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormView)

public:
    FormView(const ticket::Form& form, const ticket::Step& step, const FieldContext& context,
             const QSet<ticket::FieldRole>& sideRoles = {}, QWidget* parent = nullptr);

    FieldEditor* editor(const QString& field) const;
    const QList<FieldEditor*>& editors() const { return m_editors; }
    FilesField* files() const { return m_files; }
    /// Where more can be put above the side column's fields.
    QVBoxLayout* side() const { return m_side; }

    using ValueOf = std::function<QJsonValue(const ticket::Field&)>;
    /// Values as they are, and which fields these answers show.
    void showValues(const ticket::Draft& draft, const ValueOf& valueOf);
    void showIssues(const core::Issues& issues, const std::function<bool(const QString& field)>& isTouched,
                    bool isStepTouched);
    void refreshOptions();

    /// The first editor that is shown; nullptr when none is.
    FieldEditor* firstShown() const;
    FieldEditor* firstFaulty() const;

Q_SIGNALS:
    void edited(const QString& field, const QJsonValue& value);
    void left(const QString& field);
    void mendAsked(const QString& code);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectPoints();
    bool mayStayEmpty(const ticket::Draft& draft, const ticket::Field& field) const;

    ticket::Form m_form;
    ticket::Step m_step;
    QBoxLayout* m_columns;
    QVBoxLayout* m_side = nullptr;
    MessageList* m_messages;
    QList<FieldEditor*> m_editors;
    FilesField* m_files = nullptr;
};

} // namespace wizard
