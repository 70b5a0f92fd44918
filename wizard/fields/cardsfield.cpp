#include "wizard/fields/card.h"
#include "wizard/fields/fieldfactory.h"
#include "wizard/look/label.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

class CardsField final : public FieldEditor {
public:
    CardsField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent), m_body(new QWidget(this)), m_layout(new QVBoxLayout(m_body)) {
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->setSpacing(look::grid);
        setMain(m_body, m_body);
        fill();
        m_minute.setSingleShot(true);
        connect(&m_minute, &QTimer::timeout, this, [this] {
            showNotes();
            waitForMinute();
        });
    }

    QJsonValue value() const override {
        for (const Choice& choice : m_choices) {
            if (choice.radio->isChecked()) {
                return choice.value;
            }
        }
        return QJsonValue::Null;
    }

    void setValue(const QJsonValue& value) override {
        showNotes(); // other answers are behind them
        if (this->value() == value) {
            return;
        }
        // An exclusive group does not let go of its last choice.
        m_group->setExclusive(false);
        for (const Choice& choice : m_choices) {
            const QSignalBlocker blocker(choice.radio);
            choice.radio->setChecked(choice.value == value.toString());
            choice.card->update();
        }
        m_group->setExclusive(true);
        aimFocus();
    }

    void refreshOptions() override {
        if (options() != m_options) {
            fill();
        }
        showNotes();
    }

    void focusField() override {
        aimFocus();
        FieldEditor::focusField();
    }

protected:
    void showEvent(QShowEvent* event) override {
        FieldEditor::showEvent(event);
        if (context().note) {
            showNotes();
            waitForMinute();
        }
    }

    void hideEvent(QHideEvent* event) override {
        FieldEditor::hideEvent(event);
        m_minute.stop();
    }

private:
    struct Choice {
        QString value;
        QRadioButton* radio;
        Card* card;
    };

    OptionNote noteOf(const ticket::Option& option) const {
        return context().note ? context().note(field(), option) : OptionNote();
    }

    void showNotes() {
        for (qsizetype i = 0; i < m_choices.size(); ++i) {
            m_choices[i].card->setNote(noteOf(m_options[i]));
        }
    }

    /// Due times are told to the minute: looked at again when the next one begins.
    void waitForMinute() {
        constexpr std::chrono::milliseconds minute{60'000};
        const core::Time now = context().now ? context().now() : core::Time{};
        m_minute.start(minute - now.time_since_epoch() % minute);
    }

    void fill() {
        m_choices.clear();
        m_body->setFocusProxy(nullptr);
        qDeleteAll(m_body->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        delete m_group;
        m_group = new QButtonGroup(this);
        m_options = options();
        for (const ticket::Option& option : std::as_const(m_options)) {
            auto* card = new Card(option, noteOf(option), m_body);
            QRadioButton* radio = card->radio();
            radio->setObjectName(field().id + u'.' + option.value);
            watchFocus(radio);
            m_group->addButton(radio);
            m_layout->addWidget(card);
            m_choices.append({option.value, radio, card});
            // Not clicked(): a screen reader chooses without a click.
            connect(radio, &QRadioButton::toggled, this, [this](bool isChosen) {
                if (isChosen) {
                    Q_EMIT edited(value());
                }
            });
        }
        if (m_options.isEmpty()) {
            const QString text =
                field().source == ticket::OptionSource::Accounts
                    ? FieldEditor::tr("There is no account yet. Close this, add one or choose the practice "
                                      "center, then start again.")
                    : FieldEditor::tr("There is nothing to choose from yet. Add it to the account, then come "
                                      "back.");
            m_layout->addWidget(new Label(text, look::Role::Secondary, Label::Weight::Body, m_body));
        }
        aimFocus();
    }

    void aimFocus() {
        if (m_choices.isEmpty()) {
            return;
        }
        QAbstractButton* chosen = m_group->checkedButton();
        m_body->setFocusProxy(chosen ? chosen : m_choices.first().radio);
    }

    QWidget* m_body;
    QVBoxLayout* m_layout;
    QButtonGroup* m_group = nullptr;
    QList<ticket::Option> m_options;
    QList<Choice> m_choices;
    QTimer m_minute;
};

} // namespace

FieldEditor* makeCardsField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new CardsField(field, context, parent);
}

} // namespace wizard
