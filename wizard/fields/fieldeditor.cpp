#include "wizard/fields/fieldeditor.h"

#include "wizard/fields/messagelist.h"
#include "wizard/look/label.h"

#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace wizard {
namespace {

/// The field is left when the button that was pressed elsewhere is up: what its message moves under the
/// pointer before that makes a click miss.
class UponRelease final : public QObject {
public:
    explicit UponRelease(FieldEditor* field) : QObject(field), m_field(field) {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::MouseButtonRelease) {
            qApp->removeEventFilter(this);
            // The button is told first.
            QMetaObject::invokeMethod(m_field, &FieldEditor::left, Qt::QueuedConnection);
            deleteLater();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    FieldEditor* m_field;
};

} // namespace

FieldEditor::FieldEditor(const ticket::Field& field, const FieldContext& context, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_context(context),
      m_layout(new QVBoxLayout(this)),
      m_label(new Label({}, look::Role::Text, Label::Weight::Strong, this)),
      m_help(new Label({}, look::Role::Secondary, Label::Weight::Body, this)),
      m_messages(new MessageList(context.mendLabel, this)) {
    m_layout->setContentsMargins(look::grid + look::half, 0, 0, 0);
    m_layout->setSpacing(look::half);
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_help);
    m_layout->addWidget(m_messages);
    m_label->setText(look::verbatim(field.label.text()));
    m_help->setMaximumWidth(look::chars(this, look::textChars));
    m_help->say(field.help.text());
    connect(m_messages, &MessageList::mendAsked, this, &FieldEditor::mendAsked);
}

void FieldEditor::setMain(QWidget* main, QWidget* body, bool hasOwnLabel) {
    m_main = main;
    main->setObjectName(m_field.id);
    main->setAccessibleName(m_field.label.text());
    m_label->setBuddy(main);
    m_label->setVisible(!hasOwnLabel);
    // What is wrong stands above what takes the answer, in sight however long the list of options is.
    m_layout->insertWidget(hasOwnLabel ? 1 : 3, body);
    watchFocus(main);
    describe();
}

void FieldEditor::watchFocus(QWidget* widget) {
    widget->installEventFilter(this);
}

void FieldEditor::focusField() {
    if (m_main) {
        m_main->setFocus(Qt::OtherFocusReason);
    }
}

QList<ticket::Option> FieldEditor::options() const {
    return m_context.options ? m_context.options(m_field) : m_field.options;
}

void FieldEditor::setOptional(bool isOptional) {
    const QString label = m_field.label.text();
    //: %1 is the label of a field that may stay empty
    m_label->setText(look::verbatim(isOptional ? tr("%1 (optional)").arg(label) : label));
}

void FieldEditor::showIssues(const core::Issues& issues, bool isTouched) {
    const core::Issues shown = isTouched ? issues : core::Issues();
    const bool isBad = std::ranges::any_of(
        shown, [](const core::Issue& issue) { return issue.level == core::Issue::Level::Error; });
    m_state = !isTouched ? State::Pristine : isBad ? State::Invalid : State::Valid;
    m_messages->show(shown);
    describe();
    update();
}

void FieldEditor::announceIssues() {
    m_messages->announceFirst();
}

void FieldEditor::describe() {
    if (m_main) {
        m_main->setAccessibleDescription((m_field.help.text() + u' ' + m_messages->spoken()).trimmed());
    }
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        const QWidget* now = QApplication::focusWidget();
        const bool isStill = now && isAncestorOf(now);
        if (!isStill && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            if (reason == Qt::MouseFocusReason) {
                new UponRelease(this);
            } else {
                Q_EMIT left();
            }
        }
    }
    // Scrolling the page with the pointer over a list must not change the answer.
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox*>(watched)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::paintEvent(QPaintEvent* /*event*/) {
    if (m_state == State::Invalid) {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, 3, height()), look::color(look::Role::Critical, palette()));
    }
}

} // namespace wizard
