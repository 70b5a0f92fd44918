#include "app/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const auto folder = u":/translations"_s;
const auto prefix = u"support-wizard_"_s;
const auto english = u"en"_s;

/// The person's own formats where the system speaks this language, else those usual in it.
QLocale formatsOf(const QString& code) {
    const QLocale system = QLocale::system();
    const bool isPlain = code == english && system.language() == QLocale::C;
    return isPlain || system.language() == QLocale(code).language() ? system : QLocale(code);
}

/// Codes of the languages that the system asks for, the first one first.
QStringList wishesOfSystem() {
    QString messages;
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        messages = messages.isEmpty() ? qEnvironmentVariable(variable) : messages;
    }
    static const QRegularExpression behindLanguage(u"[_.@].*"_s);
    messages.remove(behindLanguage);
    // As everywhere on this system: who asks for no language at all is not asked for a second one.
    if (messages.isEmpty() || messages == u"C"_s || messages == u"POSIX"_s) {
        return {};
    }
    const QString list = qEnvironmentVariable("LANGUAGE");
    return (list + u':' + messages).split(u':', Qt::SkipEmptyParts).replaceInStrings(behindLanguage, {});
}

} // namespace

Language::Language(QCoreApplication& application) : m_application(application) {
    use({});
}

Language::~Language() {
    m_application.removeTranslator(&m_ours);
    m_application.removeTranslator(&m_qts);
}

QStringList Language::available() {
    QStringList codes;
    const QStringList files = QDir(folder).entryList({prefix + u"*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        codes += file.sliced(prefix.size()).chopped(3);
    }
    return codes;
}

QString Language::ofSystem() {
    const QStringList known = available();
    const QStringList wishes = wishesOfSystem();
    const auto found =
        std::ranges::find_if(wishes, [&known](const QString& language) { return known.contains(language); });
    return found == wishes.cend() ? english : *found;
}

void Language::use(const QString& choice) {
    m_code = available().contains(choice) ? choice : ofSystem();
    m_application.removeTranslator(&m_ours);
    m_application.removeTranslator(&m_qts);
    QLocale::setDefault(formatsOf(m_code));
    if (m_qts.load(u"qtbase_"_s + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        m_application.installTranslator(&m_qts);
    }
    // English has a file of its own for the sake of its plurals.
    if (m_ours.load(prefix + m_code, folder)) {
        m_application.installTranslator(&m_ours);
    }
    if (qobject_cast<QGuiApplication*>(&m_application) != nullptr) {
        QGuiApplication::setLayoutDirection(QLocale(m_code).textDirection());
    }
}

} // namespace app
