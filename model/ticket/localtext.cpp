#include "ticket/localtext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ticket {

QString LocalText::text() const {
    if (m_english.isEmpty() || !m_isTranslated) {
        return m_english;
    }
    const QString locale = QLocale().name();
    const QString language = locale.section(u'_', 0, 0);
    for (const QString& code : {locale, language}) {
        if (const auto found = m_others.constFind(code); found != m_others.cend()) {
            return *found;
        }
    }
    if (language == "en"_L1) {
        return m_english;
    }
    return QCoreApplication::translate("forms", m_english.toUtf8().constData());
}

} // namespace ticket
