#pragma once

#include "core/issue.h"
#include "ticket/draft.h"
#include "ticket/textform.h"

#include <QImage>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace wizard {

class Label;
class MessageList;

/// What stands on an option's card beside its own words; any of it may be empty.
struct OptionNote {
    QString target; ///< "30 minutes, 24×7"
    QString due;    ///< "First answer due by 03:45, in 30 minutes"; changes as time goes by
    QString fit;    ///< whether it fits what was answered before
    bool isFit = true;

    bool operator==(const OptionNote&) const = default;
};

/// What an editor may ask beside its field. Any function may be empty.
struct FieldContext {
    std::function<QList<ticket::Option>(const ticket::Field&)> options;
    std::function<OptionNote(const ticket::Field&, const ticket::Option&)> note;
    std::function<QString(const QString& code)> mendLabel;
    std::function<core::Time()> now;
    /// Asks the person for files to attach and hands them in.
    std::function<void(QWidget* parent, std::function<void(const QStringList&)> picked)> pickFiles;
    /// Attaches what was pasted into a text.
    std::function<void(const QStringList& paths)> attachFiles;
    std::function<void(const QImage&)> attachImage;
    /// The request's text as it would be sent now.
    std::function<ticket::Rendered()> rendered;
    std::function<bool()> rendersMarkdown;
    /// Values of the field's points that the description answers.
    std::function<QStringList(const ticket::Field&)> answeredPoints;
};

/// One question with its label, help, the widget that takes the answer, and what is wrong with it. Object
/// name, accessible name and description and the label's buddy are set here, so that no field can be without
/// them.
class FieldEditor : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldEditor)

public:
    /// A field is neither good nor bad before the person left it.
    enum class State { Pristine, Valid, Invalid };

    FieldEditor(const ticket::Field& field, const FieldContext& context, QWidget* parent);

    const ticket::Field& field() const { return m_field; }
    virtual QJsonValue value() const = 0;
    /// Shows the value without saying that it was edited.
    virtual void setValue(const QJsonValue& value) = 0;
    /// The options may be others (another account).
    virtual void refreshOptions() {}
    /// The widget that takes the focus, named as the field.
    QWidget* main() const { return m_main; }
    virtual void focusField();
    /// Says "optional" beside the label.
    void setOptional(bool isOptional);
    /// Nothing is said about a field that nobody has touched.
    void showIssues(const core::Issues& issues, bool isTouched);
    State state() const { return m_state; }
    /// Has a screen reader say what is wrong: when the focus is here already, nothing else would.
    void announceIssues();

Q_SIGNALS:
    void edited(const QJsonValue& value);
    /// The focus went elsewhere.
    void left();
    void mendAsked(const QString& code);

protected:
    /// The widget that carries the field's name; `body` holds it and is put below the label.
    void setMain(QWidget* main, QWidget* body, bool hasOwnLabel = false);
    /// Watches one more widget of the editor for the focus leaving it.
    void watchFocus(QWidget* widget);
    QList<ticket::Option> options() const;
    const FieldContext& context() const { return m_context; }

    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    ticket::Field m_field;
    FieldContext m_context;
    State m_state = State::Pristine;
    QVBoxLayout* m_layout;
    Label* m_label;
    Label* m_help;
    MessageList* m_messages;
    QWidget* m_main = nullptr;
};

} // namespace wizard
