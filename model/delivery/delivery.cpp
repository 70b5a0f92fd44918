#include "delivery/delivery.h"

#include "delivery/files.h"
#include "store/outboxstore.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

Q_LOGGING_CATEGORY(lcDelivery, "delivery")

/// The first key is the intent id; each body that replaces one proven absent gets the next.
QString nextKey(const QString& key, const core::IntentId& id) {
    if (key.isEmpty()) {
        return id.value;
    }
    const int used = key == id.value ? 1 : key.mid(id.value.size() + 1).toInt();
    return u"%1~%2"_s.arg(id.value).arg(used + 1);
}

/// How often a ticket that was accepted but cannot be shown yet is asked for again: caches lag behind a
/// create.
constexpr int readBackPatience = 5;

/// Whatever is wrong with the own disk, the entry is as it was and the next try may find room.
core::Error asTransient(core::Error error) {
    error.kind = core::ErrorKind::Transient;
    return error;
}

} // namespace

Delivery::Delivery(Parts parts, store::Entry entry, const ticket::Account& account, QObject* parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_entry(std::move(entry)),
      m_account(account),
      m_errand(errandOf(m_entry, m_parts.outbox, *m_parts.provider)),
      m_sent{.when = m_entry.updated, .bytes = std::nullopt},
      m_areTokensNew(std::ranges::all_of(m_entry.files,
                                         [](const store::EntryFile& file) { return file.token.isEmpty(); })) {
}

Delivery::~Delivery() = default;

void Delivery::start() {
    m_entry.state = store::EntryState::Sending;
    storeThen(&Delivery::choose);
}

void Delivery::choose() {
    if (!m_entry.ticket.isEmpty()) {
        readBack();
    } else if (m_entry.isAmbiguous || m_entry.step == store::DeliveryStep::Find) {
        find(); // the second: before the first create, as it may have been sent from a package of it
    } else {
        upload();
    }
}

void Delivery::find() {
    if (!m_parts.provider->canFind()) {
        end(unknown());
        return;
    }
    m_errand->find(this)->then(this, [this](core::Result<std::optional<core::TicketId>> answer) {
        if (answer) {
            found(*answer);
        } else {
            end(answer.error());
        }
    });
}

void Delivery::found(const std::optional<core::TicketId>& ticket) {
    if (ticket) {
        qCInfo(lcDelivery) << "entry" << m_entry.id.value << "had arrived as" << ticket->value;
        m_entry.ticket = *ticket;
        m_entry.isAmbiguous = false;
        m_entry.step = store::DeliveryStep::ReadBack;
        storeThen(&Delivery::readBack);
        return;
    }
    const std::chrono::milliseconds uptime = m_parts.clock.uptime();
    if (++m_entry.lookups == 1) {
        m_entry.firstLookup = uptime;
    }
    if (!m_parts.policy.provesAbsence(m_entry.lookups, passedSince(m_entry.firstLookup, uptime),
                                      m_account.listLag)) {
        end(core::Error{
            .kind = core::ErrorKind::Ambiguous,
            .text = tr("Checking whether the request arrived. It is looked up before it is sent again.")});
        return;
    }
    qCInfo(lcDelivery) << "entry" << m_entry.id.value << "has not arrived, by" << m_entry.lookups
                       << "look-ups";
    m_entry.isAmbiguous = false;
    m_entry.lookups = 0;
    m_entry.firstLookup = {};
    m_entry.step = store::DeliveryStep::Upload;
    storeThen(&Delivery::upload);
}

void Delivery::upload() {
    const auto missing =
        std::ranges::find_if(m_entry.files, [now = m_parts.clock.now()](const store::EntryFile& file) {
            return isPending(file, now);
        });
    if (missing != m_entry.files.end()) {
        // The stored bytes name a token that is gone. They may be replaced: nothing of them has arrived.
        m_entry.createBody.clear();
        uploadFile(missing - m_entry.files.begin());
    } else if (m_entry.createBody.isEmpty()) {
        prepare();
    } else {
        create();
    }
}

void Delivery::uploadFile(qsizetype index) {
    const ticket::Attachment& file = m_entry.files.at(index).attachment;
    const qint64 total = bytesOf(m_entry.files, m_entry.files.size());
    const qint64 before = bytesOf(m_entry.files, index);
    auto* call = m_parts.provider->upload(this, {.path = m_parts.blobs.path(file.blob),
                                                 .name = file.name,
                                                 .mimeType = file.mimeType,
                                                 .size = file.size});
    connect(call, &core::CallBase::progressed, this,
            [this, before, total](qint64 done, qint64) { Q_EMIT progressed(before + done, total); });
    call->then(this,
               [this, index](const core::Result<provider::Upload>& answer) { uploaded(index, answer); });
}

void Delivery::uploaded(qsizetype index, const core::Result<provider::Upload>& answer) {
    store::EntryFile& file = m_entry.files[index];
    if (answer) {
        file.token = answer->token;
        file.tokenExpires = answer->expires;
    } else if (isOfTheFile(answer.error())) {
        qCInfo(lcDelivery) << "entry" << m_entry.id.value << "goes without a file:" << answer.error().details;
        refuse(file, answer.error());
    } else {
        end(answer.error());
        return;
    }
    storeThen(&Delivery::upload);
}

void Delivery::prepare() {
    m_errand->prepare(this, tokensOf(m_entry.files))->then(this, [this](core::Result<QByteArray> answer) {
        if (!answer) {
            end(answer.error());
            return;
        }
        m_entry.createBody = *answer;
        if (m_entry.ticket.isEmpty()) {
            m_entry.createKey = nextKey(m_entry.createKey, m_entry.id);
            create();
        } else {
            readBack();
        }
    });
}

void Delivery::create() {
    m_entry.step = store::DeliveryStep::Create;
    // From this commit on the request may have arrived, whatever happens to this process.
    m_entry.isAmbiguous = true;
    m_entry.lookups = 0;
    m_entry.firstLookup = {};
    storeThen(&Delivery::post);
}

void Delivery::post() {
    m_sent = {.when = m_parts.clock.now(), .bytes = 0};
    auto* call = m_errand->send(this);
    connect(call, &core::CallBase::progressed, this, [this](qint64 done, qint64) { m_sent.bytes = done; });
    call->then(this, [this](core::Result<provider::Created> answer) {
        if (!answer) {
            unanswered(answer.error());
            return;
        }
        m_entry.ticket = answer->ticket;
        m_entry.isAmbiguous = false;
        m_entry.step = store::DeliveryStep::ReadBack;
        storeThen(&Delivery::readBack);
    });
}

void Delivery::unanswered(const core::Error& error) {
    const bool mayHaveArrived =
        error.kind == core::ErrorKind::Ambiguous || error.kind == core::ErrorKind::Cancelled;
    m_entry.isAmbiguous = mayHaveArrived;
    if (mayHaveArrived) {
        end(m_parts.provider->canFind() ? error : unknown());
    } else if (isAboutFiles(error) && !tokensOf(m_entry.files).isEmpty()) {
        refused(error);
    } else {
        end(error);
    }
}

/// The create was refused for its files. Tokens may have run out meanwhile: those are had anew once. New ones
/// that are refused as well must not stop the request.
void Delivery::refused(const core::Error& error) {
    qCInfo(lcDelivery) << "entry" << m_entry.id.value << "is refused for its files, which go"
                       << (m_areTokensNew ? "not along" : "up anew");
    for (store::EntryFile& file : m_entry.files) {
        file.token.clear();
        if (m_areTokensNew && file.refused.isEmpty()) {
            refuse(file, error);
        }
    }
    m_areTokensNew = true;
    m_entry.createBody.clear();
    m_entry.step = store::DeliveryStep::Upload;
    storeThen(&Delivery::upload);
}

core::Error Delivery::unknown() const {
    // What was found out first is kept: a later try knows less.
    return m_entry.error && isForPerson(*m_entry.error) ? *m_entry.error
                                                        : arrivalUnknown(m_entry, m_account, m_sent);
}

void Delivery::readBack() {
    if (m_entry.createBody.isEmpty()) {
        prepare(); // lost with a damaged database: what it would be now is compared with
        return;
    }
    m_parts.provider->show(this, m_entry.ticket)->then(this, [this](core::Result<ticket::Ticket> answer) {
        if (!answer) {
            unread(answer.error());
        } else if (!m_errand->isIn(*answer)) {
            notIn(*answer);
        } else {
            complete(*answer);
        }
    });
}

void Delivery::unread(const core::Error& error) {
    if (m_entry.isAmbiguous && error.kind == core::ErrorKind::Permanent) {
        // A person named this ticket.
        const core::TicketId named = std::exchange(m_entry.ticket, {});
        end(otherTicket(named, unknown()));
        return;
    }
    const bool isPatient = error.kind == core::ErrorKind::Permanent && m_entry.attempts < readBackPatience;
    end(isPatient ? asTransient(error) : error);
}

void Delivery::notIn(const ticket::Ticket& ticket) {
    if (m_entry.update && !m_entry.isAmbiguous && m_entry.attempts >= readBackPatience) {
        complete(ticket); // taken by the Support Center's word, and not shown: said with the receipt
        return;
    }
    unread(
        {.kind = core::ErrorKind::Permanent,
         .text = tr("The Support Center has taken the message but does not show it yet. It is read again.")});
}

void Delivery::complete(const ticket::Ticket& ticket) {
    m_entry.receipt = ticket::Receipt{
        .ticket = m_entry.ticket,
        .url = ticket.url,
        .arrived = ticket.created,
        .severityTaken = ticket.severity,
        .differences = m_errand->differences(ticket),
    };
    for (const store::EntryFile& file : std::as_const(m_entry.files)) {
        if (!file.refused.isEmpty()) {
            m_entry.receipt->differences.append(file.refused);
        }
    }
    m_entry.isAmbiguous = false;
    m_entry.state = store::EntryState::Delivered;
    m_entry.step = store::DeliveryStep::Done;
    m_entry.error.reset();
    m_entry.updated = m_parts.clock.now();
    m_parts.writer
        .run<store::Entry>(this,
                           [entry = m_entry, ticket](store::Connection& connection) {
                               return store::deliver(connection, entry, ticket);
                           })
        ->then(this, [this](core::Result<store::Entry> answer) {
            if (!answer) {
                m_entry.state = store::EntryState::Sending;
                m_entry.step = store::DeliveryStep::ReadBack;
                m_entry.receipt.reset();
                end(asTransient(answer.error()));
                return;
            }
            m_entry = *answer;
            qCInfo(lcDelivery) << "entry" << m_entry.id.value << "delivered as" << m_entry.ticket.value
                               << "with" << m_entry.receipt->differences.size() << "differences";
            end(std::nullopt);
        });
}

void Delivery::storeThen(Next next) {
    m_entry.updated = m_parts.clock.now();
    m_parts.writer
        .run<store::Entry>(
            this,
            [entry = m_entry](store::Connection& connection) { return store::update(connection, entry); })
        ->then(this, [this, next](core::Result<store::Entry> answer) {
            if (!answer) {
                end(asTransient(answer.error()));
                return;
            }
            m_entry = *answer;
            m_parts.outbox.announce(m_entry.id);
            (this->*next)();
        });
}

void Delivery::end(const std::optional<core::Error>& error) {
    if (!m_isEnded) {
        m_isEnded = true;
        Q_EMIT ended(error);
    }
}

} // namespace delivery
