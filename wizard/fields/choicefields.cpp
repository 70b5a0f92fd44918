// Check boxes and drop-down lists.
#include "wizard/fields/fieldfactory.h"
#include "wizard/look/optionrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

class CheckField final : public FieldEditor {
public:
    CheckField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent), m_box(new QCheckBox) {
        setMain(m_box, new OptionRow(m_box, field.label.text(), Label::Weight::Body, this), true);
        // Not clicked(): a screen reader ticks without a click.
        connect(m_box, &QCheckBox::toggled, this, [this] { Q_EMIT edited(value()); });
    }

    QJsonValue value() const override { return m_box->isChecked(); }
    void setValue(const QJsonValue& value) override {
        const QSignalBlocker blocker(m_box);
        m_box->setChecked(value.toBool());
    }

private:
    QCheckBox* m_box;
};

class ChecklistField final : public FieldEditor {
public:
    ChecklistField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent), m_body(new QWidget(this)), m_layout(new QVBoxLayout(m_body)) {
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->setSpacing(look::half / 2);
        setMain(m_body, m_body);
        fill();
    }

    QJsonValue value() const override {
        QJsonArray chosen;
        for (const Point& point : m_points) {
            if (point.box->isChecked()) {
                chosen.append(point.value);
            }
        }
        return chosen.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(chosen);
    }

    void setValue(const QJsonValue& value) override {
        const QJsonArray chosen = value.toArray();
        for (const Point& point : m_points) {
            const QSignalBlocker blocker(point.box);
            point.box->setChecked(chosen.contains(point.value));
        }
    }

    void refreshOptions() override {
        if (options() != m_options) {
            fill();
        }
    }

private:
    struct Point {
        QString value;
        QCheckBox* box;
    };

    void fill() {
        m_points.clear();
        m_body->setFocusProxy(nullptr);
        qDeleteAll(m_body->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        m_options = options();
        for (const ticket::Option& option : std::as_const(m_options)) {
            addPoint(option);
        }
        if (!m_points.isEmpty()) {
            m_body->setFocusProxy(m_points.first().box);
        }
    }

    void addPoint(const ticket::Option& option) {
        auto* box = new QCheckBox;
        box->setObjectName(field().id + u'.' + option.value);
        box->setAccessibleDescription(option.meaning.text());
        watchFocus(box);
        connect(box, &QCheckBox::toggled, this, [this] { Q_EMIT edited(value()); });
        m_layout->addWidget(new OptionRow(box, option.label.text(), Label::Weight::Body, m_body));
        if (!option.meaning.isEmpty()) {
            auto* meaning =
                new Label(option.meaning.text(), look::Role::Secondary, Label::Weight::Body, m_body);
            meaning->setContentsMargins(OptionRow::indent(box), 0, 0, 0);
            m_layout->addWidget(meaning);
        }
        m_points.append({option.value, box});
    }

    QWidget* m_body;
    QVBoxLayout* m_layout;
    QList<ticket::Option> m_options;
    QList<Point> m_points;
};

class ListField final : public FieldEditor {
public:
    ListField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent), m_list(new QComboBox(this)) {
        m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_list->setMinimumContentsLength(12);
        m_list->setMaximumWidth(look::chars(this, 48));
        m_list->setFocusPolicy(Qt::StrongFocus);
        setMain(m_list, m_list);
        fill();
        connect(m_list, &QComboBox::activated, this, [this] { Q_EMIT edited(value()); });
    }

    QJsonValue value() const override {
        const QString chosen = m_list->currentData().toString();
        return chosen.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(chosen);
    }
    void setValue(const QJsonValue& value) override {
        m_list->setCurrentIndex(qMax(0, m_list->findData(value.toString())));
    }
    void refreshOptions() override {
        if (options() != m_options) {
            fill();
        }
    }

private:
    void fill() {
        m_options = options();
        m_list->clear();
        m_list->addItem(FieldEditor::tr("Choose …"), QString());
        for (const ticket::Option& option : std::as_const(m_options)) {
            m_list->addItem(nestedName(option.label.text()), option.value);
        }
    }

    QComboBox* m_list;
    QList<ticket::Option> m_options;
};

} // namespace

FieldEditor* makeCheckField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new CheckField(field, context, parent);
}

FieldEditor* makeChecklistField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new ChecklistField(field, context, parent);
}

FieldEditor* makeListField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new ListField(field, context, parent);
}

} // namespace wizard
