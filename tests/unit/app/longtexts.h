#pragma once

#include <QFile>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>

/// Every text of the program 40 % longer than in English: what finds room so will find it in most languages.
/// It notes the texts that the translations do not know, whether they were never seen by the extraction or
/// stand under another context there.
class LongTexts final : public QTranslator {
public:
    /// A file of translations, all contexts and sources of it.
    explicit LongTexts(const QString& file) {
        QFile ts(file);
        if (!ts.open(QIODevice::ReadOnly)) {
            qFatal("%s", qPrintable(file));
        }
        QXmlStreamReader reader(&ts);
        QString context;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("name")) {
                context = reader.readElementText();
            } else if (reader.isStartElement() && reader.name() == QLatin1String("source")) {
                m_known.insert({context, reader.readElementText()});
            }
        }
    }

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* /*disambiguation*/,
                      int /*n*/) const override {
        const QString of = QString::fromUtf8(context);
        const QString text = QString::fromUtf8(source);
        if (of.startsWith(u'Q')) {
            return {}; // Qt's own
        }
        if (!m_known.contains({of, text})) {
            m_unknown.insert(of + QStringLiteral(": ") + text);
        }
        return lengthened(text);
    }
    QStringList unknown() const { return QStringList(m_unknown.cbegin(), m_unknown.cend()); }

    static QString lengthened(const QString& text) {
        constexpr int word = 7;
        QString longer = text;
        const qsizetype more = (text.size() * 4 + 9) / 10;
        for (qsizetype i = 0; i < more; ++i) {
            // A single word grows in itself, as German ones do; sentences get further words.
            const bool isGap = text.size() > 2 * word && i % word == 0;
            longer.append(isGap ? u' ' : u'ö');
        }
        return longer;
    }

private:
    QSet<std::pair<QString, QString>> m_known;
    mutable QSet<QString> m_unknown;
};
