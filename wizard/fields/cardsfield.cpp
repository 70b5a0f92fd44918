#include "wizard/fields/fieldfactory.h"
#include "wizard/look/optionrow.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

/// One option: a radio button with what it means; clicking anywhere on it chooses it.
class Card final : public QFrame {
public:
    Card(const ticket::Option& option, const QString& note, QWidget* parent)
        : QFrame(parent), m_radio(new QRadioButton) {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(look::half, look::half, look::grid + look::half, look::grid);
        layout->setSpacing(look::grid * 2);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(look::half / 2);
        texts->addWidget(
            new OptionRow(m_radio, nestedName(option.label.text()), Label::Weight::Strong, this));
        const QStringList lines{option.meaning.text(), option.policy.text()};
        for (const QString& line : lines) {
            if (!line.isEmpty()) {
                const bool isPolicy = !option.meaning.isEmpty() && &line == &lines.last();
                auto* text = new Label(line, isPolicy ? look::Role::Secondary : look::Role::Text,
                                       Label::Weight::Body, this);
                text->setContentsMargins(OptionRow::indent(m_radio), 0, 0, 0);
                texts->addWidget(text);
            }
        }
        layout->addLayout(texts, 5);
        QStringList spoken = lines;
        if (!note.isEmpty()) {
            auto* side = new Label(note, look::Role::Secondary, Label::Weight::Body, this);
            side->setAlignment(Qt::AlignRight | Qt::AlignTop);
            side->setContentsMargins(0, look::half, 0, 0);
            layout->addWidget(side, 3);
            spoken.append(note);
        }
        spoken.removeAll(QString());
        m_radio->setAccessibleDescription(spoken.join(u". "_s));
        connect(m_radio, &QRadioButton::toggled, this, [this] { update(); });
        setCursor(Qt::PointingHandCursor);
    }

    QRadioButton* radio() const { return m_radio; }

protected:
    void mousePressEvent(QMouseEvent* event) override { event->accept(); }
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
            m_radio->setFocus(Qt::MouseFocusReason);
            m_radio->click();
        }
    }

    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isChosen = m_radio->isChecked();
        const QColor edge = isChosen ? look::color(look::Role::Accent, palette()) : look::line(palette());
        painter.setPen(QPen(edge, isChosen ? 2 : 1));
        painter.setBrush(isChosen ? look::ground(look::Role::Accent, palette())
                                  : palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::half, look::half);
    }

private:
    QRadioButton* m_radio;
};

class CardsField final : public FieldEditor {
public:
    CardsField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent), m_body(new QWidget(this)), m_layout(new QVBoxLayout(m_body)) {
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->setSpacing(look::grid);
        setMain(m_body, m_body);
        fill();
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
        if (this->value() == value) {
            return;
        }
        // An exclusive group does not let go of its last choice.
        m_group->setExclusive(false);
        for (const Choice& choice : m_choices) {
            choice.radio->setChecked(choice.value == value.toString());
        }
        m_group->setExclusive(true);
        aimFocus();
    }

    void refreshOptions() override {
        if (options() != m_options || notesOf(options()) != m_notes) {
            fill();
        }
    }

    void focusField() override {
        aimFocus();
        FieldEditor::focusField();
    }

private:
    struct Choice {
        QString value;
        QRadioButton* radio;
    };

    QStringList notesOf(const QList<ticket::Option>& list) const {
        QStringList notes;
        for (const ticket::Option& option : list) {
            notes.append(context().note ? context().note(field(), option) : QString());
        }
        return notes;
    }

    void fill() {
        m_choices.clear();
        m_body->setFocusProxy(nullptr);
        qDeleteAll(m_body->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        delete m_group;
        m_group = new QButtonGroup(this);
        m_options = options();
        m_notes = notesOf(m_options);
        for (qsizetype i = 0; i < m_options.size(); ++i) {
            auto* card = new Card(m_options[i], m_notes[i], m_body);
            QRadioButton* radio = card->radio();
            radio->setObjectName(field().id + u'.' + m_options[i].value);
            watchFocus(radio);
            m_group->addButton(radio);
            m_layout->addWidget(card);
            m_choices.append({m_options[i].value, radio});
            connect(radio, &QRadioButton::clicked, this, [this] { Q_EMIT edited(value()); });
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
    QStringList m_notes;
    QList<Choice> m_choices;
};

} // namespace

FieldEditor* makeCardsField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new CardsField(field, context, parent);
}

} // namespace wizard
