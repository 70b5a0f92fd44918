#include "app/settingsdialog.h"

#include "app/language.h"
#include "wizard/look/label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;
using wizard::look::Scheme;
namespace look = wizard::look;

namespace app {

namespace {

/// The language's name as those say it who speak it.
QString ownName(const QString& code) {
    const QLocale locale(code);
    QString name = code == u"en"_s ? u"English"_s : locale.nativeLanguageName();
    return name.isEmpty() ? code : name.replace(0, 1, locale.toUpper(name.first(1)));
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent), m_preferences(preferences) {
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    form->setSpacing(look::grid);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_languages = add(*form, u"language"_s, tr("&Language"),
                      tr("What is sent to the Support Center stays in English, whatever the language here."));
    addLanguages();
    m_schemes = add(*form, u"colors"_s, tr("&Colours"), {});
    addSchemes();
    m_sizes = add(*form, u"text_size"_s, tr("&Text size"), {});
    addSizes();
    m_cleaning = add(*form, u"cleaning"_s, tr("&What is removed from files"),
                     tr("Of new requests; in each of them it can be chosen anew."));
    addCleaning();
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("Cl&ose"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false); // Return in a list is no wish to leave
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_languages, &QComboBox::activated, this, [this] {
        m_preferences.language = m_languages->currentData().toString();
        Q_EMIT chosen(m_preferences);
    });
    connect(m_schemes, &QComboBox::activated, this, [this] {
        m_preferences.scheme = m_schemes->currentData().value<Scheme>();
        Q_EMIT chosen(m_preferences);
    });
    connect(m_sizes, &QComboBox::activated, this, [this] {
        m_preferences.textPercent = m_sizes->currentData().toInt();
        Q_EMIT chosen(m_preferences);
    });
}

QComboBox* SettingsDialog::add(QFormLayout& form, const QString& name, const QString& label,
                               const QString& help) {
    auto* list = new QComboBox(this);
    list->setObjectName(name);
    list->setAccessibleName(QString(label).remove(u'&'));
    list->setAccessibleDescription(help);
    form.addRow(label, list); // the label becomes its buddy
    if (!help.isEmpty()) {
        auto* text = new wizard::Label(help, look::Role::Secondary, wizard::Label::Weight::Body, this);
        text->setMinimumWidth(look::chars(this, 40));
        form.addRow(text);
    }
    return list;
}

void SettingsDialog::addLanguages() {
    //: %1 is the name of the system's language
    m_languages->addItem(tr("As the system (%1)").arg(ownName(Language::ofSystem())), QString());
    for (const QString& code : Language::available()) {
        m_languages->addItem(ownName(code), code);
    }
    m_languages->setCurrentIndex(qMax(0, m_languages->findData(m_preferences.language)));
}

void SettingsDialog::addSchemes() {
    m_schemes->addItem(tr("As the desktop"), QVariant::fromValue(Scheme::System));
    m_schemes->addItem(tr("Light"), QVariant::fromValue(Scheme::Light));
    m_schemes->addItem(tr("Dark"), QVariant::fromValue(Scheme::Dark));
    m_schemes->setCurrentIndex(m_schemes->findData(QVariant::fromValue(m_preferences.scheme)));
}

void SettingsDialog::addSizes() {
    for (const int percent : {100, 110, 125, 150, 175, 200}) {
        //: A text size, %1 is a number
        m_sizes->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    }
    if (m_sizes->findData(m_preferences.textPercent) < 0) {
        m_sizes->addItem(tr("%1 %").arg(QLocale().toString(m_preferences.textPercent)),
                         m_preferences.textPercent);
    }
    m_sizes->setCurrentIndex(m_sizes->findData(m_preferences.textPercent));
}

void SettingsDialog::addCleaning() {
    using evidence::Level;
    m_cleaning->addItem(tr("Secrets; what a diagnosis needs stays"),
                        QVariant::fromValue(int(Level::Support)));
    m_cleaning->addItem(tr("Secrets, names and addresses"), QVariant::fromValue(int(Level::Strict)));
    m_cleaning->setCurrentIndex(m_cleaning->findData(int(m_preferences.cleaning)));
    connect(m_cleaning, &QComboBox::activated, this, [this] {
        m_preferences.cleaning = Level(m_cleaning->currentData().toInt());
        Q_EMIT chosen(m_preferences);
    });
}

} // namespace app
