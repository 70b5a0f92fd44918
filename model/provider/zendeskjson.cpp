#include "provider/zendeskjson.h"

using namespace Qt::StringLiterals;

namespace provider {
namespace {

struct Person {
    QString name;
    QString email;
    std::optional<bool> isAgent;
};

QHash<QString, Person> peopleOf(JsonReader& root) {
    QHash<QString, Person> people;
    for (const QJsonObject& one : root.objects(u"users")) {
        JsonReader user(one);
        const QString role = user.text(u"role");
        Person person{.name = user.text(u"name"), .email = user.text(u"email"), .isAgent = std::nullopt};
        if (one.contains(u"agent"_s) || !role.isEmpty()) {
            person.isAgent = user.flag(u"agent", role == "agent"_L1 || role == "admin"_L1);
        }
        people.insert(user.id(u"id"), person);
        root.need(user.isSound());
    }
    return people;
}

QList<ticket::TicketField> valuesOf(JsonReader& request) {
    QList<QJsonObject> values = request.objects(u"custom_fields");
    if (values.isEmpty()) {
        values = request.objects(u"fields");
    }
    QList<ticket::TicketField> fields;
    for (const QJsonObject& value : values) {
        const QString id = idText(value.value(u"id"_s));
        request.need(!id.isEmpty());
        if (const QString raw = rawText(value.value(u"value"_s)); !raw.isEmpty()) {
            fields.append({.title = id, .value = raw, .raw = raw});
        }
    }
    return fields;
}

QUrl linkOf(const QString& given, const core::TicketId& id, const QUrl& base) {
    const QUrl link(given);
    const bool isOwn = link.isValid() && link.scheme() == base.scheme() && link.host() == base.host() &&
                       link.port() == base.port();
    if (isOwn) {
        return link;
    }
    QString path = base.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    QUrl page = base;
    page.setPath(path + u"/hc/requests/"_s + id.value);
    return page;
}

ticket::Ticket ticketOf(JsonReader& request, const QHash<QString, Person>& people,
                        const ticket::Account& account) {
    ticket::Ticket made;
    made.account = account.id;
    made.id = core::TicketId(request.id(u"id"));
    request.need(!made.id.isEmpty());
    made.subject = request.text(u"subject");
    made.description = request.text(u"description");
    made.severity = request.text(u"priority");
    made.status = request.text(u"status");
    const QString requester = request.id(u"requester_id");
    const Person asking = people.value(requester, {.name = requester, .email = {}, .isAgent = {}});
    made.requester = asking.name;
    made.requesterEmail = asking.email;
    made.organization = request.id(u"organization_id");
    made.canBeSolved = request.flag(u"can_be_solved_by_me", false);
    made.created = request.time(u"created_at");
    made.updated = request.time(u"updated_at");
    made.fields = valuesOf(request);
    made.url = linkOf(request.text(u"html_url"), made.id, account.url);
    return made;
}

QList<ticket::TicketFile> filesOf(JsonReader& comment) {
    QList<ticket::TicketFile> files;
    for (const QJsonObject& one : comment.objects(u"attachments")) {
        JsonReader file(one);
        files.append({.name = file.text(u"file_name"),
                      .mimeType = file.text(u"content_type"),
                      .size = file.number(u"size"),
                      .url = QUrl(file.text(u"content_url"))});
        comment.need(file.isSound());
    }
    return files;
}

ticket::Comment commentOf(JsonReader& comment, const QHash<QString, Person>& people) {
    ticket::Comment made;
    made.id = comment.id(u"id");
    comment.need(!made.id.isEmpty());
    const QString author = comment.id(u"author_id");
    const Person person = people.value(author);
    made.author = person.name.isEmpty() ? author : person.name;
    made.isFromAgent = person.isAgent.value_or(false);
    const QString plain = comment.text(u"plain_body");
    made.body = plain.isEmpty() ? comment.text(u"body") : plain;
    made.html = comment.text(u"html_body");
    made.created = comment.time(u"created_at");
    made.files = filesOf(comment);
    return made;
}

} // namespace

std::optional<Identity> readIdentity(const QByteArray& json) {
    JsonReader root(parseObject(json).value_or(QJsonObject()));
    const QJsonObject object = root.object(u"user");
    JsonReader user(object);
    Identity identity{.id = user.id(u"id"),
                      .name = user.text(u"name"),
                      .email = user.text(u"email"),
                      .role = user.text(u"role"),
                      .organization = user.id(u"organization_id")};
    return !object.isEmpty() && user.isSound() ? std::optional(identity) : std::nullopt;
}

std::optional<core::TicketId> readCreated(const QByteArray& json) {
    JsonReader root(parseObject(json).value_or(QJsonObject()));
    const QJsonObject agents = root.object(u"ticket");
    JsonReader request(agents.isEmpty() ? root.object(u"request") : agents);
    const core::TicketId id(request.id(u"id"));
    return id.isEmpty() ? std::nullopt : std::optional(id);
}

std::optional<QString> readUpload(const QByteArray& json) {
    JsonReader root(parseObject(json).value_or(QJsonObject()));
    JsonReader upload(root.object(u"upload"));
    const QString token = upload.text(u"token");
    return token.isEmpty() ? std::nullopt : std::optional(token);
}

std::optional<Page<ticket::Ticket>> readTickets(const QByteArray& json, const ticket::Account& account,
                                                QStringView key) {
    const QStringView usual = account.isAgent ? u"tickets" : u"requests";
    std::optional<QHash<QString, Person>> people;
    return readPage<ticket::Ticket>(json, key.isEmpty() ? usual : key,
                                    [&](JsonReader& request, JsonReader& root) {
                                        if (!people) {
                                            people = peopleOf(root);
                                        }
                                        return std::optional(ticketOf(request, *people, account));
                                    });
}

std::optional<ticket::Ticket> readTicket(const QByteArray& json, const ticket::Account& account) {
    JsonReader root(parseObject(json).value_or(QJsonObject()));
    JsonReader request(root.object(account.isAgent ? u"ticket" : u"request"));
    ticket::Ticket ticket = ticketOf(request, peopleOf(root), account);
    return request.isSound() && root.isSound() ? std::optional(ticket) : std::nullopt;
}

QStringList readConcerned(const QByteArray& json, const ticket::Account& account) {
    JsonReader root(parseObject(json).value_or(QJsonObject()));
    JsonReader request(root.object(account.isAgent ? u"ticket" : u"request"));
    return request.ids(u"collaborator_ids") + request.ids(u"email_cc_ids") +
           QStringList{request.id(u"requester_id")};
}

std::optional<Page<ticket::Comment>> readComments(const QByteArray& json) {
    std::optional<QHash<QString, Person>> people;
    return readPage<ticket::Comment>(json, u"comments", [&](JsonReader& comment, JsonReader& root) {
        if (!people) {
            people = peopleOf(root);
        }
        return std::optional(commentOf(comment, *people));
    });
}

} // namespace provider
