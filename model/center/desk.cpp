#include "center/desk.h"

using namespace Qt::StringLiterals;

namespace center {

core::Result<std::unique_ptr<Desk>> Desk::open(store::Connection& connection, const core::Clock& clock,
                                               const QByteArray& token, const QString& uploadFolder,
                                               const ticket::Form& form) {
    std::unique_ptr<Desk> desk(new Desk{.connection = connection,
                                        .clock = clock,
                                        .token = token,
                                        .tickets = TicketStore(connection),
                                        .people = PeopleStore(connection),
                                        .uploads = UploadStore(connection, uploadFolder),
                                        .answers = IdempotencyStore(connection),
                                        .fields = Fields(form),
                                        .script = AgentScript(form),
                                        .practising = {},
                                        .colleague = {},
                                        .practisingAgent = {},
                                        .agent = {},
                                        .user = {}});
    const auto employ = [&desk](const QString& email, const QString& name) -> core::Result<Person> {
        constexpr qint64 organization = 27001;
        auto person = desk->people.withEmail(email, name);
        return person ? desk->people.join(*person, organization) : person;
    };
    const auto user = employ(practiceUser, u"Practice user"_s);
    if (!user) {
        return core::fail(user.error());
    }
    const auto colleague = employ(practiceColleague, u"Practice colleague"_s);
    if (!colleague) {
        return core::fail(colleague.error());
    }
    auto practisingAgent = desk->people.withEmail(practiceAgent, u"Practice agent"_s, true);
    if (!practisingAgent) {
        return core::fail(practisingAgent.error());
    }
    auto agent = desk->people.withEmail(desk->script.email(), desk->script.name(), true);
    if (!agent) {
        return core::fail(agent.error());
    }
    desk->practising = *user;
    desk->colleague = *colleague;
    desk->practisingAgent = *practisingAgent;
    desk->user = *user;
    desk->agent = *agent;
    return desk;
}

} // namespace center
