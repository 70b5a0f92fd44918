#pragma once

#include "ticket/person.h"

#include <QCompleter>

#include <functional>

class QLineEdit;
class QStandardItemModel;

namespace wizard {

/// Proposes persons of the contact book below a line while somebody types into it: any part of a name, an
/// address or a company will do.
class PersonCompleter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonCompleter)

public:
    using Find = std::function<QList<ticket::Person>(const QString& words)>;

    /// `text`: the part of a person that the line holds. Belongs to the line.
    PersonCompleter(QLineEdit* line, QString ticket::Person::* text, Find find);

Q_SIGNALS:
    void chosen(const ticket::Person& person);

private:
    void propose(const QString& typed);

    QLineEdit* m_line;
    QString ticket::Person::* m_text;
    Find m_find;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
    QList<ticket::Person> m_found;
};

} // namespace wizard
