// Writes the texts of the forms as C++ that lupdate reads (context "forms"), so that one update of the
// translations sees those of the program and those of its forms. Never compiled into the program. Arguments:
// the file to write, then the forms.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTextStream>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

/// The keys whose values people read; a text that is not a plain string brings its own translations.
bool isText(const QString& key) {
    static const QSet<QString> keys{u"title"_s, u"heading"_s,    u"help"_s,          u"guidance"_s,
                                    u"label"_s, u"meaning"_s,    u"policy"_s,        u"placeholder"_s,
                                    u"text"_s,  u"regexpHelp"_s, u"criticalLabel"_s, u"expectations"_s};
    return keys.contains(key);
}

QString literal(QString text) {
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s) + u'"';
}

void collect(const QJsonValue& value, bool isRead, QStringList& texts) {
    if (value.isString() && isRead && !texts.contains(value.toString())) {
        texts.append(value.toString());
    }
    for (const QJsonValue& item : value.toArray()) {
        collect(item, isRead, texts);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        collect(it.value(), isText(it.key()), texts);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        return EXIT_FAILURE;
    }
    QStringList texts;
    for (int i = 2; i < argc; ++i) {
        QFile form(QString::fromLocal8Bit(argv[i]));
        const QJsonDocument document =
            form.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(form.readAll()) : QJsonDocument();
        if (!document.isObject()) {
            std::fprintf(stderr, "%s cannot be read\n", argv[i]);
            return EXIT_FAILURE;
        }
        collect(document.object(), false, texts);
    }
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return EXIT_FAILURE;
    }
    QTextStream out(&file);
    for (const QString& text : std::as_const(texts)) {
        out << "QT_TRANSLATE_NOOP(\"forms\", " << literal(text) << ")\n";
    }
    return EXIT_SUCCESS;
}
