// What of a request's files outlives the program, and those that follow a request already sent.
#include "evidence/pasted.h"
#include "evidence/requestfiles.h"

#include <QThreadPool>

namespace evidence {

void RequestFiles::follow(const QList<ticket::Attachment>& sent) {
    m_isFollowing = true;
    for (const Exhibit& exhibit : std::as_const(m_exhibits)) {
        const bool isOut = !exhibit.isUnderWay() && !exhibit.goesAlong();
        if (isOut || sent.contains(exhibit.attachment)) {
            m_sent.insert(exhibit.id);
        }
    }
    note();
}

void RequestFiles::resume(const QStringList& unready) {
    m_isFollowing = true;
    add(unready);
}

QList<ticket::Attachment> RequestFiles::followers() const {
    QList<ticket::Attachment> found;
    for (const Exhibit& exhibit : m_exhibits) {
        if (exhibit.goesAlong() && !exhibit.isUnderWay() && !m_sent.contains(exhibit.id)) {
            found.append(exhibit.attachment);
        }
    }
    return found;
}

QList<Exhibit> RequestFiles::stragglers() const {
    QList<Exhibit> found;
    for (const Exhibit& exhibit : m_exhibits) {
        if (!exhibit.goesAlong() && !exhibit.isUnderWay() && !m_sent.contains(exhibit.id)) {
            found.append(exhibit);
        }
    }
    return found;
}

void RequestFiles::note() {
    const QStringList past = takePastPasted();
    if (m_intent.isEmpty()) { // a single file, of no request
        m_parts.notes.start([past] { removePasted(past); });
        return;
    }
    Record record{.key = m_rules.key,
                  .level = m_rules.level,
                  .words = m_rules.words,
                  .keep = m_rules.keep,
                  .exhibits = {},
                  .unready = {},
                  .isSent = m_isFollowing};
    for (const Exhibit& exhibit : std::as_const(m_exhibits)) {
        const bool isPast = m_isFollowing && m_sent.contains(exhibit.id);
        if (exhibit.goesAlong() && !isPast) {
            record.exhibits.append(exhibit);
            record.exhibits.last().original.reset();
        } else if (exhibit.isUnderWay() && !exhibit.path.isEmpty()) {
            record.unready.append(exhibit.path);
        }
    }
    m_parts.notes.start([folder = m_parts.folder, intent = m_intent, record, past] {
        const core::Done written = writeRecord(folder, intent, record);
        if (written) {
            removePasted(past); // nothing names them any more
        } else {
            qWarning("evidence: %s", qPrintable(written.error().details));
        }
    });
}

/// Where those lie that have a cleaned copy now or are not wanted any more. One that failed stays: it can be
/// tried again.
QStringList RequestFiles::takePastPasted() {
    QStringList past;
    m_pasted.removeIf([this, &past](const std::pair<const int&, QString&>& pasted) {
        Exhibit* exhibit = at(pasted.first);
        if (exhibit && (exhibit->isUnderWay() || exhibit->state == Exhibit::State::Failed)) {
            return false;
        }
        if (exhibit) {
            exhibit->path.clear();
            exhibit->modified = {};
        }
        past.append(pasted.second);
        return true;
    });
    return past;
}

} // namespace evidence
