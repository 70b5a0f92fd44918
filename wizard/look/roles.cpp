#include "wizard/look/roles.h"

#include "wizard/look/label.h"

#include <QAccessibleWidget>

namespace wizard::look {

namespace {

/// A label that heads a page: readers jump from one heading to the next.
class Heading final : public QAccessibleWidget {
public:
    explicit Heading(Label* label) : QAccessibleWidget(label, QAccessible::Heading), m_label(label) {}

    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name ? m_label->text() : QAccessibleWidget::text(kind);
    }

private:
    Label* m_label;
};

QAccessibleInterface* makeFace(const QString& className, QObject* object) {
    if (className == QStringLiteral("wizard::SupportWizard")) {
        return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Window);
    }
    auto* label = qobject_cast<Label*>(object);
    return label && label->weight() == Label::Weight::Heading ? new Heading(label) : nullptr;
}

} // namespace

void teachRoles() {
    QAccessible::removeFactory(makeFace);
    QAccessible::installFactory(makeFace);
}

} // namespace wizard::look
