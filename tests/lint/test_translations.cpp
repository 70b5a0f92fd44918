#include "lint/scanner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace lint;

/// The translations are whole and up to date: every text of the program and its forms is there, finished,
/// with the same places to fill in. The build target update_translations brings them up to date.
class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTranslationIsJudged();
    void nothingIsUnfinishedOrLeftOver_data() { languages(); }
    void nothingIsUnfinishedOrLeftOver();
    void placesToFillInAreTheSame_data() { languages(); }
    void placesToFillInAreTheSame();
    void everyTextOfTheProgramIsThere();
    void everyTextOfTheFormsIsThere();
    void contextsAreThoseOfTheCode();

private:
    static void languages();

    QString m_said; ///< by lupdate
    QTemporaryDir m_folder;
};

namespace {

struct Message {
    QString context;
    QString source;
    QString type; ///< "unfinished", "vanished", "obsolete", or empty
    QStringList texts;
    bool isPlural = false;
};

QString folderOfTranslations() {
    return QStringLiteral(SW_SOURCE_DIR "/resources/translations/");
}

QString german() {
    return folderOfTranslations() + u"support-wizard_de.ts"_s;
}

QList<Message> messagesOf(const QString& file) {
    QList<Message> messages;
    QString context;
    QXmlStreamReader reader(readText(file));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QStringView name = reader.name();
        if (name == u"name") {
            context = reader.readElementText();
        } else if (name == u"message") {
            messages.append({.context = context,
                             .source = {},
                             .type = {},
                             .texts = {},
                             .isPlural = reader.attributes().value(u"numerus"_s) == u"yes"});
        } else if (name == u"source") {
            messages.last().source = reader.readElementText();
        } else if (name == u"translation") {
            messages.last().type = reader.attributes().value(u"type"_s).toString();
            if (!messages.last().isPlural) {
                messages.last().texts.append(reader.readElementText());
            }
        } else if (name == u"numerusform") {
            messages.last().texts.append(reader.readElementText());
        }
    }
    return messages;
}

QSet<std::pair<QString, QString>> keysOf(const QList<Message>& messages, bool isOfForms) {
    QSet<std::pair<QString, QString>> keys;
    for (const Message& message : messages) {
        if ((message.context == u"forms") == isOfForms) {
            keys.insert({message.context, message.source});
        }
    }
    return keys;
}

/// %1, %2 … in order; %n may be missing where a form says "one" in words.
QStringList places(const QString& text) {
    static const QRegularExpression place(u"%L?[1-9]"_s);
    QStringList found;
    auto matches = place.globalMatch(text);
    while (matches.hasNext()) {
        found.append(matches.next().captured());
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

bool hasMnemonic(const QString& text) {
    static const QRegularExpression mnemonic(u"&[^& ]"_s);
    return text.contains(mnemonic);
}

/// What is wrong with it; empty = nothing.
QString judged(const Message& message) {
    for (const QString& text : message.texts) {
        if (text.trimmed().isEmpty()) {
            return u"is empty"_s;
        }
        if (places(text) != places(message.source)) {
            return u"fills in other places"_s;
        }
        if (hasMnemonic(text) != hasMnemonic(message.source)) {
            return u"has a letter to press with Alt, or has none"_s;
        }
        if (text.endsWith(u'…') != message.source.endsWith(u'…') ||
            text.startsWith(u' ') != message.source.startsWith(u' ') ||
            text.endsWith(u' ') != message.source.endsWith(u' ') ||
            text.endsWith(u'\n') != message.source.endsWith(u'\n')) {
            return u"begins or ends otherwise"_s;
        }
    }
    return message.isPlural && !message.texts.last().contains(u"%n"_s) ? u"does not tell the number"_s
                                                                       : QString();
}

void collect(const QJsonValue& value, QStringList& texts) {
    if (value.isString() && value.toString().contains(u' ')) {
        texts.append(value.toString());
    }
    for (const QJsonValue& item : value.toArray()) {
        collect(item, texts);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        // What nobody reads, or what is compared with what people write in English.
        if (it.key() != u"comment" && it.key() != u"keywords" && it.key() != u"phrases" &&
            it.key() != u"regexp") {
            collect(it.value(), texts);
        }
    }
}

QString list(const QSet<std::pair<QString, QString>>& keys) {
    QStringList lines;
    for (const auto& [context, source] : keys) {
        lines.append(context + u": "_s + source);
    }
    lines.sort();
    return lines.join(u'\n');
}

} // namespace

void TestTranslations::languages() {
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(folderOfTranslations()).entryList({u"*.ts"_s});
    QVERIFY(files.size() >= 2);
    for (const QString& file : files) {
        QTest::newRow(qPrintable(file)) << folderOfTranslations() + file;
    }
}

/// What lupdate finds in the sources today.
void TestTranslations::initTestCase() {
    const QString top = QStringLiteral(SW_SOURCE_DIR);
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s,
                  {u"-I"_s, top, u"-I"_s, top + u"/model"_s, top + u"/app"_s, top + u"/model"_s,
                   top + u"/wizard"_s, u"-locations"_s, u"none"_s, u"-ts"_s,
                   m_folder.filePath(u"found_de.ts"_s)});
    constexpr int longest = 120'000;
    QVERIFY2(lupdate.waitForFinished(longest), qPrintable(lupdate.errorString()));
    m_said = QString::fromUtf8(lupdate.readAll());
    QCOMPARE(lupdate.exitCode(), 0);
}

void TestTranslations::aTranslationIsJudged() {
    const auto said = [](const QString& source, const QStringList& texts, bool isPlural = false) {
        return !judged({.context = {}, .source = source, .type = {}, .texts = texts, .isPlural = isPlural})
                    .isEmpty();
    };
    QVERIFY(!said(u"&Back %1 …"_s, {u"%1 &zurück …"_s}));
    QVERIFY(said(u"%1 of %2"_s, {u"%1 von %1"_s}));
    QVERIFY(said(u"&Back"_s, {u"Zurück"_s}));
    QVERIFY(said(u"Back"_s, {u" "_s}));
    QVERIFY(said(u"Saving …"_s, {u"Speichert"_s}));
    QVERIFY(!said(u"%n file(s)"_s, {u"eine Datei"_s, u"%n Dateien"_s}, true));
    QVERIFY(said(u"%n file(s)"_s, {u"eine Datei"_s, u"viele Dateien"_s}, true));
}

void TestTranslations::nothingIsUnfinishedOrLeftOver() {
    QFETCH(const QString, file);
    QStringList faults;
    for (const Message& message : messagesOf(file)) {
        if (!message.type.isEmpty()) {
            faults.append(message.type + u" in "_s + message.context + u": "_s + message.source);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::placesToFillInAreTheSame() {
    QFETCH(const QString, file);
    QStringList faults;
    for (const Message& message : messagesOf(file)) {
        const QString fault = judged(message);
        if (!fault.isEmpty()) {
            faults.append(u"“%1” %2: %3"_s.arg(message.texts.join(u'|'), fault, message.source));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::everyTextOfTheProgramIsThere() {
    const auto found = keysOf(messagesOf(m_folder.filePath(u"found_de.ts"_s)), false);
    const auto known = keysOf(messagesOf(german()), false);
    QVERIFY(found.size() > 100);
    QVERIFY2((found - known).isEmpty(), qPrintable(u"Missing:\n"_s + list(found - known)));
    QVERIFY2((known - found).isEmpty(), qPrintable(u"Not used any more:\n"_s + list(known - found)));
}

void TestTranslations::everyTextOfTheFormsIsThere() {
    QSet<std::pair<QString, QString>> found;
    for (const Source& form : sourcesBelow({u"resources/forms"_s}, {u"*.json"_s})) {
        QStringList texts;
        collect(QJsonDocument::fromJson(form.text.toUtf8()).object(), texts);
        for (const QString& text : std::as_const(texts)) {
            found.insert({u"forms"_s, text});
        }
    }
    const auto known = keysOf(messagesOf(german()), true);
    QVERIFY(found.size() > 50);
    QVERIFY2((found - known).isEmpty(), qPrintable(u"Missing:\n"_s + list(found - known)));
}

/// lupdate guesses the class of a tr() from the text around it. Where it guesses wrong the text is extracted
/// but never found: QCoreApplication::translate() names the context instead.
void TestTranslations::contextsAreThoseOfTheCode() {
    static const QRegularExpression doubt(
        u"^.*(Qualifying with unknown|lacks Q_OBJECT|Discarding|cannot).*$"_s,
        QRegularExpression::MultilineOption);
    QStringList faults;
    auto doubts = doubt.globalMatch(m_said);
    while (doubts.hasNext()) {
        faults.append(doubts.next().captured());
    }
    static const QRegularExpression expected(
        u"^(app|app::cli|archive|center|contacts|core|credentials|delivery|evidence|"
        u"forms|items|mail|net|package|phone|provider|store|ticket|wizard)"
        u"(::[A-Z]\\w+)?$"_s);
    for (const Message& message : messagesOf(m_folder.filePath(u"found_de.ts"_s))) {
        if (!expected.match(message.context).hasMatch()) {
            faults.append(u"context “%1”: %2"_s.arg(message.context, message.source));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
