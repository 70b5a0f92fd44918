#include "wizard/fields/secretfield.h"

#include "wizard/look/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

QHBoxLayout* rowIn(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::grid);
    return row;
}

} // namespace

SecretField::SecretField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_typing(new QWidget),
      m_line(new QLineEdit(m_typing)),
      m_show(new QToolButton(m_typing)),
      m_kept(new QWidget),
      m_keptText(new Label({}, look::Role::Text, Label::Weight::Body, m_kept)),
      m_replace(new QPushButton(tr("Re&place secret"), m_kept)) {
    constexpr int chars = 44;
    m_line->setPlaceholderText(field.placeholder.text());
    m_line->setMaximumWidth(look::chars(this, chars));
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_show->setObjectName(field.id + u"_show"_s);
    m_show->setCheckable(true);
    m_show->setFocusPolicy(Qt::StrongFocus);
    m_show->setAccessibleName(tr("Show the secret"));
    auto* row = rowIn(m_typing);
    row->addWidget(m_line, 1);
    row->addWidget(m_show);
    row->addStretch(0);
    m_replace->setObjectName(field.id + u"_replace"_s);
    m_keptText->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* keptRow = rowIn(m_kept);
    keptRow->addWidget(m_keptText, 1);
    keptRow->addWidget(m_replace);
    auto* body = new QWidget(this);
    auto* layout = rowIn(body);
    layout->addWidget(m_typing, 1);
    layout->addWidget(m_kept, 1);
    setMain(m_line, body);
    watchFocus(m_show);
    setShown(false);
    setKept({});
    connect(m_show, &QToolButton::toggled, this, &SecretField::setShown);
    connect(m_line, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(QJsonValue::Null); });
    connect(m_replace, &QPushButton::clicked, this, [this] {
        setReplacing(true);
        m_line->setFocus(Qt::OtherFocusReason);
    });
}

void SecretField::setShown(bool isShown) {
    m_line->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setChecked(isShown);
    m_show->setText(isShown ? tr("Hide") : tr("Show"));
}

void SecretField::setKept(const QString& sentence) {
    m_keptText->setText(sentence);
    setReplacing(sentence.isEmpty() || hasSecret());
}

void SecretField::setReplacing(bool isReplacing) {
    m_typing->setVisible(isReplacing);
    m_kept->setVisible(!isReplacing);
}

void SecretField::focusField() {
    QWidget* target = m_kept->isHidden() ? static_cast<QWidget*>(m_line) : m_replace;
    target->setFocus(Qt::OtherFocusReason);
}

bool SecretField::hasSecret() const {
    return !m_line->text().trimmed().isEmpty();
}

core::Secret SecretField::secret() const {
    // A pasted token brings blanks and line ends along.
    return core::Secret(m_line->text().trimmed().toUtf8());
}

void SecretField::clear() {
    const QSignalBlocker blocker(m_line);
    m_line->setText({});
    setShown(false);
}

} // namespace wizard
