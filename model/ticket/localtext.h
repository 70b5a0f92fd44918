#pragma once

#include <QHash>
#include <QString>

namespace ticket {

/// A text of a form: English, and other languages where the form brings them. A text without the language
/// asked for is looked up in the program's translations (context "forms"), then shown in English.
class LocalText final {
public:
    LocalText() = default;
    explicit LocalText(QString english) : m_english(std::move(english)) {}
    LocalText(QString english, QHash<QString, QString> others)
        : m_english(std::move(english)), m_others(std::move(others)) {}

    /// A name that somebody gave: the same in every language.
    static LocalText asGiven(const QString& name) {
        LocalText text(name);
        text.m_isTranslated = false;
        return text;
    }

    bool isEmpty() const { return m_english.isEmpty(); }
    const QString& english() const { return m_english; }
    /// In the language of the default QLocale.
    QString text() const;

    bool operator==(const LocalText&) const = default;

private:
    QString m_english;
    QHash<QString, QString> m_others; ///< by language code ("de")
    bool m_isTranslated = true;
};

} // namespace ticket
