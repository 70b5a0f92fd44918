#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

class QCoreApplication;

namespace app {

/// The language of the application: its texts, Qt's own, numbers and dates, the direction of its windows.
/// Only what is made after use() speaks it.
class Language final {
    Q_DISABLE_COPY_MOVE(Language)

public:
    explicit Language(QCoreApplication& application);
    ~Language();

    /// Codes of the languages that there are texts for ("de"), English among them.
    static QStringList available();
    /// The one of `available` that the system asks for first (LANGUAGE, LC_ALL, LC_MESSAGES, LANG); English
    /// when there is none.
    static QString ofSystem();

    /// A code of available(); any other, the empty one too, means the system's language.
    void use(const QString& choice);
    const QString& code() const { return m_code; }

private:
    QCoreApplication& m_application;
    QString m_code;
    QTranslator m_ours;
    QTranslator m_qts; ///< buttons and dialogs that Qt brings
};

} // namespace app
