#include "delivery/errand.h"

#include "delivery/arrival.h"
#include "delivery/entryacts.h"
#include "delivery/files.h"
#include "delivery/mailnote.h"
#include "ticket/escalation.h"
#include "ticket/textform.h"
#include "ticket/update.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

class RequestErrand final : public Errand {
public:
    RequestErrand(const store::Entry& entry, const Outbox& outbox, provider::Provider& provider)
        : m_entry(entry), m_outbox(outbox), m_provider(provider) {}

    core::Call<std::optional<core::TicketId>>* find(QObject* parent) override {
        return m_provider.find(parent, m_entry.id, m_entry.request.sealed);
    }

    core::Call<QByteArray>* prepare(QObject* parent, const QStringList& tokens) override {
        // An e-mail may have gone out while the Support Center could not be reached: the ticket says so.
        ticket::Request request = m_entry.request;
        if (const auto mails = m_outbox.mails(m_entry.id)) {
            request.body = ticket::withMailNotes(request.body, request.id, notesOf(*mails));
        }
        return m_provider.prepare(parent, request, tokens);
    }

    core::Call<provider::Created>* send(QObject* parent) override {
        return m_provider.create(parent, m_entry.createBody, m_entry.createKey);
    }

    bool isIn(const ticket::Ticket& ticket) const override {
        return !m_entry.isAmbiguous || isTicketOf(m_entry.request, ticket);
    }

    QStringList differences(const ticket::Ticket& ticket) const override {
        if (!m_entry.isTicketTyped) {
            return m_provider.differences(m_entry.request, m_entry.createBody, ticket);
        }
        // Somebody made the ticket of an e-mail: only its severity decides how it is treated.
        if (ticket.severity == m_entry.request.priority) {
            return {};
        }
        return {QCoreApplication::translate(
                    "delivery", "Ticket %1 was made by the support staff and does not have the severity you "
                                "chose. Ask them in the ticket to treat it as you meant it.")
                    .arg(ticket.id.value)};
    }

private:
    const store::Entry& m_entry;
    const Outbox& m_outbox;
    provider::Provider& m_provider;
};

const ticket::Comment* messageIn(const ticket::Ticket& ticket, const core::IntentId& id) {
    const auto found = std::ranges::find_if(ticket.comments, [&id](const ticket::Comment& comment) {
        return ticket::hasMarker(comment.body, id);
    });
    return found == ticket.comments.end() ? nullptr : &*found;
}

bool isSolved(const ticket::Ticket& ticket) {
    return ticket.status == "solved"_L1 || ticket.status == "closed"_L1;
}

class UpdateErrand final : public Errand {
public:
    UpdateErrand(const store::Entry& entry, const Outbox& outbox, provider::Provider& provider)
        : m_entry(entry), m_outbox(outbox), m_provider(provider) {}

    core::Call<std::optional<core::TicketId>>* find(QObject* parent) override {
        auto* call = new core::Call<std::optional<core::TicketId>>(parent);
        auto* reading = m_provider.show(call, m_entry.update->ticket);
        reading->then(call, [call, id = m_entry.id](const core::Result<ticket::Ticket>& ticket) {
            if (!ticket) {
                call->finish(core::fail(ticket.error()));
            } else if (messageIn(*ticket, id) != nullptr) {
                call->finish(std::optional(ticket->id));
            } else {
                call->finish(std::optional<core::TicketId>());
            }
        });
        call->onCancel([reading = QPointer<core::CallBase>(reading)] {
            if (reading) {
                reading->cancel();
            }
        });
        return call;
    }

    core::Call<QByteArray>* prepare(QObject* parent, const QStringList& tokens) override {
        QString text = m_entry.request.body;
        if (!m_entry.update->waitsFor.isEmpty()) {
            const auto other = m_outbox.entry(m_entry.update->waitsFor);
            text.replace(ticket::ticketPlace, other && *other ? (*other)->ticket.value : QString());
        }
        return core::answered<QByteArray>(parent,
                                          m_provider.updateBody(text, tokens, m_entry.update->wantsSolved));
    }

    core::Call<provider::Created>* send(QObject* parent) override {
        auto* call = new core::Call<provider::Created>(parent);
        const core::TicketId target = m_entry.update->ticket;
        auto* sending = m_provider.update(call, target, m_entry.createBody, m_entry.createKey);
        QObject::connect(sending, &core::CallBase::progressed, call, &core::CallBase::progressed);
        sending->then(call, [call, target](const core::Done& done) {
            if (done) {
                call->finish(provider::Created{.ticket = target});
            } else {
                call->finish(core::fail(done.error()));
            }
        });
        call->onCancel([sending = QPointer<core::CallBase>(sending)] {
            if (sending) {
                sending->cancel();
            }
        });
        return call;
    }

    bool isIn(const ticket::Ticket& ticket) const override {
        return messageIn(ticket, m_entry.id) != nullptr;
    }

    QStringList differences(const ticket::Ticket& ticket) const override {
        QStringList found;
        const ticket::Comment* message = messageIn(ticket, m_entry.id);
        const qsizetype sent = tokensOf(m_entry.files).size();
        if (message == nullptr) {
            found +=
                QCoreApplication::translate(
                    "delivery", "The Support Center took the message for ticket %1 but does not show it. "
                                "Look into the ticket, and send it again if it is not there.")
                    .arg(ticket.id.value);
        } else if (message->files.size() < sent) {
            //: %n: number of files
            found += QCoreApplication::translate(
                "delivery", "%n of the files are missing at the message in the ticket. Send them once more.",
                nullptr, int(sent - message->files.size()));
        }
        if (m_entry.update->wantsSolved && !isSolved(ticket)) {
            found += QCoreApplication::translate(
                         "delivery", "Ticket %1 was not marked as solved: the Support Center does not allow "
                                     "it at this time. Ask the support staff in the ticket to close it.")
                         .arg(ticket.id.value);
        }
        return found;
    }

private:
    const store::Entry& m_entry;
    const Outbox& m_outbox;
    provider::Provider& m_provider;
};

core::Error neverDelivered() {
    return {.kind = core::ErrorKind::Permanent,
            .text = QCoreApplication::translate(
                "delivery", "The request that this message belongs to is not sent any more. Give the message "
                            "up, or write it into the ticket it is meant for.")};
}

} // namespace

std::unique_ptr<Errand> errandOf(const store::Entry& entry, const Outbox& outbox,
                                 provider::Provider& provider) {
    if (entry.update) {
        return std::make_unique<UpdateErrand>(entry, outbox, provider);
    }
    return std::make_unique<RequestErrand>(entry, outbox, provider);
}

core::Result<core::TicketId> targetOf(const store::Entry& entry, const Outbox& outbox) {
    if (!entry.update || entry.update->waitsFor.isEmpty()) {
        return entry.update ? entry.update->ticket : core::TicketId();
    }
    const auto other = outbox.entry(entry.update->waitsFor);
    if (!other) {
        return core::fail(other.error());
    }
    if (!*other) {
        return core::TicketId(); // it is a draft again, and will have the same id
    }
    switch ((*other)->state) {
    case store::EntryState::Abandoned:
        return core::fail(neverDelivered());
    case store::EntryState::Delivered:
        return entry.update->ticket.isEmpty() ? (*other)->ticket : entry.update->ticket;
    case store::EntryState::Queued:
    case store::EntryState::Sending:
    case store::EntryState::Waiting:
    case store::EntryState::Blocked:
        return core::TicketId();
    }
    Q_UNREACHABLE();
}

bool isWaitingForOther(const store::Entry& entry, const Outbox& outbox) {
    if (!entry.update || entry.update->waitsFor.isEmpty()) {
        return false;
    }
    const auto target = targetOf(entry, outbox);
    return target && target->isEmpty();
}

} // namespace delivery
