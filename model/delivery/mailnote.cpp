#include "delivery/mailnote.h"

#include "ticket/escalation.h"

#include <algorithm>

namespace delivery {

QString noteOf(const store::Mail& mail) {
    return ticket::mailNote(mail.sent, mail.isSentByHand ? QString() : mail.id);
}

QStringList notesOf(const QList<store::Mail>& mails) {
    QStringList notes;
    for (const store::Mail& mail : mails) {
        if (mail.state == store::EntryState::Delivered) {
            notes.append(noteOf(mail));
        }
    }
    return notes;
}

core::Call<void>* noteInTicket(QObject* parent, provider::Providers& providers,
                               const ticket::Account& account, const core::TicketId& ticket,
                               const QString& note) {
    auto made = providers.make(account);
    if (!made) {
        return core::answered<void>(parent, core::fail(made.error()));
    }
    auto* call = new core::Call<void>(parent);
    // Shared with the handlers: the provider must live as long as its calls.
    const std::shared_ptr<provider::Provider> provider = std::move(*made);
    provider->show(call, ticket)->then(call, [=](const core::Result<ticket::Ticket>& shown) {
        if (!shown) {
            call->finish(core::fail(shown.error()));
            return;
        }
        const bool isThere = shown->description.contains(note) ||
                             std::ranges::any_of(shown->comments, [&note](const ticket::Comment& comment) {
                                 return comment.body.contains(note);
                             });
        if (isThere) {
            call->finish({});
            return;
        }
        provider->addComment(call, ticket, note)->then(call, [call, provider](const core::Done& added) {
            call->finish(added);
        });
    });
    return call;
}

} // namespace delivery
