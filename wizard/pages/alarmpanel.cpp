#include "wizard/pages/alarmpanel.h"

#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/look/link.h"
#include "wizard/look/panel.h"

#include <QGridLayout>
#include <QUrlQuery>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

QUrl mailTo(const QString& address, const QString& subject) {
    QUrl url;
    url.setScheme(u"mailto"_s);
    url.setPath(address);
    url.setQuery(u"subject="_s + QString::fromLatin1(QUrl::toPercentEncoding(subject)));
    return url;
}

} // namespace

AlarmPanel::AlarmPanel(const Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_headline(new Label({}, look::Role::Critical, Label::Weight::Strong)),
      m_advice(new Link(prompts.openUrl)),
      m_plain(new Label),
      m_other(new Label) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(look::Role::Critical, this);
    layout->addWidget(panel);
    auto* grid = new QGridLayout(panel);
    grid->setContentsMargins(look::grid * 2, look::grid, look::grid, look::grid);
    grid->setHorizontalSpacing(look::grid);
    grid->setVerticalSpacing(look::half);
    grid->setColumnStretch(1, 1);
    auto* icon = new IconLabel(panel);
    icon->set(Icon::Warning, look::Role::Critical);
    m_headline->setObjectName(u"alarm"_s);
    m_advice->setObjectName(u"alarm_advice"_s);
    m_other->setObjectName(u"alarm_other"_s);
    grid->addWidget(icon, 0, 0, Qt::AlignTop);
    int row = 0;
    for (QWidget* one : {static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_advice),
                         static_cast<QWidget*>(m_plain), static_cast<QWidget*>(m_other)}) {
        grid->addWidget(one, row++, 1);
    }
    hide();
}

void AlarmPanel::show(const std::optional<Alarm>& alarm, const QString& subject) {
    if (alarm == m_shown) {
        return;
    }
    m_shown = alarm;
    setVisible(alarm.has_value());
    if (!alarm) {
        return;
    }
    const bool hasAddress = !alarm->address.isEmpty();
    m_headline->setText(alarm->headline);
    m_advice->setVisible(hasAddress);
    if (hasAddress) {
        m_advice->show(alarm->advice, alarm->address, mailTo(alarm->address, subject));
    }
    m_plain->say(hasAddress ? QString() : alarm->advice);
    m_other->say(alarm->other);
}

} // namespace wizard
