#include "benchmarks/rows.h"
#include "benchmarks/screen.h"
#include "core/datafolder.h"
#include "store/connection.h"
#include "store/draftstore.h"
#include "store/ticketcache.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;
constexpr double startGoal = 1.25;
constexpr double memoryGoal = 1.4;

/// What is measured of one program.
struct Course {
    Screen::Program program;
    QList<double> millis = {}, resident = {}, proportional = {};

    void look(Screen& screen) {
        const Screen::Seen seen = screen.look(program);
        millis.append(seen.millis);
        resident.append(seen.resident);
        if (seen.proportional > 0) {
            proportional.append(seen.proportional);
        }
    }
};

int run(const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(QStringLiteral(SW_PROGRAM), arguments);
    return process.waitForFinished() ? process.exitCode() : -1;
}

/// A folder as it looks after some months: an account whose Support Center does not answer, a draft, tickets.
void fillFolder(const QString& folder) {
    QFile secret(folder + u"/secret"_s);
    if (!secret.open(QIODevice::WriteOnly) || secret.write("token") < 0) {
        qFatal("no secret file");
    }
    secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    secret.close();
    if (run({u"--data-dir"_s, folder, u"accounts"_s, u"add"_s, u"--kind"_s, u"zendesk"_s, u"--url"_s,
             u"http://127.0.0.1:9"_s, u"--user"_s, u"alex@example.com"_s, u"--secret-file"_s,
             secret.fileName(), u"--environment"_s, u"Production=production"_s, u"--service"_s, u"acme"_s,
             u"--default"_s}) != 0) {
        qFatal("the account could not be added");
    }
    auto connection = store::Connection::open(core::DataFolder::below(folder).database(),
                                              store::Connection::Mode::ReadWrite, u":/sql"_s);
    if (!connection) {
        qFatal("%s", qPrintable(connection.error().text));
    }
    ticket::Draft draft;
    draft.id = core::newIntentId();
    draft.created = draft.updated = core::SystemClock().now();
    draft.values.insert(u"subject"_s, u"Logins fail for all users"_s);
    constexpr int tickets = 5000;
    QList<ticket::Ticket> known;
    for (int number = 1; number <= tickets; ++number) {
        ticket::Ticket one;
        one.id = core::TicketId(QString::number(number));
        one.subject = u"Ticket number %1 about something that failed"_s.arg(number);
        one.description = one.subject.repeated(10);
        one.status = u"open"_s;
        one.severity = u"normal"_s;
        one.created = one.updated = draft.created - std::chrono::minutes(number);
        known.append(one);
    }
    if (!store::saveDraft(**connection, draft) || !store::cacheTickets(**connection, known, draft.created)) {
        qFatal("the folder could not be filled");
    }
}

} // namespace

QList<Row> startRows() {
    const QTemporaryDir practice;
    const QTemporaryDir account;
    fillFolder(account.path());
    const QString program = QStringLiteral(SW_PROGRAM);
    Course bare{.program = {.path = QStringLiteral(SW_BARE_WIZARD), .arguments = {}}};
    Course inPractice{
        .program = {.path = program,
                    .arguments = {u"--practice"_s, u"--new"_s, u"--data-dir"_s, practice.path()},
                    .title = u"New request"_s}};
    Course withAccount{.program = {.path = program,
                                   .arguments = {u"--new"_s, u"--data-dir"_s, account.path()},
                                   .title = u"New request"_s}};
    Course lists{.program = {.path = program, .arguments = {u"--data-dir"_s, account.path()}}};
    const QString kdialog = QStandardPaths::findExecutable(u"kdialog"_s);
    Course dialog{.program = {.path = kdialog, .arguments = {u"--inputbox"_s, u"Subject"_s}}};
    QList<Course*> courses{&bare, &inPractice, &withAccount, &lists};
    if (!kdialog.isEmpty()) {
        courses.append(&dialog);
    }

    Screen screen;
    for (Course* course : std::as_const(courses)) {
        screen.look(course->program); // warms the caches, makes the database
    }
    for (int round = 0; round < rounds; ++round) {
        for (Course* course : std::as_const(courses)) {
            course->look(screen);
        }
    }
    const auto bareStart = median(bare.millis);
    return {
        {u"start: wizard, practice center / bare QWizard, ms"_s, median(inPractice.millis), bareStart,
         startGoal},
        {u"start: wizard, an account / bare QWizard, ms"_s, median(withAccount.millis), bareStart, startGoal},
        {u"start: lists of 5000 tickets / bare QWizard, ms"_s, median(lists.millis), bareStart, startGoal},
        {u"start: wizard, an account / kdialog --inputbox, ms"_s, median(withAccount.millis),
         median(dialog.millis), std::nullopt},
        {u"memory: resident, practice / bare QWizard, MB"_s, median(inPractice.resident),
         median(bare.resident), memoryGoal},
        {u"memory: resident, an account / bare QWizard, MB"_s, median(withAccount.resident),
         median(bare.resident), memoryGoal},
        {u"memory: its own share (PSS), an account / bare QWizard, MB"_s, median(withAccount.proportional),
         median(bare.proportional), std::nullopt},
    };
}
