#include "evidence/requestfiles.h"

#include "evidence/pasted.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace evidence {
namespace {

using State = Exhibit::State;
using Cleaned = ticket::Attachment::Cleaning;

/// What is known of a stored attachment, from the record where it is there.
Exhibit adopted(const ticket::Attachment& attachment, const Record& record) {
    const auto known = std::ranges::find_if(
        record.exhibits, [&](const Exhibit& exhibit) { return exhibit.attachment.blob == attachment.blob; });
    Exhibit exhibit = known == record.exhibits.cend() ? Exhibit{.sizeBefore = attachment.size} : *known;
    exhibit.attachment = attachment;
    exhibit.name = attachment.name;
    exhibit.sizeAfter = attachment.size;
    exhibit.percent = 100;
    exhibit.state = exhibit.isAsItIs()                     ? State::Refused
                    : attachment.cleaning == Cleaned::None ? State::Waiting
                                                           : State::Cleaned;
    return exhibit;
}

void failPasted(Exhibit& exhibit) {
    exhibit.state = State::Failed;
    exhibit.reason = QCoreApplication::translate(
                         "evidence", "What was pasted could not be made into the file %1. Save it as a "
                                     "file and attach that.")
                         .arg(exhibit.name);
}

} // namespace

RequestFiles::RequestFiles(const Parts& parts, const core::IntentId& intent,
                           const QList<ticket::Attachment>& attached, Level level)
    : m_parts(parts),
      m_intent(intent),
      m_room(std::make_shared<Cleanroom>(parts.blobs, parts.folder)),
      m_isGone(std::make_shared<std::atomic_bool>(false)) {
    const Record record = readRecord(parts.folder, intent);
    m_rules = {.ownRules = parts.ownRules,
               .key = record.key.isEmpty() ? ValueBook::newKey() : record.key,
               .level = record.key.isEmpty() ? level : record.level,
               .words = record.words,
               .keep = record.keep};
    for (const ticket::Attachment& attachment : attached) {
        Exhibit exhibit = adopted(attachment, record);
        exhibit.id = ++m_lastId;
        m_exhibits.append(exhibit);
    }
    if (!record.isSent && !record.unready.isEmpty()) {
        add(record.unready); // the window was closed before they were ready
    } else if (underWay() > 0) {
        start();
    }
}

RequestFiles::~RequestFiles() {
    *m_isGone = true;
    if (m_intent.isEmpty()) { // nobody will ask for them again
        m_exhibits.clear();
        m_parts.notes.start([past = takePastPasted()] { removePasted(past); });
    }
}

const Exhibit* RequestFiles::find(int id) const {
    const auto found = std::ranges::find(m_exhibits, id, &Exhibit::id);
    return found == m_exhibits.cend() ? nullptr : &*found;
}

Exhibit* RequestFiles::at(int id) {
    const auto found = std::ranges::find(m_exhibits, id, &Exhibit::id);
    return found == m_exhibits.end() ? nullptr : &*found;
}

QList<ticket::Attachment> RequestFiles::attachments() const {
    QList<ticket::Attachment> found;
    for (const Exhibit& exhibit : m_exhibits) {
        if (exhibit.goesAlong()) {
            found.append(exhibit.attachment);
        }
    }
    return found;
}

QList<ticket::Attachment> RequestFiles::readyAttachments() const {
    QList<ticket::Attachment> found;
    for (const Exhibit& exhibit : m_exhibits) {
        if (exhibit.goesAlong() && !exhibit.isUnderWay()) {
            found.append(exhibit.attachment);
        }
    }
    return found;
}

int RequestFiles::underWay() const {
    return int(std::ranges::count_if(m_exhibits, &Exhibit::isUnderWay));
}

int RequestFiles::append(const QString& name, const QString& path) {
    Exhibit exhibit{.id = ++m_lastId, .name = name, .path = path};
    exhibit.level = m_rules.level;
    m_exhibits.append(exhibit);
    return m_lastId;
}

void RequestFiles::add(const QStringList& paths) {
    for (const QString& path : paths) {
        const int id = append(QFileInfo(path).fileName(), path);
        if (isPasted(m_parts.folder, path)) {
            m_pasted.insert(id, path);
        }
    }
    note();
    start();
}

void RequestFiles::add(const QString& name, const std::function<QByteArray()>& make) {
    const QString path = pastedPath(m_parts.folder, m_intent, name);
    const int id = append(name, path);
    const auto isWritten = std::make_shared<std::promise<bool>>();
    m_pasted.insert(id, path);
    m_written.insert(id, isWritten->get_future().share());
    // Before the note that names it.
    m_parts.notes.start([path, make, isWritten] { isWritten->set_value(writePasted(path, make())); });
    note();
    start();
}

void RequestFiles::remove(int id) {
    if (const auto flag = m_unwanted.value(id)) {
        *flag = true;
    }
    m_exhibits.removeIf([id](const Exhibit& exhibit) { return exhibit.id == id; });
    note();
    Q_EMIT changed();
    Q_EMIT settled();
}

void RequestFiles::setLevel(Level level) {
    if (level != m_rules.level) {
        m_rules.level = level;
        renew();
    }
}

void RequestFiles::keep(const QByteArray& value) {
    if (!value.isEmpty() && !m_rules.keep.contains(value)) {
        m_rules.keep.append(value);
        m_rules.words.removeAll(value);
        renew();
    }
}

void RequestFiles::addWord(const QByteArray& word) {
    if (!word.isEmpty() && !m_rules.words.contains(word)) {
        m_rules.words.append(word);
        m_rules.keep.removeAll(word);
        renew();
    }
}

void RequestFiles::retry() {
    for (Exhibit& exhibit : m_exhibits) {
        if (exhibit.state == State::Failed) {
            exhibit.state = State::Waiting;
            exhibit.percent = 0;
        }
    }
    start();
}

/// Everything is cleaned once more: until then nothing goes along as it was.
void RequestFiles::renew() {
    m_isRenewed = m_isRunning;
    for (Exhibit& exhibit : m_exhibits) {
        if (!exhibit.isAsItIs()) {
            exhibit.state = State::Waiting;
            exhibit.percent = 0;
        }
    }
    if (m_exhibits.isEmpty()) {
        Q_EMIT changed();
    } else {
        start();
    }
}

void RequestFiles::start() {
    if (m_isRunning) {
        m_isStale = true;
        Q_EMIT changed();
        return;
    }
    auto exhibits = m_exhibits;
    exhibits.removeIf([](const Exhibit& exhibit) { return exhibit.state == State::Failed; });
    run(
        [exhibits, rules = m_rules, written = std::exchange(m_written, {})](Cleanroom& room,
                                                                            const Cleanroom::Tell& tell) {
            auto wanted = exhibits;
            for (Exhibit& exhibit : wanted) {
                if (const auto isWritten = written.value(exhibit.id); isWritten.valid() && !isWritten.get()) {
                    failPasted(exhibit);
                }
            }
            return room.clean(rules, wanted, tell);
        },
        true);
    Q_EMIT changed();
}

void RequestFiles::run(Work work, bool isCleaning) {
    m_isRunning = true;
    m_isCleaning = isCleaning;
    m_isStale = m_isStale && !isCleaning;
    m_isRenewed = m_isRenewed && !isCleaning;
    QHash<int, std::shared_ptr<std::atomic_bool>> unwanted;
    for (const Exhibit& exhibit : std::as_const(m_exhibits)) {
        unwanted.insert(exhibit.id, std::make_shared<std::atomic_bool>(false));
    }
    m_unwanted = unwanted;
    QObject* answers = &m_parts.answers;
    const QPointer<RequestFiles> self(this);
    const auto post = [answers, self](std::function<void(RequestFiles&)> act) {
        QMetaObject::invokeMethod(
            answers,
            [self, act = std::move(act)] {
                if (self) {
                    act(*self);
                }
            },
            Qt::QueuedConnection);
    };
    const auto tell = [post, unwanted, isGone = m_isGone, isEnding = m_parts.isEnding,
                       last = std::make_shared<std::pair<int, int>>()](int id, int percent) {
        if (*last != std::pair(id, percent)) {
            *last = {id, percent};
            post([id, percent](RequestFiles& files) { files.tell(id, percent); });
        }
        const auto flag = unwanted.value(id);
        return !*isGone && !*isEnding && !(flag && *flag);
    };
    m_parts.workers.start([room = m_room, work = std::move(work), tell, post] {
        auto answer = std::make_shared<Made>(work(*room, tell));
        post([answer](RequestFiles& files) { files.take(*answer); });
    });
}

void RequestFiles::tell(int id, int percent) {
    Exhibit* exhibit = at(id);
    if (exhibit && exhibit->isUnderWay()) {
        exhibit->state = State::Cleaning;
        exhibit->percent = percent;
        Q_EMIT changed();
    }
}

void RequestFiles::take(const Made& answer) {
    if (*m_parts.isEnding) {
        return; // it was cut short: the record still says what was to be done
    }
    m_isRunning = false;
    if (answer) {
        adopt(*answer);
    } else {
        for (Exhibit& exhibit : m_exhibits) {
            if (m_isCleaning && exhibit.isUnderWay()) {
                exhibit.state = State::Failed;
                exhibit.reason = answer.error().text;
            }
        }
        Q_EMIT failed(answer.error());
    }
    next();
}

void RequestFiles::adopt(const QList<Exhibit>& changed) {
    qsizetype place = -1;
    for (const Exhibit& exhibit : changed) {
        if (exhibit.id == 0) { // a part of the one before
            m_exhibits.insert(++place, exhibit);
            m_exhibits[place].id = ++m_lastId;
            continue;
        }
        const auto known = std::ranges::find(m_exhibits, exhibit.id, &Exhibit::id);
        if (known == m_exhibits.end()) {
            return; // taken out meanwhile, and its parts with it
        }
        *known = exhibit;
        known->level = m_rules.level;
        if (m_isCleaning && m_isRenewed && !known->isAsItIs() && known->state != State::Failed) {
            known->state = State::Waiting;
        }
        place = known - m_exhibits.begin();
    }
}

void RequestFiles::next() {
    while (!m_acts.isEmpty()) {
        const auto [id, make] = m_acts.takeFirst();
        if (const Exhibit* exhibit = find(id)) {
            run([wanted = *exhibit, make](Cleanroom& room,
                                          const Cleanroom::Tell& /*tell*/) { return make(room, wanted); },
                false);
            return;
        }
    }
    if (m_isStale || underWay() > 0) {
        start();
        return;
    }
    note();
    Q_EMIT changed();
    Q_EMIT settled();
}

void RequestFiles::replace(int id, std::function<Made(Cleanroom& room, const Exhibit& exhibit)> make) {
    m_acts.append({id, std::move(make)});
    if (!m_isRunning) {
        next();
    }
}

} // namespace evidence
