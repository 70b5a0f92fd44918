#pragma once

#include "credentials/credentials.h"
#include "net/transport.h"
#include "provider/provider.h"

#include <memory>

namespace provider {

class ZendeskClient;
struct ZendeskMemory;

/// Zendesk's Requests API (developer.zendesk.com, "Requests"): the end user's view of a ticket. Also spoken
/// by the practice center. Transport and credentials must outlive its calls; the provider itself need not.
class ZendeskProvider final : public QObject, public Provider {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ZendeskProvider)

public:
    ZendeskProvider(ticket::Account account, net::Transport& transport, credentials::Credentials& credentials,
                    QObject* parent = nullptr);

    core::Call<void>* greet(QObject* parent) override;
    core::Call<void>* tryFiling(QObject* parent) override;
    core::Call<Identity>* identify(QObject* parent) override;
    core::Call<std::optional<core::TicketId>>* find(QObject* parent, const core::IntentId& id,
                                                    core::Time notBefore) override;
    core::Call<Upload>* upload(QObject* parent, const UploadFile& file) override;
    core::Call<void>* discard(QObject* parent, const QString& token) override;
    core::Call<QByteArray>* prepare(QObject* parent, const ticket::Request& request,
                                    const QStringList& tokens) override;
    core::Call<ticket::RawRequest>* preview(QObject* parent, const ticket::Request& request,
                                            const QStringList& tokens) override;
    core::Call<Created>* create(QObject* parent, const QByteArray& body, const QString& key) override;
    core::Call<ticket::Ticket>* show(QObject* parent, const core::TicketId& id) override;
    core::Call<TicketPage>* list(QObject* parent, const QString& cursor) override;
    bool hasLongList() const override;
    core::Call<TicketPage>* listOpen(QObject* parent, const QString& cursor) override;
    core::Call<TicketPage>* listOrganization(QObject* parent, const QString& organization,
                                             const QString& cursor) override;
    core::Call<QList<ticket::Comment>>* comments(QObject* parent, const core::TicketId& id,
                                                 core::Time since) override;
    core::Call<void>* addComment(QObject* parent, const core::TicketId& id, const QString& text) override;
    core::Call<qint64>* download(QObject* parent, const QUrl& file, const QString& path) override;
    QByteArray updateBody(const QString& text, const QStringList& tokens, bool wantsSolved) const override;
    core::Call<void>* update(QObject* parent, const core::TicketId& id, const QByteArray& body,
                             const QString& key) override;
    QStringList differences(const ticket::Request& request, const QByteArray& body,
                            const ticket::Ticket& ticket) const override;

private:
    std::shared_ptr<const ZendeskClient> m_client; ///< shared with the calls, which may outlive the provider
    std::shared_ptr<ZendeskMemory> m_memory;
};

} // namespace provider
