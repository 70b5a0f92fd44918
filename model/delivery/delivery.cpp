#include "delivery/delivery.h"

#include "delivery/mailnote.h"
#include "store/outboxstore.h"
#include "ticket/escalation.h"

#include <QLoggingCategory>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

Q_LOGGING_CATEGORY(lcDelivery, "delivery")

/// A token must outlive the create that uses it.
constexpr std::chrono::minutes tokenMargin{2};

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

Delivery::Delivery(Parts parts, store::Entry entry, std::chrono::seconds listLag, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_entry(std::move(entry)), m_listLag(listLag) {}

Delivery::~Delivery() = default;

void Delivery::start() {
    m_entry.state = store::EntryState::Sending;
    storeThen(&Delivery::choose);
}

void Delivery::choose() {
    if (!m_entry.ticket.isEmpty()) {
        readBack();
    } else if (m_entry.isAmbiguous) {
        find();
    } else {
        upload();
    }
}

void Delivery::find() {
    m_parts.provider->find(this, m_entry.id, m_entry.request.sealed)
        ->then(this, [this](core::Result<std::optional<core::TicketId>> answer) {
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
    const core::Time now = m_parts.clock.now();
    ++m_entry.lookups;
    if (m_entry.firstLookup == core::Time{}) {
        m_entry.firstLookup = now;
    }
    if (!m_parts.policy.provesAbsence(m_entry.lookups, m_entry.firstLookup, now, m_listLag)) {
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

bool Delivery::hasToken(const store::EntryFile& file) const {
    return !file.token.isEmpty() && file.tokenExpires > m_parts.clock.now() + tokenMargin;
}

void Delivery::upload() {
    const auto missing =
        std::ranges::find_if(m_entry.files, [this](const store::EntryFile& file) { return !hasToken(file); });
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
    const auto size = [](qint64 sum, const store::EntryFile& one) {
        return sum + one.attachment.size;
    };
    const qint64 total = std::accumulate(m_entry.files.cbegin(), m_entry.files.cend(), qint64{0}, size);
    const qint64 before =
        std::accumulate(m_entry.files.cbegin(), m_entry.files.cbegin() + index, qint64{0}, size);
    auto* call = m_parts.provider->upload(this, {.path = m_parts.blobs.path(file.blob),
                                                 .name = file.name,
                                                 .mimeType = file.mimeType,
                                                 .size = file.size});
    connect(call, &core::CallBase::progressed, this,
            [this, before, total](qint64 done, qint64) { Q_EMIT progressed(before + done, total); });
    call->then(this, [this, index](core::Result<provider::Upload> answer) {
        if (!answer) {
            end(answer.error());
            return;
        }
        m_entry.files[index].token = answer->token;
        m_entry.files[index].tokenExpires = answer->expires;
        storeThen(&Delivery::upload);
    });
}

void Delivery::prepare() {
    QStringList tokens;
    for (const store::EntryFile& file : std::as_const(m_entry.files)) {
        tokens.append(file.token);
    }
    // An e-mail may have gone out while the Support Center could not be reached: the ticket says so.
    ticket::Request request = m_entry.request;
    if (const auto mails = m_parts.outbox.mails(m_entry.id)) {
        request.body = ticket::withMailNotes(request.body, request.id, notesOf(*mails));
    }
    m_parts.provider->prepare(this, request, tokens)->then(this, [this](core::Result<QByteArray> answer) {
        if (!answer) {
            end(answer.error());
            return;
        }
        m_entry.createBody = *answer;
        m_entry.createKey = nextKey(m_entry.createKey, m_entry.id);
        create();
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
    m_parts.provider->create(this, m_entry.createBody, m_entry.createKey)
        ->then(this, [this](core::Result<provider::Created> answer) {
            if (!answer) {
                m_entry.isAmbiguous = answer.error().kind == core::ErrorKind::Ambiguous ||
                                      answer.error().kind == core::ErrorKind::Cancelled;
                end(answer.error());
                return;
            }
            m_entry.ticket = answer->ticket;
            m_entry.isAmbiguous = false;
            m_entry.step = store::DeliveryStep::ReadBack;
            storeThen(&Delivery::readBack);
        });
}

void Delivery::readBack() {
    m_parts.provider->show(this, m_entry.ticket)->then(this, [this](core::Result<ticket::Ticket> answer) {
        if (answer) {
            complete(*answer);
            return;
        }
        const bool isPatient =
            answer.error().kind == core::ErrorKind::Permanent && m_entry.attempts < readBackPatience;
        end(isPatient ? asTransient(answer.error()) : answer.error());
    });
}

QStringList Delivery::differences(const ticket::Ticket& ticket) const {
    if (!m_entry.isTicketTyped) {
        return m_parts.provider->differences(m_entry.request, m_entry.createBody, ticket);
    }
    // Somebody made the ticket of an e-mail: only its severity decides how it is treated.
    if (ticket.severity == m_entry.request.priority) {
        return {};
    }
    return {tr("Ticket %1 was made by the support staff and does not have the severity you chose. Ask them "
               "in the "
               "ticket to treat it as you meant it.")
                .arg(ticket.id.value)};
}

void Delivery::complete(const ticket::Ticket& ticket) {
    m_entry.receipt = ticket::Receipt{
        .ticket = m_entry.ticket,
        .url = ticket.url,
        .arrived = ticket.created,
        .severityTaken = ticket.severity,
        .differences = differences(ticket),
    };
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
