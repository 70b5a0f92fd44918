#include "wizard/fields/personcompleter.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr qsizetype mostProposed = 8;
constexpr int indexRole = Qt::UserRole + 1;
constexpr int partRole = Qt::UserRole + 2;

QString proposalText(const ticket::Person& person) {
    QStringList parts{person.name, person.email, person.company, person.project};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

PersonCompleter::PersonCompleter(QLineEdit* line, QString ticket::Person::* text, Find find)
    : QObject(line),
      m_line(line),
      m_text(text),
      m_find(std::move(find)),
      m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_model, this)) {
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(partRole);
    m_completer->popup()->setObjectName(u"proposals"_s);
    m_completer->popup()->setAccessibleName(tr("Contacts"));
    m_completer->popup()->setTextElideMode(Qt::ElideRight);
    m_line->setCompleter(m_completer);
    connect(m_line, &QLineEdit::textEdited, this, &PersonCompleter::propose);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                const int at = index.data(indexRole).toInt();
                if (at >= 0 && at < m_found.size()) {
                    Q_EMIT chosen(m_found.at(at));
                }
            });
}

void PersonCompleter::propose(const QString& typed) {
    m_found = typed.trimmed().isEmpty() ? QList<ticket::Person>() : m_find(typed);
    m_found = m_found.first(std::min(m_found.size(), mostProposed));
    m_model->clear();
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const ticket::Person& person = m_found.at(i);
        auto* item = new QStandardItem(proposalText(person));
        // The line takes its own part of the person; the list shows the whole.
        item->setData(int(i), indexRole);
        item->setData(person.*m_text, partRole);
        m_model->appendRow(item);
    }
}

} // namespace wizard
