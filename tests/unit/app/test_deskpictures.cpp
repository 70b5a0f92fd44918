// Renders a day at the help desk into the folder "pictures" of the build: five hundred tickets, thirty
// contacts, ten templates, and a conversation with an answer that is waiting for an answer.
#include "app/contactswindow.h"
#include "app/templatesdialog.h"
#include "store/people.h"
#include "store/templates.h"
#include "unit/app/deskfixture.h"
#include "unit/app/pictures.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString name(int number) {
    static const QStringList first = {u"Ana"_s,   u"Bálint"_s, u"Chidi"_s,    u"Dana"_s,
                                      u"Émile"_s, u"Fatima"_s, u"Grzegorz"_s, u"Hana"_s};
    static const QStringList last = {u"Field"_s, u"Müller-Lüdenscheidt"_s, u"Okafor"_s, u"Ó Súilleabháin"_s,
                                     u"Li"_s};
    return first.at(number % first.size()) + u' ' + last.at(number % last.size());
}

QString company(int number) {
    static const QStringList companies = {u"Acme Corp"_s, u"Beta Bank"_s,
                                          u"Genossenschaftliche Rechenzentrale Nordwest eG"_s};
    return companies.at(number % companies.size());
}

} // namespace

class TestDeskPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void day_data() { addModes(); }
    void day();

private:
    bool fill();
    QList<ticket::Ticket> tickets();

    DeskFixture* m_fixture = nullptr;
};

QList<ticket::Ticket> TestDeskPictures::tickets() {
    static const QStringList subjects = {
        u"Logins fail for all users since 02:40"_s, u"Node 2 does not come back after the update"_s,
        u"Password resets arrive an hour late, and some of them not at all, since the mail relay was moved"_s,
        u"Certificate of the custom domain ends on Friday"_s, u"How long are logs kept?"_s};
    static const QStringList severities = {u"urgent"_s, u"high"_s, u"normal"_s, u"low"_s};
    static const QStringList states = {u"open"_s, u"new"_s,    u"pending"_s,
                                       u"hold"_s, u"solved"_s, u"closed"_s};
    const core::Time now = m_fixture->program().clock().now();
    QList<ticket::Ticket> made;
    for (int i = 0; i < 500; ++i) {
        ticket::Ticket one = m_fixture->ticket(QString::number(10'500 - i), subjects.at(i % subjects.size()));
        one.severity = severities.at(i % severities.size());
        one.status = states.at(i % states.size());
        one.requester = name(i);
        one.requesterEmail = i % 3 == 0 ? u"dana@acme.example"_s : u"user%1@beta.example"_s.arg(i);
        one.organization = company(i);
        one.updated = now - std::chrono::minutes(13 * i);
        one.created = one.updated - std::chrono::hours(i % 50);
        made += one;
    }
    ticket::Ticket& first = made.front();
    first.description = u"Nobody can log in since 02:40, on all nodes."_s;
    first.canBeSolved = true;
    first.comments = {
        {.id = u"1"_s,
         .author = u"Dana Field"_s,
         .body = first.description,
         .created = now - 50min,
         .files = {{.name = u"login.har"_s,
                    .mimeType = u"application/json"_s,
                    .size = 1'400'000,
                    .url = QUrl(u"https://support.example/attachments/1"_s)}}},
        {.id = u"2"_s,
         .author = u"Robin Park"_s,
         .isFromAgent = true,
         .body = u"We see it. Please send the output of the health check of node 2."_s,
         .html =
             u"<p>We see it. Please send:</p><ul><li>the output of <code>health-check</code> of node 2</li>"
             "<li>the time at which it was restarted</li></ul>"_s,
         .created = now - 4min}};
    return made;
}

bool TestDeskPictures::fill() {
    QList<ticket::Person> people;
    for (int i = 0; i < 30; ++i) {
        people += {.name = name(i),
                   .email = u"user%1@beta.example"_s.arg(i),
                   .phone = u"+49 30 5550 %1"_s.arg(1000 + i),
                   .company = company(i),
                   .project = i % 2 == 0 ? u"Production"_s : QString(),
                   .version = u"22.3, build %1"_s.arg(1400 + i)};
    }
    QList<ticket::Template> templates;
    for (const QString& one : {u"Logins fail"_s, u"Node down"_s, u"Disk full"_s, u"Certificate"_s,
                               u"Upgrade stuck"_s, u"Mail late"_s, u"Slow sign-in"_s, u"Backup failed"_s,
                               u"LDAP"_s, u"Question on the contract of a customer"_s}) {
        const ticket::Draft draft = m_fixture->draft(one, u"{customer}: %1 since {date}"_s.arg(one));
        templates += ticket::templateOf(m_fixture->program().form(), draft, one,
                                        {u"HAR file"_s, u"Diagnostics of every node"_s});
    }
    const auto done = m_fixture->write<void>([people, templates](store::Connection& c) -> core::Done {
        for (const ticket::Template& one : templates) {
            if (const auto saved = store::saveTemplate(c, one); !saved) {
                return saved;
            }
        }
        return store::savePeople(c, people);
    });
    return done.has_value() && m_fixture->put(tickets());
}

void TestDeskPictures::day() {
    const Mode mode;
    DeskFixture fixture;
    m_fixture = &fixture;
    QVERIFY(fixture.addAccount());
    QVERIFY(fixture.open());
    QVERIFY(fill());
    app::MainWindow window(fixture.program());
    window.resize(1280, 860);
    window.show();
    window.showTicket(u"10500"_s);
    QVERIFY(take(&window, u"day-tickets"_s));
    window.findChild<QLineEdit*>(u"ticket_search"_s)->setText(u"müller node"_s);
    QVERIFY(take(&window, u"day-search"_s));
    window.findChild<QLineEdit*>(u"ticket_search"_s)->setText(u"nothing like it"_s);
    QVERIFY(take(&window, u"day-search-in-vain"_s));

    app::ContactsWindow contacts(fixture.program().people(), &window);
    contacts.setAttribute(Qt::WA_DeleteOnClose, false);
    contacts.show();
    auto* people = contacts.findChild<QTreeWidget*>(u"contacts"_s);
    QCOMPARE(people->topLevelItemCount(), 30);
    people->setCurrentItem(people->topLevelItem(3));
    QVERIFY(take(&contacts, u"day-contacts"_s));

    app::TemplatesDialog templates(fixture.program(), &window);
    templates.setAttribute(Qt::WA_DeleteOnClose, false);
    templates.show();
    auto* list = templates.findChild<QListWidget*>(u"templates"_s);
    QCOMPARE(list->count(), 10);
    list->setCurrentRow(2);
    QVERIFY(take(&templates, u"day-templates"_s));

    app::SaveTemplateDialog save(fixture.program(), fixture.draft(u"d1"_s, u"Logins fail"_s), &window);
    save.setAttribute(Qt::WA_DeleteOnClose, false);
    save.show();
    save.findChild<QLineEdit*>(u"template_name"_s)->setText(u"Logins fail"_s);
    QVERIFY(take(&save, u"day-save-template"_s));
}

QTEST_MAIN(TestDeskPictures)
#include "test_deskpictures.moc"
