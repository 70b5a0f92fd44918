#include "app/preferences.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using wizard::look::Scheme;

namespace app {

namespace {

const auto schemeKey = u"look/colors"_s;
const auto textKey = u"look/text_percent"_s;
const auto languageKey = u"language"_s;
const auto cleaningKey = u"evidence/level"_s;

const std::array<std::pair<Scheme, QString>, 3> schemes{
    {{Scheme::System, u"system"_s}, {Scheme::Light, u"light"_s}, {Scheme::Dark, u"dark"_s}}};

} // namespace

Preferences readPreferences(const QString& file) {
    const QSettings settings(file, QSettings::IniFormat);
    Preferences read;
    const QString scheme = settings.value(schemeKey).toString();
    for (const auto& [value, name] : schemes) {
        read.scheme = name == scheme ? value : read.scheme;
    }
    read.language = settings.value(languageKey).toString();
    read.cleaning =
        evidence::levelFromName(settings.value(cleaningKey).toString()).value_or(evidence::Level::Support);
    bool isNumber = false;
    if (const int percent = settings.value(textKey).toInt(&isNumber); isNumber) {
        read.textPercent = std::clamp(percent, Preferences::leastTextPercent, Preferences::mostTextPercent);
    }
    return read;
}

core::Done writePreferences(const QString& file, const Preferences& preferences) {
    {
        QSettings settings(file, QSettings::IniFormat);
        for (const auto& [value, name] : schemes) {
            if (value == preferences.scheme) {
                settings.setValue(schemeKey, name);
            }
        }
        settings.setValue(languageKey, preferences.language);
        settings.setValue(textKey, preferences.textPercent);
        settings.setValue(cleaningKey, evidence::levelName(preferences.cleaning));
        settings.sync();
        if (settings.status() == QSettings::NoError &&
            QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner)) {
            return {};
        }
    }
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate("app",
                                                  "The settings hold for this run only: the file %1 cannot "
                                                  "be written. Check the rights of its folder and the free "
                                                  "space.")
                          .arg(file),
                      {}, file);
}

} // namespace app
