#include "wizard/fields/messagelist.h"

#include "wizard/look/announce.h"
#include "wizard/look/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

Icon iconOf(core::Issue::Level level) {
    switch (level) {
    case core::Issue::Level::Error:
        return Icon::Error;
    case core::Issue::Level::Warning:
        return Icon::Warning;
    case core::Issue::Level::Note:
        return Icon::Note;
    }
    Q_UNREACHABLE();
}

look::Role roleOf(core::Issue::Level level) {
    switch (level) {
    case core::Issue::Level::Error:
        return look::Role::Critical;
    case core::Issue::Level::Warning:
        return look::Role::Warning;
    case core::Issue::Level::Note:
        return look::Role::Secondary;
    }
    Q_UNREACHABLE();
}

QString wordOf(core::Issue::Level level) {
    switch (level) {
    case core::Issue::Level::Error:
        return MessageList::tr("Error");
    case core::Issue::Level::Warning:
        return MessageList::tr("Warning");
    case core::Issue::Level::Note:
        return MessageList::tr("Note");
    }
    Q_UNREACHABLE();
}

MessageList::MessageList(std::function<QString(const QString&)> mendLabel, QWidget* parent)
    : QWidget(parent), m_mendLabel(std::move(mendLabel)), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::half);
    hide();
}

void MessageList::show(const core::Issues& issues) {
    if (issues == m_issues) {
        return;
    }
    m_issues = issues;
    m_first.clear();
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        // The click that brought this change may still be inside the button.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const core::Issue& issue : issues) {
        m_layout->addWidget(makeRow(issue));
    }
    setVisible(!issues.isEmpty());
}

QString MessageList::spoken() const {
    QStringList texts;
    for (const core::Issue& issue : m_issues) {
        //: %1 is Error, Warning or Note
        texts.append(tr("%1: %2").arg(wordOf(issue.level), issue.text));
    }
    return texts.join(u' ');
}

void MessageList::announceFirst() {
    if (m_first) {
        announce(m_first);
    }
}

QWidget* MessageList::makeRow(const core::Issue& issue) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    auto* icon = new IconLabel(row);
    icon->set(iconOf(issue.level), roleOf(issue.level));
    layout->addWidget(icon, 0, Qt::AlignTop);
    auto* text = new Label(issue.text, roleOf(issue.level), Label::Weight::Body, row);
    text->setAccessibleName(tr("%1: %2").arg(wordOf(issue.level), issue.text));
    layout->addWidget(text, 1);
    m_first = m_first ? m_first : QPointer(text);
    if (const QString label = m_mendLabel ? m_mendLabel(issue.code) : QString(); !label.isEmpty()) {
        auto* mend = new QPushButton(look::verbatim(label), row);
        mend->setObjectName(u"mend."_s + issue.code);
        mend->setAccessibleDescription(issue.text);
        connect(mend, &QPushButton::clicked, this, [this, code = issue.code] { Q_EMIT mendAsked(code); });
        layout->addWidget(mend, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace wizard
