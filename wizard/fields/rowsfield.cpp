#include "wizard/fields/fieldfactory.h"
#include "wizard/look/label.h"
#include "wizard/look/look.h"
#include "wizard/look/taborder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

const auto production = u"production"_s;
const auto nonProduction = u"non_production"_s;

/// An id that a row came with stays with it, whatever its name becomes: drafts hold it.
class RowsField final : public FieldEditor {
public:
    RowsField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent),
          m_body(new QWidget(this)),
          m_layout(new QVBoxLayout),
          m_add(new QPushButton(FieldEditor::tr("Add another"), m_body)) {
        auto* column = new QVBoxLayout(m_body);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(look::half);
        m_layout->setSpacing(look::half);
        column->addLayout(m_layout);
        column->addWidget(m_add, 0, Qt::AlignLeft);
        m_add->setObjectName(field.id + u"_add"_s);
        //: %1 is the label of a list, such as Affected services
        m_add->setAccessibleName(FieldEditor::tr("Add another: %1").arg(field.label.text()));
        setMain(m_body, m_body);
        watchFocus(m_add);
        connect(m_add, &QPushButton::clicked, this, [this] {
            addRow({});
            m_rows.last().name->setFocus(Qt::OtherFocusReason);
        });
        setValue({});
    }

    QJsonValue value() const override {
        QJsonArray rows;
        for (const Row& row : m_rows) {
            const QString name = row.name->text().trimmed();
            if (name.isEmpty()) {
                continue;
            }
            QJsonObject one{{u"name"_s, name}};
            if (!row.id.isEmpty()) {
                one.insert(u"id"_s, row.id);
            }
            if (row.kind) {
                one.insert(u"class"_s, row.kind->currentData().toString());
            }
            rows.append(one);
        }
        return rows.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(rows);
    }

    void setValue(const QJsonValue& value) override {
        if (!m_rows.isEmpty() && this->value() == value) {
            return; // the line in which the person types stays the same one
        }
        while (!m_rows.isEmpty()) {
            removeRow(m_rows.last().widget);
        }
        const QJsonArray rows = value.toArray();
        for (const QJsonValue& row : rows) {
            addRow(row.toObject());
        }
        if (m_rows.isEmpty()) {
            addRow({});
        }
    }

private:
    struct Row {
        QString id;
        QWidget* widget = nullptr;
        QLineEdit* name = nullptr;
        QComboBox* kind = nullptr; ///< environments only
    };

    void addRow(const QJsonObject& given) {
        constexpr int chars = 36;
        Row row{.id = given[u"id"].toString(), .widget = new QWidget(m_body)};
        auto* layout = new QHBoxLayout(row.widget);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(look::grid);
        row.name = new QLineEdit(given[u"name"].toString(), row.widget);
        row.name->setPlaceholderText(field().placeholder.text());
        row.name->setMaximumWidth(look::chars(this, chars));
        layout->addWidget(row.name, 1);
        connect(row.name, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(value()); });
        watchFocus(row.name);
        if (field().type == ticket::FieldType::Environments) {
            row.kind = makeKind(given[u"class"].toString(), row.widget);
            //: class of an environment: production or not
            auto* label =
                new Label(FieldEditor::tr("Class"), look::Role::Text, Label::Weight::Body, row.widget);
            label->setWordWrap(false);
            label->setBuddy(row.kind);
            layout->addWidget(label, 0, Qt::AlignVCenter);
            layout->addWidget(row.kind);
        }
        auto* remove = new QPushButton(FieldEditor::tr("Remove"), row.widget);
        remove->setObjectName(field().id + u"_remove"_s);
        layout->addWidget(remove);
        layout->addStretch(0);
        watchFocus(remove);
        connect(remove, &QPushButton::clicked, this, [this, widget = row.widget] {
            removeRow(widget);
            if (m_rows.isEmpty()) {
                addRow({});
            }
            m_add->setFocus(Qt::OtherFocusReason);
            Q_EMIT edited(value());
        });
        m_layout->addWidget(row.widget);
        m_rows.append(row);
        nameRows();
        look::orderTabs(window()); // what is made later than its window is the last that Tab reaches
    }

    QComboBox* makeKind(const QString& given, QWidget* parent) {
        auto* kind = new QComboBox(parent);
        kind->addItem(FieldEditor::tr("Production"), production);
        kind->addItem(FieldEditor::tr("Non-production"), nonProduction);
        // A second environment is hardly ever a production one as well.
        const QString usual = m_rows.isEmpty() ? production : nonProduction;
        kind->setCurrentIndex(kind->findData(given.isEmpty() ? usual : given));
        kind->setFocusPolicy(Qt::StrongFocus);
        watchFocus(kind);
        connect(kind, &QComboBox::activated, this, [this] { Q_EMIT edited(value()); });
        return kind;
    }

    void removeRow(QWidget* widget) {
        m_rows.removeIf([widget](const Row& row) { return row.widget == widget; });
        // The click that removes it may still be inside its button.
        m_layout->removeWidget(widget);
        widget->setParent(nullptr);
        widget->deleteLater();
        nameRows();
    }

    void nameRows() {
        const QString label = field().label.text();
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            const Row& row = m_rows[i];
            const int number = int(i) + 1;
            row.name->setObjectName(u"%1.%2"_s.arg(field().id).arg(number));
            //: %1 is the label of a list, %2 counts its rows
            row.name->setAccessibleName(FieldEditor::tr("%1, name %2").arg(label).arg(number));
            if (row.kind) {
                row.kind->setObjectName(u"%1.%2.class"_s.arg(field().id).arg(number));
                row.kind->setAccessibleName(FieldEditor::tr("%1, kind %2").arg(label).arg(number));
            }
            auto* remove = row.widget->findChild<QPushButton*>(field().id + u"_remove"_s);
            remove->setAccessibleName(FieldEditor::tr("%1, remove %2").arg(label).arg(number));
        }
        m_body->setFocusProxy(m_rows.isEmpty() ? nullptr : m_rows.first().name);
    }

    QWidget* m_body;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    QList<Row> m_rows;
};

} // namespace

FieldEditor* makeRowsField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new RowsField(field, context, parent);
}

} // namespace wizard
