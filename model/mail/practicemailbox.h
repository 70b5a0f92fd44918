#pragma once

#include "mail/sender.h"

namespace mail {

/// Where e-mail of the practice account goes: a folder of .eml files, and no network.
class PracticeMailbox final : public Sender {
public:
    explicit PracticeMailbox(QString folder);

    core::Call<Sent>* send(QObject* parent, const Envelope& envelope) override;
    QString folder() const { return m_folder; }

private:
    QString m_folder;
};

} // namespace mail
