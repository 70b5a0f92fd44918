// The files of a request: cleaned together before anything is stored.
#include "app/cli/submitcommand.h"
#include "evidence/collector.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app::cli {

void SubmitCommand::collect() {
    if (m_files.isEmpty()) {
        enqueue();
        return;
    }
    // What an earlier run left that did not come to its end: here all files are named anew.
    evidence::removeRecord(program().collector().places().work, m_draft.id);
    m_evidence = program().collector().open(m_draft.id);
    if (m_level) {
        m_evidence->setLevel(*m_level);
    }
    connect(m_evidence.get(), &evidence::RequestFiles::failed, this, &SubmitCommand::refuseRules);
    connect(m_evidence.get(), &evidence::RequestFiles::settled, this, &SubmitCommand::takeFiles);
    QStringList paths;
    for (const ticket::RequestFile::File& file : std::as_const(m_files)) {
        paths.append(QDir(m_folder).absoluteFilePath(file.path));
    }
    m_evidence->add(paths);
}

void SubmitCommand::takeFiles() {
    const QList<evidence::Exhibit> exhibits = m_evidence->exhibits();
    for (qsizetype i = 0; i < exhibits.size(); ++i) {
        if (!isSettled(exhibits.at(i), m_files.at(i))) {
            return;
        }
    }
    disconnect(m_evidence.get(), nullptr, this, nullptr);
    m_draft.attachments = m_evidence->attachments();
    enqueue();
}

bool SubmitCommand::isSettled(const evidence::Exhibit& exhibit, const ticket::RequestFile::File& file) {
    using State = evidence::Exhibit::State;
    switch (exhibit.state) {
    case State::Waiting:
    case State::Cleaning:
        return false;
    case State::Cleaned:
        return true;
    case State::Refused:
        if (!exhibit.goesAlong() && (file.mayLeaveUncleaned || ticket::isLoopback(m_chosen.url))) {
            // What stays on this machine needs no yes.
            m_evidence->approve(exhibit.id, file.mayLeaveUncleaned ? program().clock().now() : core::Time{});
            return false; // comes back here
        }
        if (!exhibit.goesAlong()) {
            refuseFile(file,
                       {.kind = core::ErrorKind::Rejected,
                        .text = tr("The file %1 was not cleaned. %2").arg(exhibit.path, exhibit.reason)},
                       u"uncleaned"_s);
        }
        return exhibit.goesAlong();
    case State::TooLarge:
        refuseFile(file,
                   {.kind = core::ErrorKind::Rejected,
                    .text = tr("The file %1 is too large. %2").arg(exhibit.path, exhibit.reason)},
                   u"bad_file"_s);
        return false;
    case State::Failed:
        if (exhibit.failure == core::ErrorKind::Rejected) {
            refuseFile(file, {.kind = exhibit.failure, .text = exhibit.reason}, u"bad_file"_s);
        } else {
            disconnect(m_evidence.get(), nullptr, this, nullptr);
            refuse({.kind = exhibit.failure, .text = exhibit.reason, .path = exhibit.path});
        }
        return false;
    }
    Q_UNREACHABLE();
}

void SubmitCommand::refuseFile(const ticket::RequestFile::File& file, core::Error error,
                               const QString& code) {
    disconnect(m_evidence.get(), nullptr, this, nullptr);
    error.path = file.pointer; // where it is named; the text says which file it is
    const ticket::Field* field = program().form().field(ticket::FieldRole::Attachments);
    const ticket::Step* step = field ? program().form().stepOf(field->id) : nullptr;
    error.issues = {{.level = core::Issue::Level::Error,
                     .step = step ? step->id : QString(),
                     .field = field ? field->id : QString(),
                     .code = code,
                     .text = error.text}};
    refuse(error);
}

/// A file cannot be attached, or nothing was cleaned: the rules say where they are wrong.
void SubmitCommand::refuseRules(const core::Error& error) {
    disconnect(m_evidence.get(), nullptr, this, nullptr);
    for (const ticket::RequestFile::File& file : std::as_const(m_files)) {
        if (QDir(m_folder).absoluteFilePath(file.path) == error.path) {
            refuseFile(file, error, u"bad_file"_s);
            return;
        }
    }
    printError(error.details);
    core::Error refused = error;
    refused.issues = {{.level = core::Issue::Level::Error, .code = u"bad_rules"_s, .text = error.text}};
    refuse(refused);
}

QJsonArray SubmitCommand::evidenceJson() const {
    QJsonArray files;
    for (const evidence::Exhibit& exhibit : m_evidence->exhibits()) {
        QJsonArray removed;
        for (const evidence::Removed& row : exhibit.removed) {
            removed.append(QJsonObject{{u"kind"_s, QString::fromLatin1(row.kind)},
                                       {u"place"_s, QString::fromLatin1(row.place)},
                                       {u"count"_s, row.count}});
        }
        const bool isCleaned = exhibit.state == evidence::Exhibit::State::Cleaned;
        files.append(QJsonObject{{u"name"_s, exhibit.name},
                                 {u"cleaned"_s, isCleaned},
                                 {u"level"_s, evidence::levelName(exhibit.level)},
                                 {u"reason"_s, exhibit.reason.isEmpty() ? QJsonValue() : exhibit.reason},
                                 {u"bytes_in"_s, exhibit.sizeBefore},
                                 {u"bytes_out"_s, exhibit.sizeAfter},
                                 {u"removed"_s, removed}});
    }
    return files;
}

} // namespace app::cli
