#include "wizard/strip.h"

#include "wizard/look/announce.h"
#include "wizard/look/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace wizard {

Strip::Strip(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_icon(new IconLabel(this)),
      m_text(new Label({}, look::Role::Secondary, Label::Weight::Strong, this)),
      m_mend(new QPushButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::grid * 3 + look::half, look::grid, look::grid * 3, look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_mend);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_text->setObjectName(name);
    m_mend->setObjectName(u"mend"_s);
    m_mend->hide();
    connect(m_mend, &QPushButton::clicked, this, &Strip::mendAsked);
}

void Strip::show(Icon icon, look::Role role, const QString& text, const QString& mend) {
    const bool isNews = m_text->text() != text;
    m_role = role;
    m_icon->set(icon, role);
    m_text->setRole(role);
    m_text->setText(text);
    m_mend->setText(look::verbatim(mend));
    m_mend->setAccessibleDescription(text);
    m_mend->setVisible(!mend.isEmpty());
    update();
    if (isNews) {
        announce(m_text);
    }
}

void Strip::showTreatment(const ticket::Treatment& treatment) {
    switch (treatment.kind) {
    case ticket::Treatment::Kind::Critical:
        show(Icon::Dot, look::Role::Accent, treatment.text);
        return;
    case ticket::Treatment::Kind::Undecided:
        show(Icon::Empty, look::Role::Secondary, treatment.text, treatment.mend);
        return;
    case ticket::Treatment::Kind::NotCritical:
        show(Icon::Warning, look::Role::Warning, treatment.text, treatment.mend);
        return;
    }
}

void Strip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), look::ground(m_role, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), look::line(palette()));
}

} // namespace wizard
