#pragma once

#include "app/preferences.h"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace app {

/// The preferences, each a list to choose from. A choice holds at once; nothing is asked for in the end.
class SettingsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    explicit SettingsDialog(const Preferences& preferences, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const app::Preferences& preferences);

private:
    QComboBox* add(QFormLayout& form, const QString& name, const QString& label, const QString& help);
    void addLanguages();
    void addSchemes();
    void addSizes();
    void addCleaning();

    Preferences m_preferences;
    QComboBox* m_languages = nullptr;
    QComboBox* m_schemes = nullptr;
    QComboBox* m_sizes = nullptr;
    QComboBox* m_cleaning = nullptr;
};

} // namespace app
