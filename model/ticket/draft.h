#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "ticket/form.h"

#include <QJsonObject>

namespace ticket {

/// A file that goes with a request. The bytes lie in the blob store; the person's own file is never read
/// again.
struct Attachment {
    enum class Cleaning { None, Support, Strict };

    core::BlobId blob;
    QString name;
    QString mimeType;
    qint64 size = 0; ///< bytes
    Cleaning cleaning = Cleaning::None;
    core::Time uncleanedApproved{}; ///< when the person said that it may leave uncleaned; epoch = never

    bool operator==(const Attachment&) const = default;
};

/// What the person fills in. Values are keyed by field id: string, bool, number, or array of strings for
/// MultiSelect, MultiLookup and Checklist.
struct Draft {
    core::IntentId id;
    core::AccountId account;
    QString formId;
    QString formVersion;
    QJsonObject values; ///< without the account's field: its answer is the member account
    QList<Attachment> attachments;
    QStringList ticked;           ///< codes of the rules ticked on Review
    QString step;                 ///< where the person was
    core::TicketId replaces = {}; ///< filed again as Urgent: this ticket is told of the new one
    core::TicketId follows = {};  ///< the closed ticket that this one carries on
    core::Time created{};
    core::Time updated{};

    QString text(QStringView field) const;
    QStringList list(QStringView field) const;
    bool flag(QStringView field) const;
    bool hasAnswer(QStringView field) const;

    bool operator==(const Draft&) const = default;
};

/// A new draft with the form's presets; those that the account must answer are left out.
Draft newDraft(const Form& form, const core::AccountId& account, core::Time now);
/// A new draft with all presets, and the account's phone number as the number to call back.
Draft newDraft(const Form& form, const Account& account, core::Time now);

QJsonObject toJson(const Draft& draft);
core::Result<Draft> draftFromJson(const QJsonObject& json);
QJsonObject toJson(const Attachment& attachment);
Attachment attachmentFromJson(const QJsonObject& json);

} // namespace ticket
