#pragma once

#include "app/language.h"
#include "app/preferences.h"

#include <QFont>

class QApplication;

namespace app {

/// Gives the application the language, colours and text size that a person prefers.
class Appearance final {
    Q_DISABLE_COPY_MOVE(Appearance)

public:
    explicit Appearance(QApplication& application);

    void apply(const Preferences& preferences);

private:
    QApplication& m_application;
    Language m_language;
    QFont m_systemFont;
};

} // namespace app
