#include "app/window.h"

#include "app/link.h"
#include "app/mainwindow.h"
#include "app/onewindow.h"
#include "app/openingnote.h"
#include "app/program.h"
#include "app/windowhost.h"
#include "core/log.h"
#include "wizard/look/look.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>
#include <QMessageBox>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace app {
namespace {

int refuse(const QString& text) {
    const QByteArray bytes = (text + u'\n' + cli::usage()).toUtf8();
    std::ignore = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    return int(cli::ExitCode::Usage);
}

QJsonValue valueFrom(const ticket::Field& field, const QString& text) {
    switch (field.type) {
    case ticket::FieldType::Checkbox:
        return text == u"true"_s || text == u"1"_s;
    case ticket::FieldType::MultiSelect:
    case ticket::FieldType::MultiLookup:
    case ticket::FieldType::Checklist:
        return QJsonArray::fromStringList(text.split(u',', Qt::SkipEmptyParts));
    case ticket::FieldType::Text:
    case ticket::FieldType::TextArea:
    case ticket::FieldType::Date:
    case ticket::FieldType::Integer:
    case ticket::FieldType::Decimal:
    case ticket::FieldType::Regexp:
    case ticket::FieldType::PartialCreditCard:
    case ticket::FieldType::Tagger:
    case ticket::FieldType::Lookup:
    case ticket::FieldType::Choice:
    case ticket::FieldType::DateTime:
    case ticket::FieldType::Files:
    case ticket::FieldType::Address:
    case ticket::FieldType::Secret:
    case ticket::FieldType::Names:
    case ticket::FieldType::Environments:
    case ticket::FieldType::TimeZone:
    case ticket::FieldType::Path:
        return text;
    }
    Q_UNREACHABLE();
}

/// FIELD=VALUE pairs as values of a draft; an error names the pair.
core::Result<QJsonObject> prefilled(const QStringList& pairs, const ticket::Form& form) {
    QJsonObject values;
    for (const QString& pair : pairs) {
        const QString name = pair.section(u'=', 0, 0);
        const ticket::Field* field = form.field(name);
        const bool isText = field && field->type != ticket::FieldType::Files; // a link must not name files
        if (!isText || !pair.contains(u'=')) {
            return core::fail(
                core::ErrorKind::Rejected,
                MainWindow::tr("--set takes FIELD=VALUE with a field of the form, not \"%1\".").arg(pair));
        }
        values.insert(name, valueFrom(*field, pair.section(u'=', 1)));
    }
    return values;
}

/// Why the program cannot start, where a person looks who started it from a menu.
int tellStartError(const core::Error& error) {
    std::fputs((error.text + u'\n').toUtf8().constData(), stderr);
    QMessageBox box(QMessageBox::Critical, MainWindow::tr("Support Wizard cannot start"), error.text,
                    QMessageBox::Close);
    box.setObjectName(u"start_error"_s);
    box.setInformativeText(error.path);
    QObject::connect(&box, &QDialog::finished, &box, [] { QApplication::quit(); });
    box.open();
    QApplication::exec();
    return int(cli::exitCodeOf(error));
}

void declareOptions(QCommandLineParser& parser) {
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"new"_s, MainWindow::tr("Open the wizard at once.")},
        {u"set"_s, MainWindow::tr("With --new: fill in a field; may be given more than once."),
         u"FIELD=VALUE"_s},
        {u"template"_s, MainWindow::tr("With --new: begin with this template."), u"NAME"_s},
        {u"draft"_s, MainWindow::tr("Open the wizard with this draft."), u"ID"_s},
    });
}

bool wantsNew(const QCommandLineParser& parser) {
    return parser.isSet(u"new"_s) || parser.isSet(u"set"_s) || parser.isSet(u"template"_s);
}

/// The template that is named; one that is not there is an error.
core::Result<std::optional<ticket::Template>> templateFrom(WindowHost& host,
                                                           const QCommandLineParser& parser) {
    const QString name = parser.value(u"template"_s);
    if (!parser.isSet(u"template"_s)) {
        return std::optional<ticket::Template>();
    }
    auto found = host.templateNamed(name);
    if (found && !*found) {
        return core::fail(core::ErrorKind::Rejected,
                          MainWindow::tr("There is no template \"%1\". \"New from a template\" in the menu "
                                         "\"File\" shows those there are.")
                              .arg(name));
    }
    return found;
}

/// Does what the arguments ask the window to do; says what is wrong with them, empty = nothing.
QString carryOut(WindowHost& host, const ticket::Form& form, const QStringList& arguments) {
    if (arguments.size() == 1 && isLink(arguments.first())) {
        const auto asked = argumentsOfLink(arguments.first());
        return asked ? carryOut(host, form, *asked) : asked.error().text;
    }
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(QStringList{u"support-wizard"_s} + arguments)) {
        return parser.errorText();
    }
    const auto values = prefilled(parser.values(u"set"_s), form);
    if (!values) {
        return values.error().text;
    }
    const QString draft = parser.value(u"draft"_s);
    if (parser.isSet(u"draft"_s) && !host.openDraft(core::IntentId(draft))) {
        return MainWindow::tr("There is no draft \"%1\". \"drafts\" lists those there are.").arg(draft);
    }
    const auto from = templateFrom(host, parser);
    if (!from) {
        return from.error().text;
    }
    if (!parser.isSet(u"draft"_s) && wantsNew(parser)) {
        host.newRequest(*values, *from);
    }
    return {};
}

/// The same program on the same data folder, with the practice center.
void startWithPractice(const cli::Arguments& arguments) {
    QStringList words{u"--practice"_s};
    if (!arguments.dataDir.isEmpty()) {
        words += {u"--data-dir"_s, arguments.dataDir};
    }
    if (QProcess::startDetached(QApplication::applicationFilePath(), words)) {
        QApplication::quit();
    }
}

/// The first measured text of each weight opens the fonts: a tenth of the start, while workers read files.
void openFonts() {
    for (const QFont& font : {QApplication::font(), wizard::look::strong(QApplication::font())}) {
        std::ignore = QFontMetrics(font).boundingRect(u"Ag"_s);
    }
}

/// With a note on the screen where it takes longer than a person waits for a start; false = the person or the
/// system has ended the program meanwhile.
bool waitFor(const Program::Opening& opening) {
    using namespace std::chrono_literals;
    if (opening.isReady(1s)) {
        return true;
    }
    OpeningNote note;
    QTimer poll;
    constexpr int readyCode = 1; // whoever ends the program does so with 0
    QObject::connect(&poll, &QTimer::timeout, &poll, [&opening] {
        if (opening.isReady(0ms)) {
            QCoreApplication::exit(readyCode);
        }
    });
    poll.start(50ms);
    note.show();
    return QApplication::exec() == readyCode;
}

} // namespace

int runWindow(QApplication& application, const cli::Arguments& arguments) {
    // The first texts are those of an error that keeps the program from starting.
    const QString settings = arguments.globals.folder.config() + u"/settings.ini"_s;
    const Preferences preferences = readPreferences(settings);
    Appearance appearance(application);
    appearance.apply(preferences);
    QCommandLineParser parser;
    declareOptions(parser);
    if (!arguments.error.isEmpty()) {
        return refuse(arguments.error);
    }
    if (!parser.parse(QStringList{u"support-wizard"_s} + arguments.rest)) {
        return refuse(parser.errorText());
    }
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        const QString text =
            parser.isSet(u"help"_s) ? cli::usage() : application.applicationVersion() + u'\n';
        std::fputs(text.toUtf8().constData(), stdout);
        return int(cli::ExitCode::Done);
    }
    const core::DataFolder& folder = arguments.globals.folder;
    if (const core::Done made = folder.create(); !made) {
        return tellStartError(made.error());
    }
    OneWindow one(folder, arguments.globals.isPractice);
    one.handOver(arguments.rest);
    if (!one.isFirst()) {
        return one.answer().isEmpty() ? int(cli::ExitCode::Done) : refuse(one.answer());
    }
    Program::Opening opening({.folder = folder, .isPractice = arguments.globals.isPractice});
    openFonts();
    if (!waitFor(opening)) {
        // The workers cannot be stopped, and need not: a start that is killed is gone on with by the next
        // one.
        core::log::stop();
        std::_Exit(int(cli::ExitCode::Done));
    }
    auto program = opening.finish();
    if (!program) {
        return tellStartError(program.error());
    }
    WindowHost host(**program, {.appearance = appearance, .preferences = preferences, .file = settings});
    QObject::connect(&host, &WindowHost::practiceWanted, &host, [&] { startWithPractice(arguments); });
    QObject::connect(&host, &WindowHost::quitWanted, &host, [] { QCoreApplication::exit(0); });
    const QStringList& rest = arguments.rest;
    const bool wantsWizard =
        wantsNew(parser) || parser.isSet(u"draft"_s) || (rest.size() == 1 && isLink(rest.first()));
    if (!wantsWizard || (*program)->hasTrouble()) {
        host.show();
    }
    if (const QString wrong = carryOut(host, (*program)->form(), arguments.rest); !wrong.isEmpty()) {
        return refuse(wrong);
    }
    QTimer::singleShot(0, &host, [&] { // while the window is mapped
        (*program)->dispatcher().start();
        (*program)->postman().start();
    });
    one.answerWith([&](const QStringList& words) {
        (*program)->reloadAccounts(); // it may have been started because they changed
        if (words.isEmpty() || host.hasWindow()) {
            host.show();
        }
        return carryOut(host, (*program)->form(), words);
    });
    return QApplication::exec();
}

} // namespace app
